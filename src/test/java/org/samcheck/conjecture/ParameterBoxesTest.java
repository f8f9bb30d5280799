package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ParameterBoxesTest {

  private static final String GIVEN =
      """
      n: integer in 1..3
      c: one of 1/2, 2
      d: 1/3*n
      a: real in (d, 4]
      b: vector(n) in [-a, a^2)
      k: integer in n..4""";

  private static List<ParameterBox> cover(String given, String claim) {
    return ParameterBoxes.cover(Claims.of(given, claim), 100);
  }

  private static Assignment draw(Conjecture claim, Random random) {
    Sampler sampler = new Sampler(claim);
    List<BigFraction> unit = new ArrayList<>();
    for (int i = 0; i < sampler.coordinates(); i++) {
      unit.add(new BigFraction(random.nextInt(65), 64));
    }
    return sampler.at(unit).orElseThrow();
  }

  @Test
  void everyInstanceLiesInTheBoxAndInTheHalvesAroundIt() {
    Conjecture claim = Claims.of(GIVEN, "sum(b) < 100");
    List<ParameterBox> cover = ParameterBoxes.cover(claim, 100);
    // 2 choices of c for each n and k in n..4.
    assertEquals(2 * (4 + 3 + 2), cover.size());
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      Assignment instance = draw(claim, random);
      List<ParameterBox> around = cover.stream().filter(b -> b.contains(instance)).toList();
      assertEquals(1, around.size(), instance.toString());
      ParameterBox box = around.get(0);
      assertTrue(box.around(instance, 5).contains(instance));
      assertTrue(box.halves().get().stream().anyMatch(half -> half.contains(instance)));
      assertTrue(box.contains(box.middle()));
    }
  }

  @Test
  void unboundedSetsClassesAndWordsOfSamplesHaveNoBoxes() {
    assertEquals(List.of(), cover("a: real in [1, inf)", "a > 0"));
    assertEquals(List.of(), cover("n: integer in 1..1000\na: real in [0, 1]", "a > -n"));
    assertEquals(List.of(), cover("n: integer in 1..3", "n > 0"));
    assertEquals(List.of(), cover("a: real in [0, 1]", "f(a) >= fmin"));
    assertEquals(List.of(), cover("a: real in [0, 1]", "order(abs(x(T)) + a, T in 4..8) < 0"));
    assertEquals(1, cover("a: real in [0, 1]", "f(a) >= 0").size());
  }

  @Test
  void halvingGoesRoundTheComponents() {
    ParameterBox box = cover("a: real in [0, 1]\nb: vector(2) in [0, 4]", "a < 5").get(0);
    for (int i = 0; i < 6; i++) {
      box = box.halves().get().get(1);
    }
    BigFraction quarter = new BigFraction(3, 4);
    assertEquals(quarter, box.spans().get("a").get(0).low());
    assertEquals(new BigFraction(3), box.spans().get("b").get(1).low());
    assertEquals(new BigFraction(4), box.spans().get("b").get(1).high());
  }
}
