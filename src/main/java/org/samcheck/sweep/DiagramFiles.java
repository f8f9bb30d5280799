package org.samcheck.sweep;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.conjecture.Axis;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.report.DiagramPage;
import org.samcheck.report.HeatMap;
import org.samcheck.witness.WholeFile;

/**
 * The files of a diagram: cells.csv, a heat map for each value of a third axis, index.html.
 *
 * @param digits the digits printed
 * @param command the command that computes it again
 */
record DiagramFiles(Conjecture conjecture, Grid grid, Path folder, int digits, String command) {

  /** Writes the files, each of them whole. */
  void write() throws IOException {
    WholeFile.write(folder.resolve("cells.csv"), csv());
    page().write(folder);
  }

  private String csv() {
    List<Axis> axes = grid.points().axes();
    StringBuilder text = new StringBuilder();
    axes.forEach(axis -> text.append(axis.name()).append(','));
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
        : BallArithmetic.ofDigits(digits + 1).of(value).toDecimal(digits);
  }

  private DiagramPage page() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("cells", Integer.toString(grid.size()));
    facts.put("runs computed", grid.runs());
    grid.counts().forEach((status, count) -> facts.put(status, Long.toString(count)));
    if (grid.filled() > 0) {
      facts.put(
          "filled",
          grid.filled()
              + " not computed: every computed run of their block agrees; --every-cell computes"
              + " them");
    }
    return new DiagramPage(conjecture.title(), cellText(), facts, maps(), digits, command);
  }

  private String cellText() {
    return conjecture.data().get("cell").toString();
  }

  private List<HeatMap> maps() {
    List<HeatMap> maps = new ArrayList<>();
    List<Axis> axes = grid.points().axes();
    int slices = axes.size() < 3 ? 1 : axes.get(2).size();
    Colouring colouring = Colouring.of(grid);
    for (int slice = 0; slice < slices; slice++) {
      String at =
          axes.size() < 3
              ? ""
              : " at " + axes.get(2).name() + " = " + decimal(axes.get(2).value(slice));
      maps.add(map(cellText() + at, slice, colouring));
    }
    return maps;
  }

  /** The first axis runs to the right, the second upwards. */
  private HeatMap map(String title, int slice, Colouring colouring) {
    List<Axis> axes = grid.points().axes();
    int width = axes.get(0).size();
    int height = axes.size() < 2 ? 1 : axes.get(1).size();
    String[][] fills = new String[height][width];
    for (int j = 0; j < height; j++) {
      for (int i = 0; i < width; i++) {
        int[] all = {i, j, slice};
        int number = grid.points().number(java.util.Arrays.copyOf(all, axes.size()));
        fills[j][i] = colouring.fill(grid.cell(number));
      }
    }
    HeatMap.Extent up = axes.size() < 2 ? new HeatMap.Extent("", 0, 1) : extent(axes.get(1));
    return new HeatMap(title, extent(axes.get(0)), up, fills, colouring.keys(), colouring.ramp());
  }

  /** A cell reaches half a step to each side. */
  private static HeatMap.Extent extent(Axis axis) {
    double half = axis.by().doubleValue() / 2;
    double last = axis.value(axis.size() - 1).doubleValue();
    return new HeatMap.Extent(axis.name(), axis.low().doubleValue() - half, last + half);
  }
}
