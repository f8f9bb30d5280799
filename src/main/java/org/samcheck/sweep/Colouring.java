package org.samcheck.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.samcheck.report.HeatMap;
import org.samcheck.sweep.Cell.Status;

/**
 * The colours of the cells of a grid: one for each value of a discrete cell, a ramp for numbers.
 * Both can be told apart with any kind of colour vision.
 *
 * @param values the values that have a colour each, in order; empty for a ramp
 * @param low the smallest number of a ramp
 * @param high the largest
 * @param present the statuses without a value that occur
 */
record Colouring(List<String> values, double low, double high, List<Status> present) {

  /** M. Okabe and K. Ito's palette, in an order whose neighbours differ in lightness too. */
  private static final List<String> PALETTE =
      List.of(
          "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#7b4fa3");

  private static final String NONE = "#4a4a4a";
  private static final int SHADES = 48;

  /** The viridis ramp at equal distances. */
  private static final int[] RAMP = {
    0x440154, 0x482878, 0x3e4989, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6ece58, 0xb5de2b,
    0xfde725
  };

  /** The colours for the cells of {@code grid}. */
  static Colouring of(Grid grid) {
    List<Cell> cells = IntStream.range(0, grid.size()).mapToObj(grid::cell).toList();
    List<Status> present =
        Arrays.stream(Status.values())
            .filter(s -> cells.stream().anyMatch(c -> c.value().isEmpty() && c.status() == s))
            .toList();
    List<String> texts =
        cells.stream().map(Cell::value).filter(v -> !v.isEmpty()).distinct().toList();
    if (grid.diagram().isDiscrete() && texts.size() <= PALETTE.size() + 1) {
      return new Colouring(texts.stream().sorted(ORDER).toList(), 0, 0, present);
    }
    double[] numbers = texts.stream().mapToDouble(Double::parseDouble).toArray();
    double low = Arrays.stream(numbers).min().orElse(0);
    double high = Arrays.stream(numbers).max().orElse(1);
    return new Colouring(List.of(), low, high, present);
  }

  private static final Comparator<String> ORDER =
      Comparator.comparing(
          text -> text.matches("true|false") ? BigDecimal.ZERO : new BigDecimal(text),
          BigDecimal::compareTo);

  /** The fill of a cell. */
  String fill(Cell cell) {
    if (cell.value().isEmpty()) {
      return HeatMap.fillWithout(cell.status().word());
    }
    return values.isEmpty() ? shade(Double.parseDouble(cell.value())) : colour(cell.value());
  }

  /** 1, 2, … and true have the colours of the palette; 0 and false are dark. */
  private String colour(String value) {
    List<String> coloured = values.stream().filter(v -> !isNone(v)).toList();
    return isNone(value) ? NONE : PALETTE.get(coloured.indexOf(value) % PALETTE.size());
  }

  private static boolean isNone(String value) {
    return value.equals("0") || value.equals("false");
  }

  private String shade(double value) {
    double part = high > low ? (value - low) / (high - low) : 0.5;
    return shadeAt((int) Math.round(part * (SHADES - 1)));
  }

  private static String shadeAt(int shade) {
    double at = (double) shade / (SHADES - 1) * (RAMP.length - 1);
    int before = Math.min((int) at, RAMP.length - 2);
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = RAMP[before] >> shift & 255;
      int b = RAMP[before + 1] >> shift & 255;
      mixed = mixed << 8 | (int) Math.round(a + (b - a) * (at - before));
    }
    return String.format("#%06x", mixed);
  }

  /** The legend. */
  List<HeatMap.Key> keys() {
    List<HeatMap.Key> keys = new ArrayList<>();
    values.forEach(value -> keys.add(new HeatMap.Key(value, colour(value))));
    present.forEach(s -> keys.add(new HeatMap.Key(s.word(), HeatMap.fillWithout(s.word()))));
    return keys;
  }

  /** The ramp of numbers. */
  Optional<HeatMap.Ramp> ramp() {
    if (!values.isEmpty()) {
      return Optional.empty();
    }
    List<String> shades = IntStream.range(0, SHADES).mapToObj(Colouring::shadeAt).toList();
    return Optional.of(new HeatMap.Ramp(low, high, shades));
  }
}
