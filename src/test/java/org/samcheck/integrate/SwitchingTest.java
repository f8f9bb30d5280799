package org.samcheck.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;

/** Crossing, sliding and leaving of switching surfaces, against exact solutions. */
class SwitchingTest {
  private static final int DIGITS = 30;
  private static final BallArithmetic A = BallArithmetic.ofDigits(60);

  private static Solution run(VectorField field, String until, String... start) {
    return TaylorIntegrator.enclosed(field, DIGITS)
        .integrate(Flows.ratios(start), Flows.ratio(until));
  }

  private static List<Event.Kind> kinds(Solution flow) {
    return flow.events().stream().map(Event::kind).toList();
  }

  private static void assertIs(Ball expected, Ball actual) {
    assertTrue(actual.contains(expected), () -> actual + " is not " + expected);
  }

  private static void assertIs(String expected, Ball actual) {
    assertIs(A.of(Flows.ratio(expected)), actual);
  }

  @Test
  void aFieldThatPointsToTheSurfaceFromBothSidesSlides() {
    Solution flow = run(Flows.field("x", "-sign(x)"), "1", "1/2");
    assertEquals(List.of(Event.Kind.SLIDE), kinds(flow));
    assertIs("1/2", flow.events().get(0).time());
    assertIs("1/4", flow.at(Flows.ratio("1/4")).get(0));
    assertTrue(flow.at(Flows.ratio("3/4")).get(0).isZero());
  }

  @Test
  void aFieldThatJumpsWithoutTurningIsCrossed() {
    Solution flow = run(Flows.field("x", "2 + sign(x)"), "1", "-1/3");
    assertEquals(List.of(Event.Kind.KINK), kinds(flow));
    assertIs("1/3", flow.events().get(0).time());
    assertIs("2", flow.at(Flows.ratio("1")).get(0));
  }

  /** y = 1 + t/2 − t²/2 until 1/2 with y′ = |x − 1/2|, then mirrored. */
  @Test
  void anAbsoluteValueHasAKink() {
    Solution flow = run(Flows.field("x y", "1", "abs(x - 1/2)"), "1", "0", "1");
    assertEquals(List.of(Event.Kind.KINK), kinds(flow));
    assertIs("9/8", flow.at(Flows.ratio("1/2")).get(1));
    assertIs("5/4", flow.at(Flows.ratio("1")).get(1));
  }

  /** Slides while |t| &lt; 1, then x = (t − 1)²/2. */
  @Test
  void aSlidingFlowLeavesWhereTheFieldTurns() {
    Solution flow = run(Flows.field("x", "t - sign(x)"), "2", "0");
    assertEquals(List.of(Event.Kind.LEAVE), kinds(flow));
    assertIs("1", flow.events().get(0).time());
    assertTrue(flow.at(Flows.ratio("1/2")).get(0).isZero());
    assertIs("1/2", flow.at(Flows.ratio("2")).get(0));
  }

  @Test
  void whetherASurfaceIsTouchedIsNotDecided() {
    VectorField field = Flows.field("x", "t - sign(x)");
    assertThrows(UndecidedException.class, () -> run(field, "2", "1/2"));
  }

  /** x″ = −sign x from (1, 0): parabolas, zeros at √2, 3√2, …. */
  @Test
  void anOscillatorWithAJumpCrossesAtTheKnownTimes() {
    Solution flow = run(Flows.field("x y", "y", "-sign(x)"), "10", "1", "0");
    assertEquals(
        List.of(Event.Kind.KINK, Event.Kind.KINK, Event.Kind.KINK), kinds(flow).subList(0, 3));
    Ball root = A.sqrt(Ball.of(2L));
    IntStream.range(0, 3)
        .forEach(i -> assertIs(A.multiply(root, Ball.of(2L * i + 1)), flow.events().get(i).time()));
  }

  /** The event is located from the polynomial itself: as accurate as the run, not enclosed. */
  @ParameterizedTest
  @ValueSource(strings = {"-sign(x)", "2*(x - sign(x))", "1/2 - sign(x)"})
  void aPlainRunLocatesTheSameEvents(String f) {
    VectorField field = Flows.field("x", f);
    List<BigFraction> start = Flows.ratios("1/3");
    BigFraction until = Flows.ratio("1");
    Solution plain = TaylorIntegrator.plain(field, DIGITS).integrate(start, until);
    Solution enclosed = TaylorIntegrator.enclosed(field, DIGITS).integrate(start, until);
    assertEquals(kinds(enclosed), kinds(plain));
    // One step with a local error of 10^-30 towards a surface that is met at a speed above 1/3.
    Ball bound = A.of(new BigFraction(1, 10).pow(DIGITS - 1));
    for (int i = 0; i < enclosed.events().size(); i++) {
      Ball gap = A.subtract(plain.events().get(i).time(), enclosed.events().get(i).time());
      assertTrue(A.less(A.abs(gap), bound).isTrue(), gap::toString);
    }
    assertTrue(plain.at(until).get(0).isZero());
  }

  @Test
  void aFieldMayDependOnTime() {
    Solution flow = run(Flows.field("x", "x*t"), "1", "1");
    assertIs(A.exp(Ball.ONE.scaled(-1)), flow.at(Flows.ratio("1")).get(0));
  }

  @Test
  void crossingsOfAFunctionAreAllFound() {
    Solution flow = run(Flows.field("x y", "y", "-x"), "10", "1", "0");
    List<Crossing> found = flow.crossings(Flows.graph("x"), BigFraction.ZERO, Flows.ratio("10"));
    Ball pi = A.pi();
    assertEquals(3, found.size());
    IntStream.range(0, 3)
        .forEach(
            i -> {
              Ball zero = A.multiply(pi, Ball.of(2L * i + 1)).scaled(-1);
              assertIs(zero, found.get(i).time());
              assertEquals(i % 2 == 0 ? -1 : 1, found.get(i).direction());
              assertTrue(found.get(i).certain());
            });
  }

  @Test
  void thereIsNoStateOutsideTheTimesOfAFlow() {
    Solution flow = run(Flows.field("x", "x"), "1", "1");
    assertThrows(UndefinedException.class, () -> flow.at(Flows.ratio("2")));
    assertThrows(UndefinedException.class, () -> flow.at(Flows.ratio("-1")));
  }
}
