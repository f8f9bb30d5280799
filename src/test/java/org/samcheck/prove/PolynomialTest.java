package org.samcheck.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolynomialTest {

  private final Polynomial x = Polynomial.variable("x");
  private final Polynomial y = Polynomial.variable("y");

  @Test
  void productIsDividedByItsFactors() {
    Polynomial a = x.plus(y).plus(Polynomial.ONE);
    Polynomial b = x.times(x).minus(y.times(Polynomial.constant(3)));
    assertEquals(a, a.times(b).divideExactly(b).orElseThrow());
    assertTrue(a.times(b).plus(Polynomial.ONE).divideExactly(b).isEmpty());
  }

  @Test
  void substitutionComposes() {
    Polynomial p = x.power(3).minus(x.times(y));
    assertEquals(y.power(6).minus(y.power(3)), p.substitute("x", y.power(2)));
  }

  @Test
  void quotientCancelsItsFactor() {
    RationalFunction a = RationalFunction.of(x.times(y).plus(x));
    RationalFunction quotient = a.over(RationalFunction.of(x));
    assertTrue(quotient.isPolynomial());
    assertEquals(y.plus(Polynomial.ONE), quotient.numerator());
  }

  @Test
  void homogeneousPolynomialsHaveAScaling() {
    Scaling scaling = Scaling.of(Set.of(x.times(x).minus(y), x.minus(Polynomial.variable("z"))));
    assertEquals(Set.of("y"), scaling.normalisable(List.of("y", "x")));
    assertTrue(scaling.keeps(y.power(2).minus(x.power(4))));
    assertFalse(scaling.keeps(y.minus(x)));
  }

  @Test
  void constantBreaksTheScaling() {
    Scaling scaling = Scaling.of(Set.of(x.minus(Polynomial.ONE)));
    assertTrue(scaling.normalisable(List.of("x")).isEmpty());
  }
}
