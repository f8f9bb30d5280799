package org.samcheck.prove;

import static org.samcheck.expression.Operator.MAX;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * Scalar graphs as polynomial conditions: quotients are multiplied out, |·|, sign, max, min and if
 * become cases, and a root r = √a becomes a new variable with r ≥ 0, r² = a.
 */
final class AlgebraicForm {

  private final Assumptions assumptions;
  private final Numbers numbers;
  private final Map<Expression, Claim> claims = new HashMap<>();

  AlgebraicForm(Assumptions assumptions) {
    this.assumptions = assumptions;
    this.numbers = new Numbers(assumptions, this::claim);
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

  /**
   * An order between an extreme and a number is one between each of its arguments and the number;
   * |u| = max(u, −u).
   */
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
    for (Case c : numbers.combine(left, right, RationalFunction::minus)) {
      holds.add(Formula.and(c.condition(), assumptions.relation(c.value(), relation)));
      defined.add(Formula.or(c.condition().not(), c.defined()));
    }
    return new Claim(Formula.or(holds), Formula.and(defined));
  }

  /**
   * The number {@code e}.
   *
   * @throws Unsupported if a part of it is not algebraic
   */
  List<Case> number(Expression e) {
    return numbers.of(e);
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
}
