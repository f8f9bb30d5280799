package org.samcheck.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samcheck.dynamics.ExactRun.map;
import static org.samcheck.dynamics.ExactRun.point;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;

class KinkTest {

  private static List<Exact> gradient(String f, List<Exact> at) {
    StepMap map = map(f, at.size(), Run.Method.GD, Run.Norm.L2);
    List<Exact> valueAndGradient = map.valueAndGradient().on(new ExactArithmetic()).run(at);
    return valueAndGradient.subList(1, valueAndGradient.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(x[1]); 1",
        "abs(-x[1]); -1",
        "abs(2*x[1]) - x[1]; 1",
        "max(x[1], -x[1]); 1",
        "max(-x[1], x[1]); -1",
        "max(x[1], 2*x[1], 3*x[1]); 1",
        "min(3*x[1], 2*x[1]); 3",
        "max(x[1] - 1, 2*x[1], 3*x[1]); 2",
        "if(x[1] >= 0, 3*x[1], x[1]); 3",
        "if(x[1] > 0, 3*x[1], x[1]); 1",
        "sign(x[1]); 0",
        "sign(x[1])*x[1]; 0",
        "abs(x[1])^2; 0"
      })
  void atAKinkTheFirstActiveBranchGivesTheDerivative(String f, String slope) {
    assertEquals(point(slope), gradient(f, point("0")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"norm(x); 0; 0", "norm(x) + x[1]; 1; 0", "x[2]*norm(x); 0; 0", "norm(2*x); 0; 0"})
  void theNormHasDerivativeZeroAtZero(String f, String first, String second) {
    assertEquals(point(first, second), gradient(f, point("0", "0")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"abs(x[1]) + max(x[2], 0); -1; 1", "norm(x); -3/5; 4/5", "norminf(x); 0; 1"})
  void awayFromTheKinksTheGradientIsTheUsualOne(String f, String first, String second) {
    assertEquals(point(first, second), gradient(f, point("-3", "4")));
  }
}
