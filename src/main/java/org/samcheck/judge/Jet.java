package org.samcheck.judge;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Supplier;
import org.hipparchus.fraction.BigFraction;

/**
 * A number with its derivative in one direction, by the rules of the language at kinks; where the
 * derivative is exactly 0, the number may be a whole interval.
 */
record Jet(Real v, Real d) {

  boolean isConstant() {
    return d.isZero();
  }

  private Jet chain(Real value, Supplier<Real> slope) {
    return new Jet(value, isConstant() ? d : d.times(slope.get()));
  }

  Jet plus(Jet o) {
    return new Jet(v.plus(o.v), d.plus(o.d));
  }

  Jet negate() {
    return new Jet(v.negate(), d.negate());
  }

  Jet minus(Jet o) {
    return plus(o.negate());
  }

  Jet times(Jet o) {
    return new Jet(v.times(o.v), v.times(o.d).plus(d.times(o.v)));
  }

  Jet over(Jet o) {
    Real value = v.over(o.v);
    return new Jet(value, isConstant() && o.isConstant() ? d : d.minus(value.times(o.d)).over(o.v));
  }

  /** A whole power by multiplication; any other is e^(w ln u), for a base above 0. */
  Jet power(Jet w, Elementary functions) {
    BigFraction whole = w.v.exact();
    if (w.isConstant() && whole != null && whole.isInteger()) {
      BigInteger n = whole.getNumerator();
      Real factor = w.v;
      return chain(
          v.power(n),
          () -> factor.isZero() ? factor : factor.times(v.power(n.subtract(BigInteger.ONE))));
    }
    if (whole == null && v.sign().orElse(0) <= 0) {
      throw Finding.Open.undecided("whether an exponent is whole");
    }
    return w.times(log(functions)).exp(functions);
  }

  Jet sqrt() {
    Real root = v.sqrt();
    return new Jet(root, isConstant() ? d : d.over(root).over(2));
  }

  Jet exp(Elementary functions) {
    Real power = functions.exp(v);
    return chain(power, () -> power);
  }

  Jet log(Elementary functions) {
    Real logarithm = functions.log(v);
    return new Jet(logarithm, isConstant() ? d : d.over(v));
  }

  Jet sin(Elementary functions) {
    return chain(functions.sin(v), () -> functions.cos(v));
  }

  Jet cos(Elementary functions) {
    return chain(functions.cos(v), () -> functions.sin(v).negate());
  }

  /** |u| = max(u, −u): +1 is the slope at 0. */
  Jet abs() {
    return isConstant()
        ? new Jet(v.magnitude(), d)
        : v.knownSign("the sign of an absolute value's argument") < 0 ? negate() : this;
  }

  Jet sign(Work work) {
    int sign = v.knownSign("a sign");
    return new Jet(Real.of(work, sign), Real.of(work, 0));
  }

  /** The larger, the first where they are equal. */
  Jet max(Jet o) {
    if (isConstant() && o.isConstant()) {
      return new Jet(v.max(o.v), d);
    }
    return v.minus(o.v).knownSign("which of two numbers is larger") < 0 ? o : this;
  }

  static Jet sum(List<Jet> terms, Jet zero) {
    return terms.stream().reduce(zero, Jet::plus);
  }

  /** ‖u‖₂, with the slope 0 at 0. */
  static Jet norm(List<Jet> u, Jet zero) {
    Real squares = u.stream().map(c -> c.v.square()).reduce(zero.v, Real::plus);
    Real norm = u.size() == 1 ? u.get(0).v.magnitude() : squares.sqrt();
    boolean constant = norm.isZero() || u.stream().allMatch(Jet::isConstant);
    Real inner = u.stream().map(c -> c.v.times(c.d)).reduce(zero.v, Real::plus);
    return new Jet(norm, constant ? zero.d : inner.over(norm));
  }
}
