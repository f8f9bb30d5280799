package org.samcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExitStatusTest {

  @Test
  void theFirstThatAppliesCounts() {
    List<ExitStatus> all = new ArrayList<>(List.of(ExitStatus.values()));
    for (int expected : new int[] {2, 1, 3, 4, 0}) {
      Collections.shuffle(all, new Random(expected));
      assertEquals(expected, ExitStatus.of(all).code());
      all.remove(ExitStatus.of(all));
    }
    assertEquals(0, ExitStatus.of(all).code());
  }
}
