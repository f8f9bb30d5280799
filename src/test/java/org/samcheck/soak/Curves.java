package org.samcheck.soak;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Function;

/** Closed forms of flows in one variable, each with the file that states it. */
final class Curves {

  static final DecimalNumbers DECIMALS = new DecimalNumbers(60);
  private static final MathContext CONTEXT = new MathContext(60);

  /**
   * A flow in one variable u.
   *
   * @param formula f, with {@code u} for the variable
   * @param method the keys of the method
   * @param start where it starts
   * @param curve u(t)
   */
  record Flow(Term formula, String method, Rational start, Curve curve) {}

  private final Dice dice;

  Curves(Dice dice) {
    this.dice = dice;
  }

  /** A flow of a method by its number, for the component {@code i} of {@code dimension}. */
  Flow descent(int i, int dimension) {
    Term u = new Term.Coordinate(i, dimension);
    Rational a = dice.positive(2);
    Rational x0 = dice.positive(3);
    Rational b = dice.positive(2);
    return switch (dice.upTo(6)) {
      case 0 -> flow(power(a.over(Rational.of(2)), u, 2), x0, exponential(x0, a.negative()), false);
      case 1 ->
          resting(
              Term.sum(
                  Term.times(b, new Term.Function("abs", u)), power(a.over(Rational.of(2)), u, 2)),
              "method: gd",
              x0,
              a,
              b.over(a));
      case 2 -> crossing(u, x0, a, b);
      case 3 -> quadratic(u, x0);
      case 4 -> cubic(u, x0);
      default -> quartic(u, x0);
    };
  }

  /** SAM on a parabola: the point of the gradient is off by the radius. */
  Flow sam(int i, int dimension) {
    Term u = new Term.Coordinate(i, dimension);
    Rational a = dice.positive(2);
    Rational radius = dice.positive(1);
    Rational x0 = dice.positive(3);
    Term f = power(a.over(Rational.of(2)), u, 2);
    if (dice.chance(70)) {
      return resting(f, "method: sam, radius: " + radius, x0, a, radius);
    }
    // usam: the field is -a(1 + radius a)x
    Rational rate = a.times(Rational.ONE.plus(radius.times(a))).negative();
    Curve curve = new Curve("x(%s)", exponential(x0, rate), false, none(), none());
    return new Flow(f, "method: usam, radius: " + radius, x0, curve);
  }

  private static Optional<BigDecimal> none() {
    return Optional.empty();
  }

  private static Flow flow(
      Term f, Rational x0, Function<Rational, BigDecimal> value, boolean rises) {
    return new Flow(f, "method: gd", x0, new Curve("x(%s)", value, rises, none(), none()));
  }

  private static Term power(Rational size, Term u, int exponent) {
    return Term.times(size, new Term.Power(u, exponent));
  }

  private static Function<Rational, BigDecimal> exponential(Rational x0, Rational rate) {
    return t -> decimal(x0).multiply(DECIMALS.exp(decimal(rate.times(t))), CONTEXT);
  }

  /** u' = −a(u + r): u = (u₀ + r)e^(−at) − r, at rest in 0 from ln(1 + u₀/r)/a on. */
  private static Flow resting(Term f, String method, Rational x0, Rational a, Rational r) {
    BigDecimal rest =
        DECIMALS.log(decimal(Rational.ONE.plus(x0.over(r)))).divide(decimal(a), CONTEXT);
    Function<Rational, BigDecimal> value =
        t ->
            decimal(t).compareTo(rest) >= 0
                ? BigDecimal.ZERO
                : exponential(x0.plus(r), a.negative()).apply(t).subtract(decimal(r));
    return new Flow(f, method, x0, new Curve("x(%s)", value, false, none(), Optional.of(rest)));
  }

  /** Slope p right of 0, q left of it, both positive: it falls through the kink. */
  private Flow crossing(Term u, Rational x0, Rational p, Rational q) {
    Term f =
        p.compareTo(q) >= 0
            ? new Term.Extreme(true, Term.times(p, u), Term.times(q, u))
            : new Term.Extreme(false, Term.times(p, u), Term.times(q, u));
    Rational at = x0.over(p);
    Function<Rational, BigDecimal> value =
        t -> decimal(t.compareTo(at) <= 0 ? x0.minus(p.times(t)) : at.minus(t).times(q));
    return flow(f, x0, value, false);
  }

  /** u' = u²: u₀/(1 − u₀t). */
  private static Flow quadratic(Term u, Rational x0) {
    Function<Rational, BigDecimal> value = t -> decimal(x0.over(Rational.ONE.minus(x0.times(t))));
    Optional<BigDecimal> end = Optional.of(decimal(Rational.ONE.over(x0)));
    return new Flow(
        power(Rational.of(-1, 3), u, 3),
        "method: gd",
        x0,
        new Curve("x(%s)", value, true, end, none()));
  }

  /** u' = u³: u₀/√(1 − 2u₀²t). */
  private static Flow cubic(Term u, Rational x0) {
    Rational rate = x0.times(x0).times(Rational.of(2));
    Function<Rational, BigDecimal> value =
        t -> decimal(x0).divide(DECIMALS.root(decimal(Rational.ONE.minus(rate.times(t)))), CONTEXT);
    Optional<BigDecimal> end = Optional.of(decimal(Rational.ONE.over(rate)));
    return new Flow(
        power(Rational.of(-1, 4), u, 4),
        "method: gd",
        x0,
        new Curve("x(%s)", value, true, end, none()));
  }

  private static Flow quartic(Term u, Rational x0) {
    Rational rate = x0.times(x0).times(Rational.of(2));
    return flow(
        power(Rational.of(1, 4), u, 4),
        x0,
        t -> decimal(x0).divide(DECIMALS.root(decimal(Rational.ONE.plus(rate.times(t)))), CONTEXT),
        false);
  }

  /**
   * A layer of a balanced network on the rescaled clock: w' = μ(w − ρ)^(L−1) while w is positive, u
   * = w − ρ.
   */
  static Curve layer(int depth, Rational mu, Rational alpha, Rational rho, String name) {
    Rational u0 = alpha.minus(rho);
    Function<Rational, BigDecimal> free = t -> decimal(rho).add(gap(depth, mu, u0, t));
    boolean falls = u0.sign() < 0 && depth % 2 == 0;
    Optional<BigDecimal> rest = falls ? Optional.of(zero(depth, mu, u0, rho)) : none();
    Optional<BigDecimal> end =
        u0.sign() > 0 && depth > 2
            ? Optional.of(
                decimal(
                    Rational.ONE.over(mu.times(Rational.of(depth - 2)).times(power(u0, depth)))))
            : none();
    Function<Rational, BigDecimal> value =
        t ->
            rest.isPresent() && decimal(t).compareTo(rest.get()) >= 0
                ? BigDecimal.ZERO
                : free.apply(t);
    return new Curve(name, value, !falls, end, rest);
  }

  /** u₀^(L−2). */
  private static Rational power(Rational u0, int depth) {
    Rational power = Rational.ONE;
    for (int k = 2; k < depth; k++) {
      power = power.times(u0);
    }
    return power;
  }

  private static BigDecimal gap(int depth, Rational mu, Rational u0, Rational t) {
    if (u0.sign() == 0) {
      return BigDecimal.ZERO;
    }
    if (depth == 2) {
      return exponential(u0, mu).apply(t);
    }
    Rational inverse =
        Rational.ONE.over(power(u0, depth)).minus(mu.times(Rational.of(depth - 2)).times(t));
    if (depth == 3) {
      return decimal(Rational.ONE.over(inverse));
    }
    BigDecimal size = BigDecimal.ONE.divide(DECIMALS.root(decimal(inverse)), CONTEXT);
    return u0.sign() < 0 ? size.negate() : size;
  }

  /** When w = 0. */
  private static BigDecimal zero(int depth, Rational mu, Rational u0, Rational rho) {
    if (depth == 2) {
      Rational ratio = rho.over(u0.negative());
      return DECIMALS.log(decimal(ratio)).divide(decimal(mu), CONTEXT);
    }
    Rational rate = mu.times(Rational.of(depth - 2));
    return decimal(
        Rational.ONE.over(power(u0, depth)).minus(Rational.ONE.over(power(rho, depth))).over(rate));
  }

  static BigDecimal decimal(Rational value) {
    return value.decimal(CONTEXT);
  }

  /** A rational just below, or above, a decimal. */
  static Rational beside(BigDecimal at, double share) {
    Rational exact = Rational.of(at.round(new MathContext(30)));
    Rational shift =
        exact.times(
            new Rational(
                BigInteger.valueOf(Math.round(share * 1_000_000)), BigInteger.valueOf(1_000_000)));
    Rational middle = exact.plus(shift);
    Rational slack = shift.over(Rational.of(4));
    return slack.sign() >= 0
        ? Rational.simplest(middle.minus(slack), middle.plus(slack))
        : Rational.simplest(middle.plus(slack), middle.minus(slack));
  }
}
