package org.samcheck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page that lists all claims. */
final class IndexPage {

  private IndexPage() {}

  /**
   * The page.
   *
   * @param pages the pages of claims by id
   */
  static String of(Results head, List<Results.Entry> entries, Map<String, String> pages) {
    Map<String, Object> model = PageModel.of(head, "", "samcheck report");
    model.put("groups", groups(entries, pages));
    model.put("counts", counts(entries));
    model.put("total", entries.size());
    model.put("neighbours", entries.stream().mapToInt(e -> e.neighbours().size()).sum());
    model.put(
        "refutedNeighbours",
        entries.stream()
            .flatMap(e -> e.neighbours().stream())
            .filter(n -> n.verdict().equals("REFUTED"))
            .count());
    model.put("verdicts", Wording.VERDICTS);
    model.put("evidence", Wording.EVIDENCE);
    return Templates.page("index", model);
  }

  /** The claims by source, in the order of their first claims. */
  private static List<Map<String, Object>> groups(
      List<Results.Entry> entries, Map<String, String> pages) {
    Map<String, List<Map<String, Object>>> groups = new LinkedHashMap<>();
    for (Results.Entry entry : entries) {
      Map<String, Object> row = PageModel.verdict(entry);
      row.put("href", pages.getOrDefault(entry.id(), ""));
      row.put("neighbours", entry.neighbours().size());
      row.put(
          "refuted",
          entry.neighbours().stream().filter(n -> n.verdict().equals("REFUTED")).count());
      groups.computeIfAbsent(entry.source(), s -> new ArrayList<>()).add(row);
    }
    List<Map<String, Object>> models = new ArrayList<>();
    groups.forEach((source, rows) -> models.add(group(source, rows)));
    return models;
  }

  private static Map<String, Object> group(String source, List<Map<String, Object>> rows) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("source", source);
    model.put("reference", source.isEmpty() ? "" : Reference.of(source));
    model.put("claims", rows);
    return model;
  }

  private static List<Map<String, Object>> counts(List<Results.Entry> entries) {
    List<Map<String, Object>> counts = new ArrayList<>();
    for (String verdict : Wording.VERDICTS.keySet()) {
      long count = entries.stream().filter(e -> e.verdict().equals(verdict)).count();
      counts.add(PageModel.pair("verdict", verdict, "count", count));
    }
    return counts;
  }
}
