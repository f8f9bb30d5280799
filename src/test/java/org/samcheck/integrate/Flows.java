package org.samcheck.integrate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

/** Flows and numbers for tests, from text. */
final class Flows {
  private static final String NORM = "sqrt(2*(x^2 + 4*y^2 + 9*z^2))";

  /** The rescaled ℓ2-SAM flow of depth 2 for one example μ = (1, 2, 3), ρ = 1. */
  static final VectorField L2 =
      field("x y z", "x - x/" + NORM, "2*y - 4*y/" + NORM, "3*z - 9*z/" + NORM);

  private Flows() {}

  static VectorField field(String variables, String... components) {
    return new VectorField(
        Arrays.stream(variables.split(" ")).map(Expression::variable).toList(),
        Arrays.stream(components).map(Flows::graph).toList());
  }

  static Expression graph(String text) {
    Map<String, Type> types = new HashMap<>();
    for (String name : List.of("x", "y", "z", "t")) {
      types.put(name, Type.SCALAR);
    }
    return ExpressionParser.scalar(SourceText.of("f", text), Scope.of(types));
  }

  static BigFraction ratio(String text) {
    return Branch.of(Map.of()).smooth(graph(text)).value();
  }

  static List<BigFraction> ratios(String... texts) {
    return Arrays.stream(texts).map(Flows::ratio).toList();
  }

  /** A rounded decimal ± one unit of its last place. */
  static Ball decimal(String digits, BallArithmetic arithmetic) {
    BigDecimal value = new BigDecimal(digits);
    BigInteger ten = BigInteger.TEN.pow(value.scale());
    Ball unit = arithmetic.of(new BigFraction(BigInteger.ONE, ten));
    Ball middle = arithmetic.of(new BigFraction(value.unscaledValue(), ten));
    return arithmetic.add(middle, arithmetic.symmetric(unit));
  }
}
