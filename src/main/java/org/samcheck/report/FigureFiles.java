package org.samcheck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samcheck.witness.WholeFile;

/**
 * The files of drawings: figures/page-1.svg with its data figures/page-1.csv, and so on.
 *
 * @param folder the report's folder
 * @param page the name of the page that shows them
 */
record FigureFiles(Path folder, String page) {

  /**
   * Writes the files of {@code drawings}.
   *
   * @return what a page needs to show them
   * @throws IOException if a file cannot be written
   */
  List<Map<String, Object>> write(List<Drawing> drawings) throws IOException {
    List<Map<String, Object>> figures = new ArrayList<>();
    for (Drawing drawing : drawings) {
      String name = "figures/" + page + "-" + (figures.size() + 1);
      WholeFile.write(folder.resolve(name + ".svg"), Svg.file(drawing));
      WholeFile.write(folder.resolve(name + ".csv"), Csv.of(drawing));
      figures.add(figure(drawing, "figure-" + (figures.size() + 1), name));
    }
    return figures;
  }

  private static Map<String, Object> figure(Drawing drawing, String id, String name) {
    Map<String, Object> figure = new LinkedHashMap<>();
    figure.put("id", id);
    figure.put("title", drawing.title());
    figure.put("caption", drawing.caption());
    figure.put("description", drawing.description());
    figure.put("drawing", Svg.part(drawing));
    figure.put("plot", drawing instanceof Chart chart ? Plot.of(chart) : "");
    figure.put("square", drawing instanceof Chart chart && chart.square());
    figure.put("svg", name + ".svg");
    figure.put("csv", name + ".csv");
    return figure;
  }
}
