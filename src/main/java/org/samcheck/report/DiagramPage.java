package org.samcheck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samcheck.witness.WholeFile;

/**
 * The page of a phase diagram, with its maps as SVG.
 *
 * @param title one line
 * @param cell the expression at each point
 * @param facts what a reader should know of the cells, by label
 * @param maps one, or one for each value of a third axis
 * @param digits the digits printed
 * @param command the command that computes it again
 */
public record DiagramPage(
    String title,
    String cell,
    Map<String, String> facts,
    List<HeatMap> maps,
    int digits,
    String command) {

  /**
   * Writes index.html, what it needs, and the maps.
   *
   * @param folder the folder, which holds cells.csv
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder) throws IOException {
    ReportFolder.furnish(folder);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("root", "");
    model.put("title", title);
    model.put("cell", cell);
    model.put("version", Session.VERSION);
    model.put("java", System.getProperty("java.version"));
    model.put("seed", "none");
    model.put("digits", digits);
    model.put("command", command);
    model.put("facts", facts);
    model.put("figures", figures(folder));
    WholeFile.write(folder.resolve("index.html"), Templates.page("diagram", model));
  }

  private List<Map<String, Object>> figures(Path folder) throws IOException {
    List<Map<String, Object>> figures = new ArrayList<>();
    for (HeatMap map : maps) {
      String number = maps.size() == 1 ? "" : "-" + (figures.size() + 1);
      String name = "heat-map" + number + ".svg";
      WholeFile.write(folder.resolve(name), map.file());
      Map<String, Object> figure = new LinkedHashMap<>();
      figure.put("id", "heat-map" + number);
      figure.put("title", map.title());
      figure.put("caption", "");
      figure.put("description", map.description());
      figure.put("drawing", map.part());
      figure.put("plot", "");
      figure.put("square", false);
      figure.put("svg", name);
      figure.put("csv", "cells.csv");
      figures.add(figure);
    }
    return figures;
  }
}
