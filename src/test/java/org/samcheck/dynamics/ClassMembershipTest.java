package org.samcheck.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

class ClassMembershipTest {
  private static final int POINTS = 300;

  private static void assertMember(FunctionClass c, MemberFunction f) {
    assertEquals(Optional.empty(), ClassMembership.objection(c, f), f::toString);
  }

  private static void assertObjection(String part, FunctionClass c, MemberFunction f) {
    String objection = ClassMembership.objection(c, f).orElse("");
    assertTrue(!objection.isEmpty() && objection.contains(part), () -> f + ": '" + objection + "'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "if(x[1] <= 0, x[1]^2/2 + x[1], if(x[1] <= 2, x[1] - x[1]^2/2, x[1]^2/2 - 3*x[1] + 4));"
            + " -1/2; -1",
        "x[1]^2/2 + 4/5*x[1] - max(x[1], 0)^2 + max(x[1] - 9/10, 0)^2; -8/25; -4/5",
        "if(x[1] <= 0, x[1]^2/2 + 4/5*x[1], if(x[1] <= 9/10, 4/5*x[1] - x[1]^2/2,"
            + " x[1]^2/2 - x[1] + 81/100)); -8/25; -4/5",
        "1 - cos(x[1]); 0; 0"
      })
  void nonconvexFunctionsAreCertified(String f, String minimum, String minimiser) {
    assertMember(FunctionClasses.NONCONVEX, FunctionClasses.member(f, minimum, minimiser));
    assertObjection("", FunctionClasses.CONVEX, FunctionClasses.member(f, minimum, minimiser));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "norm(x)^2/2; 0; 0",
        "dot(x, x)/2; 0; 0",
        "(x[1] - 3)^2/3 + 1/7; 1/7; 3",
        "x[1]*x[1]/8 + 3/8*abs(x[1])*abs(x[1]); 0; 0",
        "max(x[1], 0)^2/2 + max(-x[1] - 1, 0)^2/2; 0; -1/3",
        "if(x[1] > 0, x[1]^2/2, 0); 0; -5",
        "max(abs(x[1]) - 1, 0)^2/2; 0; 1",
        "sqrt(4 + x[1]^2); 2; 0",
        "sin(x[1])/8 + cos(x[1]/2)/2 + 3/8*x[1]^2 - x[1]/8; 1/2; 0",
        "log((exp(2*x[1]) + 2*exp(-x[1]))/3)/3 + x[1]^2/8; 0; 0"
      })
  void convexFunctionsAreCertified(String f, String minimum, String minimiser) {
    assertMember(FunctionClasses.CONVEX, FunctionClasses.member(f, minimum, minimiser));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(x[1] + x[2])^2/4; 0; 1; -1",
        "x[1]^2/4 + x[1]*x[2]/4 + x[2]^2/4; 0; 0; 0",
        "sqrt(1 + x[1]^2/2 + x[1]*x[2]/2 + x[2]^2/2); 1; 0; 0",
        "max(abs(x[1]/2 + x[2]/2) - 1, 0)^2 + x[1]*0; 0; 1; 1",
        "log((exp(x[1] - x[2]) + exp(x[2] - x[1]))/2)/2; 0; 2; 2"
      })
  void coupledConvexFunctionsAreCertified(String f, String minimum, String first, String second) {
    assertMember(FunctionClasses.CONVEX, FunctionClasses.member(f, minimum, first, second));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "101/200*x[1]^2; at most 1",
        "x[1]^2/2 - max(x[1] - 1, 0)^2/200 - max(x[1] - 1, 0)^2/2; at least 0",
        "abs(x[1]); at most 1",
        "x[1]^4; the power",
        "x[1]^2*x[1]^2/100; degree",
        "if(x[1] < 1, x[1]^2/2, x[1]^2/2 + 1); not continuous",
        "if(x[1] < 1, x[1]^2/2, x[1] - 1/2 + (x[1] - 1)/9); at most 1",
        "if(x[1] = 0, 5*x[1], x[1]^2/2); at least 0",
        "if(x[1] = 1, 0, x[1]^2/2); not continuous",
        "max(x[1]^2/2, 5*x[1]^3); the power",
        "x[1]^2/2 + 1/100; value at the minimiser",
        "(x[1] - 1)^2/2 - 1/2; certified lower bound",
        "log(exp(x[1]) - 1/2); logarithm",
        "log(exp(x[1]) + 1) - x[1]^2/100; at least 0",
        "102/100*log((exp(x[1]) + exp(-x[1]))/2); at most 1",
        "sqrt(x[1]^2); no rule",
        "sqrt(x[1]^2 + 1/4) - 1/2; at most 1",
        "1/(1 + x[1]^2); no rule",
        "sum i in 1..2: x[i]^2; out of range",
        "cos(2*x[1])/2 - 1/2; at least 0",
        "exp(x[1]) - 1; at most 1",
        "sin(1/x[1]); no rule",
        "pi*x[1]^2/100; no rule",
        "x[1]*exp(x[1]); no rule"
      })
  void wrongFunctionsAreObjectedTo(String f, String reason) {
    assertObjection(reason, FunctionClasses.CONVEX, FunctionClasses.member(f, "0", "0"));
  }

  @Test
  void aKinkWhoseDerivativeIsNotTheLimitIsObjectedTo() {
    MemberFunction f = FunctionClasses.member("if(x[1] = 0, 5*x[1], x[1]^2/2)", "0", "0");
    assertObjection("", FunctionClasses.NONCONVEX, f);
  }

  @Test
  void nonsmoothConvexFunctionsNeedNoUpperBound() {
    FunctionClass convex = FunctionClasses.of(0, null, null, true);
    FunctionClass strongly = FunctionClasses.of(0, null, "2", true);
    assertMember(
        convex, FunctionClasses.member("max(abs(x[1]), (2*abs(x[1]) + x[2])/8)", "0", "0", "0"));
    assertMember(convex, FunctionClasses.member("norm(x)", "0", "0", "0"));
    assertMember(convex, FunctionClasses.member("max(-x[1], 2*x[1] - 3)", "-1", "1"));
    assertMember(strongly, FunctionClasses.member("x[1]^2 + abs(x[1] - 1)", "3/4", "1/2"));
    assertObjection("2", strongly, FunctionClasses.member("abs(x[1])", "0", "0"));
    assertObjection("0", convex, FunctionClasses.member("min(abs(x[1]), 1)", "0", "0"));
    assertObjection("0", convex, FunctionClasses.member("-max(x[1], -x[1], x[2])", "0", "0", "0"));
  }

  @Test
  void withoutAMinimiserTheExactMinimumIsFound() {
    assertMember(FunctionClasses.CONVEX, FunctionClasses.member("x[1]^2/2 - x[1]", "-1/2"));
    assertMember(FunctionClasses.CONVEX, FunctionClasses.member("max(x[1], 0)^2/2", "0"));
    assertObjection(
        "infimum", FunctionClasses.CONVEX, FunctionClasses.member("x[1]^2/2 - x[1]", "-1"));
    assertObjection(
        "not bounded below", FunctionClasses.CONVEX, FunctionClasses.member("x[1]", "0"));
    assertObjection(
        "no minimiser", FunctionClasses.CONVEX, FunctionClasses.member("log(1 + exp(x[1]))", "0"));
  }

  @Test
  void theShapeOfTheWitnessIsChecked() {
    FunctionClass inTwo = FunctionClasses.of(2, "1", null, true);
    MemberFunction f = FunctionClasses.member("x[1]^2/2", "0", "0");
    assertObjection("dimension is 1, not 2", inTwo, f);
    MemberFunction longer = new MemberFunction(2, f.value(), f.minimum(), f.minimiser());
    assertObjection("components", inTwo, longer);
    MemberFunction condition = new MemberFunction(1, Expression.TRUE, f.minimum(), f.minimiser());
    assertObjection("condition", FunctionClasses.CONVEX, condition);
    Expression other = Expression.variable("x_1");
    Expression square = Expression.of(Operator.POWER, Type.SCALAR, other, Expression.constant(2));
    assertObjection(
        "", FunctionClasses.CONVEX, new MemberFunction(1, square, f.minimum(), f.minimiser()));
  }

  @ParameterizedTest
  @MethodSource("org.samcheck.dynamics.FunctionClasses#all")
  void membersRaisedByAHundredthAreObjectedTo(FunctionClass c) {
    Random random = new Random(5);
    for (int k = 0; k < POINTS; k++) {
      MemberFunction f = FunctionFamilies.member(c, FunctionClasses.point(random));
      Expression hundredth = Expression.constant(new BigFraction(1, 100));
      Expression raised = Expression.of(Operator.ADD, Type.SCALAR, f.value(), hundredth);
      assertObjection(
          "value at the minimiser",
          c,
          new MemberFunction(f.dimension(), raised, f.minimum(), f.minimiser()));
    }
  }

  /** One-dimensional ridges use the whole of β, so a hundredth more is too much. */
  @ParameterizedTest
  @ValueSource(strings = {"2/5", "3/5", "4/5"})
  void coefficientsRaisedByAHundredthAreObjectedTo(String family) {
    Random random = new Random(7);
    for (int k = 0; k < POINTS; k++) {
      List<BigFraction> point = new ArrayList<>(FunctionClasses.point(random));
      point.set(0, FunctionClasses.fraction(family));
      point.set(1, BigFraction.ZERO);
      MemberFunction f = FunctionFamilies.member(FunctionClasses.STRONGLY_CONVEX, point);
      Expression factor = Expression.constant(new BigFraction(101, 100));
      Expression raised = Expression.of(Operator.MULTIPLY, Type.SCALAR, factor, f.value());
      assertObjection(
          "at most 1",
          FunctionClasses.STRONGLY_CONVEX,
          new MemberFunction(1, raised, f.minimum(), f.minimiser()));
    }
  }

  @Test
  void membersOfNarrowerClassesOnlyAreTold() {
    FunctionClass narrow = FunctionClasses.of(0, "99/100", null, true);
    Random random = new Random(6);
    int objections = 0;
    for (int k = 0; k < POINTS; k++) {
      MemberFunction f =
          FunctionFamilies.member(
              FunctionClasses.of(0, "1", "1", true), FunctionClasses.point(random));
      objections += ClassMembership.objection(narrow, f).isPresent() ? 1 : 0;
    }
    assertEquals(POINTS, objections);
  }
}
