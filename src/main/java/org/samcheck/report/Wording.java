package org.samcheck.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the words for verdicts and evidence promise. */
final class Wording {

  /** What each verdict promises, in the order of a legend. */
  static final Map<String, String> VERDICTS = new LinkedHashMap<>();

  /** What each kind of evidence is, the strongest first. */
  static final Map<String, String> EVIDENCE = new LinkedHashMap<>();

  static {
    VERDICTS.put(
        "PROVED",
        "Holds for all of the stated set: every parameter, and every function of the class in every"
            + " dimension.");
    VERDICTS.put(
        "VERIFIED",
        "Every instance tried holds, decided in exact or ball arithmetic. This is no proof.");
    VERDICTS.put(
        "REFUTED",
        "False. A counterexample is stated in exact numbers, and certified in exact or ball"
            + " arithmetic; anyone can replay it.");
    VERDICTS.put("INCONCLUSIVE", "Not known. The reason is given, and what to try.");
    EVIDENCE.put("certificate", "a proof for all parameters that replays from its file");
    EVIDENCE.put("smt", "a solver's proof for all parameters");
    EVIDENCE.put("box", "a whole box by interval subdivision, or every member of a finite set");
    EVIDENCE.put("exact", "rational arithmetic on single instances, no rounding at all");
    EVIDENCE.put("enclosure", "balls that contain the true numbers, on single instances");
    EVIDENCE.put("numeric", "many digits, but not enclosed");
    EVIDENCE.put("statistical", "a confidence bound");
  }

  private Wording() {}

  /** What kind of evidence a word stands for; the word itself if it is none. */
  static String evidence(String word) {
    return EVIDENCE.getOrDefault(word, word);
  }

  /** What a verdict promises; empty for a word that is none. */
  static String verdict(String word) {
    return VERDICTS.getOrDefault(word, "");
  }
}
