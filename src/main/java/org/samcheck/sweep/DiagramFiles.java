package org.samcheck.sweep;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.conjecture.Axis;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.report.DiagramPage;
import org.samcheck.report.DiagramPicture;
import org.samcheck.report.HeatMap;
import org.samcheck.report.ValueCurve;
import org.samcheck.witness.WholeFile;

/**
 * The files of a diagram: cells.csv, boundary.csv where it was refined, a picture for each value of
 * a third axis, index.html.
 */
record DiagramFiles(Conjecture conjecture, Grid grid, Boundary boundary, Sweep.Plan plan) {

  private static final int MOST_CHANGES = 8;

  /** Writes the files, each of them whole. */
  void write() throws IOException {
    WholeFile.write(plan.folder().resolve("cells.csv"), csv());
    Path table = plan.folder().resolve("boundary.csv");
    if (plan.halvings() > 0) {
      WholeFile.write(table, boundary.csv(axes(), this::decimal));
    } else {
      Files.deleteIfExists(table);
    }
    page().write(plan.folder());
  }

  private String csv() {
    StringBuilder text = new StringBuilder();
    axes().forEach(axis -> text.append(axis.name()).append(','));
    text.append("value,status\n");
    for (int number = 0; number < grid.size(); number++) {
      for (BigFraction coordinate : grid.points().point(number)) {
        text.append(decimal(coordinate)).append(',');
      }
      Cell cell = grid.cell(number);
      text.append(cell.value()).append(',').append(cell.statusText()).append('\n');
    }
    return text.toString();
  }

  /** A decimal where that is exact, else to the digits printed. */
  private String decimal(BigFraction value) {
    BigInteger rest = value.getDenominator();
    for (BigInteger prime : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
      while (rest.mod(prime).signum() == 0) {
        rest = rest.divide(prime);
      }
    }
    return rest.equals(BigInteger.ONE)
        ? value.bigDecimalValue().stripTrailingZeros().toPlainString()
        : BallArithmetic.ofDigits(plan.digits() + 1).of(value).toDecimal(plan.digits());
  }

  private DiagramPage page() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("cells", Integer.toString(grid.size()));
    facts.put("runs computed", grid.runs());
    grid.counts().forEach((status, count) -> facts.put(status, count + meaning(status)));
    if (grid.filled() > 0) {
      facts.put(
          "filled",
          grid.filled()
              + ", not computed: every computed run of their block agrees; --every-cell computes"
              + " them");
    }
    if (plan.halvings() > 0) {
      facts.put("boundary", boundaryText());
    }
    return new DiagramPage(
        conjecture.title(), cellText(), facts, pictures(), plan.digits(), plan.command());
  }

  private static String meaning(String status) {
    return switch (status) {
      case "decided" -> ", certified in exact or ball arithmetic";
      case "statistical" -> ", within the confidence bound of a sample of paths";
      case "unknown" -> ", not decided at any precision tried";
      case "undefined" -> ", where the expression has no value";
      case "outside" -> ", where the conditions of the file do not hold";
      default -> "";
    };
  }

  private String boundaryText() {
    Map<String, Long> counts = boundary.counts();
    String places =
        counts.isEmpty()
            ? "no change of the value"
            : counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
    return places
        + (plan.halvings() == 1
            ? "; the gap between two cells was halved once"
            : "; the gaps between two cells were halved " + plan.halvings() + " times");
  }

  private String cellText() {
    return conjecture.data().get("cell").toString();
  }

  private List<DiagramPicture> pictures() {
    return axes().size() == 1 && !grid.diagram().isDiscrete() ? List.of(curve()) : maps();
  }

  private List<Axis> axes() {
    return grid.points().axes();
  }

  private DiagramPicture curve() {
    List<ValueCurve.Value> values = new ArrayList<>();
    for (int i = 0; i < grid.size(); i++) {
      String value = grid.cell(i).value();
      double y = value.isEmpty() ? Double.NaN : Double.parseDouble(value);
      values.add(new ValueCurve.Value(axes().get(0).value(i).doubleValue(), y));
    }
    return new ValueCurve(axes().get(0).name(), cellText(), values);
  }

  private List<DiagramPicture> maps() {
    List<DiagramPicture> maps = new ArrayList<>();
    int slices = axes().size() < 3 ? 1 : axes().get(2).size();
    Colouring colouring = Colouring.of(grid);
    for (int slice = 0; slice < slices; slice++) {
      maps.add(map(slice, colouring));
    }
    return maps;
  }

  private String mapTitle(int slice) {
    String over = axes().get(0).name() + (axes().size() < 2 ? "" : " and " + axes().get(1).name());
    String at =
        axes().size() < 3
            ? ""
            : ", " + axes().get(2).name() + " = " + decimal(axes().get(2).value(slice));
    return cellText() + " over " + over + at;
  }

  /** The first axis runs to the right, the second upwards. */
  private HeatMap map(int slice, Colouring colouring) {
    int width = axes().get(0).size();
    int height = axes().size() < 2 ? 1 : axes().get(1).size();
    String[][] fills = new String[height][width];
    for (int j = 0; j < height; j++) {
      for (int i = 0; i < width; i++) {
        fills[j][i] = colouring.fill(cell(i, j, slice));
      }
    }
    boolean strip = axes().size() < 2;
    BoundaryLines lines = new BoundaryLines(grid, boundary);
    return new HeatMap(
        mapTitle(slice),
        strip ? changes() : "",
        extent(axes().get(0)),
        strip ? new HeatMap.Extent("", 0, 1) : extent(axes().get(1)),
        fills,
        colouring.keys(),
        colouring.ramp(),
        strip ? lines.ofStrip() : lines.ofSlice(slice),
        strip ? labels() : List.of());
  }

  private Cell cell(int... indices) {
    return grid.cell(grid.points().number(Arrays.copyOf(indices, axes().size())));
  }

  /** Equal neighbours of a strip have one label. */
  private List<HeatMap.Label> labels() {
    List<HeatMap.Label> labels = new ArrayList<>();
    for (int i = 0, to = 0; i < grid.size(); i = to) {
      String shown = grid.cell(i).shown();
      while (to < grid.size() && grid.cell(to).shown().equals(shown)) {
        to++;
      }
      labels.add(new HeatMap.Label(i, to, shown));
    }
    return labels;
  }

  /** Where the value of a strip changes. */
  private String changes() {
    if (boundary.crossings().isEmpty() || boundary.crossings().size() > MOST_CHANGES) {
      return "";
    }
    return boundary.crossings().stream()
        .map(c -> c.before().shown() + " to " + c.after().shown() + " " + place(c))
        .collect(Collectors.joining("; ", "The value changes from ", "."));
  }

  /** The digits that both ends have, where they share some of the fraction. */
  private String place(Crossing c) {
    String low = decimal(c.low().get(0));
    String high = decimal(c.high().get(0));
    int same = 0;
    while (same < Math.min(low.length(), high.length()) && low.charAt(same) == high.charAt(same)) {
      same++;
    }
    boolean shared = low.indexOf('.') >= 0 && low.indexOf('.') < same - 1;
    return shared ? "at " + low.substring(0, same) + "…" : "between " + low + " and " + high;
  }

  /** A cell reaches half a step to each side. */
  private static HeatMap.Extent extent(Axis axis) {
    double half = axis.by().doubleValue() / 2;
    double last = axis.value(axis.size() - 1).doubleValue();
    return new HeatMap.Extent(axis.name(), axis.low().doubleValue() - half, last + half);
  }
}
