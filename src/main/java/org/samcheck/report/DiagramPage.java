package org.samcheck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samcheck.witness.WholeFile;

/**
 * The page of a phase diagram, with its pictures as SVG.
 *
 * @param title one line
 * @param cell the expression at each point
 * @param facts what a reader should know of the cells, by label
 * @param pictures one, or one for each value of a third axis
 * @param digits the digits printed
 * @param command the command that computes it again
 */
public record DiagramPage(
    String title,
    String cell,
    Map<String, String> facts,
    List<DiagramPicture> pictures,
    int digits,
    String command) {

  /**
   * Writes index.html, what it needs, and the pictures.
   *
   * @param folder the folder, which holds cells.csv
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder) throws IOException {
    ReportFolder.furnish(folder);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("root", "");
    model.put("title", TitleText.of(title));
    model.put("cell", cell);
    model.put("version", Session.VERSION);
    model.put("java", System.getProperty("java.version"));
    model.put("seed", "");
    model.put("digits", digits);
    model.put("command", command);
    model.put("facts", facts);
    model.put("refined", facts.containsKey("boundary"));
    model.put("figures", figures(folder));
    WholeFile.write(folder.resolve("index.html"), Templates.page("diagram", model));
  }

  private List<Map<String, Object>> figures(Path folder) throws IOException {
    List<Map<String, Object>> figures = new ArrayList<>();
    for (DiagramPicture picture : pictures) {
      String number = pictures.size() == 1 ? "" : "-" + (figures.size() + 1);
      String name = (picture instanceof HeatMap ? "heat-map" : "curve") + number;
      WholeFile.write(folder.resolve(name + ".svg"), picture.file());
      figures.add(figure(picture, name));
    }
    return figures;
  }

  private static Map<String, Object> figure(DiagramPicture picture, String name) {
    Map<String, Object> figure = new LinkedHashMap<>();
    figure.put("id", name);
    figure.put("title", TitleText.of(picture.title()));
    figure.put("caption", picture.caption());
    figure.put("description", picture.description());
    figure.put("drawing", picture.part(name));
    figure.put("plot", picture.plot());
    figure.put("square", false);
    figure.put("svg", name + ".svg");
    figure.put("csv", "cells.csv");
    return figure;
  }
}
