package org.samcheck.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samcheck.arithmetic.SternBrocot;
import org.samcheck.arithmetic.Tape;
import org.samcheck.expression.Derivative;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;

class WorstCaseFamilyTest {
  private static final int MEMBERS = 40;
  private static final int POINTS = 10;

  /** Both sum fewer than ten terms; the parameters are rounded alike. */
  private static final double ROUNDING = 1e-9;

  private final Random random = new Random(7);

  @ParameterizedTest
  @MethodSource("org.samcheck.dynamics.FunctionClasses#all")
  void membersAreCertifiedAndAgreeWithTheirDoubles(FunctionClass c) {
    boolean convex = c.convex() || c.stronglyConvex().isPresent();
    int dimension = c.dimension().orElse(0);
    for (WorstCaseFamily f : WorstCaseFamily.of(c.smooth().isPresent(), convex, dimension)) {
      for (int k = 0; k < MEMBERS; k++) {
        check(c, new WorstCase(f, parameters(f)));
      }
    }
  }

  private List<BigFraction> parameters(WorstCaseFamily f) {
    double[] unit = random.doubles(f.parameters()).toArray();
    return Arrays.stream(f.at(unit, 1)).mapToObj(WorstCaseFamilyTest::simple).toList();
  }

  private static BigFraction simple(double value) {
    BigFraction exact = new BigFraction(value);
    BigFraction slack = exact.abs().divide(64);
    return SternBrocot.simplest(exact.subtract(slack), exact.add(slack));
  }

  private void check(FunctionClass c, WorstCase worst) {
    MemberFunction member = worst.member(c);
    assertEquals(Optional.empty(), ClassMembership.objection(c, member), member::toString);
    Spread spread = Spread.of(c, worst.family().dimension());
    NumericFunction numeric =
        worst
            .family()
            .in(
                member.dimension(),
                spread.low().doubleValue(),
                spread.high().doubleValue(),
                worst.parameters().stream().mapToDouble(BigFraction::doubleValue).toArray());
    assertEquals(member.minimum().doubleValue(), numeric.minimum(), ROUNDING, member::toString);
    assertEquals(
        member.minimum().doubleValue(),
        numeric.value(numeric.minimiser()),
        ROUNDING,
        member::toString);
    for (int k = 0; k < POINTS; k++) {
      assertAgree(member, numeric, random.doubles(member.dimension(), -3, 3).toArray());
    }
  }

  private static void assertAgree(MemberFunction member, NumericFunction numeric, double[] x) {
    List<Expression> components = Expansion.components("x", member.dimension());
    Expression scalar = new Expansion(Map.of("x", components)).scalar(member.value());
    double value = new Tape(components, List.of(scalar)).run(x)[0];
    double[] gradient = new Tape(components, Derivative.gradient(scalar, components)).run(x);
    double size = 1 + Math.abs(value);
    assertEquals(value, numeric.value(x), size * ROUNDING, member::toString);
    double[] other = numeric.gradient(x);
    for (int i = 0; i < gradient.length; i++) {
      double steep = 1 + Math.abs(gradient[i]);
      assertTrue(Math.abs(gradient[i] - other[i]) <= steep * ROUNDING, member::toString);
    }
  }
}
