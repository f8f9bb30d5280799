package org.samcheck.prove;

import static org.samcheck.expression.Operator.MAX;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;

/**
 * Scalar graphs as rational functions by cases. Cases that the assumptions exclude are left out as
 * soon as they appear.
 */
final class Numbers {

  private static final int MOST_CASES = 200;
  private static final int HIGHEST_POWER = 64;

  private final Assumptions assumptions;
  private final Function<Expression, Claim> claims;
  private final Roots roots;
  private final Map<Expression, List<Case>> known = new HashMap<>();

  /**
   * No numbers yet.
   *
   * @param claims the meaning of the conditions of {@code if}
   */
  Numbers(Assumptions assumptions, Function<Expression, Claim> claims) {
    this.assumptions = assumptions;
    this.claims = claims;
    this.roots = new Roots(assumptions);
  }

  /**
   * The number {@code e}.
   *
   * @throws Unsupported if a part of it is not algebraic
   */
  List<Case> of(Expression e) {
    List<Case> result = known.get(e);
    if (result == null) {
      result = rule(e);
      known.put(e, result);
    }
    return result;
  }

  private List<Case> rule(Expression e) {
    return switch (e.operator()) {
      case CONSTANT -> List.of(Case.of(RationalFunction.constant(e.value())));
      case VARIABLE -> List.of(Case.of(RationalFunction.of(Polynomial.variable(e.name()))));
      case NEGATE -> map(of(e.argument(0)), RationalFunction::negated);
      case ADD -> pair(e, RationalFunction::plus);
      case SUBTRACT -> pair(e, RationalFunction::minus);
      case MULTIPLY -> pair(e, RationalFunction::times);
      case DIVIDE -> quotient(of(e.argument(0)), of(e.argument(1)));
      case POWER -> power(e);
      case SQRT -> root(of(e.argument(0)), false);
      case NORM -> norm(e.argument(0).arguments());
      case ABS -> absolute(of(e.argument(0)));
      case SIGN -> sign(of(e.argument(0)));
      case MIN, MAX -> extreme(e);
      case IF -> choose(e);
      default -> throw new Unsupported(e.operator().symbol() + " has no polynomial form");
    };
  }

  private static List<Case> map(List<Case> cases, UnaryOperator<RationalFunction> rule) {
    return cases.stream()
        .map(c -> new Case(c.condition(), rule.apply(c.value()), c.defined()))
        .toList();
  }

  private List<Case> pair(Expression e, BinaryOperator<RationalFunction> rule) {
    return combine(of(e.argument(0)), of(e.argument(1)), rule);
  }

  /** The values of a rule for each two cases that can hold together. */
  List<Case> combine(List<Case> left, List<Case> right, BinaryOperator<RationalFunction> rule) {
    List<Case> result = new ArrayList<>();
    boolean both = left.size() > 1 && right.size() > 1;
    for (Case a : left) {
      for (Case b : right) {
        Formula condition = Formula.and(a.condition(), b.condition());
        if (!both || possible(a.condition(), b.condition(), condition)) {
          Formula defined = Formula.and(a.defined(), b.defined());
          result.add(new Case(condition, rule.apply(a.value(), b.value()), defined));
        }
      }
    }
    return limited(result);
  }

  private boolean possible(Formula a, Formula b, Formula both) {
    return a.equals(b) || !a.equals(b.not()) && !assumptions.contradicts(both);
  }

  private static List<Case> limited(List<Case> cases) {
    if (cases.size() > MOST_CASES) {
      throw new Unsupported("more than " + MOST_CASES + " cases");
    }
    if (cases.size() == 1) {
      // All other cases are impossible, so that the condition of this one always holds.
      Case only = cases.get(0);
      return List.of(new Case(Formula.TRUE, only.value(), only.defined()));
    }
    return List.copyOf(cases);
  }

  private List<Case> quotient(List<Case> a, List<Case> b) {
    List<Case> divisors = new ArrayList<>();
    for (Case c : b) {
      Formula nonzero = Formula.nonzero(c.value().numerator());
      boolean never = nonzero.equals(Formula.FALSE);
      RationalFunction value = never ? RationalFunction.of(Polynomial.ONE) : c.value();
      divisors.add(new Case(c.condition(), value, Formula.and(c.defined(), nonzero)));
    }
    return combine(a, divisors, RationalFunction::over);
  }

  private List<Case> power(Expression e) {
    Expression exponent = e.argument(1);
    if (!exponent.isConstant()) {
      throw new Unsupported("the exponent " + exponent + " is not a constant");
    }
    BigFraction twice = exponent.value().multiply(2);
    boolean whole = exponent.value().isInteger();
    if (!twice.isInteger() || twice.abs().compareTo(new BigFraction(HIGHEST_POWER)) > 0) {
      throw new Unsupported("no polynomial form of a power " + exponent);
    }
    int n = Math.abs(twice.getNumeratorAsInt());
    List<Case> base = of(e.argument(0));
    List<Case> positive = whole ? base : root(base, true);
    List<Case> result = map(positive, v -> v.power(whole ? n / 2 : n));
    List<Case> one = List.of(Case.of(RationalFunction.of(Polynomial.ONE)));
    return twice.signum() < 0 ? quotient(one, result) : result;
  }

  // Roots

  private List<Case> root(List<Case> radicand, boolean strict) {
    List<Case> result = new ArrayList<>();
    for (Case c : radicand) {
      Formula.Relation least =
          strict ? Formula.Relation.GREATER : Formula.Relation.GREATER_OR_EQUAL;
      Formula defined = Formula.and(c.defined(), assumptions.relation(c.value(), least));
      result.add(new Case(c.condition(), roots.of(c.value()), defined));
    }
    return List.copyOf(result);
  }

  private List<Case> norm(List<Expression> components) {
    if (components.size() == 1) {
      return absolute(of(components.get(0)));
    }
    List<Case> sum = List.of(Case.of(RationalFunction.of(Polynomial.ZERO)));
    for (Expression component : components) {
      List<Case> square = map(of(component), v -> v.times(v));
      sum = combine(sum, square, RationalFunction::plus);
    }
    return root(sum, false);
  }

  // Cases

  private List<Case> split(List<Case> cases, Function<RationalFunction, List<Case>> rule) {
    List<Case> result = new ArrayList<>();
    for (Case c : cases) {
      for (Case branch : rule.apply(c.value())) {
        Formula condition = Formula.and(c.condition(), branch.condition());
        if (branch.condition().equals(Formula.TRUE) || !assumptions.contradicts(condition)) {
          result.add(new Case(condition, branch.value(), c.defined()));
        }
      }
    }
    return limited(result);
  }

  private static Case branch(Formula condition, RationalFunction value) {
    return new Case(condition, value, Formula.TRUE);
  }

  private List<Case> absolute(List<Case> argument) {
    return split(
        argument,
        a -> {
          Formula up = assumptions.relation(a, Formula.Relation.GREATER_OR_EQUAL);
          return List.of(branch(up, a), branch(up.not(), a.negated()));
        });
  }

  private List<Case> sign(List<Case> argument) {
    return split(
        argument,
        a ->
            List.of(
                branch(
                    assumptions.relation(a, Formula.Relation.GREATER),
                    RationalFunction.of(Polynomial.ONE)),
                branch(
                    assumptions.relation(a, Formula.Relation.EQUAL),
                    RationalFunction.of(Polynomial.ZERO)),
                branch(
                    assumptions.relation(a.negated(), Formula.Relation.GREATER),
                    RationalFunction.constant(BigFraction.MINUS_ONE))));
  }

  private List<Case> extreme(Expression e) {
    List<Case> best = of(e.argument(0));
    for (int i = 1; i < e.arity(); i++) {
      best = larger(best, of(e.argument(i)), e.is(MAX));
    }
    return best;
  }

  private List<Case> larger(List<Case> left, List<Case> right, boolean max) {
    List<Case> result = new ArrayList<>();
    for (Case a : left) {
      for (Case b : right) {
        RationalFunction lead = a.value().minus(b.value());
        Formula first =
            assumptions.relation(max ? lead : lead.negated(), Formula.Relation.GREATER_OR_EQUAL);
        Formula defined = Formula.and(a.defined(), b.defined());
        for (boolean choice : new boolean[] {true, false}) {
          Formula condition =
              Formula.and(a.condition(), b.condition(), choice ? first : first.not());
          if (!assumptions.contradicts(condition)) {
            result.add(new Case(condition, (choice ? a : b).value(), defined));
          }
        }
      }
    }
    return limited(result);
  }

  private List<Case> choose(Expression e) {
    Claim condition = claims.apply(e.argument(0));
    List<Case> result = new ArrayList<>();
    for (boolean choice : new boolean[] {true, false}) {
      Formula side = choice ? condition.holds() : condition.holds().not();
      if (assumptions.contradicts(side)) {
        continue;
      }
      for (Case c : of(e.argument(choice ? 1 : 2))) {
        Formula both = Formula.and(side, c.condition());
        if (c.condition().equals(Formula.TRUE) || !assumptions.contradicts(both)) {
          result.add(new Case(both, c.value(), Formula.and(condition.defined(), c.defined())));
        }
      }
    }
    return limited(result);
  }
}
