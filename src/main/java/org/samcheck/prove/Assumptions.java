package org.samcheck.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of the variables, and questions about what follows from it. */
final class Assumptions {

  /** Side questions are small; an undecided one only costs a case more. */
  private static final long UNITS = 200_000;

  private final Solver solver;
  private final List<Formula> formulas = new ArrayList<>();
  private final Map<Formula, Boolean> implied = new HashMap<>();

  Assumptions(Solver solver) {
    this.solver = solver;
  }

  List<Formula> formulas() {
    return List.copyOf(formulas);
  }

  /** Assumes {@code formula}, which the caller knows to be true. */
  void add(Formula formula) {
    if (!formula.equals(Formula.TRUE) && !formulas.contains(formula)) {
      formulas.addAll(formula instanceof Formula.And and ? and.parts() : List.of(formula));
    }
  }

  /** Whether {@code formula} is known to follow; false may mean that nobody knows. */
  boolean imply(Formula formula) {
    if (formula.equals(Formula.TRUE) || formulas.contains(formula)) {
      return true;
    }
    // What followed once follows from more assumptions too.
    if (implied.getOrDefault(formula, false)) {
      return true;
    }
    boolean result = isObvious(formula) || contradicts(formula.not());
    implied.put(formula, result);
    return result;
  }

  /** Whether no value satisfies the assumptions and {@code formula}. */
  boolean contradicts(Formula formula) {
    if (formula.equals(Formula.FALSE)) {
      return true;
    }
    List<Formula> all = new ArrayList<>(formulas);
    all.add(formula);
    return solver.ask(Script.of(all, Script.NLSAT, UNITS)).isUnsatisfiable();
  }

  /**
   * The relation of a quotient to 0, without its denominator: a factor of odd power turns the sign
   * where it is negative.
   */
  Formula relation(RationalFunction value, Formula.Relation relation) {
    Polynomial p = value.numerator();
    if (relation == Formula.Relation.EQUAL || relation == Formula.Relation.NOT_EQUAL) {
      return Formula.atom(p, relation);
    }
    for (Map.Entry<Polynomial, Integer> e : value.denominator().entrySet()) {
      if (e.getValue() % 2 != 0) {
        // Where the factor is 0 the value is undefined, so that its sign there does not matter.
        Polynomial f = e.getKey();
        boolean up = imply(Formula.nonnegative(f));
        boolean down = !up && imply(Formula.nonnegative(f.negated()));
        p = up ? p : down ? p.negated() : p.times(f);
      }
    }
    return Formula.atom(p, relation);
  }

  /** A sum of products of nonnegative variables and even powers, with positive coefficients. */
  private boolean isObvious(Formula formula) {
    if (!(formula instanceof Formula.Atom atom) || atom.relation() == Formula.Relation.EQUAL) {
      return false;
    }
    boolean strict = atom.relation() != Formula.Relation.GREATER_OR_EQUAL;
    boolean somePositive = !strict;
    for (var term : atom.polynomial().terms().entrySet()) {
      if (term.getValue().signum() < 0 || !isNonnegative(term.getKey())) {
        return false;
      }
      somePositive |= term.getKey().powers().keySet().stream().allMatch(this::isPositive);
    }
    return somePositive;
  }

  private boolean isNonnegative(Monomial monomial) {
    return monomial.powers().entrySet().stream()
        .allMatch(e -> e.getValue() % 2 == 0 || isNonnegative(e.getKey()));
  }

  boolean isPositive(String variable) {
    return formulas.contains(Formula.positive(Polynomial.variable(variable)));
  }

  boolean isNonnegative(String variable) {
    return isPositive(variable)
        || formulas.contains(Formula.nonnegative(Polynomial.variable(variable)));
  }
}
