package org.samcheck.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** What every page shows. */
final class PageModel {

  private PageModel() {}

  /**
   * A model to be completed.
   *
   * @param root the way from the page to the report's folder, empty or {@code ../}
   */
  static Map<String, Object> of(Results head, String root, String title) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("root", root);
    model.put("title", title);
    model.put("version", head.version());
    model.put("java", head.java());
    model.put("command", head.session().command());
    model.put("seed", Long.toString(head.session().seed()));
    model.put("digits", head.session().digits());
    return model;
  }

  /** A model of two parts, in this order: {@code Map.of} has another order in each process. */
  static Map<String, Object> pair(String a, Object first, String b, Object second) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put(a, first);
    model.put(b, second);
    return model;
  }

  /** The part of a model that shows one claim's verdict. */
  static Map<String, Object> verdict(Results.Entry entry) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("id", entry.id());
    model.put("title", TitleText.of(entry.title()));
    model.put("source", entry.source());
    model.put("statement", LatexText.conjuncts(entry.statement()));
    model.put("verdict", entry.verdict());
    model.put("evidence", entry.evidence());
    model.put("evidenceMeaning", Wording.evidence(entry.evidence()));
    model.put("verdictMeaning", Wording.verdict(entry.verdict()));
    model.put("instances", entry.instances());
    model.put("seconds", seconds(entry.seconds()));
    model.put("reason", TitleText.of(entry.reason()));
    model.put("expect", entry.expect());
    model.put("surprise", isSurprise(entry));
    return model;
  }

  private static boolean isSurprise(Results.Entry entry) {
    boolean refuted = entry.verdict().equals("REFUTED");
    return switch (entry.expect()) {
      case "holds" -> refuted;
      case "refuted" -> !refuted;
      default -> false;
    };
  }

  private static String seconds(double seconds) {
    return seconds < 10
        ? Double.toString(Math.round(seconds * 10) / 10.0)
        : Long.toString(Math.round(seconds));
  }
}
