package org.samcheck.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A claim as a LaTeX file: statement, hypotheses, verdict, table of its false neighbours. */
final class LatexSheet {

  private static final String PREAMBLE =
      """
      \\documentclass[11pt,a4paper]{article}
      \\usepackage[T1]{fontenc}
      \\usepackage[utf8]{inputenc}
      \\usepackage{lmodern,textcomp,amsmath,amssymb,microtype,booktabs,longtable,array,graphicx}
      \\usepackage[margin=25mm]{geometry}
      \\setlength{\\parindent}{0pt}\\setlength{\\parskip}{6pt}
      \\binoppenalty=300 \\relpenalty=100 \\sloppy
      \\newcommand{\\fit}[1]{\\setbox0=\\hbox{#1}\\ifdim\\wd0>\\linewidth
        \\resizebox{\\linewidth}{!}{\\box0}\\else\\box0\\fi}
      \\begin{document}
      """;

  private LatexSheet() {}

  /** The file of one claim. */
  static String of(Results head, Results.Entry entry, Subject subject) {
    StringBuilder text = new StringBuilder(PREAMBLE);
    text.append("\\section*{")
        .append(LatexText.escape(capital(TitleText.of(entry.title()))))
        .append("}\n");
    text.append("\\texttt{").append(LatexText.escape(entry.id())).append("}");
    if (!entry.source().isEmpty()) {
      text.append("\\quad ").append(LatexText.escape(Reference.of(entry.source())));
    }
    text.append("\n\n").append(heading("Claim"));
    text.append(paragraph(statement(entry, subject)));
    hypotheses(text, subject);
    verdict(text, head, entry);
    neighbours(text, entry, subject);
    return text.append("\\end{document}\n").toString();
  }

  /**
   * A statement that is not known to be the claim's own is text, unless it is plainly a formula.
   */
  private static String statement(Results.Entry entry, Subject subject) {
    String latex = entry.statement();
    return subject.conjecture().isPresent() || LatexText.isFormula(latex)
        ? LatexText.math(latex)
        : "\\texttt{" + LatexText.escape(latex) + "}";
  }

  private static String heading(String title) {
    return "\\subsection*{" + title + "}\n";
  }

  private static String paragraph(String latex) {
    return "{\\raggedright " + latex + "\\par}\n\n";
  }

  private static void hypotheses(StringBuilder text, Subject subject) {
    if (subject.conjecture().isEmpty()) {
      text.append(
          paragraph(LatexText.escape("The hypotheses are not at hand: " + subject.note() + ".")));
      return;
    }
    List<Sentence> given = GivenText.of(subject.conjecture().get());
    if (!given.isEmpty()) {
      String all = given.stream().map(Sentence::latex).collect(Collectors.joining(", \\ "));
      text.append(heading("Hypotheses")).append(paragraph("For " + all + "."));
    }
    text.append(heading("Runs")).append("\\begin{itemize}\\raggedright\n");
    RunText.of(subject.conjecture().get())
        .forEach(s -> text.append("\\item ").append(s.latex()).append("\n"));
    text.append("\\end{itemize}\n");
  }

  private static void verdict(StringBuilder text, Results head, Results.Entry entry) {
    text.append(heading("Verdict"));
    text.append("\\textbf{").append(LatexText.escape(entry.verdict())).append("}");
    text.append(
        LatexText.escape(
            " (" + entry.evidence() + ": " + Wording.evidence(entry.evidence()) + "). "));
    text.append(LatexText.escape(Wording.verdict(entry.verdict()))).append("\n\n");
    text.append(paragraph(LatexText.escape(capital(sentence(TitleText.of(entry.reason()))) + ".")));
    text.append(
        LatexText.escape(
            "Instances decided: "
                + entry.instances()
                + ". Seed "
                + head.session().seed()
                + ", "
                + head.session().digits()
                + " digits, samcheck "
                + head.version()
                + "."));
    text.append("\n\n");
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String sentence(String reason) {
    return reason.replaceAll("\\s+", " ").strip();
  }

  private static void neighbours(StringBuilder text, Results.Entry entry, Subject subject) {
    if (entry.neighbours().isEmpty()) {
      return;
    }
    text.append(heading("False neighbours"));
    text.append(
        "\\begin{longtable}{>{\\raggedright\\arraybackslash}p{29mm}"
            + ">{\\raggedright\\arraybackslash}p{98mm}l}\n\\toprule neighbour & what it changes &"
            + " verdict \\\\\\midrule\\endhead\n");
    for (Results.Neighbour n : entry.neighbours()) {
      text.append(LatexText.escape(n.id())).append(" & ").append(changes(n, subject));
      text.append(" & ").append(LatexText.escape(n.verdict())).append(" \\\\[3pt]\n");
    }
    text.append("\\bottomrule\n\\end{longtable}\n");
  }

  private static String changes(Results.Neighbour neighbour, Subject subject) {
    return subject
        .conjecture()
        .flatMap(
            c ->
                Optional.ofNullable(c.neighbours().get(neighbour.id()))
                    .map(n -> Variation.of(c, n)))
        .orElse(List.of())
        .stream()
        .map(Sentence::latex)
        .collect(Collectors.joining("\\newline "));
  }
}
