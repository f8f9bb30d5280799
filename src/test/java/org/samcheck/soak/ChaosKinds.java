package org.samcheck.soak;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Long runs from irrational starts that forget where they came from. */
final class ChaosKinds {

  private static final int DIGITS = 400;
  private static final double FAR = 1e9;
  private final Dice dice;

  ChaosKinds(Dice dice) {
    this.dice = dice;
  }

  Optional<Statement> statement() {
    int dimension = dice.of(1, 1, 1, 2);
    Method method = dice.of(Method.SAM, Method.SAM, Method.GD, Method.USAM, Method.SAM_LINF);
    Objective f = new Objective(dimension, formula(dimension));
    List<Term> start = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      start.add(irrational());
    }
    int steps = dice.chance(15) ? dice.between(150, 300) : dice.between(20, 80);
    Run run =
        new Run(
            List.of(new Sample(Rational.ONE, f)),
            false,
            method,
            Term.of(dice.positive(1)),
            Term.of(dice.positive(1)),
            start,
            steps);
    RunStatement bare =
        new RunStatement(
            "chaos",
            List.of(),
            Optional.empty(),
            run,
            Condition.of(Term.of(0), "<=", Term.of(1)),
            1,
            steps < 90 ? DIGITS / 2 : DIGITS,
            List.of());
    try {
      return cut(bare);
    } catch (Unsure | NoValue | ArithmeticException discarded) {
      return Optional.empty();
    }
  }

  private Optional<Statement> cut(RunStatement bare) {
    Moment last = Moment.LAST;
    int d = bare.run().dimension();
    Term x = new Term.Vector("x", last, dice.upTo(d), d);
    Term e = dice.of(x, x, new Term.Measure("f", last), new Term.Function("abs", x));
    if (!(Math.abs(rough(bare, e)) < FAR)) {
      return Optional.empty();
    }
    Rational exact = rounded(bare, e, bare.digits());
    if (!exact.equals(rounded(bare, e, bare.digits() + bare.digits() / 4))) {
      return Optional.empty();
    }
    if (Math.abs(exact.size()) > FAR || exact.sign() == 0) {
      return Optional.empty();
    }
    Rational share = dice.of(Rational.of(1, 100), Rational.of(1, 10_000), Rational.of(1, 2));
    Rational shift = exact.times(dice.chance(50) ? share : share.negative());
    Rational middle = exact.plus(shift);
    Rational slack = Rational.of(1, 5).times(shift.sign() < 0 ? shift.negative() : shift);
    Rational c = Rational.simplest(middle.minus(slack), middle.plus(slack));
    return Optional.of(
        bare.withClaim(Condition.of(e, dice.of("<", "<=", ">", ">="), Term.of(c)), List.of()));
  }

  /** Fewer digits would not have been enough if more give another value. */
  private static Rational rounded(RunStatement bare, Term e, int digits) {
    BigDecimal value = e.in(bare.scene(new DecimalNumbers(digits), Map.of()));
    return Rational.of(value.round(new MathContext(30)));
  }

  private static double rough(RunStatement bare, Term e) {
    return e.in(bare.scene(DoubleNumbers.DOUBLES, Map.of()));
  }

  /** Quadratics that expand, with kinks that bring the run back. */
  private Term formula(int dimension) {
    if (dice.chance(40)) {
      return new Objectives(dice, dimension).formula(Objectives.Shape.AFFINE);
    }
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      Term x = new Term.Coordinate(i, dimension);
      terms.add(Term.times(dice.positive(2).over(Rational.of(-2)), new Term.Power(x, 2)));
      terms.add(
          dice.chance(50)
              ? Term.times(dice.positive(3), new Term.Function("abs", x))
              : Term.times(dice.positive(1).over(Rational.of(4)), new Term.Power(x, 4)));
    }
    if (dimension > 1) {
      terms.add(
          new Term.Extreme(
              true, new Term.Coordinate(0, dimension), new Term.Coordinate(1, dimension)));
    }
    return new Term.Sum(terms);
  }

  private Term irrational() {
    Term size = Term.of(dice.positive(2));
    Term root =
        dice.of(
            new Term.Function("exp", Term.of(dice.rational(-2, 1))),
            new Term.Function("sqrt", Term.of(dice.of(2, 3, 5, 7))),
            new Term.Function("log", Term.of(dice.of(2, 3, 5))));
    return new Term.Quotient(
        new Term.Product(Term.of(dice.of(1, -1)), root), Term.sum(Term.of(2), size));
  }
}
