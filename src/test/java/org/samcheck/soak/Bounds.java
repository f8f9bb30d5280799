package org.samcheck.soak;

import java.util.function.UnaryOperator;

/** Random claims about a run that bound a number. */
final class Bounds {

  private final Dice dice;
  private final Run run;
  private final boolean plain;

  /**
   * Claims about {@code run}.
   *
   * @param plain whether no norm that needs a root may occur
   */
  Bounds(Dice dice, Run run, boolean plain) {
    this.dice = dice;
    this.run = run;
    this.plain = plain;
  }

  Bound any() {
    if (run.isRandom()) {
      return random();
    }
    return switch (dice.upTo(10)) {
      case 0 -> quantified(true);
      case 1 -> quantified(false);
      case 2 -> aggregate();
      default -> simple();
    };
  }

  private Bound simple() {
    return compared(number(Moment.LAST));
  }

  /** e &lt;= c, or the same said otherwise. */
  private Bound compared(Term e) {
    boolean above = dice.chance(30);
    Term number = above ? Term.times(Rational.of(-1), e) : e;
    String relation = dice.chance(80) ? "<=" : "<";
    UnaryOperator<Term> flip = c -> above ? Term.times(Rational.of(-1), c) : c;
    String mirrored = relation.replace('<', '>');
    return switch (dice.upTo(5)) {
      case 0 ->
          new Bound(
              number,
              c -> new Condition.Not(Condition.of(number, relation.equals("<=") ? ">" : ">=", c)));
      case 1 -> new Bound(number, c -> Condition.of(c, mirrored, number));
      default ->
          new Bound(
              number,
              c -> above ? Condition.of(e, mirrored, flip.apply(c)) : Condition.of(e, relation, c));
    };
  }

  private Bound quantified(boolean all) {
    Moment k = new Moment("k", 0);
    Term e = number(k);
    Moment low = Moment.of(dice.upTo(2));
    Term number = new Term.Aggregate(all ? "max" : "min", "k", low, Moment.LAST, e);
    return new Bound(
        number,
        c -> new Condition.Quantifier(all, "k", low, Moment.LAST, Condition.of(e, "<=", c)));
  }

  private Bound aggregate() {
    String word = dice.of("max", "min", "sum", "mean");
    return compared(
        new Term.Aggregate(
            word, "k", Moment.of(dice.upTo(2)), Moment.LAST, number(new Moment("k", 0))));
  }

  private Bound random() {
    Term e = number(Moment.LAST);
    if (dice.chance(50)) {
      return compared(new Term.Expectation(e));
    }
    return new Bound(
        new Term.LargestOfPaths(e), c -> new Condition.ForallPaths(Condition.of(e, "<=", c)));
  }

  private Term number(Moment at) {
    int d = run.dimension();
    int i = dice.upTo(d);
    if (run.network().isPresent()) {
      return new Term.Vector(dice.of("w", "beta"), at, i, d);
    }
    Term x = new Term.Vector("x", at, i, d);
    return switch (dice.upTo(9)) {
      case 0 -> new Term.Measure("f", at);
      case 1 -> at.equals(Moment.LAST) ? change(i) : new Term.Function("abs", x);
      case 2 -> new Term.Function("abs", x);
      case 3 -> d == 1 ? new Term.Power(x, 2) : norm(at);
      case 4 -> new Term.Vector("grad", at, i, d);
      default -> x;
    };
  }

  private Term change(int i) {
    int d = run.dimension();
    Moment before = new Moment("T", -1);
    Term last = new Term.Vector("x", Moment.LAST, i, d);
    return dice.chance(50)
        ? Term.minus(last, new Term.Vector("x", before, i, d))
        : Term.minus(last, new Term.Vector("y", before, i, d));
  }

  private Term norm(Moment at) {
    return new Term.Measure(plain ? dice.of("norm1", "norminf") : "norm", at);
  }
}
