package org.samcheck.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
-a^2                                | -(a^2)
2^3^2                               | 2^(3^2)
a^-b                                | a^(-b)
-a*b                                | (-a)*b
a - b - c                           | (a - b) - c
a/b/c                               | (a/b)/c
a/b*c                               | (a/b)*c
a <= b <= c                         | a <= b and b <= c
a < b = c >= 1                      | a < b and b = c and c >= 1
not a < b and b < c                 | (not (a < b)) and (b < c)
a < b or b < c and a < c            | (a < b) or ((b < c) and (a < c))
a < b implies b < c implies a < c   | (a < b) implies ((b < c) implies (a < c))
a < b or b < c implies a < c        | ((a < b) or (b < c)) implies (a < c)
sum k in 0..3: k + 1 <= 4           | (sum k in 0..3: (k + 1)) <= 4
max(sum k in 0..3: k, a)            | max((sum k in 0..3: k), a)
2*sum k in 0..3: k + 1              | 2*(sum k in 0..3: (k + 1))
forall k in 0..3: k < 1 implies a<b | forall k in 0..3: ((k < 1) implies (a < b))
a < b and forall k in 0..3: k<1 or a<b | (a < b) and (forall k in 0..3: ((k < 1) or (a < b)))
v[1]^2                              | (v[1])^2
x(1)[2]                             | (x(1))[2]
0..8                                | 0 .. 8
+a                                  | a
""")
  void operatorsBindAsTheReferenceSays(String text, String bracketed) {
    String around = text.contains("..8") ? "sum k in %s: k" : "%s";
    assertSame(Scopes.parse(around.formatted(text)), Scopes.parse(around.formatted(bracketed)));
  }

  @Test
  void decimalsAreExact() {
    assertEquals(new BigFraction(1, 1000), Scopes.parse("1e-3").value());
    assertEquals(new BigFraction(1, 10), Scopes.parse("0.1").value());
    assertEquals(new BigFraction(-5, 2), Scopes.parse("-2.50").value());
    assertEquals(new BigFraction(1200), Scopes.parse("1.2E+3").value());
    assertEquals(new BigFraction(10), Scopes.parse("010").value());
    assertSame(Scopes.parse("1/3"), Scopes.parse("2/6"));
  }

  @Test
  void greekLettersAreNames() {
    assertEquals("η", Scopes.parse("η").name());
    assertNotSame(Scopes.parse("η"), Scopes.parse("eta"));
  }

  @Test
  void wordsOfDomainsAreNamesInsideExpressions() {
    assertEquals("smooth", Scopes.parse("smooth").name());
    assertEquals("smooth + one", Scopes.parse("smooth + one").toString());
    Domain domain = domain("function(smooth = smooth, strongly-convex = one, dimension = 2)");
    Domain.FunctionClass functions = (Domain.FunctionClass) domain;
    assertEquals(Optional.of(Scopes.parse("smooth")), functions.smooth());
    assertEquals(Optional.of(Scopes.parse("one")), functions.stronglyConvex());
    assertTrue(functions.convex());
    assertEquals(new Domain.Definition(Scopes.parse("one")), domain("one"));
    assertEquals(new Domain.Definition(Scopes.parse("smooth*2")), domain("smooth*2"));
  }

  @Test
  void givenBetaIsNotThePredictorBetaOfATime() {
    Expression product = Scopes.parse("beta*beta(T)");
    assertTrue(product.argument(0).is(Operator.VARIABLE));
    assertTrue(product.argument(1).is(Operator.PREDICTOR));
  }

  @Test
  void domainsAreRead() {
    Expression zero = Expression.ZERO;
    assertEquals(
        new Domain.Real(new Domain.Interval(zero, Scopes.parse("1/beta"), true, false)),
        domain("real in (0, 1/beta]"));
    assertEquals(new Domain.Whole(zero, Scopes.parse("8")), domain("integer in 0..8"));
    assertEquals(2, ((Domain.Choice) domain("one of 1/2, a")).values().size());
    assertEquals(Scopes.parse("2"), ((Domain.Box) domain("vector(2) in [-5, 5]")).dimension());
    assertEquals(new Domain.Definition(Scopes.parse("-eta*a")), domain("-eta*a"));
  }

  @Test
  void vectorsOfLengthOneAreNumbers() {
    assertSame(Scopes.parse("u[1]^2/2"), Scopes.parse("u^2/2"));
    assertSame(Scopes.parse("u[1] <= a"), Scopes.parse("u <= a"));
    assertSame(Scopes.parse("a"), Scopes.parse("a[1]"));
    assertEquals(Type.vector(2), Scopes.parse("u*x0").type());
    assertEquals(Type.vector(3), Scopes.parse("z + v").type());
  }

  @Test
  void boundNamesEndWithTheirBody() {
    assertSame(
        Scopes.parse("(sum k in 0..1: k) + (sum k in 0..1: k)"),
        Scopes.parse("(sum k in 0..1: k) + sum k in 0..1: k"));
    assertEquals("t", Scopes.parse("tends(t, 1)").argument(0).name());
  }

  private static Domain domain(String text) {
    return ExpressionParser.domain(SourceText.of("c", text), Scopes.NO_RUN);
  }
}
