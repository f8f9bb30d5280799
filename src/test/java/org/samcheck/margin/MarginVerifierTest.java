package org.samcheck.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class MarginVerifierTest {
  private static final MarginProblem L1 = problem(Norm.L1, false);
  private static final MarginProblem L2 = problem(Norm.L2, false);

  /** The rows (1, 2) and (3, 1). */
  private static MarginProblem problem(Norm norm, boolean nonnegative) {
    return new MarginProblem(List.of(vector(1, 1, 2), vector(1, 3, 1)), norm, nonnegative);
  }

  private static List<BigFraction> vector(int denominator, int... numerators) {
    return Arrays.stream(numerators).mapToObj(n -> new BigFraction(n, denominator)).toList();
  }

  private static Optional<String> fault(
      MarginProblem problem, List<BigFraction> beta, List<BigFraction> multipliers) {
    return fault(problem, beta, multipliers, Optional.empty());
  }

  private static Optional<String> fault(
      MarginProblem problem,
      List<BigFraction> beta,
      List<BigFraction> multipliers,
      Optional<List<BigFraction>> another) {
    return MarginVerifier.faultIn(
        new MaxMargin(problem, beta, multipliers, List.of(0, 1), another));
  }

  @Test
  void acceptsTheSolutionByHand() {
    assertEquals(Optional.empty(), fault(L1, vector(5, 1, 2), vector(5, 2, 1)));
    assertEquals(Optional.empty(), fault(L2, vector(5, 1, 2), vector(5, 1, 0)));
  }

  @Test
  void rejectsAnInfeasibleBeta() {
    assertEquals(Optional.of("beta is not feasible"), fault(L1, vector(5, 1, 1), vector(5, 2, 1)));
  }

  @Test
  void rejectsABetaOfTheWrongLength() {
    Optional<String> fault = Optional.of("beta is not feasible");
    assertEquals(fault, fault(L1, vector(5, 1, 2, 0), vector(5, 2, 1)));
    assertEquals(fault, fault(L1, vector(1, 1), vector(5, 2, 1)));
  }

  @Test
  void rejectsABetaOfTheWrongSign() {
    List<BigFraction> beta = vector(1, 4, -1);
    assertEquals(
        Optional.of("beta is not feasible"), fault(problem(Norm.L1, true), beta, vector(5, 2, 1)));
  }

  @Test
  void rejectsAFeasibleBetaThatIsNotOptimal() {
    assertEquals(
        Optional.of("the duality gap is not zero"), fault(L1, vector(1, 1, 1), vector(5, 2, 1)));
  }

  @Test
  void rejectsNegativeMultipliers() {
    assertEquals(
        Optional.of("a multiplier is negative"), fault(L1, vector(5, 1, 2), vector(5, 4, -1)));
  }

  @Test
  void rejectsMultipliersThatAreNotDualFeasible() {
    String message = "the multipliers are not dual feasible";
    assertEquals(Optional.of(message), fault(L1, vector(5, 1, 2), vector(5, 3, 0)));
    assertEquals(Optional.of(message), fault(L2, vector(5, 1, 2), vector(5, 0, 1)));
  }

  @Test
  void rejectsAWrongActiveSet() {
    MaxMargin wrong =
        new MaxMargin(L2, vector(5, 1, 2), vector(5, 1, 0), List.of(0), Optional.empty());
    assertEquals(
        Optional.of("the active set is not the set of tight rows"), MarginVerifier.faultIn(wrong));
  }

  @Test
  void rejectsAnUnprovedClaimOfUniqueness() {
    MarginProblem tie = new MarginProblem(List.of(vector(1, 1, 1)), Norm.L1, false);
    MaxMargin claim =
        new MaxMargin(tie, vector(1, 1, 0), vector(1, 1), List.of(0), Optional.empty());
    assertEquals(
        Optional.of("the multipliers do not prove uniqueness"), MarginVerifier.faultIn(claim));
  }

  @Test
  void rejectsASecondSolutionThatIsNone() {
    List<BigFraction> beta = vector(5, 1, 2);
    List<BigFraction> multipliers = vector(5, 2, 1);
    Optional<String> fault = Optional.of("the second solution is none");
    assertEquals(fault, fault(L1, beta, multipliers, Optional.of(beta)));
    assertEquals(fault, fault(L1, beta, multipliers, Optional.of(vector(1, 1, 1))));
    assertEquals(fault, fault(L1, beta, multipliers, Optional.of(vector(5, 2, 1))));
  }

  @Test
  void rejectsFalseFarkasMultipliers() {
    MarginProblem opposite =
        new MarginProblem(List.of(vector(1, 1, 2), vector(1, -1, -2)), Norm.L2, false);
    assertTrue(accepts(opposite, vector(1, 1, 1)));
    assertFalse(accepts(opposite, vector(1, 0, 0)));
    assertFalse(accepts(opposite, vector(1, 1, 2)));
    assertFalse(accepts(opposite, vector(1, -1, -1)));
    assertFalse(accepts(opposite, vector(1, 1)));
  }

  private static boolean accepts(MarginProblem problem, List<BigFraction> multipliers) {
    return MarginVerifier.faultIn(new NotSeparable(problem, multipliers)).isEmpty();
  }
}
