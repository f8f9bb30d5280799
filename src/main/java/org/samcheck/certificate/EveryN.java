package org.samcheck.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.dynamics.Run;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * Induction on the number of steps N of a run whose step and radius are the same in every step. Let
 * I(N) be an invariant. (1) I(1) for a run from any start, which then holds for the last of N + 1
 * steps too; (2) I(N) for the first N steps and I(1) for the last one give I(N + 1); (3) I(N) gives
 * the claim. Where N may be 0, also I(0).
 */
final class EveryN {

  private final Conjecture claim;
  private final Conjecture invariant;
  private final String n;
  private final Set<String> lemmas;

  /**
   * The obligations of {@code claim}.
   *
   * @param invariant the same conjecture with the invariant as its claim
   * @param lemmas the names of the conditions on givens that are shown
   */
  EveryN(Conjecture claim, Conjecture invariant, Set<String> lemmas) {
    this.claim = claim;
    this.invariant = invariant;
    this.n = name(claim).orElseThrow(() -> new Refusal("a fixed number of steps"));
    this.lemmas = lemmas;
    requireAutonomous();
  }

  /** The given N of a run of N steps, N unbounded. */
  static Optional<String> name(Conjecture conjecture) {
    Expression horizon = FixedSteps.problem(conjecture).run().horizon();
    return conjecture.given().stream()
        .filter(g -> g.domain() instanceof Domain.Whole w && w.high().is(Operator.INFINITY))
        .map(Given::name)
        .filter(name -> horizon.is(Operator.VARIABLE) && horizon.name().equals(name))
        .findFirst();
  }

  private void requireAutonomous() {
    for (Map<String, Expression> choice : Givens.choices(claim)) {
      Givens givens = new Givens(claim, choice);
      Run run = FixedSteps.problem(claim).run();
      for (Expression e : List.of(givens.read(run.step()), givens.read(run.radius()))) {
        if (Substitution.mentions(e, n)
            || Substitution.mentions(e, "t")
            || Substitution.mentionsRun(e)) {
          throw new Refusal("a step or radius that is not the same in all runs");
        }
      }
    }
    claim.given().forEach(this::requireFree);
    if (claim.suchThat().stream().anyMatch(e -> Substitution.mentions(e, n))) {
      throw new Refusal("a condition on " + n);
    }
  }

  /** The set of the other givens may not depend on N. */
  private void requireFree(Given given) {
    Domain domain = given.domain();
    List<Expression> parts = new ArrayList<>();
    if (domain instanceof Domain.Real real) {
      parts.add(real.interval().low());
      parts.add(real.interval().high());
    } else if (domain instanceof Domain.Whole whole) {
      parts.add(whole.low());
      parts.add(whole.high());
    } else if (domain instanceof Domain.Choice choice) {
      parts.addAll(choice.values());
    } else if (domain instanceof Domain.Definition definition) {
      // A definition stands for its value in the claim, and may use N there; a set may not.
      definition.value();
    } else if (domain instanceof Domain.FunctionClass functions) {
      functions.smooth().ifPresent(parts::add);
      functions.stronglyConvex().ifPresent(parts::add);
    } else {
      throw new Refusal("the given " + given.name());
    }
    for (Expression e : parts) {
      Expression read = definitions().isEmpty() ? e : Substitution.of(definitions(), e);
      if (Substitution.mentions(read, n)) {
        throw new Refusal("a given whose values depend on " + n);
      }
    }
  }

  private Map<String, Expression> definitions() {
    Map<String, Expression> result = new LinkedHashMap<>();
    for (Given given : claim.given()) {
      if (given.domain() instanceof Domain.Definition d && given.type().isScalar()) {
        result.put(given.name(), Substitution.of(result, d.value()));
      }
    }
    return result;
  }

  /** The least N, 0 or 1. */
  private int least() {
    for (Given given : claim.given()) {
      if (given.name().equals(n) && given.domain() instanceof Domain.Whole whole) {
        for (int least = 0; least <= 1; least++) {
          if (whole.low() == Givens.constant(least)) {
            return least;
          }
        }
      }
    }
    throw new Refusal("a least number of steps other than 0 or 1");
  }

  List<Obligation> all() {
    List<Obligation> result = new ArrayList<>();
    for (int steps = least(); steps <= 1; steps++) {
      Map<String, Expression> fixed = Map.of(n, Givens.constant(steps));
      result.addAll(new FixedSteps(invariant, fixed).all(n + " = " + steps));
    }
    for (Map<String, Expression> choice : Givens.choices(claim)) {
      result.addAll(composition(choice));
      if (FixedSteps.claim(claim) != FixedSteps.claim(invariant)) {
        result.addAll(conclusion(choice));
      }
    }
    return result;
  }

  // One choice

  private boolean isBounded() {
    return Substitution.mentions(FixedSteps.claim(claim), Operator.MINIMUM)
        || Substitution.mentions(FixedSteps.claim(invariant), Operator.MINIMUM);
  }

  private Composition reading(
      Givens givens, Signs signs, Composition.Place place, String prefix, Map<String, Fact> facts) {
    Set<String> known = new LinkedHashSet<>();
    lemmas.stream()
        .filter(l -> l.startsWith(lemma(prefix)))
        .forEach(l -> known.add(l.substring(lemma(prefix).length())));
    return new Composition(givens, signs, n, place, known, isBounded(), facts);
  }

  private List<Obligation> composition(Map<String, Expression> choice) {
    Givens givens = new Givens(claim, choice);
    Signs signs = givens.signs();
    Map<String, Fact> facts = givens.facts();
    String prefix = FixedSteps.text("", choice);
    Expression i = givens.read(FixedSteps.claim(invariant));
    List<List<Condition>> first =
        reading(givens, signs, Composition.Place.FIRST, prefix, facts).alternatives(i, true);
    List<List<Condition>> last =
        reading(givens, signs, Composition.Place.LAST, prefix, facts).alternatives(i, true);
    List<List<Condition>> failure =
        reading(givens, signs, Composition.Place.ALL, prefix, facts).alternatives(i, false);
    String text = FixedSteps.text("from " + n + " to " + n + " + 1", choice);
    List<Obligation> result = new ArrayList<>();
    for (List<Condition> a : first) {
      for (List<Condition> b : last) {
        Map<String, Fact> known = Obligation.with("", facts, "first " + n + " steps ", a).facts();
        known = Obligation.with("", known, "last step ", b).facts();
        for (List<Condition> c : failure) {
          result.add(Obligation.of(numbered(text, result), known, c));
        }
      }
    }
    return result;
  }

  private List<Obligation> conclusion(Map<String, Expression> choice) {
    Givens givens = new Givens(claim, choice);
    Signs signs = givens.signs();
    Map<String, Fact> facts = givens.facts();
    String prefix = FixedSteps.text("", choice);
    Composition reading = reading(givens, signs, Composition.Place.FIRST, prefix, facts);
    List<List<Condition>> holds =
        reading.alternatives(givens.read(FixedSteps.claim(invariant)), true);
    List<List<Condition>> failure =
        reading.alternatives(givens.read(FixedSteps.claim(claim)), false);
    String text = FixedSteps.text("conclusion", choice);
    List<Obligation> result = new ArrayList<>();
    for (List<Condition> a : holds) {
      Map<String, Fact> known = Obligation.with("", facts, "invariant ", a).facts();
      for (List<Condition> c : failure) {
        result.add(Obligation.of(numbered(text, result), known, c));
      }
    }
    return result;
  }

  private static String numbered(String text, List<Obligation> before) {
    return FixedSteps.join(text, "alternative " + (before.size() + 1));
  }

  // Lemmas

  private static String lemma(String prefix) {
    return prefix.isEmpty() ? "" : prefix + "; ";
  }

  /** Conditions on the givens that help, each with its obligation: 0 ≤ q and q ≤ 1 for q^N. */
  List<Obligation> lemmas() {
    List<Obligation> result = new ArrayList<>();
    for (Map<String, Expression> choice : Givens.choices(claim)) {
      Givens givens = new Givens(claim, choice);
      String prefix = lemma(FixedSteps.text("", choice));
      Set<Expression> bases = new LinkedHashSet<>();
      Composition.collectBases(givens.read(FixedSteps.claim(invariant)), n, bases);
      for (Expression base : bases) {
        Quotient q = givens.value(base);
        result.add(lemma(givens, prefix + Composition.atLeastZero(base), q));
        result.add(lemma(givens, prefix + Composition.atMostOne(base), Quotient.ONE.minus(q)));
      }
    }
    return result;
  }

  private static Obligation lemma(Givens givens, String name, Quotient value) {
    Condition failure = Condition.of(value.negated(), Sign.POSITIVE);
    return Obligation.of(name, givens.facts(), List.of(failure));
  }
}
