package org.samcheck.cli;

import java.util.List;
import org.samcheck.check.Result;
import org.samcheck.check.Verdict;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.expression.Shown;

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

  /** The verdict, its evidence and the claim, and how its neighbours came out. */
  String summary(Result result) {
    Verdict verdict = result.verdict();
    long refuted =
        result.neighbours().stream().filter(n -> n.verdict() instanceof Verdict.Refuted).count();
    String neighbours =
        result.neighbours().isEmpty()
            ? ""
            : refuted + " of " + result.neighbours().size() + " neighbours refuted";
    return ("  " + head(verdict) + pad(Shown.plain(result.conjecture().id()), idWidth) + neighbours)
            .stripTrailing()
        + "\n";
  }

  private String head(Verdict verdict) {
    String word = verdict.word();
    return terminal.styled(colour(word), word)
        + " ".repeat(VERDICT - word.length() + 2)
        + pad(verdict.evidence().toString(), EVIDENCE);
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
    return head(result.verdict())
        + pad(Shown.plain(result.conjecture().id()), width)
        + result.verdict().reason().replaceAll("\\s+", " ");
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
