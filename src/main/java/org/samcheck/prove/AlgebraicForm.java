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
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * Scalar graphs as polynomial conditions: quotients are multiplied out, |·|, sign, max, min and if become cases, and a root
 * r = √a becomes a new variable with r ≥ 0, r² = a.
 */
final class AlgebraicForm {

  private static final int MOST_CASES = 200;
  private static final int HIGHEST_POWER = 64;

  private final Assumptions assumptions;
  private final Map<Expression, List<Case>> numbers = new HashMap<>();
  private final Map<Expression, Claim> claims = new HashMap<>();
  private final Map<RationalFunction, String> roots = new HashMap<>();

  AlgebraicForm(Assumptions assumptions) {
    this.assumptions = assumptions;
  }

  /**
   * The condition {@code e}.
   *
   * @throws Unsupported if a part of it is not algebraic
   */
  Claim claim(Expression e) {
    Claim known = claims.get(e);
    if (known == null) {
      known = claimRule(e);
      claims.put(e, known);
    }
    return known;
  }

  private Claim claimRule(Expression e) {
    return switch (e.operator()) {
      case TRUE -> new Claim(Formula.TRUE, Formula.TRUE);
      case FALSE -> new Claim(Formula.FALSE, Formula.TRUE);
      case AND -> claim(e.argument(0)).and(claim(e.argument(1)));
      case OR -> claim(e.argument(0)).or(claim(e.argument(1)));
      case NOT -> claim(e.argument(0)).not();
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> order(e);
      case EQUAL, NOT_EQUAL -> relation(e);
      default -> throw new Unsupported(e.operator().symbol() + " has no polynomial form");
    };
  }

  /** An order between an extreme and a number is one between each of its arguments and the number; |u| = max(u, −u). */
  private Claim order(Expression e) {
    for (int side = 0; side < 2; side++) {
      Expression extreme = e.argument(side);
      if (extreme.is(MAX) || extreme.is(Operator.MIN) || extreme.is(Operator.ABS)) {
        boolean less = e.is(Operator.LESS) || e.is(Operator.LESS_OR_EQUAL);
        boolean all = extreme.is(Operator.MIN) != (less == (side == 0));
        return order(e, side, arguments(extreme), all);
      }
    }
    return relation(e);
  }

  private static List<Expression> arguments(Expression extreme) {
    Expression u = extreme.argument(0);
    return extreme.is(Operator.ABS) ? List.of(u, Algebra.negate(u)) : extreme.arguments();
  }

  private Claim order(Expression e, int side, List<Expression> arguments, boolean all) {
    List<Formula> holds = new ArrayList<>();
    List<Formula> defined = new ArrayList<>();
    for (Expression argument : arguments) {
      Expression left = side == 0 ? argument : e.argument(0);
      Expression right = side == 0 ? e.argument(1) : argument;
      Claim part = claim(Expression.of(e.operator(), e.type(), left, right));
      holds.add(part.holds());
      defined.add(part.defined());
    }
    return new Claim(all ? Formula.and(holds) : Formula.or(holds), Formula.and(defined));
  }

  private Claim relation(Expression e) {
    boolean upwards = e.is(Operator.GREATER) || e.is(Operator.GREATER_OR_EQUAL);
    List<Case> left = number(e.argument(upwards ? 0 : 1));
    List<Case> right = number(e.argument(upwards ? 1 : 0));
    Formula.Relation relation =
        switch (e.operator()) {
          case LESS, GREATER -> Formula.Relation.GREATER;
          case EQUAL -> Formula.Relation.EQUAL;
          case NOT_EQUAL -> Formula.Relation.NOT_EQUAL;
          default -> Formula.Relation.GREATER_OR_EQUAL;
        };
    List<Formula> holds = new ArrayList<>();
    List<Formula> defined = new ArrayList<>();
    for (Case c : combine(left, right, RationalFunction::minus)) {
      holds.add(Formula.and(c.condition(), atom(c.value(), relation)));
      defined.add(Formula.or(c.condition().not(), c.defined()));
    }
    return new Claim(Formula.or(holds), Formula.and(defined));
  }

  /** The relation of a quotient to 0, without its denominator: a factor of odd power turns the sign where it is negative. */
  private Formula atom(RationalFunction value, Formula.Relation relation) {
    Polynomial p = value.numerator();
    if (relation == Formula.Relation.EQUAL || relation == Formula.Relation.NOT_EQUAL) {
      return Formula.atom(p, relation);
    }
    for (Map.Entry<Polynomial, Integer> e : value.denominator().entrySet()) {
      if (e.getValue() % 2 != 0) {
        // Where the factor is 0 the value is undefined, so that its sign there does not matter.
        Polynomial f = e.getKey();
        boolean up = assumptions.imply(Formula.nonnegative(f));
        boolean down = !up && assumptions.imply(Formula.nonnegative(f.negated()));
        p = up ? p : down ? p.negated() : p.times(f);
      }
    }
    return Formula.atom(p, relation);
  }

  /**
   * The number {@code e}.
   *
   * @throws Unsupported if a part of it is not algebraic
   */
  List<Case> number(Expression e) {
    List<Case> known = numbers.get(e);
    if (known == null) {
      known = numberRule(e);
      numbers.put(e, known);
    }
    return known;
  }

  /**
   * The polynomial {@code e}.
   *
   * @throws Unsupported if it has cases or denominators
   */
  Polynomial polynomial(Expression e) {
    if (!isPolynomial(e)) {
      throw new Unsupported("not a polynomial: " + e);
    }
    return number(e).get(0).value().numerator();
  }

  boolean isPolynomial(Expression e) {
    List<Case> cases = number(e);
    return cases.size() == 1
        && cases.get(0).value().isPolynomial()
        && cases.get(0).defined().equals(Formula.TRUE);
  }

  private List<Case> numberRule(Expression e) {
    return switch (e.operator()) {
      case CONSTANT -> List.of(Case.of(RationalFunction.constant(e.value())));
      case VARIABLE -> List.of(Case.of(RationalFunction.of(Polynomial.variable(e.name()))));
      case NEGATE -> map(number(e.argument(0)), RationalFunction::negated);
      case ADD -> pair(e, RationalFunction::plus);
      case SUBTRACT -> pair(e, RationalFunction::minus);
      case MULTIPLY -> pair(e, RationalFunction::times);
      case DIVIDE -> quotient(number(e.argument(0)), number(e.argument(1)));
      case POWER -> power(e);
      case SQRT -> root(number(e.argument(0)), false);
      case NORM -> norm(e.argument(0).arguments());
      case ABS -> absolute(number(e.argument(0)));
      case SIGN -> sign(number(e.argument(0)));
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
    return combine(number(e.argument(0)), number(e.argument(1)), rule);
  }

  private List<Case> combine(
      List<Case> left, List<Case> right, BinaryOperator<RationalFunction> rule) {
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
    int n = Math.abs(twice.getNumeratorAsInt());
    if (!twice.isInteger() || n > HIGHEST_POWER) {
      throw new Unsupported("no polynomial form of a power " + exponent);
    }
    List<Case> base = number(e.argument(0));
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
      Formula defined = Formula.and(c.defined(), atom(c.value(), least));
      result.add(new Case(c.condition(), root(c.value()), defined));
    }
    return List.copyOf(result);
  }

  private RationalFunction root(RationalFunction radicand) {
    Polynomial p = radicand.numerator();
    if (radicand.isPolynomial() && p.isConstant()) {
      BigFraction value = p.constantValue();
      BigFraction exact = Squares.root(value);
      if (exact != null) {
        return RationalFunction.constant(exact);
      }
    }
    String name = roots.get(radicand);
    if (name == null) {
      name = "root#" + (roots.size() + 1);
      roots.put(radicand, name);
      define(Polynomial.variable(name), radicand);
    }
    return RationalFunction.of(Polynomial.variable(name));
  }

  /** r ≥ 0 and r²·d = n, wherever a root of n/d exists: elsewhere r may be anything that is not negative. */
  private void define(Polynomial r, RationalFunction radicand) {
    Polynomial square = r.times(r);
    Formula exists = atom(radicand, Formula.Relation.GREATER_OR_EQUAL);
    for (Map.Entry<Polynomial, Integer> e : radicand.denominator().entrySet()) {
      square = square.times(e.getKey().power(e.getValue()));
      exists = Formula.and(exists, Formula.nonzero(e.getKey()));
    }
    Formula equation = Formula.zero(square.minus(radicand.numerator()));
    assumptions.add(Formula.nonnegative(r));
    assumptions.add(
        assumptions.imply(exists) ? equation : Formula.or(exists.not(), equation));
  }

  private List<Case> norm(List<Expression> components) {
    if (components.size() == 1) {
      return absolute(number(components.get(0)));
    }
    List<Case> sum = List.of(Case.of(RationalFunction.of(Polynomial.ZERO)));
    for (Expression component : components) {
      List<Case> square = map(number(component), v -> v.times(v));
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
          Formula up = atom(a, Formula.Relation.GREATER_OR_EQUAL);
          return List.of(branch(up, a), branch(up.not(), a.negated()));
        });
  }

  private List<Case> sign(List<Case> argument) {
    return split(
        argument,
        a ->
            List.of(
                branch(
                    atom(a, Formula.Relation.GREATER), RationalFunction.of(Polynomial.ONE)),
                branch(
                    atom(a, Formula.Relation.EQUAL), RationalFunction.of(Polynomial.ZERO)),
                branch(
                    atom(a.negated(), Formula.Relation.GREATER),
                    RationalFunction.constant(BigFraction.MINUS_ONE))));
  }

  private List<Case> extreme(Expression e) {
    List<Case> best = number(e.argument(0));
    for (int i = 1; i < e.arity(); i++) {
      best = larger(best, number(e.argument(i)), e.is(MAX));
    }
    return best;
  }

  private List<Case> larger(List<Case> left, List<Case> right, boolean max) {
    List<Case> result = new ArrayList<>();
    for (Case a : left) {
      for (Case b : right) {
        RationalFunction lead = a.value().minus(b.value());
        Formula first =
            atom(max ? lead : lead.negated(), Formula.Relation.GREATER_OR_EQUAL);
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
    Claim condition = claim(e.argument(0));
    List<Case> result = new ArrayList<>();
    for (boolean choice : new boolean[] {true, false}) {
      Formula side = choice ? condition.holds() : condition.holds().not();
      if (assumptions.contradicts(side)) {
        continue;
      }
      for (Case c : number(e.argument(choice ? 1 : 2))) {
        Formula both = Formula.and(side, c.condition());
        if (c.condition().equals(Formula.TRUE) || !assumptions.contradicts(both)) {
          result.add(
              new Case(both, c.value(), Formula.and(condition.defined(), c.defined())));
        }
      }
    }
    return limited(result);
  }
}
