package org.samcheck.soak;

import java.util.ArrayList;
import java.util.List;

/** Random objectives with kinks, jumps, quotients and roots. */
final class Objectives {

  /** How states look after a few steps. */
  enum Shape {
    /** Pieces that are affine in the start. */
    AFFINE,
    /** Pieces that are quotients of polynomials. */
    RATIONAL,
    /** Roots. */
    IRRATIONAL
  }

  private final Dice dice;
  private final int dimension;

  Objectives(Dice dice, int dimension) {
    this.dice = dice;
    this.dimension = dimension;
  }

  Term formula(Shape shape) {
    List<Term> terms = new ArrayList<>();
    terms.add(dice.chance(85) ? kinked() : quadratic());
    int more = dice.of(0, 1, 1, 2);
    for (int k = 0; k < more; k++) {
      terms.add(dice.chance(50) ? kinked() : quadratic());
    }
    if (shape == Shape.RATIONAL) {
      terms.add(rational());
    }
    if (shape == Shape.IRRATIONAL) {
      terms.add(irrational());
    }
    if (dimension > 1 && dice.chance(60)) {
      terms.add(coupled());
    }
    return terms.size() == 1 ? terms.get(0) : new Term.Sum(List.copyOf(terms));
  }

  private Term coordinate() {
    return new Term.Coordinate(dice.upTo(dimension), dimension);
  }

  private Term shifted() {
    Term x = coordinate();
    return dice.chance(35) ? x : Term.sum(x, Term.of(dice.rational(-2, 2)));
  }

  Term quadratic() {
    return Term.times(dice.nonzero(-3, 4).over(Rational.of(2)), new Term.Power(shifted(), 2));
  }

  private Term kinked() {
    Rational size = dice.nonzero(-3, 3);
    Term u = shifted();
    return switch (dice.upTo(9)) {
      case 0, 1 -> Term.times(size, new Term.Function("abs", u));
      case 2 ->
          new Term.Extreme(
              dice.chance(60), Term.times(size, u), Term.times(dice.rational(-2, 2), u));
      case 3 ->
          Term.times(
              size.over(Rational.of(2)), new Term.Power(new Term.Extreme(true, u, Term.of(0)), 2));
      case 4 -> new Term.Product(Term.times(size, u), new Term.Function("sign", u));
      case 5 -> branches(u);
      case 6 ->
          new Term.Extreme(
              dice.chance(50),
              Term.times(size.over(Rational.of(2)), new Term.Power(u, 2)),
              dice.chance(50) ? Term.of(dice.positive(2)) : Term.times(dice.rational(-2, 2), u));
      case 7 ->
          new Term.Function(
              "abs", Term.sum(new Term.Function("abs", u), Term.of(dice.rational(-2, 0))));
      default -> new Term.Product(u, new Term.Function("abs", u));
    };
  }

  private Term branches(Term u) {
    Condition condition = Condition.of(u, dice.of(">", ">=", "<", "<="), Term.of(0));
    return new Term.If(
        condition,
        Term.times(dice.rational(-2, 2), u),
        dice.chance(50)
            ? Term.times(dice.nonzero(-2, 2), u)
            : Term.times(dice.nonzero(-1, 2), new Term.Power(u, 2)));
  }

  private Term rational() {
    Term u = shifted();
    return switch (dice.upTo(4)) {
      case 0 -> Term.times(dice.nonzero(-1, 1), new Term.Power(u, 3));
      case 1 -> Term.times(dice.positive(1).over(Rational.of(4)), new Term.Power(u, 4));
      case 2 -> new Term.Quotient(Term.of(dice.nonzero(-2, 2)), square(u));
      default ->
          new Term.Quotient(
              Term.times(dice.nonzero(-2, 2), u),
              Term.sum(Term.of(dice.between(1, 3)), new Term.Function("abs", u)));
    };
  }

  private Term square(Term u) {
    return Term.sum(Term.of(dice.between(1, 3)), new Term.Power(u, 2));
  }

  private Term irrational() {
    Term u = shifted();
    Term root = new Term.Function("sqrt", square(u));
    return switch (dice.upTo(3)) {
      case 0 -> Term.times(dice.nonzero(-2, 2), root);
      case 1 -> new Term.Quotient(Term.times(dice.nonzero(-2, 2), u), root);
      default ->
          Term.times(
              dice.nonzero(-2, 2),
              new Term.Function(
                  "sqrt", Term.sum(Term.of(dice.between(1, 2)), new Term.Function("abs", u))));
    };
  }

  private Term coupled() {
    Term a = new Term.Coordinate(0, dimension);
    Term b = new Term.Coordinate(1, dimension);
    Rational size = dice.nonzero(-2, 2);
    return switch (dice.upTo(7)) {
      case 0 -> Term.times(size, new Term.Function("abs", Term.minus(a, b)));
      case 1 -> Term.times(size, new Term.Extreme(dice.chance(50), a, b));
      case 2 -> Term.times(size.over(Rational.of(2)), new Term.Product(a, b));
      case 3 -> Term.times(size, new Term.Norm("norm1"));
      case 4 -> Term.times(size, new Term.Norm("norminf"));
      case 5 -> new Term.If(Condition.of(a, ">", b), Term.times(size, a), Term.times(size, b));
      default ->
          Term.times(
              size,
              new Term.Extreme(true, new Term.Function("abs", a), Term.times(dice.positive(2), b)));
    };
  }
}
