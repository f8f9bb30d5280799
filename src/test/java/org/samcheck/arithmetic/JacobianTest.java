package org.samcheck.arithmetic;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

class JacobianTest {
  private static final BallArithmetic BALLS = BallArithmetic.ofDigits(30);
  private static final Expression X = Expression.variable("x");

  private static Expression parse(String text) {
    return ExpressionParser.parse(
        SourceText.of("c.yaml", text), Scope.of(Map.of("x", Type.SCALAR)));
  }

  private static List<Ball> slopes(String map, int low, int high) {
    Expression graph = new Expansion(Map.of()).scalar(parse(map));
    Ball set = Ball.between(BALLS.of(new BigFraction(low)), BALLS.of(new BigFraction(high)));
    return Jacobian.of(List.of(X), List.of(graph), List.of(X)).on(BALLS).over(List.of(set));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sign(x)",
        "x - sign(x - 1/2)",
        "if(x > 0, 1, -1)",
        "if(x > 0, x + 1, x)",
        "abs(x + sign(x))",
        "max(x, sign(x))",
        "if(x > -2, sign(x), 3)",
        "x^2*if(abs(x) < 1/2, 0, 1)",
        "0*log(x)",
        "0*sqrt(x)",
        "0/x",
        "sqrt(abs(x) - 2)"
      })
  void aMapThatJumpsOrHasNoValueOnTheSetHasNoSlopesThere(String map) {
    assertThrows(UndecidedException.class, () -> slopes(map, -1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sign(x + 2)",
        "if(x > -2, 5, sign(x))",
        "if(x > 1, sign(x), 7)",
        "x/(x + 2) - x/(x + 2)"
      })
  void aJumpOutsideTheSetDoesNoHarm(String map) {
    assertTrue(slopes(map, -1, 1).get(0).containsZero());
  }

  @Test
  void aKinkHasTheHullOfItsSlopes() {
    Ball slope = slopes("3*abs(x) + x", -1, 1).get(0);
    assertTrue(slope.lowerBound().compareTo(new BigFraction(-2)) <= 0);
    assertTrue(slope.upperBound().compareTo(new BigFraction(4)) >= 0);
  }
}
