package org.samcheck.prove;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * numerator / Π factor^exponent, where every factor is monic and stays a factor: it records where
 * the value is defined.
 *
 * @param numerator the numerator
 * @param denominator positive exponents by factor
 */
record RationalFunction(Polynomial numerator, SortedMap<Polynomial, Integer> denominator) {

  private static final Comparator<Polynomial> ORDER = Comparator.comparing(Polynomial::toString);

  static RationalFunction of(Polynomial p) {
    return new RationalFunction(p, new TreeMap<>(ORDER));
  }

  static RationalFunction constant(BigFraction value) {
    return of(Polynomial.constant(value));
  }

  boolean isPolynomial() {
    return denominator.isEmpty();
  }

  RationalFunction plus(RationalFunction other) {
    SortedMap<Polynomial, Integer> common = new TreeMap<>(denominator);
    other.denominator.forEach((f, n) -> common.merge(f, n, Math::max));
    return new RationalFunction(lift(common).plus(other.lift(common)), common).reduced();
  }

  /** The numerator over the denominator {@code common}, a multiple of this one. */
  private Polynomial lift(SortedMap<Polynomial, Integer> common) {
    Polynomial p = numerator;
    for (Map.Entry<Polynomial, Integer> e : common.entrySet()) {
      p = p.times(e.getKey().power(e.getValue() - denominator.getOrDefault(e.getKey(), 0)));
    }
    return p;
  }

  RationalFunction negated() {
    return new RationalFunction(numerator.negated(), denominator);
  }

  RationalFunction minus(RationalFunction other) {
    return plus(other.negated());
  }

  RationalFunction times(RationalFunction other) {
    SortedMap<Polynomial, Integer> product = new TreeMap<>(denominator);
    other.denominator.forEach((f, n) -> product.merge(f, n, Integer::sum));
    return new RationalFunction(numerator.times(other.numerator), product).reduced();
  }

  RationalFunction power(int n) {
    RationalFunction result = of(Polynomial.ONE);
    for (int i = 0; i < n; i++) {
      result = result.times(this);
    }
    return result;
  }

  /** this / other; the caller records that other's numerator is not 0. */
  RationalFunction over(RationalFunction other) {
    Polynomial top = other.numerator;
    Polynomial n = numerator;
    for (Map.Entry<Polynomial, Integer> e : other.denominator.entrySet()) {
      n = n.times(e.getKey().power(e.getValue()));
    }
    SortedMap<Polynomial, Integer> d = new TreeMap<>(denominator);
    for (Map.Entry<Polynomial, Integer> e : factors(top).entrySet()) {
      d.merge(e.getKey(), e.getValue(), Integer::sum);
    }
    BigFraction scale = top.leadingCoefficient().reciprocal();
    return new RationalFunction(n.times(scale), d).reduced();
  }

  /** The monic factors of a polynomial: the variables of a monomial, else the polynomial itself. */
  static SortedMap<Polynomial, Integer> factors(Polynomial p) {
    SortedMap<Polynomial, Integer> result = new TreeMap<>(ORDER);
    Polynomial rest = p;
    for (String name : p.variables()) {
      Polynomial v = Polynomial.variable(name);
      Optional<Polynomial> q = rest.divideExactly(v);
      while (q.isPresent()) {
        result.merge(v, 1, Integer::sum);
        rest = q.get();
        q = rest.divideExactly(v);
      }
    }
    if (!rest.isConstant()) {
      result.put(rest.monic(), 1);
    }
    return result;
  }

  /** Common factors cancelled: {@link AlgebraicForm} has recorded where they are 0. */
  private RationalFunction reduced() {
    Polynomial n = numerator;
    SortedMap<Polynomial, Integer> d = new TreeMap<>(ORDER);
    for (Map.Entry<Polynomial, Integer> e : denominator.entrySet()) {
      int left = e.getValue();
      Optional<Polynomial> q = n.divideExactly(e.getKey());
      while (left > 0 && q.isPresent()) {
        n = q.get();
        left--;
        q = n.divideExactly(e.getKey());
      }
      if (left > 0) {
        d.put(e.getKey(), left);
      }
    }
    return new RationalFunction(n, d);
  }
}
