package org.samcheck.witness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Decision;
import org.samcheck.conjecture.Explanation;
import org.samcheck.conjecture.Given;
import org.samcheck.dynamics.MemberFunction;
import org.samcheck.expression.Domain;

/**
 * A counterexample that can be recomputed: the claim, an exact value for each given, and the two
 * sides as they were found.
 *
 * @param claim the conjecture as maps, lists and strings
 * @param assignment the value of each given that is neither a definition nor a class: text, or a
 *     list of texts
 * @param f the function, where the claim speaks of a class
 * @param start x(0), where the start is free
 * @param sides the relation that fails, with both sides
 * @param exact whether exact arithmetic decided, rather than balls
 * @param digits the digits that were asked for
 * @param replay the command that recomputes it
 */
public record Witness(
    Map<String, Object> claim,
    Map<String, Object> assignment,
    Optional<MemberFunction> f,
    Optional<List<BigFraction>> start,
    Explanation sides,
    boolean exact,
    int digits,
    String replay) {

  /**
   * The witness that {@code decision} refutes {@code conjecture} on {@code assignment}.
   *
   * @param digits the digits that were asked for
   * @param replay the command that recomputes it
   */
  public static Witness of(
      Conjecture conjecture, Assignment assignment, Decision decision, int digits, String replay) {
    return new Witness(
        conjecture.data(),
        values(conjecture, assignment),
        assignment.f(),
        assignment.start(),
        decision.explanation().orElseThrow(),
        decision.exact(),
        digits,
        replay);
  }

  /**
   * The values of an instance by given as a witness states them: a number as text, a vector as a
   * list of texts, a choice as the text of the chosen expression.
   */
  public static Map<String, Object> values(Conjecture conjecture, Assignment assignment) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Given given : conjecture.given()) {
      List<BigFraction> value = assignment.values().get(given.name());
      if (value != null) {
        values.put(given.name(), text(given, value));
      }
    }
    return values;
  }

  private static Object text(Given given, List<BigFraction> value) {
    if (given.domain() instanceof Domain.Choice choice) {
      return choice.values().get(value.get(0).getNumeratorAsInt()).toString();
    }
    return isList(given) ? RationalText.of(value) : RationalText.of(value.get(0));
  }

  /** Whether values of {@code given} are lists. */
  static boolean isList(Given given) {
    return given.type().isVector() && !(given.domain() instanceof Domain.Choice);
  }
}
