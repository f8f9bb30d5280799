package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.expression.InputException;

class YamlLimitsTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void nestingIsLimitedByRule(String open) {
    for (int depth : new int[] {500, 10_000, 300_000}) {
      String yaml = "conjecture: deep\nsuch that:\n  " + open.repeat(depth);
      InputException e =
          Assertions.assertTimeout(
              SOON, () -> assertThrows(InputException.class, () -> parse(yaml)));
      assertTrue(e.getMessage().contains("more than 500 lists and maps inside each other"));
    }
  }

  @Test
  void headerNeedsNoMoreThanItsKeys() {
    ConjectureFile.Header header =
        ConjectureFile.header("a.yaml", "conjecture: a title\nsource: book\nclaim: [}");
    assertEquals(new ConjectureFile.Header("a title", "book"), header);
    assertEquals("", ConjectureFile.header("a.yaml", "conjecture: a title").source());
    assertThrows(InputException.class, () -> ConjectureFile.header("a.yaml", "source: book"));
  }

  private static Conjecture parse(String yaml) {
    return ConjectureFile.parse("a", "a.yaml", yaml);
  }
}
