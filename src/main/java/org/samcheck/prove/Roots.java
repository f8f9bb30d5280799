package org.samcheck.prove;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** Square roots as variables r with r ≥ 0 and r²·d = n for √(n/d); equal radicands share one. */
final class Roots {

  private final Assumptions assumptions;
  private final Map<RationalFunction, String> known = new HashMap<>();

  Roots(Assumptions assumptions) {
    this.assumptions = assumptions;
  }

  /** √radicand: a number where it is rational, else a variable r. */
  RationalFunction of(RationalFunction radicand) {
    Polynomial p = radicand.numerator();
    if (radicand.isPolynomial() && p.isConstant()) {
      BigFraction value = p.constantValue();
      BigFraction exact = rationalRoot(value);
      if (exact != null) {
        return RationalFunction.constant(exact);
      }
    }
    String name = known.get(radicand);
    if (name == null) {
      name = "root#" + (known.size() + 1);
      known.put(radicand, name);
      define(Polynomial.variable(name), radicand);
    }
    return RationalFunction.of(Polynomial.variable(name));
  }

  /**
   * r ≥ 0 and r²·d = n, wherever a root of n/d exists: elsewhere r may be anything that is not
   * negative.
   */
  private void define(Polynomial r, RationalFunction radicand) {
    Polynomial square = r.times(r);
    Formula exists = assumptions.relation(radicand, Formula.Relation.GREATER_OR_EQUAL);
    for (Map.Entry<Polynomial, Integer> e : radicand.denominator().entrySet()) {
      square = square.times(e.getKey().power(e.getValue()));
      exists = Formula.and(exists, Formula.nonzero(e.getKey()));
    }
    Formula equation = Formula.zero(square.minus(radicand.numerator()));
    assumptions.add(Formula.nonnegative(r));
    assumptions.add(assumptions.imply(exists) ? equation : Formula.or(exists.not(), equation));
  }

  /** √value where it is rational, else null. */
  static BigFraction rationalRoot(BigFraction value) {
    if (value.signum() < 0) {
      return null;
    }
    BigInteger n = value.getNumerator().sqrt();
    BigInteger d = value.getDenominator().sqrt();
    BigFraction root = new BigFraction(n, d);
    return root.multiply(root).equals(value) ? root : null;
  }
}
