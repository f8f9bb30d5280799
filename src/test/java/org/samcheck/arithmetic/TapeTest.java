package org.samcheck.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

class TapeTest {

  private static final Expression A = Expression.variable("a");
  private static final Expression B = Expression.variable("b");

  /** Twenty operations of at most one unit in the last place each, on results below 100. */
  private static final double TOLERANCE = 20 * 100 * 0x1p-53;

  private static final int DIGITS = 40;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a + b - a*b/3",
        "a^3 - b^-2",
        "a^b + b^(1/2)",
        "sqrt(a)*exp(b)/log(1 + a)",
        "sin(a)*cos(b) + pi",
        "abs(a - b)*sign(a - b)",
        "norm([a, b, 2]) + norm([b])",
        "min(a, b, 1/2) + max(a, b)",
        "if(a < b and not (a = b), a, b)",
        "if(a >= b or a != 2, 3, 4)",
        "norm1([a, -b]) + norminf([a, -b]) + argmax([a, b])",
        "mean k in 1..5: 1/(a + k)",
        "if(forall k in 1..3: k*a > b, 1, 2)",
        "(a - 9)^3"
      })
  void doublesAgreeWithManyDigits(String text) {
    Tape tape = tape(text);
    ApfloatArithmetic reals = new ApfloatArithmetic(DIGITS);
    for (double[] point : new double[][] {{0.5, 1.25}, {2.75, 0.75}, {1.5, 1.5}}) {
      var values = java.util.Arrays.stream(point).mapToObj(d -> reals.of(new BigFraction(d)));
      double expected = reals.toDouble(tape.on(reals).run(values.toList()).get(0));
      assertEquals(expected, tape.run(point)[0], TOLERANCE, text);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
1/a
log(a)
log(a - 1)
sqrt(a - 1)
a^-1
a^(1/2)
(a - 1)^(1/2)
if(1/a < 1, 2, 3)
if(1/a = 1 or b = 0, 2, 3)
if(not (1/a = 1), 2, 3)
max(b, 1/a)
if(a = 0, 1/a, 2)
""")
  void undefinedIsNaNInDoublesAndAnExceptionElsewhere(String text) {
    Tape tape = tape(text);
    ExactArithmetic exact = new ExactArithmetic();
    var program = tape.on(exact);
    List<Exact> origin = List.of(exact.of(BigFraction.ZERO), exact.of(BigFraction.ZERO));
    assertTrue(Double.isNaN(tape.run(new double[] {0, 0})[0]), text);
    assertThrows(UndefinedException.class, () -> program.run(origin), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
if(a = 0, 2, 1/a)                  | 2
if(a != 0, log(a), 3)              | 3
if(a != 0 and 1/a < 1, 2, 3)       | 3
if(a = 0 or 1/a < 1, 2, 3)         | 2
if(a != 0 implies 1/a < 1, 2, 3)   | 2
0^0                                | 1
a^0                                | 1
norm([a, b])                       | 0
""")
  void unusedUndefinedBranchDoesNoHarm(String text, int expected) {
    Tape tape = tape(text);
    ExactArithmetic exact = new ExactArithmetic();
    List<Exact> origin = List.of(exact.of(BigFraction.ZERO), exact.of(BigFraction.ZERO));
    assertEquals(expected, tape.run(new double[] {0, 0})[0]);
    assertEquals(new BigFraction(expected), tape.on(exact).run(origin).get(0).toBigFraction());
  }

  @Test
  void sharedSubexpressionsAreOneInstruction() {
    assertEquals(6, tape("exp(a*b)^3 + exp(a*b)").length() - 1);
  }

  @Test
  void unknownVariableIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Tape(List.of(A), List.of(B)));
  }

  @Test
  void graphsDeeperThanTheStackAreCompiled() {
    Expression e = A;
    for (int i = 0; i < 100_000; i++) {
      e = Expression.of(org.samcheck.expression.Operator.ADD, Type.SCALAR, e, i % 2 == 0 ? B : A);
    }
    Tape tape = new Tape(List.of(A, B), List.of(e));
    assertEquals(50_001, tape.run(new double[] {1, 0})[0]);
  }

  @Test
  void enormousExponentsAreUndecidedAndNeverWrapped() {
    Tape tape = tape("a^(2^40)");
    ExactArithmetic exact = new ExactArithmetic();
    Exact one = exact.of(BigFraction.ONE);
    var program = tape.on(exact);
    assertThrows(UndecidedException.class, () -> program.run(List.of(one, one)));
  }

  @Test
  void quotientsWithACommonDivisorContainTheExactOnes() {
    Tape tape = tape("(a/(a + b) - 3)/(b/(a + b) + 2*a/(a + b))");
    BallArithmetic balls = BallArithmetic.ofDigits(DIGITS);
    ExactArithmetic exact = new ExactArithmetic();
    for (int n = 1; n <= 500; n++) {
      BigFraction a = new BigFraction(7 * n - 1000, 2 * n + 1);
      BigFraction b = new BigFraction(1000 + 3 * n, 3 * n + 1);
      Ball value = tape.on(balls).run(List.of(balls.of(a), balls.of(b))).get(0);
      Exact expected = tape.on(exact).run(List.of(exact.of(a), exact.of(b))).get(0);
      assertTrue(value.contains(expected.toBigFraction()), () -> a + ", " + b);
      assertTrue(balls.isSharp(value), () -> a + ", " + b + ": " + value);
    }
  }

  @Test
  void quotientsByAnExactDivisorStayExact() {
    Tape tape = tape("(a/b + 3*a/b)/4 - a/b");
    BallArithmetic balls = BallArithmetic.ofDigits(DIGITS);
    Ball value = tape.on(balls).run(List.of(Ball.of(6), Ball.of(3))).get(0);
    assertTrue(value.isZero());
  }

  private static Tape tape(String text) {
    Scope scope = Scope.of(Map.of("a", Type.SCALAR, "b", Type.SCALAR));
    Expression e = ExpressionParser.parse(SourceText.of("c", text), scope);
    return new Tape(List.of(A, B), List.of(new Expansion(Map.of()).scalar(e)));
  }
}
