package org.samcheck.judge;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * A power series c₀ + c₁s + …, cut off: with two coefficients a number and its derivative in one
 * direction, by the rules of the language at kinks. Only a constant may be a whole interval there.
 */
record Jet(Real... c) {

  Real v() {
    return c[0];
  }

  /** c_k, 0 behind the last. */
  Real at(int k) {
    return k < c.length ? c[k] : Real.of(c[0].work(), 0);
  }

  boolean isConstant() {
    return Arrays.stream(c).skip(1).allMatch(Real::isZero);
  }

  private static Jet each(int length, IntFunction<Real> coefficient) {
    return new Jet(IntStream.range(0, length).mapToObj(coefficient).toArray(Real[]::new));
  }

  /** The series whose coefficient k > 0 follows from those before it. */
  private Jet grown(Real first, BiFunction<Jet, Integer, Real> next) {
    Real[] grown = new Real[isConstant() ? 1 : c.length];
    grown[0] = first;
    for (int k = 1; k < grown.length; k++) {
      grown[k] = next.apply(new Jet(Arrays.copyOf(grown, k)), k);
    }
    return new Jet(grown);
  }

  /** Σ_{from ≤ j ≤ to} a_j b_{k−j}, each times j where {@code weighted}. */
  private static Real products(Jet a, Jet b, int k, int from, int to, boolean weighted) {
    Real sum = Real.of(a.v().work(), 0);
    for (int j = Math.max(from, k - b.c.length + 1); j <= Math.min(to, a.c.length - 1); j++) {
      Real product = a.c[j].times(b.c[k - j]);
      sum = sum.plus(weighted ? product.times(new BigFraction(j)) : product);
    }
    return sum;
  }

  Jet plus(Jet o) {
    return each(Math.max(c.length, o.c.length), k -> at(k).plus(o.at(k)));
  }

  Jet negate() {
    return each(c.length, k -> c[k].negate());
  }

  Jet minus(Jet o) {
    return plus(o.negate());
  }

  Jet times(Jet o) {
    return each(Math.max(c.length, o.c.length), k -> products(this, o, k, 0, k, false));
  }

  Jet over(Jet o) {
    Jet longer = c.length < o.c.length ? plus(o.minus(o)) : this;
    boolean constant = o.isConstant();
    return constant ? each(c.length, k -> c[k].over(o.v())) : longer.grownOver(o);
  }

  private Jet grownOver(Jet o) {
    Real[] q = new Real[c.length];
    for (int k = 0; k < q.length; k++) {
      Jet before = new Jet(k == 0 ? new Real[] {at(0)} : Arrays.copyOf(q, k));
      Real known = k == 0 ? c[0] : c[k].minus(products(o, before, k, 1, k, false));
      q[k] = known.over(o.v());
    }
    return new Jet(q);
  }

  /** A whole power by multiplication; any other is e^(w ln u), for a base above 0. */
  Jet power(Jet w, Elementary functions) {
    BigFraction whole = w.v().exact();
    if (w.isConstant() && whole != null && whole.isInteger()) {
      return isConstant() ? new Jet(v().power(whole.getNumerator())) : power(whole.getNumerator());
    }
    if (whole == null && v().sign().orElse(0) <= 0) {
      throw Finding.Open.undecided("whether an exponent is whole");
    }
    return w.times(log(functions)).exp(functions);
  }

  private Jet power(BigInteger n) {
    Jet result = new Jet(Real.of(v().work(), 1));
    for (int i = n.bitLength() - 1; i >= 0 && n.signum() > 0; i--) {
      result = result.times(result);
      result = n.testBit(i) ? result.times(this) : result;
    }
    return n.signum() < 0 ? result.over(power(n.negate())) : result;
  }

  Jet sqrt() {
    return grown(
        v().sqrt(), (s, k) -> c[k].minus(products(s, s, k, 1, k - 1, false)).over(s.v()).over(2));
  }

  Jet exp(Elementary functions) {
    return grown(functions.exp(v()), (e, k) -> products(this, e, k, 1, k, true).over(k));
  }

  Jet log(Elementary functions) {
    return grown(
        functions.log(v()),
        (l, k) -> c[k].minus(products(l, this, k, 1, k - 1, true).over(k)).over(v()));
  }

  /** sin, or cos; the coefficients of either follow from two before. */
  Jet wave(Elementary functions, boolean sine) {
    Real sin = functions.sin(v());
    Real cos = functions.cos(v());
    if (c.length > 2) {
      throw Finding.Open.beyond("the sine of a flow");
    }
    Real slope = sine ? cos : sin.negate();
    return grown(sine ? sin : cos, (s, k) -> c[k].times(slope));
  }

  /** |u| = max(u, −u): +1 is the slope at 0. */
  Jet abs() {
    return isConstant()
        ? new Jet(v().magnitude())
        : v().knownSign("the sign of an absolute value's argument") < 0 ? negate() : this;
  }

  Jet sign() {
    return new Jet(Real.of(v().work(), v().knownSign("a sign")));
  }

  /** The larger, the first where they are equal. */
  Jet max(Jet o) {
    if (isConstant() && o.isConstant()) {
      return new Jet(v().max(o.v()));
    }
    return v().minus(o.v()).knownSign("which of two numbers is larger") < 0 ? o : this;
  }

  static Jet sum(List<Jet> terms, Jet zero) {
    return terms.stream().reduce(zero, Jet::plus);
  }

  /** ‖u‖₂, with the slope 0 at 0. */
  static Jet norm(List<Jet> u, Jet zero) {
    if (u.stream().allMatch(a -> a.v().isZero())) {
      return zero;
    }
    return u.size() == 1 ? u.get(0).abs() : sum(u.stream().map(Jet::square).toList(), zero).sqrt();
  }

  Jet square() {
    return isConstant() ? new Jet(v().square()) : times(this);
  }
}
