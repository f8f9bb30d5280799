package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
          Map.entry("\u2011", "-{}"),
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
  private static final List<String> JOINTS = List.of("\\land", "\\lor", "\\implies");
  private static final List<String> RELATIONS =
      List.of("\\le ", "\\ge ", "\\ne ", "\\to ", "= ", "< ", "> ");
  private static final String AFTER = " :\\ ";
  private static final int LONG = 150;
  private static final int LONGEST_JOINT = 8;
  private static final int LAST_LATIN = 0x17F;

  /** A command, an escaped symbol, or a character that is none of TeX's own but for groups. */
  private static final Pattern TOKEN =
      Pattern.compile("\\\\([A-Za-z]+)|\\\\[,;:! {}|\\\\_]|\\^(?!\\^)|[^\\\\$%#~^]");

  private static final Set<String> COMMANDS =
      Stream.of(
              "begin end beta cdot cos dot dots ell exists forall frac ge hat implies in inf infty",
              "lVert land langle le left ln lnot lor lvert mathbb mathit mathrm max min nabla ne",
              "operatorname rVert rangle right rvert sin sqrt sum sup text to quad qquad",
              String.join(" ", GREEK_NAMES),
              "epsilon vartheta")
          .flatMap(words -> Stream.of(words.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private LatexText() {}

  /** {@code text} outside of math mode. */
  static String escape(String text) {
    return text.codePoints().mapToObj(LatexText::character).collect(Collectors.joining());
  }

  /** Whether {@code latex} holds nothing but commands of formulas, in balanced groups. */
  static boolean isFormula(String latex) {
    int open = 0;
    int at = 0;
    Matcher token = TOKEN.matcher(latex);
    for (; token.lookingAt() && open >= 0; token.region(at, latex.length())) {
      String command = token.group(1);
      if (command != null && !COMMANDS.contains(command)) {
        return false;
      }
      open += token.group().equals("{") ? 1 : token.group().equals("}") ? -1 : 0;
      at = token.end();
    }
    return at == latex.length() && open == 0;
  }

  /**
   * A formula in lines that may break at its relations, before connectives and behind quantifiers;
   * parts with tall brackets, which do not break, shrink to the width of the line by the macro
   * \fit.
   */
  static String math(String latex) {
    return conjuncts(latex).stream()
        .map(LatexText::line)
        .collect(Collectors.joining("\\newline\n"));
  }

  /** The parts of a long formula that are joined by "and", each to begin a line. */
  static List<String> conjuncts(String latex) {
    return latex.length() < LONG ? List.of(latex) : split(latex, true, List.of(JOINTS.get(0)));
  }

  private static String line(String latex) {
    return split(latex, false, JOINTS).stream()
        .flatMap(part -> sides(part).stream())
        .map(LatexText::part)
        .collect(Collectors.joining(" "));
  }

  /** A long part that does not break by itself breaks before its relations. */
  private static List<String> sides(String latex) {
    boolean stiff =
        latex.length() >= LONG && (latex.contains("\\left") || latex.contains("\\begin"));
    return stiff ? split(latex, false, RELATIONS) : List.of(latex);
  }

  /**
   * Splits before {@code joints}, and behind quantifiers too where plain brackets do not matter.
   */
  private static List<String> split(String latex, boolean brackets, List<String> joints) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int i = 0; i < latex.length(); i++) {
      boolean outside = depth == 0;
      depth += depth(latex, i) + (brackets ? bracket(latex.charAt(i)) : 0);
      boolean before = joints.stream().anyMatch(joint(latex, i)::startsWith);
      boolean behind =
          !brackets && i >= AFTER.length() && latex.startsWith(AFTER, i - AFTER.length());
      if (outside && i > from + 2 && (before || behind)) {
        parts.add(latex.substring(from, i).stripLeading());
        from = i;
      }
    }
    parts.add(latex.substring(from).stripLeading());
    // An empty group before a connective keeps the space around it.
    return parts.stream()
        .map(part -> joints.stream().anyMatch(part::startsWith) ? "{}" + part : part)
        .toList();
  }

  private static int bracket(char c) {
    return c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
  }

  /** What begins at {@code i} opens a group, 1, or ends one, −1; plain brackets are no groups. */
  private static int depth(String latex, int i) {
    boolean escaped = i > 0 && latex.charAt(i - 1) == '\\';
    if (latex.startsWith("\\left", i) || latex.startsWith("\\begin", i)) {
      return latex.startsWith("\\leftarrow", i) ? 0 : 1;
    }
    if (latex.startsWith("\\right", i) || latex.startsWith("\\end", i)) {
      return latex.startsWith("\\rightarrow", i) ? 0 : -1;
    }
    return escaped ? 0 : latex.charAt(i) == '{' ? 1 : latex.charAt(i) == '}' ? -1 : 0;
  }

  private static String joint(String latex, int at) {
    return latex.substring(at, Math.min(latex.length(), at + LONGEST_JOINT));
  }

  private static String part(String latex) {
    String formula = "$\\displaystyle " + latex + "$";
    return latex.contains("\\left") || latex.contains("\\begin")
        ? "\\fit{" + formula + "}"
        : formula;
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
