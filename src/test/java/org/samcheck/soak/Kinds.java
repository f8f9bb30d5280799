package org.samcheck.soak;

import java.util.Optional;

/** The statement of each number. */
final class Kinds {

  private Kinds() {}

  /** The statement with a number; the same seed and number give the same one. */
  static Statement statement(long seed, long number) {
    Dice dice = new Dice(seed, number);
    Optional<Statement> statement = Optional.empty();
    while (statement.isEmpty()) {
      statement = draw(dice);
    }
    return statement.get();
  }

  private static Optional<Statement> draw(Dice dice) {
    int share = dice.upTo(100);
    if (share < 40) {
      return new RunKinds(dice).deterministic();
    }
    if (share < 45) {
      return new RunKinds(dice).network();
    }
    if (share < 55) {
      return new RunKinds(dice).random();
    }
    if (share < 68) {
      return new ChaosKinds(dice).statement();
    }
    if (share < 80) {
      FlowKinds flows = new FlowKinds(dice);
      return dice.chance(50) ? flows.objective() : flows.network();
    }
    if (share < 86) {
      return new LimitKinds(dice).statement();
    }
    return share < 95 ? new ClassKinds(dice).statement() : new UndefinedKinds(dice).statement();
  }
}
