package org.samcheck.cli;

import java.util.List;
import org.samcheck.check.Result;
import org.samcheck.check.Verdict;
import org.samcheck.conjecture.Conjecture;

/** Results as lines of text. */
final class ResultLines {

  private static final int VERDICT = "INCONCLUSIVE".length();
  private static final int EVIDENCE = "statistical".length();
  private static final int LONGEST_ID = 40;

  private final Terminal terminal;
  private final int idWidth;
  private final int digits;

  /** Lines for {@code claims}, whose ids get one column. */
  ResultLines(Terminal terminal, List<Conjecture> claims, int digits) {
    this.terminal = terminal;
    this.digits = digits;
    int longest = claims.stream().mapToInt(claim -> claim.id().length()).max().orElse(0);
    this.idWidth = Math.min(longest, LONGEST_ID);
  }

  /** One line for the claim, what refutes it, and an indented line for each neighbour. */
  String of(Result result, String replay) {
    StringBuilder text = new StringBuilder(line(result, idWidth)).append("\n");
    if (result.verdict() instanceof Verdict.Refuted refuted) {
      text.append(counterexample(result.conjecture(), refuted, replay));
    }
    result.neighbours().forEach(n -> text.append("  ").append(line(n, 0)).append("\n"));
    return text.toString();
  }

  private String counterexample(Conjecture claim, Verdict.Refuted refuted, String replay) {
    InstanceLines lines = new InstanceLines(claim, digits);
    return lines.instance(refuted.counterexample())
        + refuted.decision().explanation().map(lines::sides).orElse("")
        + InstanceLines.INDENT
        + "replay      "
        + replay
        + "\n";
  }

  private String line(Result result, int width) {
    Verdict verdict = result.verdict();
    String word = verdict.word();
    return terminal.styled(colour(word), word)
        + " ".repeat(VERDICT - word.length() + 2)
        + pad(verdict.evidence().toString(), EVIDENCE)
        + pad(result.conjecture().id(), width)
        + verdict.reason().replaceAll("\\s+", " ");
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()) + 2);
  }

  private static String colour(String verdict) {
    return switch (verdict) {
      case "REFUTED" -> "red";
      case "INCONCLUSIVE" -> "yellow";
      default -> "green";
    };
  }
}
