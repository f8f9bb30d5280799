package org.samcheck.report;

import java.util.Map;
import java.util.regex.Pattern;

/** A title as a reader expects it: eta^2*mu &lt;= 1 becomes η²·μ ≤ 1. */
final class TitleText {

  private static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("kappa", "κ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "σ"),
          Map.entry("tau", "τ"),
          Map.entry("Phi", "Φ"));
  private static final Pattern LETTER =
      Pattern.compile("(?<![\\p{L}0-9])(" + String.join("|", GREEK.keySet()) + ")(?![\\p{L}0-9])");
  private static final Pattern POWER = Pattern.compile("\\^(-?)([0-9])(?![0-9]|\\.[0-9])");

  private TitleText() {}

  static String of(String title) {
    String greek = LETTER.matcher(title).replaceAll(m -> GREEK.get(m.group(1)));
    String powers =
        POWER
            .matcher(greek)
            .replaceAll(m -> (m.group(1).isEmpty() ? "" : "⁻") + superscript(m.group(2).charAt(0)));
    return powers
        .replaceAll("(?<=[\\p{L}0-9²³)])\\*(?=[\\p{L}0-9(])", "·")
        .replaceAll("(?<=[0-9])-(?=norm)", "\u2011")
        .replace("<=", "≤")
        .replace(">=", "≥")
        .replaceAll("(?<=[\\p{L}0-9)]) - (?=[\\p{L}0-9(])", " − ");
  }

  private static String superscript(char digit) {
    return String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
  }
}
