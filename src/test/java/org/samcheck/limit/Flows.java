package org.samcheck.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.dynamics.Run;
import org.samcheck.expression.Expression;

/** Balanced flows and their ends, written as texts. */
final class Flows {

  private Flows() {}

  static End gd(int depth, String mu, String alpha) {
    return FlowEnd.of(
        new BalancedFlow(
            depth, Run.Method.GD, Run.Norm.L2, numbers(mu), numbers(alpha), BigFraction.ZERO));
  }

  static End linf(int depth, String mu, String alpha, String rho) {
    return FlowEnd.of(
        new BalancedFlow(
            depth, Run.Method.SAM, Run.Norm.LINF, numbers(mu), numbers(alpha), number(rho)));
  }

  static BalancedFlow l2Flow(String mu, String alpha, String rho) {
    return new BalancedFlow(
        2, Run.Method.SAM, Run.Norm.L2, numbers(mu), numbers(alpha), number(rho));
  }

  static End l2(String mu, String alpha, String rho) {
    return FlowEnd.of(l2Flow(mu, alpha, rho));
  }

  /** Numbers n, n/d or decimals. */
  static BigFraction number(String text) {
    String[] parts = text.trim().split("/");
    BigFraction result = decimal(parts[0]);
    return parts.length == 1 ? result : result.divide(decimal(parts[1]));
  }

  private static BigFraction decimal(String text) {
    BigDecimal value = new BigDecimal(text);
    BigFraction unscaled = new BigFraction(value.unscaledValue());
    return unscaled.divide(BigInteger.TEN.pow(value.scale()));
  }

  static List<BigFraction> numbers(String list) {
    return Arrays.stream(list.split(",")).map(Flows::number).toList();
  }

  static void assertDirection(String expected, End end) {
    assertEquals(
        numbers(expected).stream().map(Expression::constant).toList(), end.direction().get());
  }

  /** The layer's limit; {@code inf} is no limit. */
  static void assertLayer(String expected, End end) {
    List<Optional<Expression>> layer =
        Arrays.stream(expected.split(","))
            .map(
                x ->
                    x.trim().equals("inf")
                        ? Optional.<Expression>empty()
                        : Optional.of(Expression.constant(number(x))))
            .toList();
    assertEquals(layer, end.layer());
  }
}
