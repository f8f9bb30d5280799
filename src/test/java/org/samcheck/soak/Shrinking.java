package org.samcheck.soak;

import java.util.Optional;

/** Makes a statement on which a verdict is wrong small. */
final class Shrinking {

  private static final int MOST_TRIALS = 60;
  private final Judge judge;
  private int trials;

  Shrinking(Judge judge) {
    this.judge = judge;
  }

  Judgement shrink(Judgement wrong) {
    Judgement smallest = wrong;
    Optional<Judgement> next = Optional.of(wrong);
    while (next.isPresent() && trials < MOST_TRIALS) {
      smallest = next.get();
      next = smaller(smallest);
    }
    return smallest;
  }

  private Optional<Judgement> smaller(Judgement wrong) {
    for (Statement simpler : wrong.statement().simpler()) {
      Optional<Judgement> judged = judged(simpler);
      if (judged.isPresent() && judged.get().word().equals(wrong.word())) {
        return judged;
      }
    }
    return Optional.empty();
  }

  /** What is wrong with a smaller statement; some make no sense, as with a step that is gone. */
  private Optional<Judgement> judged(Statement simpler) {
    if (++trials > MOST_TRIALS) {
      return Optional.empty();
    }
    try {
      return Optional.of(judge.judge(simpler)).filter(j -> j.wrong().isPresent());
    } catch (IndexOutOfBoundsException | NullPointerException | Unsure | NoValue senseless) {
      return Optional.empty();
    }
  }
}
