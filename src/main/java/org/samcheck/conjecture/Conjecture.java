package org.samcheck.conjecture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.samcheck.expression.Expression;
import org.samcheck.expression.SourceText;

/**
 * A claim as data: for all values of the givens that satisfy the conditions, the claim holds.
 *
 * @param id folder/file of a built-in claim, the path without .yaml of a user's; a neighbour's own
 *     name
 * @param place where the file begins
 * @param title one line
 * @param source where the claim comes from, may be empty
 * @param given the quantified names, in order
 * @param suchThat conditions on the givens, f, grad and fmin
 * @param problems the runs by label; the only run of a file has the empty label
 * @param claim the condition, empty for files that are only traced or swept
 * @param expect the verdict that is expected
 * @param tries the number of random instances, where the file says it
 * @param neighbours the wrong variants by name
 * @param figures expressions for the results, by name
 * @param diagram the phase diagram, where the file has one
 * @param data the file as a tree of maps, lists and strings, with neighbours merged
 */
public record Conjecture(
    String id,
    SourceText place,
    String title,
    String source,
    List<Given> given,
    List<Expression> suchThat,
    Map<String, Problem> problems,
    Optional<Expression> claim,
    Expectation expect,
    OptionalInt tries,
    Map<String, Conjecture> neighbours,
    Map<String, Expression> figures,
    Optional<Diagram> diagram,
    Map<String, Object> data) {

  /** What a file expects of its claim. */
  public enum Expectation {
    HOLDS,
    REFUTED,
    OPEN
  }
}
