package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.ObservedRun;

/** β as pictures over time, for networks whose features are the pixels of 8 × 8 pictures. */
final class PixelPlot {

  private static final int SIDE = 8;
  private static final int PICTURES = 6;
  private static final int FEWEST_FEATURES = 16;
  private static final Pattern PIXEL = Pattern.compile("\\D*([0-7])\\D?([0-7])");

  private PixelPlot() {}

  /** The pictures of all runs on pixels, one row each; empty when there is none. */
  static Optional<Drawing> of(List<ObservedRun> runs) {
    List<PixelBoard.Row> rows =
        runs.stream().filter(PixelPlot::isOfPixels).map(PixelPlot::row).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    int missing = SIDE * SIDE - runs.stream().mapToInt(r -> r.features().size()).max().orElse(0);
    String dropped =
        missing > 0
            ? " "
                + missing
                + " pixels are the same in every example; they were dropped and stay blank."
            : "";
    return Optional.of(
        new PixelBoard(
            "β as pictures of 8 × 8 pixels over time",
            "Orange: positive, blue: negative; each picture is scaled to its largest |β|."
                + dropped,
            "Pictures of β for "
                + rows.size()
                + " runs at "
                + rows.get(0).pictures().size()
                + " times; the data are in the CSV file.",
            SIDE,
            rows));
  }

  private static boolean isOfPixels(ObservedRun run) {
    return run.features().size() >= FEWEST_FEATURES
        && run.features().stream().allMatch(name -> PIXEL.matcher(name).matches());
  }

  private static PixelBoard.Row row(ObservedRun run) {
    List<BigFraction> all = run.times(PICTURES * SIDE);
    List<PixelBoard.Picture> pictures = new ArrayList<>();
    for (int i = 0; i < PICTURES; i++) {
      BigFraction t = all.get(Math.max(i == 0 ? 0 : 1, i * (all.size() - 1) / (PICTURES - 1)));
      double[] beta = run.state(t).stream().mapToDouble(b -> b.toDouble()).toArray();
      pictures.add(
          new PixelBoard.Picture(
              "t = " + ChartPainter.number(t.doubleValue()), pixels(run.features(), beta)));
    }
    String method = run.problem().run().method().name().toLowerCase(java.util.Locale.ROOT);
    String name = run.label().isEmpty() ? method : run.label();
    return new PixelBoard.Row(name, pictures);
  }

  private static List<Double> pixels(List<String> features, double[] beta) {
    Double[] pixels = new Double[SIDE * SIDE];
    java.util.Arrays.fill(pixels, Double.NaN);
    double largest = 0;
    for (double b : beta) {
      largest = Math.max(largest, Math.abs(b));
    }
    for (int j = 0; j < beta.length; j++) {
      Matcher place = PIXEL.matcher(features.get(j));
      if (place.matches()) {
        int at = Integer.parseInt(place.group(1)) * SIDE + Integer.parseInt(place.group(2));
        pixels[at] = largest == 0 ? 0 : beta[j] / largest;
      }
    }
    return List.of(pixels);
  }
}
