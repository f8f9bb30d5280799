package org.samcheck.witness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.dynamics.MemberFunction;
import org.samcheck.expression.Domain;
import org.samcheck.expression.InputException;

/** The instance that a witness states, in the shape that its claim asks for. */
final class Instantiation {

  private final Conjecture claim;
  private final Witness witness;
  private final Fields values;

  Instantiation(String file, Conjecture claim, Witness witness) {
    this.claim = claim;
    this.witness = witness;
    this.values = new Fields(file, "assignment.", witness.assignment());
  }

  /**
   * The instance.
   *
   * @throws InputException if a given is missing, unknown, or has a value of another kind
   */
  Assignment assignment() {
    refuseUnknown();
    Map<String, List<BigFraction>> assignment = new LinkedHashMap<>();
    for (Given given : claim.given()) {
      boolean valued =
          !(given.domain() instanceof Domain.Definition
              || given.domain() instanceof Domain.FunctionClass);
      if (valued) {
        assignment.put(given.name(), value(given));
      }
    }
    return new Assignment(assignment, function(), start());
  }

  private void refuseUnknown() {
    for (String name : values.data().keySet()) {
      Domain domain =
          claim.given().stream()
              .filter(g -> g.name().equals(name))
              .findFirst()
              .map(Given::domain)
              .orElseThrow(() -> values.error("the claim has no given '" + name + "'"));
      if (domain instanceof Domain.Definition) {
        throw values.error("the claim itself defines '" + name + "', expected no value for it");
      }
    }
  }

  private List<BigFraction> value(Given given) {
    if (given.domain() instanceof Domain.Choice choice) {
      return List.of(new BigFraction(index(given.name(), choice)));
    }
    if (!Witness.isList(given)) {
      return List.of(values.rational(given.name()));
    }
    List<BigFraction> components = values.rationals(given.name());
    if (components.isEmpty()) {
      throw values.expected(given.name(), "a vector");
    }
    return components;
  }

  private int index(String name, Domain.Choice choice) {
    String text = values.text(name);
    return IntStream.range(0, choice.values().size())
        .filter(i -> choice.values().get(i).toString().equals(text))
        .findFirst()
        .orElseThrow(() -> values.expected(name, "one of " + choice.values()));
  }

  private Optional<MemberFunction> function() {
    boolean wanted =
        claim.given().stream().anyMatch(g -> g.domain() instanceof Domain.FunctionClass);
    if (wanted != witness.f().isPresent()) {
      throw values.error(
          wanted
              ? "'f' is missing, expected a function of the claim's class"
              : "'f' is given, but the claim speaks of no class of functions");
    }
    return witness.f();
  }

  private Optional<List<BigFraction>> start() {
    boolean wanted = claim.problems().values().stream().anyMatch(p -> p.run().startsAnywhere());
    if (wanted != witness.start().isPresent()) {
      throw values.error(
          wanted
              ? "'x(0)' is missing, expected the start"
              : "'x(0)' is given, but the claim has a start");
    }
    witness.start().ifPresent(this::checkLength);
    return witness.start();
  }

  private void checkLength(List<BigFraction> start) {
    int dimension = witness.f().orElseThrow().dimension();
    if (start.size() != dimension) {
      throw values.error(
          "'x(0)' has length " + start.size() + ", but f has dimension " + dimension);
    }
  }
}
