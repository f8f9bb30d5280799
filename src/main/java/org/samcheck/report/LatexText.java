package org.samcheck.report;

import java.util.Map;
import java.util.stream.Collectors;

/** Plain text for a LaTeX file: nothing in it is a command, every character prints. */
final class LatexText {

  private static final Map<String, String> SPECIAL =
      Map.ofEntries(
          Map.entry("\\", "\\textbackslash{}"),
          Map.entry("{", "\\{"),
          Map.entry("}", "\\}"),
          Map.entry("$", "\\$"),
          Map.entry("&", "\\&"),
          Map.entry("#", "\\#"),
          Map.entry("%", "\\%"),
          Map.entry("_", "\\_\\allowbreak{}"),
          Map.entry("^", "\\textasciicircum{}"),
          Map.entry("~", "\\textasciitilde{}"),
          Map.entry("<", "\\textless{}"),
          Map.entry(">", "\\textgreater{}"),
          Map.entry("|", "\\textbar{}"),
          Map.entry("\"", "\\textquotedbl{}"),
          Map.entry("'", "\\textquotesingle{}"),
          Map.entry("`", "\\textasciigrave{}"),
          Map.entry("-", "-{}"),
          Map.entry("/", "/\\allowbreak{}"),
          Map.entry("–", "--"),
          Map.entry("—", "---"),
          Map.entry("…", "\\dots{}"),
          Map.entry("−", "\\ensuremath{-}"),
          Map.entry("·", "\\ensuremath{\\cdot}"),
          Map.entry("≤", "\\ensuremath{\\le}"),
          Map.entry("≥", "\\ensuremath{\\ge}"),
          Map.entry("≠", "\\ensuremath{\\ne}"),
          Map.entry("∞", "\\ensuremath{\\infty}"),
          Map.entry("√", "\\ensuremath{\\surd}"),
          Map.entry("∇", "\\ensuremath{\\nabla}"),
          Map.entry("×", "\\ensuremath{\\times}"),
          Map.entry("²", "\\ensuremath{^2}"),
          Map.entry("³", "\\ensuremath{^3}"),
          Map.entry("⁺", "\\ensuremath{^+}"),
          Map.entry("¹", "\\ensuremath{^1}"),
          Map.entry("⁴", "\\ensuremath{^4}"),
          Map.entry("⁻", "\\ensuremath{^-}"));
  private static final String GREEK = "αβγδεζηθικλμνξοπρςστυφχψωΓΔΘΛΞΠΣΥΦΨΩ";
  private static final String[] GREEK_NAMES =
      ("alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi o pi rho"
              + " varsigma sigma tau upsilon varphi chi psi omega Gamma Delta Theta Lambda Xi Pi"
              + " Sigma Upsilon Phi Psi Omega")
          .split(" ");
  private static final int LAST_LATIN = 0x17F;

  private LatexText() {}

  /** {@code text} outside of math mode. */
  static String escape(String text) {
    return text.codePoints().mapToObj(LatexText::character).collect(Collectors.joining());
  }

  /** A formula in a line that may break at its relations. */
  static String math(String latex) {
    return "$\\displaystyle " + latex + "$";
  }

  private static String character(int c) {
    String text = Character.toString(c);
    int greek = GREEK.indexOf(c);
    if (greek >= 0) {
      String name = GREEK_NAMES[greek];
      return "\\ensuremath{" + (name.length() == 1 ? name : "\\" + name) + "}";
    }
    if (SPECIAL.containsKey(text)) {
      return SPECIAL.get(text);
    }
    boolean letter = c < 0x7F && c >= ' ' || c <= LAST_LATIN && Character.isLetter(c);
    return letter ? text : Character.isWhitespace(c) ? " " : "\\texttt{U+%04X}".formatted(c);
  }
}
