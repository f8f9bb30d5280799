package org.samcheck.cli;

import org.samcheck.witness.Replay;

/** A replay as lines of text. */
final class ReplayLines {

  private final Terminal terminal;
  private final int digits;

  ReplayLines(Terminal terminal, int digits) {
    this.terminal = terminal;
    this.digits = digits;
  }

  String of(String file, Replay replay) {
    InstanceLines lines = new InstanceLines(replay.conjecture(), digits);
    return word(replay.outcome())
        + "  "
        + file
        + "  "
        + replay.reason()
        + "\n"
        + InstanceLines.INDENT
        + replay.conjecture().title()
        + "\n"
        + lines.instance(replay.assignment())
        + replay.sides().map(lines::sides).orElse("");
  }

  private String word(Replay.Outcome outcome) {
    return switch (outcome) {
      case CONFIRMED -> terminal.styled("red", "CONFIRMED");
      case NOT_CONFIRMED -> terminal.styled("green", "NOT CONFIRMED");
      default -> terminal.styled("yellow", "UNDECIDED");
    };
  }
}
