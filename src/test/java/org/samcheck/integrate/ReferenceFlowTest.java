package org.samcheck.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;

/**
 * Values of the ℓ2 flow from four independent programs that agree to 60 digits; the second one, of
 * which a listing has a digit too many, again from MPFR at 80 digits and mpmath at 40.
 */
class ReferenceFlowTest {
  private static final int DIGITS = 60;
  private static final BallArithmetic ARITHMETIC = BallArithmetic.ofDigits(DIGITS + 20);
  private static final List<String> SQUARES = List.of("x^2", "y^2", "z^2");

  /** ⌊log2 10^60⌋. */
  private static final int BITS = 199;

  private static Solution solution(boolean enclosed, int digits, String start, String until) {
    TaylorIntegrator integrator =
        enclosed
            ? TaylorIntegrator.enclosed(Flows.L2, digits)
            : TaylorIntegrator.plain(Flows.L2, digits);
    List<BigFraction> w = Collections.nCopies(3, Flows.ratio(start));
    return integrator.integrate(w, Flows.ratio(until));
  }

  @ParameterizedTest
  @CsvSource({
    "1/2, 1, 0.891181246568105137778125126711848135072253320471061324630676,"
        + " 0.739377451690007577163828374796741598936296989004720268710630,"
        + " 0.142771163262053327160281118883668712716612501289457329481434",
    "1/2, 2, 4.37495624906958295087546316607467536377863375021498086482969,"
        + " 7.86536671446548645611219684967206277660431059814907274231273,"
        + " 1.45269952203940849819880589124255394187942092906604165759984",
    "1/2, 3, 29.5635983242593433937159871629709790292375244072458115703042,"
        + " 300.383008711528579425894401072824234619954656049150665687583,"
        + " 262.237151454599276353503267429734899974417115905116071747393",
    "4/5, 3, 193.883395006025032032462201588478688497981627851110580359181,"
        + " 33119.8803088943001904577915060163832745265947796242080547657,"
        + " 3190247.68582077924819628321462232552786044845713962771209727"
  })
  void valuesAgreeWithFourPrograms(String start, String t, String x, String y, String z) {
    Solution flow = solution(true, DIGITS, start, t);
    List<String> expected = List.of(x, y, z);
    for (int j = 0; j < SQUARES.size(); j++) {
      Ball beta = flow.at(Flows.ratio(t), Flows.graph(SQUARES.get(j)));
      assertTrue(beta.overlaps(Flows.decimal(expected.get(j), ARITHMETIC)), beta::toString);
      assertTrue(beta.accuracyBits() >= BITS, beta::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x^2 - y^2, 1.4528819169512201415995215019196235287766603729",
    "y^2 - z^2, 3.0717701168032553118627085269008112264478988004"
  })
  void leadsChangeAtTheKnownTimes(String difference, String time) {
    Solution flow = solution(true, DIGITS, "1/2", "4");
    List<Crossing> found =
        flow.crossings(Flows.graph(difference), Flows.ratio("1/10"), Flows.ratio("4"));
    assertEquals(1, found.size());
    assertTrue(found.get(0).certain());
    assertEquals(-1, found.get(0).direction());
    assertTrue(found.get(0).time().overlaps(Flows.decimal(time, ARITHMETIC)));
    assertTrue(found.get(0).time().accuracyBits() >= BITS);
  }

  @Test
  void threeHundredDigitsContainFourHundred() {
    BigFraction t = Flows.ratio("1");
    List<Ball> wide = solution(true, 300, "1/2", "1").at(t);
    List<Ball> narrow = solution(true, 400, "1/2", "1").at(t);
    for (int j = 0; j < wide.size(); j++) {
      assertTrue(wide.get(j).contains(narrow.get(j)), wide.get(j)::toString);
      assertTrue(wide.get(j).accuracyBits() >= 300 * Logs.BITS_PER_DIGIT);
    }
  }

  @Test
  void aPlainRunClaimsNoEnclosure() {
    Solution flow = solution(false, DIGITS, "1/2", "3");
    assertFalse(flow.isEnclosed());
    List<Ball> enclosure = solution(true, DIGITS, "1/2", "3").at(Flows.ratio("3"));
    for (int j = 0; j < enclosure.size(); j++) {
      Ball x = flow.at(Flows.ratio("3")).get(j);
      assertTrue(x.isExact());
      // 16 steps of local errors 10^-60 that grow as the flow, by less than 10^4.
      Ball error = ARITHMETIC.abs(ARITHMETIC.subtract(x, enclosure.get(j)));
      Ball bound = ARITHMETIC.of(new BigFraction(1, 10).pow(DIGITS - 6));
      assertTrue(ARITHMETIC.less(error, bound).isTrue(), error::toString);
    }
  }

  @Test
  void aBoxOfStartsContainsTheRunsFromIt() {
    Ball start = ARITHMETIC.of(Flows.ratio("1/2"));
    Ball wide = ARITHMETIC.add(start, ARITHMETIC.symmetric(Ball.ONE.scaled(-40)));
    BigFraction t = Flows.ratio("2");
    List<Ball> box =
        TaylorIntegrator.enclosed(Flows.L2, 20).integrateBox(Collections.nCopies(3, wide), t).at(t);
    for (String from : List.of("1/2", "1/2 + 1/2^40", "1/2 - 1/2^40")) {
      List<Ball> run = solution(true, DIGITS, from, "2").at(t);
      for (int j = 0; j < box.size(); j++) {
        assertTrue(box.get(j).contains(run.get(j)), from);
      }
    }
  }
}
