package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sentence with formulas in it, which stand between \( and \) in LaTeX. */
record Sentence(String text) {

  /** The pieces for a page, in order: under "math" whether it is a formula, under "text" what. */
  List<Map<String, Object>> parts() {
    List<Map<String, Object>> parts = new ArrayList<>();
    for (String piece : text.split("(?=\\\\\\()|(?<=\\\\\\))")) {
      boolean math = piece.startsWith("\\(") && piece.endsWith("\\)");
      if (!piece.isEmpty()) {
        parts.add(
            PageModel.pair(
                "math", math, "text", math ? piece.substring(2, piece.length() - 2) : piece));
      }
    }
    return parts;
  }

  /** The sentence for a LaTeX file. */
  String latex() {
    StringBuilder latex = new StringBuilder();
    for (Map<String, Object> part : parts()) {
      String piece = (String) part.get("text");
      latex.append((Boolean) part.get("math") ? LatexText.math(piece) : LatexText.escape(piece));
    }
    return latex.toString();
  }

  /** A formula in a sentence. */
  static String math(String latex) {
    return "\\(" + latex + "\\)";
  }

  /** All pieces of {@code sentences}. */
  static List<List<Map<String, Object>>> parts(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::parts).toList();
  }
}
