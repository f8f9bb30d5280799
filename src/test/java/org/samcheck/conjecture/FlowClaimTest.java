package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.Truth;

/** The words of flows and networks, decided on single instances. */
class FlowClaimTest {

  private static final String FILE =
      """
      conjecture: a flow
      network: {depth: %s, examples: [[%s]]}
      run:
        {method: %s, time: continuous, clock: rescaled, until: %s, start: "balanced(%s)"}
      claim: "%s"
      """;
  private static final String L2 = "sam, norm: l2, radius: 1";
  private static final String LINF = "sam, norm: linf, radius: 1";

  private static Conjecture flow(
      int depth, String mu, String method, String until, String start, String claim) {
    return ConjectureFile.parse(
        "flow", "flow.yaml", FILE.formatted(depth, mu, method, until, start, claim));
  }

  private static Decision decide(
      int depth, String mu, String method, String until, String start, String claim) {
    Assignment nothing = new Assignment(Map.of(), Optional.empty(), Optional.empty());
    return Decision.of(flow(depth, mu, method, until, start, claim), nothing, 30);
  }

  private static void holds(
      int depth, String mu, String method, String until, String start, String claim) {
    Decision decision = decide(depth, mu, method, until, start, claim);
    assertEquals(Truth.TRUE, decision.truth(), decision.trouble());
  }

  private static void fails(
      int depth, String mu, String method, String until, String start, String claim) {
    Decision decision = decide(depth, mu, method, until, start, claim);
    assertEquals(Truth.FALSE, decision.truth(), decision.trouble());
  }

  private static void undecided(
      int depth, String mu, String method, String until, String start, String claim) {
    assertEquals(Truth.UNKNOWN, decide(depth, mu, method, until, start, claim).truth());
  }

  @Test
  void predictorIsTheProductOfTheLayers() {
    holds(3, "1, 2", "gd", "1/8", "1/2", "forall j in 1..2: beta(0)[j] = w(1, 0)[j]^3");
    holds(2, "1, 2", "gd", "1", "1/2", "abs(beta(T)[2] - exp(4)/4) < 1e-25");
  }

  @Test
  void velocityAtTheStartIsExact() {
    Decision decision = decide(2, "1, 3", "gd", "1", "1/2", "velocity(0) = [1/2, 3/2, 1/2, 3/2]");
    assertTrue(decision.truth().isTrue() && decision.exact());
  }

  @Test
  void dominantIsTheSmallestIndexAmongTiesAndZeroAfterACollapse() {
    holds(2, "1, 2, 3", L2, "4", "1/2", "dominant(0) = 1 and dominant(2) = 2 and dominant(4) = 3");
    holds(2, "1, 2, 3", L2, "4", "2/5", "dominant(T) = 0 and norm(x(T)) = 0");
  }

  @Test
  void piecesOfTheDominantCoordinateDecideNestedTimes() {
    String monotone = "forall s in [0, T]: forall t in [s, T]: dominant(s) <= dominant(t)";
    holds(2, "1, 2, 3", L2, "4", "1/2", monotone);
    fails(2, "1, 2, 10", L2, "14", "13/25", monotone);
  }

  @Test
  void anOpenEndOfARangeIsNoCounterexample() {
    // At 0 all coordinates tie, so that the index there is 1.
    holds(2, "1, 2", "gd", "1", "1", "forall t in (0, T]: dominant(t) = 2");
    fails(2, "1, 2", "gd", "1", "1", "forall t in [0, T]: dominant(t) = 2");
    holds(2, "1, 2", "gd", "1", "1", "forall t in (1/2, 1/2]: dominant(t) = 1");
  }

  @Test
  void piecesDoNotDecideARangeThatEndsAtATimeWithinThem() {
    String late = "forall s in [0, T]: forall t in [s, T]: dominant(s) = 2 implies beta(t)[2] > 2";
    Decision decision = decide(2, "1, 2", "gd", "1", "1", late);
    assertTrue(decision.truth().isFalse(), decision.trouble());
    Decision scaled =
        decide(2, "1, 2, 3", L2, "4", "1/2", "forall s in [1, 4]: dominant(s/2) <= 1");
    assertFalse(scaled.truth().isTrue());
  }

  @Test
  void limitsAreTakenThroughContinuousOperationsOnly() {
    String odd = "1, 2";
    holds(3, odd, LINF, "1/8", "1/2", "tends(min(beta(t)[1], 3/4) + 1, 7/4)");
    undecided(3, odd, LINF, "1/8", "1/2", "tends(sign(1 - beta(t)[1]), 0)");
    undecided(3, odd, LINF, "1/8", "1/2", "tends(dominant(t), 1)");
    undecided(3, odd, LINF, "1/8", "1/2", "tends(t, 5)");
  }

  @Test
  void limitsOfTwoRunsAreTheirOwn() {
    String yaml =
        """
        conjecture: two runs
        runs:
          even:
            network: {depth: 2, examples: [[1, 2]]}
            run:
              {method: sam, norm: linf, radius: 1, time: continuous, clock: rescaled, until: 1,
              start: balanced(1/2)}
          odd:
            network: {depth: 3, examples: [[1, 2]]}
            run:
              {method: sam, norm: linf, radius: 1, time: continuous, clock: rescaled, until: 1/8,
              start: balanced(1/2)}
        claim: "tends(odd.beta(t) - even.beta(t), [1, 1])"
        """;
    Assignment nothing = new Assignment(Map.of(), Optional.empty(), Optional.empty());
    Conjecture conjecture = ConjectureFile.parse("flow", "flow.yaml", yaml);
    assertEquals(Truth.TRUE, Decision.of(conjecture, nothing, 30).truth());
  }

  @Test
  void anIrrationalRadiusIsEnclosedAndAChangingOneHasNoCertifiedEnd() {
    holds(2, "1, 2", "sam, radius: sqrt(2)", "1", "2", "x(1)[1] > 2");
    undecided(2, "1, 2", "sam, radius: 1/(1 + t)", "1", "2", "escapes");
  }

  @Test
  void cellsDecideARealRangeOfTimes() {
    holds(2, "1, 2", "gd", "1", "1/2", "forall t in [0, 1]: norm(beta(t)) <= 15");
    fails(2, "1, 2", "gd", "1", "1/2", "forall t in [0, 1]: norm(beta(t)) <= 13");
  }

  @Test
  void endsAreCertified() {
    holds(2, "1, 2, 3", L2, "1", "1/2", "escapes and tends(direction(t), [0, 0, 1])");
    holds(2, "1, 2, 3", L2, "1", "2/5", "collapses and not escapes");
    holds(2, "1, 2", LINF, "1", "[2, 1/2]", "tends(direction(t), [1, 0])");
    fails(2, "1, 2", LINF, "1", "[2, 1/2]", "tends(direction(t), maxmargin(l1))");
    holds(3, "1, 2", LINF, "1/8", "1/2", "tends(beta(t), [1, 1])");
    holds(1, "3, 4", "gd", "1", "0", "tends(direction(t), maxmargin(l2))");
  }

  @Test
  void aStatementAboutTheEndIsNeverExactEvidence() {
    assertFalse(decide(2, "1, 2, 3", L2, "1", "1/2", "escapes").exact());
  }

  @Test
  void timesAfterABlowUpAreUndefined() {
    Decision decision = decide(3, "1", "gd", "3", "1", "beta(2)[1] > 0");
    assertTrue(decision.isUndefined(), decision.trouble());
    fails(3, "1", "gd", "3", "1", "forall t in [0, T]: beta(t)[1] <= 8");
    Decision near = decide(3, "1", "gd", "3", "1", "forall t in [0, T]: beta(t)[1] >= 1");
    assertEquals(Truth.UNKNOWN, near.truth());
  }

  @Test
  void thresholdEnclosesTheSeparatrix() {
    String yaml =
        FILE.formatted(2, "1, 2, 3", L2, "1", "alpha", "escapes or collapses")
            .replace("network:", "given: {alpha: 1/2}\nnetwork:")
            .concat("figures: {switch: \"threshold(alpha in [1/5, 1]: escapes)\"}\n");
    Conjecture conjecture = ConjectureFile.parse("flow", "flow.yaml", yaml);
    Assignment nothing = new Assignment(Map.of(), Optional.empty(), Optional.empty());
    assertEquals(
        "0.43642630596106052976",
        Decision.figure(conjecture, nothing, conjecture.figures().get("switch"), 20));
  }

  @Test
  void traceOfAFlowListsItsDominantChanges() {
    Conjecture conjecture = flow(2, "1, 2, 3", L2, "4", "1/2", "true");
    Trace trace = Trace.of(conjecture, List.of(BigFraction.ONE), 40);
    assertEquals(
        "0.8911812465681051377781251267118481350723",
        trace.rows().get(0).values().get(0).toDecimal(40));
    assertEquals(
        List.of(
            "1.452881916951220141599521501919623528777",
            "3.071770116803255311862708526900811226448"),
        trace.events().stream().map(e -> e.time().toDecimal(40)).toList());
  }

  @Test
  void coordinatesThatSymmetryKeepsEqualDoNotCompete() {
    Conjecture conjecture =
        flow(2, "1, 1, 2", L2, "2", "1", "forall t in [0, 2]: dominant(t) != 2");
    Decision decision = Decision.of(conjecture, Claims.assignment(conjecture), 30);
    assertTrue(decision.truth().isTrue(), decision.trouble());
    assertTrue(Trace.of(conjecture, List.of(BigFraction.ONE), 20).open().isEmpty());
  }

  @Test
  void equalityThatIsNotSeenLeavesEventsOpenAndRowsRight() {
    Conjecture conjecture =
        flow(2, "1, 2, 3], [3, 2, 1", L2, "1/4", "1", "forall t in [0, T]: dominant(t) = 1");
    Trace trace = Trace.of(conjecture, List.of(new BigFraction(1, 8)), 15);
    List<Ball> beta = trace.rows().get(0).values();
    assertEquals(beta.get(0).toDecimal(15), beta.get(2).toDecimal(15));
    assertTrue(trace.open().isPresent());
    Decision decision = Decision.of(conjecture, Claims.assignment(conjecture), 20);
    assertEquals(Truth.UNKNOWN, decision.truth());
  }

  @Test
  void aTimeAtWhichNothingIsDominantIsNotPassedOver() {
    String file =
        """
        conjecture: the predictor passes 0
        network: {depth: 1, examples: [%s]}
        run: {method: gd, time: continuous, clock: rescaled, layers: ["[%s]"], until: 1}
        claim: "forall t in [0, 1]: dominant(t) = 1"
        """;
    for (String start : List.of("-1/3", "-1/3, -1/3")) {
      String example = start.length() < 5 ? "[1]" : "[1, 1]";
      Conjecture conjecture =
          ConjectureFile.parse("flow", "flow.yaml", file.formatted(example, start));
      Decision decision = Decision.of(conjecture, Claims.assignment(conjecture), 20);
      assertEquals(Truth.UNKNOWN, decision.truth());
    }
    Conjecture away = ConjectureFile.parse("flow", "flow.yaml", file.formatted("[1]", "1/3"));
    assertTrue(Decision.of(away, Claims.assignment(away), 20).truth().isTrue());
  }

  @Test
  void aFlowFromAnIrrationalStartReachesATimeThatIsNoDyadicNumber() {
    holds(2, "1, 2, 3", L2, "1/3", "sqrt(2)", "beta(1/3)[3] >= 1 and beta(T)[1] > 0");
  }
}
