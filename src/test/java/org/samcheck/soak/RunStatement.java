package org.samcheck.soak;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A statement about a run of steps.
 *
 * @param given the givens
 * @param hypothesis where the claim is made; none for everywhere
 * @param tries of the file
 * @param digits of the decimals, where rationals do not do
 * @param worst instances on which the claim is likely to fail
 */
record RunStatement(
    String kind,
    List<Parameter> given,
    Optional<Condition> hypothesis,
    Run run,
    Condition claim,
    int tries,
    int digits,
    List<Map<String, Rational>> worst)
    implements Statement {

  @Override
  public String yaml() {
    String names =
        given.stream()
            .map(p -> p.name() + ": \"" + p.domain() + "\"")
            .collect(Collectors.joining(", ", "given: {", "}\n"));
    return "conjecture: soak, "
        + kind
        + "\n"
        + "tries: "
        + tries
        + "\n"
        + (given.isEmpty() ? "" : names)
        + hypothesis.map(h -> "such that: [\"" + h + "\"]\n").orElse("")
        + run.yaml()
        + "claim: \""
        + claim
        + "\"\n";
  }

  @Override
  public Truth truth() {
    return new Analysis(this).truth();
  }

  RunStatement withRun(Run other) {
    return new RunStatement(kind, given, hypothesis, other, claim, tries, digits, worst);
  }

  RunStatement withClaim(Condition other, List<Map<String, Rational>> likely) {
    return new RunStatement(kind, given, hypothesis, run, other, tries, digits, likely);
  }

  RunStatement withGiven(List<Parameter> other) {
    return new RunStatement(kind, other, hypothesis, run, claim, tries, digits, worst);
  }

  RunStatement withoutHypothesis() {
    return new RunStatement(kind, given, Optional.empty(), run, claim, tries, digits, worst);
  }

  /** The names that vary freely, definitions aside. */
  List<Parameter> free() {
    return given.stream().filter(p -> !(p instanceof Parameter.Definition)).toList();
  }

  /** The scene of an instance: definitions added, paths computed when asked for. */
  <T> Scene<T> scene(Numbers<T> numbers, Map<String, T> instance) {
    Map<String, T> names = new HashMap<>(instance);
    for (Parameter p : given) {
      if (p instanceof Parameter.Definition d) {
        names.put(d.name(), d.value().in(Scene.of(numbers, names)));
      }
    }
    Later<List<Path<T>>> paths = new Later<>(() -> run.paths(numbers, names));
    return Scene.of(numbers, names).where("T", run.steps()).with(paths);
  }

  /** Whether the claim holds on an instance, or is not made there. */
  <T> boolean holds(Numbers<T> numbers, Map<String, T> instance) {
    Scene<T> scene = scene(numbers, instance);
    return hypothesis.map(h -> !h.holds(scene)).orElse(false) || claim.holds(scene);
  }

  /** In rationals, and where these do not do, in decimals. */
  boolean holds(Map<String, Rational> instance) {
    if (run.steps() <= LONGEST_EXACT) {
      try {
        return holds(ExactNumbers.EXACT, instance);
      } catch (Unsure irrational) {
        // Decimals remain.
      }
    }
    return holds(new DecimalNumbers(digits), decimals(instance));
  }

  private static final int LONGEST_EXACT = 8;

  private Map<String, BigDecimal> decimals(Map<String, Rational> instance) {
    DecimalNumbers numbers = new DecimalNumbers(digits);
    Map<String, BigDecimal> values = new HashMap<>();
    instance.forEach((name, value) -> values.put(name, numbers.of(value)));
    return values;
  }

  @Override
  public Optional<Boolean> holdsAt(Map<String, List<Rational>> instance) {
    Map<String, Rational> values = new LinkedHashMap<>();
    for (Parameter p : free()) {
      Rational value = instance.get(p.name()).get(0);
      if (p instanceof Parameter.Choice c) {
        value = c.values().get(value.top().intValueExact());
      }
      if (p instanceof Parameter.Real r && !r.contains(value)) {
        return Optional.of(true);
      }
      values.put(p.name(), value);
    }
    try {
      return Optional.of(holds(values));
    } catch (Unsure close) {
      return Optional.empty();
    }
  }

  @Override
  public List<Statement> simpler() {
    return new ArrayList<>(new Simpler(this).all());
  }
}
