package org.samcheck.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apfloat.Apfloat;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.arithmetic.ApfloatArithmetic;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Tape;

class DerivativeTest {

  private static final Expression A = Expression.variable("a");

  /** Degree of the polynomials: n + 1 of their difference quotients determine the derivative. */
  private static final int DEGREE = 6;

  /** Digits of the numeric differences; Apfloat loses fewer than 12 in these short expressions. */
  private static final int DIGITS = 80;

  /**
   * h² with h = 10^−20 times a bound on |f‴|/6 near the point, below 10^8 for all functions here.
   */
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-32");

  @Property(tries = 200)
  void derivativeOfPolynomialIsTheLimitOfItsDifferenceQuotients(@ForAll long seed) {
    Random random = new Random(seed);
    Expression p = polynomial(random, DEGREE);
    BigFraction at = new BigFraction(random.nextInt(19) - 9, 1 + random.nextInt(5));
    assertEquals(limit(p, at), exact(Derivative.of(p, A), at), p::toString);
  }

  private static Expression polynomial(Random random, int degree) {
    if (degree < 2) {
      Expression c = Expression.constant(new BigFraction(random.nextInt(9) - 4, 3));
      return degree == 0 || random.nextInt(3) == 0 ? c : A;
    }
    int left = 1 + random.nextInt(degree - 1);
    Expression p = polynomial(random, left);
    Expression q = polynomial(random, degree - left);
    return switch (random.nextInt(6)) {
      case 0 -> Expression.of(Operator.ADD, Type.SCALAR, p, q);
      case 1 -> Expression.of(Operator.SUBTRACT, Type.SCALAR, p, q);
      case 2 -> Expression.of(Operator.NEGATE, Type.SCALAR, p);
      case 3 -> Expression.of(Operator.DIVIDE, Type.SCALAR, p, Expression.constant(7));
      case 4 -> {
        Expression half = polynomial(random, degree / 2);
        yield Expression.of(Operator.POWER, Type.SCALAR, half, Expression.constant(2));
      }
      default -> Expression.of(Operator.MULTIPLY, Type.SCALAR, p, q);
    };
  }

  /**
   * q(h) = (p(x + h) − p(x))/h is a polynomial of degree DEGREE − 1; its value at 0 by Lagrange.
   */
  private static BigFraction limit(Expression p, BigFraction x) {
    BigFraction result = BigFraction.ZERO;
    BigFraction px = exact(p, x);
    for (int i = 1; i <= DEGREE; i++) {
      BigFraction h = new BigFraction(i);
      BigFraction term = exact(p, x.add(h)).subtract(px).divide(h);
      for (int j = 1; j <= DEGREE; j++) {
        term = j == i ? term : term.multiply(new BigFraction(j, j - i));
      }
      result = result.add(term);
    }
    return result;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sin(a)*cos(2*a)",
        "exp(-a^2/2)",
        "log(1 + exp(-a))",
        "sqrt(1 + a^2)",
        "a^a",
        "a^(1/3)",
        "(1 + a)^(sin(a))",
        "1/(1 + a^3)",
        "a/sqrt(a + 2)",
        "exp(a)/(exp(a) + 1)",
        "norm([a, a^2, 3])",
        "abs(a - 2)*a",
        "max(a, a^2, 1/2)",
        "min(a^3, sin(a))",
        "if(a > 1/2, a^2, a)",
        "log(a)^3",
        "cos(sin(exp(a)))",
        "norm1([a, -a]) + norminf([a, 1/9])",
        "2^a",
        "a^-2",
        "(-a)^3",
        "sign(a)*a"
      })
  void derivativeAgreesWithCentralDifferences(String text) {
    Expression f = scalar(text);
    for (String point : List.of("0.7", "1.9")) {
      BigDecimal x = new BigDecimal(point);
      BigDecimal h = new BigDecimal("1e-20");
      BigDecimal difference = real(f, x.add(h)).subtract(real(f, x.subtract(h)));
      BigDecimal numeric = difference.divide(h.add(h));
      BigDecimal error = real(Derivative.of(f, A), x).subtract(numeric).abs();
      assertTrue(error.compareTo(TOLERANCE) < 0, text + " at " + point + ": error " + error);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
abs(a)              | 0 | 1
abs(-a)             | 0 | -1
abs(2*a)            | 0 | 2
norm([a])           | 0 | 0
norm([a, 2*a])      | 0 | 0
sign(a)             | 0 | 0
max(a, -a)          | 0 | 1
max(-a, a)          | 0 | -1
max(-a, 3*a, a)     | 0 | -1
min(2*a, a, 5*a)    | 0 | 2
max(0, a)           | 0 | 0
max(a, 0)           | 0 | 1
max(-1, 2*a, 3*a)   | 0 | 2
if(a >= 0, a, -a)   | 0 | 1
if(a > 0, a, -a)    | 0 | -1
norm1([a, -3*a])    | 0 | -2
norminf([a, -3*a])  | 0 | 1
0^0*a               | 0 | 1
a^2                 | 0 | 0
a^1                 | 0 | 1
""")
  void atKinksTheFirstActiveBranchCounts(String text, int point, int slope) {
    Expression derivative = Derivative.of(scalar(text), A);
    assertEquals(new BigFraction(slope), exact(derivative, new BigFraction(point)), text);
  }

  @Example
  void gradientOfSixRidgeFunctionsStaysSmall() {
    Expression f = scalar("sum k in 1..6: log(1 + exp(-(k*v[1] + k^2*v[2] - v[3]/k)))");
    List<Expression> gradient = Derivative.gradient(f, Expansion.components("v", 3));
    int own = size(List.of(f));
    int all = size(List.of(f, gradient.get(0), gradient.get(1), gradient.get(2)));
    assertTrue(all <= 3 * own, "f has " + own + " nodes, with its gradient " + all);
  }

  @Example
  void derivativeOfDeepProductGrowsLinearly() {
    Expression f = A;
    for (int i = 0; i < 200; i++) {
      f = Algebra.apply(Operator.SIN, Algebra.multiply(f, Algebra.add(f, A)));
    }
    int nodes = size(List.of(f));
    assertTrue(size(List.of(Derivative.of(f, A))) <= 5 * nodes);
  }

  private static int size(List<Expression> roots) {
    Set<Expression> nodes = new HashSet<>();
    roots.forEach(e -> collect(e, nodes));
    return nodes.size();
  }

  private static void collect(Expression e, Set<Expression> nodes) {
    if (nodes.add(e)) {
      e.arguments().forEach(argument -> collect(argument, nodes));
    }
  }

  private static Expression scalar(String text) {
    return new Expansion(Map.of()).scalar(Scopes.parse(text));
  }

  private static BigFraction exact(Expression e, BigFraction at) {
    ExactArithmetic exact = new ExactArithmetic();
    Tape tape = new Tape(List.of(A), List.of(e));
    return tape.on(exact).run(List.of(exact.of(at))).get(0).toBigFraction();
  }

  private static BigDecimal real(Expression e, BigDecimal at) {
    ApfloatArithmetic reals = new ApfloatArithmetic(DIGITS);
    Tape tape = new Tape(List.of(A), List.of(e));
    Apfloat value = tape.on(reals).run(List.of(new Apfloat(at).precision(DIGITS))).get(0);
    return new BigDecimal(value.toString());
  }
}
