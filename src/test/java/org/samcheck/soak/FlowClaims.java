package org.samcheck.soak;

import java.math.BigDecimal;
import java.math.MathContext;

/** Claims about a curve, with their truth. */
final class FlowClaims {

  private static final MathContext SHOWN = new MathContext(20);
  private final Dice dice;
  private final String kind;
  private final String file;
  private final Curve curve;

  /**
   * Claims about {@code curve}.
   *
   * @param file all but the claim, with UNTIL for the time until which the flow is asked for
   */
  FlowClaims(Dice dice, String kind, String file, Curve curve) {
    this.dice = dice;
    this.kind = kind;
    this.file = file;
    this.curve = curve;
  }

  Statement statement() {
    if (curve.end().isPresent() && dice.chance(45)) {
      return beyond(curve.end().get());
    }
    if (curve.rest().isPresent() && beforeEnd(curve.rest().get()) && dice.chance(40)) {
      return aroundRest(curve.rest().get());
    }
    Rational p = time(dice.between(5, 60));
    Rational q = p.plus(time(dice.between(1, 35)));
    return switch (dice.upTo(4)) {
      case 0 -> forall(p, q);
      case 1 -> exists(p, q);
      default -> point(q);
    };
  }

  private boolean beforeEnd(BigDecimal t) {
    return curve.end().isEmpty() || t.doubleValue() < 0.9 * curve.end().get().doubleValue();
  }

  /** A time as a share in per cent of what is looked at. */
  private Rational time(int percent) {
    double whole = curve.end().map(BigDecimal::doubleValue).orElseGet(() -> 2.0);
    Rational limit = Rational.near(whole * percent / 100);
    Rational slack = limit.over(Rational.of(50));
    return Rational.simplest(limit.minus(slack), limit.plus(slack));
  }

  private BigDecimal value(Rational t) {
    return curve.value().apply(t);
  }

  private String shown(Rational t) {
    return value(t).round(SHOWN).toString();
  }

  /** The time of the largest value. */
  private Rational later(Rational p, Rational q) {
    return curve.rises() ? q : p;
  }

  private Statement point(Rational q) {
    Near c = Near.of(dice, value(q));
    boolean below = dice.chance(50);
    String claim = curve.at(q) + (below ? " <= " : " >= ") + c.constant();
    return known(below == c.above(), "value " + shown(q), claim, until(q));
  }

  private Rational until(Rational q) {
    return dice.chance(50) ? q : q.plus(Rational.of(1, 3));
  }

  private Statement forall(Rational p, Rational q) {
    boolean below = dice.chance(50);
    Rational at = below ? later(p, q) : later(q, p);
    Near c = Near.of(dice, value(at));
    String claim = quantified("forall", p, q, below, c.constant());
    return known(
        below == c.above(), "extreme value " + shown(at) + " at t = " + at, claim, until(q));
  }

  private Statement exists(Rational p, Rational q) {
    boolean below = dice.chance(50);
    Rational at = below ? later(q, p) : later(p, q);
    Near c = Near.of(dice, value(at));
    String claim = quantified("exists", p, q, below, c.constant());
    return known(
        below == c.above(), "extreme value " + shown(at) + " at t = " + at, claim, until(q));
  }

  private String quantified(String word, Rational p, Rational q, boolean below, Rational c) {
    return word
        + " t in ["
        + p
        + ", "
        + q
        + "]: "
        + curve.name().formatted("t")
        + (below ? " <= " : " >= ")
        + c;
  }

  /** Around the time at which the curve, falling, comes to rest in 0. */
  private Statement aroundRest(BigDecimal rest) {
    boolean before = dice.chance(50);
    double share = dice.of(0.01, 0.001, 0.2);
    Rational q = Curves.beside(rest, before ? -share : share);
    String evidence = "at rest from t = " + rest.round(SHOWN);
    return switch (dice.upTo(3)) {
      case 0 -> known(before, evidence, curve.at(q) + " > 0", until(q));
      case 1 ->
          known(
              before,
              evidence,
              "forall t in [0, " + q + "]: " + curve.name().formatted("t") + " > 0",
              until(q));
      default ->
          known(
              !before,
              evidence,
              "exists t in [0, " + q + "]: " + curve.name().formatted("t") + " <= 0",
              until(q));
    };
  }

  /** Up to the blow-up and past it; ranges are cut there. */
  private Statement beyond(BigDecimal end) {
    Rational past = Curves.beside(end, dice.of(0.5, 0.01, 0.1));
    Rational p = Curves.beside(end, -dice.of(0.001, 0.0001, 0.1));
    String evidence = "blow-up at t = " + end.round(SHOWN);
    if (dice.chance(30)) {
      String claim =
          dice.chance(60)
              ? curve.at(past) + dice.of(" <= ", " >= ") + dice.rational(-3, 3)
              : quantified(
                  dice.of("forall", "exists"),
                  past,
                  past.plus(Rational.ONE),
                  dice.chance(50),
                  dice.rational(-3, 3));
      return new Known(
          kind, yaml(claim, past.plus(Rational.of(2))), new Truth(Truth.Kind.NO_VALUE, evidence));
    }
    BigDecimal first = value(p);
    Near c = Near.of(dice, first);
    boolean all = dice.chance(50);
    boolean below = !curve.rises() || dice.chance(50);
    // On [p, end) the value at p is the least of a curve that rises, the largest of one that falls.
    if (curve.rises() && below == all) {
      return point(p);
    }
    if (!curve.rises() && !all) {
      return point(p);
    }
    String claim = quantified(all ? "forall" : "exists", p, past, below, c.constant());
    boolean holds = below == c.above();
    return known(holds, evidence + ", value " + shown(p) + " at t = " + p, claim, past);
  }

  private Statement known(boolean holds, String evidence, String claim, Rational until) {
    return Known.of(kind, holds, evidence, yaml(claim, until));
  }

  private String yaml(String claim, Rational until) {
    return "conjecture: soak, "
        + kind
        + "\ntries: 1\n"
        + file.replace("UNTIL", "\"" + until + "\"")
        + "claim: \""
        + claim
        + "\"\n";
  }
}
