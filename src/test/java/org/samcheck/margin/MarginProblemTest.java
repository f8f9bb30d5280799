package org.samcheck.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class MarginProblemTest {
  private static MarginProblem problem(Norm norm, boolean nonnegative, int[]... rows) {
    BigFraction[][] exact =
        Arrays.stream(rows)
            .map(row -> Arrays.stream(row).mapToObj(BigFraction::new).toArray(BigFraction[]::new))
            .toArray(BigFraction[][]::new);
    return MarginProblem.of(exact, norm, nonnegative);
  }

  private static MaxMargin solved(Norm norm, boolean nonnegative, int[]... rows) {
    return assertInstanceOf(MaxMargin.class, problem(norm, nonnegative, rows).solve());
  }

  private static NotSeparable unsolved(Norm norm, boolean nonnegative, int[]... rows) {
    return assertInstanceOf(NotSeparable.class, problem(norm, nonnegative, rows).solve());
  }

  private static List<BigFraction> vector(int denominator, int... numerators) {
    return Arrays.stream(numerators).mapToObj(n -> new BigFraction(n, denominator)).toList();
  }

  @Test
  void oneExampleHasTheL1SolutionOfItsMajorColumn() {
    MaxMargin found = solved(Norm.L1, false, new int[] {1, 2, 3});
    assertEquals(vector(3, 0, 0, 1), found.beta());
    assertEquals(vector(3, 1), found.multipliers());
    assertEquals(List.of(0), found.active());
    assertTrue(found.unique());
  }

  @Test
  void oneExampleHasTheL2SolutionAlongItself() {
    assertEquals(vector(14, 1, 2, 3), solved(Norm.L2, false, new int[] {1, 2, 3}).beta());
  }

  @Test
  void negativeFeaturesSeparateSignedFromNonnegativeBeta() {
    assertEquals(vector(2, 0, -1), solved(Norm.L1, false, new int[] {1, -2}).beta());
    assertEquals(vector(1, 1, 0), solved(Norm.L1, true, new int[] {1, -2}).beta());
    assertEquals(vector(5, 1, -2), solved(Norm.L2, false, new int[] {1, -2}).beta());
    assertEquals(vector(1, 1, 0), solved(Norm.L2, true, new int[] {1, -2}).beta());
  }

  @Test
  void equalColumnsGiveASecondL1Solution() {
    MaxMargin found = solved(Norm.L1, false, new int[] {2, 2});
    assertFalse(found.unique());
    assertEquals(new BigFraction(1, 2), Norm.L1.objective(found.another().orElseThrow()));
  }

  @Test
  void aDegenerateVertexIsStillCertifiedUnique() {
    MaxMargin found = solved(Norm.L1, false, new int[] {1, 0}, new int[] {1, 1}, new int[] {1, -1});
    assertEquals(vector(1, 1, 0), found.beta());
    assertEquals(List.of(0, 1, 2), found.active());
    assertTrue(found.unique());
  }

  @Test
  void repeatedRowsAreAllActive() {
    MaxMargin found = solved(Norm.L2, false, new int[] {3}, new int[] {3}, new int[] {4});
    assertEquals(vector(3, 1), found.beta());
    assertEquals(List.of(0, 1), found.active());
  }

  @Test
  void twoOppositeRowsAreTheConflict() {
    NotSeparable found =
        unsolved(Norm.L2, false, new int[] {1, 0}, new int[] {1, 2}, new int[] {-1, -2});
    assertEquals(List.of(1, 2), found.conflict());
    assertEquals(
        "The data are not linearly separable: positive multiples of label * x over examples 2, 3"
            + " sum to 0 (Farkas), so there is no maximum margin.",
        found.message());
  }

  @Test
  void aNegativeRowIsOutOfReachOfNonnegativeBeta() {
    NotSeparable found = unsolved(Norm.L1, true, new int[] {1, 1}, new int[] {-1, 0});
    assertEquals(List.of(1), found.conflict());
    assertEquals(
        "The data are not linearly separable by any beta >= 0: positive multiples of label * x"
            + " over example 2 sum to a vector <= 0 (Farkas), so there is no maximum margin.",
        found.message());
  }

  @Test
  void aZeroRowIsNeverSeparable() {
    for (Norm norm : Norm.values()) {
      assertEquals(List.of(0), unsolved(norm, false, new int[] {0, 0}).conflict());
      assertEquals(List.of(0), unsolved(norm, true, new int[] {0, 0}).conflict());
    }
  }

  @Test
  void entriesBeyondTheRangeOfDoublesAreSolvedExactly() {
    BigFraction huge = new BigFraction(10).pow(400);
    for (Norm norm : Norm.values()) {
      BigFraction[][] rows = {{huge, BigFraction.ZERO}, {BigFraction.ONE, huge.reciprocal()}};
      Separation found = MarginProblem.of(rows, norm, false).solve();
      assertInstanceOf(MaxMargin.class, found);
    }
  }

  @Test
  void anEmptyOrRaggedProblemIsRejected() {
    assertThrows(IllegalArgumentException.class, () -> problem(Norm.L1, false));
    assertThrows(IllegalArgumentException.class, () -> problem(Norm.L1, false, new int[0]));
    assertThrows(
        IllegalArgumentException.class,
        () -> problem(Norm.L1, false, new int[] {1}, new int[] {1, 2}));
  }
}
