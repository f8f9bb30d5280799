package org.samcheck.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter with its subscripts and superscript.
 *
 * @param letter LaTeX of the letter itself
 * @param subscripts LaTeX of the subscripts, in order
 * @param superscript LaTeX of the superscript, or empty
 */
record LatexSymbol(String letter, List<String> subscripts, String superscript) {

  private static final Set<String> GREEK =
      Set.of(
          "alpha", "beta", "gamma", "delta", "zeta", "eta", "theta", "iota", "kappa", "lambda",
          "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "chi", "psi", "omega", "Gamma",
          "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega");

  /** Words with a LaTeX command of another name, or of the same name that is not a letter. */
  private static final Map<String, String> COMMANDS =
      Map.of(
          "epsilon",
          "\\varepsilon",
          "phi",
          "\\varphi",
          "max",
          "\\max",
          "min",
          "\\min",
          "inf",
          "\\inf",
          "sup",
          "\\sup",
          "ell",
          "\\ell");

  private static final String SMALL = "αβγδεζηθικλμνξοπρςστυφχψω";
  private static final List<String> SMALL_NAMES =
      List.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
          "lambda", "mu", "nu", "xi", "o", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi",
          "chi", "psi", "omega");
  private static final String CAPITAL = "ΓΔΘΛΞΠΣΥΦΨΩ";
  private static final List<String> CAPITAL_NAMES =
      List.of(
          "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi",
          "Omega");

  private static final Pattern NAME = Pattern.compile("(.*?)([0-9]*)");

  /** The symbol of a name such as {@code eta}, {@code x0}, {@code alpha_max} or {@code x0[1]}. */
  static LatexSymbol of(String name) {
    List<String> subscripts = new ArrayList<>();
    String letter = "";
    for (String part : name.replace("]", "").split("[_\\[]+")) {
      Matcher m = NAME.matcher(part);
      if (!m.matches()) {
        throw new IllegalArgumentException("not a name: " + name);
      }
      if (letter.isEmpty()) {
        letter = word(m.group(1), "\\mathit");
      } else if (!m.group(1).isEmpty()) {
        subscripts.add(word(m.group(1), "\\mathrm"));
      }
      if (!m.group(2).isEmpty()) {
        subscripts.add(m.group(2));
      }
    }
    return new LatexSymbol(letter, subscripts, "");
  }

  /** A letter given in LaTeX, with the label of a run as its superscript. */
  static LatexSymbol ofRun(String letter, String label) {
    return new LatexSymbol(letter, List.of(), label.isEmpty() ? "" : "\\mathrm{" + label + "}");
  }

  private static String word(String word, String font) {
    String name = latin(word);
    if (COMMANDS.containsKey(name)) {
      boolean operator = font.equals("\\mathit") && "max min inf sup".contains(name);
      return operator ? font + "{" + name + "}" : COMMANDS.get(name);
    }
    if (GREEK.contains(name)) {
      return "\\" + name;
    }
    return name.length() == 1 ? name : font + "{" + name + "}";
  }

  private static String latin(String word) {
    if (word.length() != 1) {
      return word;
    }
    int small = SMALL.indexOf(word);
    int capital = CAPITAL.indexOf(word);
    return small >= 0 ? SMALL_NAMES.get(small) : capital >= 0 ? CAPITAL_NAMES.get(capital) : word;
  }

  LatexSymbol at(String subscript) {
    List<String> more = new ArrayList<>(subscripts);
    more.add(subscript);
    return new LatexSymbol(letter, more, superscript);
  }

  /** The symbol with a power as its superscript, which must be free. */
  String raised(String exponent) {
    return new LatexSymbol(letter, subscripts, exponent).toString();
  }

  @Override
  public String toString() {
    String text = letter;
    if (!subscripts.isEmpty()) {
      text += "_" + script(String.join(",", subscripts));
    }
    return superscript.isEmpty() ? text : text + "^" + script(superscript);
  }

  static String script(String text) {
    return text.length() == 1 ? text : "{" + text + "}";
  }
}
