package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Truth;

class SamplerTest {
  private static final int DRAWS = 300;
  private static final int GRID = 1 << 12;

  private static List<BigFraction> corner(Sampler sampler, BigFraction unit) {
    return Collections.nCopies(sampler.coordinates(), unit);
  }

  private static List<BigFraction> random(Sampler sampler, Random random) {
    List<BigFraction> unit = new ArrayList<>();
    for (int i = 0; i < sampler.coordinates(); i++) {
      int grid = random.nextInt(8) == 0 ? 1 : GRID;
      unit.add(new BigFraction(random.nextInt(grid + 1), grid));
    }
    return unit;
  }

  private static Truth admitted(Conjecture conjecture, Assignment assignment) {
    Instance<Ball> instance = new Instance<>(conjecture, assignment, BallArithmetic.ofDigits(100));
    return new Hypotheses<>(instance).hold();
  }

  private static String ends(String domain, BigFraction unit) {
    Conjecture conjecture = Claims.of("a: " + domain, "true");
    Sampler sampler = new Sampler(conjecture);
    List<BigFraction> value = sampler.at(corner(sampler, unit)).orElseThrow().values().get("a");
    return value.toString().replace(" ", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: real in (0, 1]\nb: real in [a, 4]\nc: real in (0, 1/b)",
        "a: real in (0, inf)\nb: real in (-inf, a]\nc: real in (-inf, inf)\nd: real in [b, inf)",
        "a: integer in -3..5\nb: integer in a..2*a + 9\nc: vector(b + 7) in (-1, a + 4)",
        "a: integer in -5/2..7/3\nb: \"one of a, 2*a, 7\"",
        "a: vector(3) in [-5, 5]\nb: a[1]^2 + 1\nc: real in (-b, b)",
        "a: real in [1/3, 1/3]"
      })
  void everyDrawLiesInItsDomain(String given) {
    Conjecture conjecture = Claims.of(given, "true");
    Sampler sampler = new Sampler(conjecture);
    Random random = new Random(7);
    for (int i = 0; i < DRAWS; i++) {
      List<BigFraction> unit = random(sampler, random);
      Assignment assignment = sampler.at(unit).orElseThrow();
      assertEquals(Truth.TRUE, admitted(conjecture, assignment), assignment.toString());
      assertEquals(Optional.of(assignment), sampler.at(unit));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "real in [-2/3, 5]; [-2/3]; [5]",
        "integer in -3..5; [-3]; [5]",
        "vector(2) in [1, 2]; [1,1]; [2,2]",
        "one of 7, 8, 9; [0]; [2]"
      })
  void zeroAndOneAreTheEnds(String domain, String low, String high) {
    assertEquals(low, ends(domain, BigFraction.ZERO));
    assertEquals(high, ends(domain, BigFraction.ONE));
  }

  @Test
  void anOpenEndIsLeftOutButNearlyReached() {
    Conjecture conjecture = Claims.of("a: real in (0, 1)", "true");
    Sampler sampler = new Sampler(conjecture);
    BigFraction low =
        sampler.at(corner(sampler, BigFraction.ZERO)).orElseThrow().values().get("a").get(0);
    BigFraction high =
        sampler.at(corner(sampler, BigFraction.ONE)).orElseThrow().values().get("a").get(0);
    BigFraction near = new BigFraction(1, 1000);
    assertTrue(low.signum() > 0 && low.compareTo(near) < 0, low.toString());
    BigFraction below = BigFraction.ONE.subtract(high);
    assertTrue(below.signum() > 0 && below.compareTo(near) < 0, high.toString());
  }

  @Test
  void aBoundThatIsEmptyForTheValuesAboveItDiscardsTheDraw() {
    Sampler sampler = new Sampler(Claims.of("a: real in [0, 2]\nb: real in [a, 1]", "true"));
    BigFraction half = BigFraction.ONE_HALF;
    assertEquals(Optional.empty(), sampler.at(corner(sampler, BigFraction.ONE)));
    assertTrue(sampler.at(corner(sampler, half)).isPresent());
  }

  @Test
  void anEmptyBoxDiscardsTheDraw() {
    Sampler sampler = new Sampler(Claims.of("a: real in [0, 2]\nv: vector(2) in (0, a)", "true"));
    Map<String, List<BigFraction>> zero = Map.of("a", List.of(BigFraction.ZERO));
    assertEquals(Optional.empty(), sampler.at(corner(sampler, BigFraction.ONE_HALF), zero));
    assertTrue(sampler.at(corner(sampler, BigFraction.ONE_HALF)).isPresent());
  }

  @Test
  void anIrrationalBoundIsRespected() {
    Conjecture conjecture =
        Claims.of("a: real in [sqrt(2), exp(1)]\nb: real in (-pi, sqrt(a))", "true");
    Sampler sampler = new Sampler(conjecture);
    Random random = new Random(3);
    int inside = 0;
    for (int i = 0; i < DRAWS; i++) {
      Assignment assignment = sampler.at(random(sampler, random)).orElseThrow();
      Decision decision = Decision.of(conjecture, assignment, 50);
      // The rational next to an irrational end may lie on its far side: then it is no instance.
      inside += decision.admissible().isTrue() ? 1 : 0;
      assertTrue(decision.admissible() != Truth.UNKNOWN, assignment.toString());
    }
    assertTrue(inside > DRAWS / 2, inside + " inside");
  }
}
