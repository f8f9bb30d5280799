package org.samcheck.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samcheck.limit.Flows.assertDirection;
import static org.samcheck.limit.Flows.number;
import static org.samcheck.limit.Flows.numbers;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.dynamics.Run;
import org.samcheck.expression.Expression;

class ComparisonTest {

  private static End box(
      int depth, Run.Norm norm, String mu, String least, String greatest, String rho) {
    BalancedFlow flow =
        new BalancedFlow(depth, Run.Method.SAM, norm, numbers(mu), numbers(least), number(rho));
    return FlowEnd.of(flow, numbers(greatest));
  }

  private static End l2(String least, String greatest) {
    return box(2, Run.Norm.L2, "1, 2, 3", least, greatest, "1");
  }

  private static End linf(int depth, String least, String greatest) {
    return box(depth, Run.Norm.LINF, "1, 2", least, greatest, "1");
  }

  @Test
  void startsAboveTheSeparatrixEscapeToTheMajor() {
    End end = l2("437/1000, 437/1000, 437/1000", "2, 2, 2");
    assertEquals(End.Kind.ESCAPE, end.kind());
    assertDirection("0, 0, 1", end);
  }

  @Test
  void startsBelowTheSeparatrixCollapseBetweenTwoTimes() {
    End end = l2("1/8, 1/8, 1/8", "1/4, 1/4, 1/4");
    assertEquals(End.Kind.COLLAPSE, end.kind());
    assertTrue(end.direction().isEmpty());
    End inside = Flows.l2("1, 2, 3", "1/8, 1/4, 1/5", "1");
    assertTrue(end.time().get().contains(inside.time().get()));
  }

  @Test
  void aBoxAcrossTheSeparatrixHasNoOneEnd() {
    String low = "436/1000, 436/1000, 436/1000";
    String high = "437/1000, 437/1000, 437/1000";
    assertThrows(UndecidedException.class, () -> l2(low, high));
  }

  @Test
  void aBoxThatReachesAFaceWithoutTheMajorHasNoOneDirection() {
    End end = l2("1, 1, 0", "1, 1, 1");
    assertEquals(End.Kind.ESCAPE, end.kind());
    assertEquals(Optional.empty(), end.direction());
  }

  @Test
  void theFirstBlowUpDecidesOnlyWhereItIsFirstFromEveryStart() {
    // Blow-ups at 1/(mu_j (alpha_j - 1)): 1/4 to 1/2 against 1 to 4, then against 1/3 to 4.
    assertDirection("1, 0", linf(3, "3, 9/8", "5, 3/2"));
    assertEquals(Optional.empty(), linf(3, "3, 9/8", "5, 5/2").direction());
  }

  @Test
  void whatIsBelowTheRadiusGoesWhereItsDepthSays() {
    assertEquals(End.Kind.COLLAPSE, linf(2, "1/8, 1/8", "7/8, 1/2").kind());
    End odd = linf(3, "1/8, 1/8", "7/8, 1/2");
    assertEquals(End.Kind.CONVERGENT, odd.kind());
    assertEquals(Optional.of(Expression.ONE), odd.layer().get(1));
  }

  @Test
  void atDepthOneTheStartDoesNotMatter() {
    End end = box(1, Run.Norm.L2, "3, 4", "-1, -2", "5, 6", "1");
    assertDirection("3/5, 4/5", end);
  }

  @Test
  void negativeStartsAreLeftOpen() {
    assertThrows(UndecidedException.class, () -> linf(2, "-1/2, 1/8", "1/2, 1/2"));
  }

  @Test
  void everyStartOfABoxEndsAsTheBoxDoes() {
    End end = linf(4, "3/2, 1/4", "2, 9/8");
    for (String alpha : new String[] {"3/2, 1/4", "3/2, 9/8", "2, 1/4", "7/4, 1", "2, 9/8"}) {
      End inside = Flows.linf(4, "1, 2", alpha, "1");
      assertEquals(end.kind(), inside.kind());
      assertEquals(end.direction(), inside.direction());
      assertTrue(end.time().get().contains(inside.time().get()), alpha);
    }
  }
}
