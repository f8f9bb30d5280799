package org.samcheck.arithmetic;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Deadline LATE = new Deadline(-1);
  private static final Deadline SOON = new Deadline(1000);

  @Test
  void workUnderADeadlineThatHasPassedEnds() {
    assertThrows(Deadline.OutOfTime.class, () -> LATE.watch(() -> 1));
    assertEquals(2, LATE.watch(() -> 1, () -> 2));
  }

  @Test
  void workOutsideOfEveryDeadlineGoesOn() {
    LATE.watch(() -> 1, () -> 2);
    assertDoesNotThrow(Deadline::check);
  }

  @Test
  void anInnerDeadlineCountsOnlyInside() {
    String result =
        SOON.watch(
            () -> {
              String inner = LATE.watch(() -> "work", () -> "late");
              Deadline.check();
              return inner;
            });
    assertEquals("late", result);
  }

  @Test
  void aShareEndsBeforeTheWhole() {
    assertFalse(SOON.share(2).millisecondsLeft() > SOON.millisecondsLeft());
    assertFalse(LATE.orAtLeast(5).passed());
  }
}
