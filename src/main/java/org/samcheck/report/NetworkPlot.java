package org.samcheck.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.ObservedRun;
import org.samcheck.report.Chart.Axis;
import org.samcheck.report.Chart.Mark;
import org.samcheck.report.Chart.Point;
import org.samcheck.report.Chart.Series;
import org.samcheck.report.Chart.Style;

/** |β_j(t)| of a network on a logarithmic axis, with the dominant coordinate marked. */
final class NetworkPlot {

  private static final int MOST_TIMES = 160;
  private static final int MOST_CURVES = 8;
  private static final int MOST_MARKS = 8;
  private static final int BISECTIONS = 20;

  private final ObservedRun run;
  private final List<BigFraction> times;
  private final List<double[]> states = new ArrayList<>();
  private final List<Integer> dominant = new ArrayList<>();

  private NetworkPlot(ObservedRun run) {
    this.run = run;
    this.times = run.times(MOST_TIMES);
    for (BigFraction t : times) {
      states.add(values(t));
    }
    states.forEach(beta -> dominant.add(dominant(beta)));
    // Of coordinates that start alike none leads.
    if (dominant.size() > 1 && tied(states.get(0))) {
      dominant.set(0, dominant.get(1));
    }
  }

  private double[] values(BigFraction t) {
    return run.state(t).stream().mapToDouble(b -> b.toDouble()).toArray();
  }

  /** The plot of a run of a network. */
  static Optional<Drawing> of(ObservedRun run) {
    return run.isNetwork() ? Optional.of(new NetworkPlot(run).chart()) : Optional.empty();
  }

  /** As the picture shows it; ties and enclosures are the claim's concern. */
  private static int dominant(double[] beta) {
    int best = 0;
    for (int j = 1; j < beta.length; j++) {
      best = Math.abs(beta[j]) > Math.abs(beta[best]) ? j : best;
    }
    return beta[best] == 0 ? 0 : best + 1;
  }

  private static boolean tied(double[] beta) {
    double largest = Arrays.stream(beta).map(Math::abs).max().orElse(0);
    return Arrays.stream(beta).filter(b -> Math.abs(b) == largest).count() > 1;
  }

  private Drawing chart() {
    List<Series> series = new ArrayList<>();
    List<Integer> shown = shown();
    for (int i = 0; i < shown.size(); i++) {
      int j = shown.get(i);
      series.add(new Series("", Style.THICK, i, leading(j)));
      series.add(new Series(name(j), Style.LINE, i, curve(j)));
    }
    String of = run.label().isEmpty() ? "" : " of run " + run.label();
    return new Chart(
        "The coordinates of β" + of + " over time",
        caption(shown.size()),
        "Largest coordinate over time: " + order() + ".",
        new Axis("t", false),
        new Axis("|β|", true),
        false,
        series,
        marks());
  }

  private String name(int j) {
    List<String> features = run.features();
    return "β" + j + (features.isEmpty() ? "" : " (" + features.get(j - 1) + ")");
  }

  private String caption(int shown) {
    String all =
        states.get(0).length > shown
            ? " Of " + states.get(0).length + " coordinates the largest " + shown + " are shown."
            : "";
    return "Thick: the dominant coordinate, the one with the largest |β|." + all;
  }

  private String order() {
    List<Integer> order = new ArrayList<>();
    for (int j : dominant) {
      if (order.isEmpty() || order.get(order.size() - 1) != j) {
        order.add(j);
      }
    }
    return order.stream()
        .limit(MOST_CURVES)
        .map(j -> j == 0 ? "none (β = 0)" : name(j))
        .collect(Collectors.joining(", then "));
  }

  /** Those that are ever dominant, then the largest, in the order of their indices. */
  private List<Integer> shown() {
    Set<Integer> shown = new LinkedHashSet<>(dominant);
    shown.remove(0);
    IntStream.rangeClosed(1, states.get(0).length)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -peak(j)))
        .forEach(shown::add);
    return shown.stream().limit(MOST_CURVES).sorted().toList();
  }

  private double peak(int j) {
    return states.stream().mapToDouble(beta -> Math.abs(beta[j - 1])).max().orElse(0);
  }

  private List<Point> curve(int j) {
    return IntStream.range(0, times.size())
        .mapToObj(i -> new Point(times.get(i).doubleValue(), Math.abs(states.get(i)[j - 1])))
        .toList();
  }

  private List<Point> leading(int j) {
    List<Point> all = curve(j);
    return IntStream.range(0, all.size())
        .mapToObj(i -> dominant.get(i) == j ? all.get(i) : Point.BREAK)
        .toList();
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    run.events().forEach(e -> marks.add(new Mark(e.time().toDouble(), e.kind())));
    for (int i = 1; i < times.size(); i++) {
      int before = dominant.get(i - 1);
      int after = dominant.get(i);
      if (before != after && before != 0 && after != 0) {
        marks.add(new Mark(change(i, before), before + "→" + after));
      }
    }
    return marks.size() > MOST_MARKS ? List.of() : marks;
  }

  /** When the coordinate that leads at time i − 1 is overtaken: of steps, the first one after. */
  private double change(int i, int leader) {
    BigFraction low = times.get(i - 1);
    BigFraction high = times.get(i);
    boolean continuous = run.problem().run().isContinuous();
    for (int k = 0; continuous && k < BISECTIONS; k++) {
      BigFraction middle = low.add(high).divide(2);
      if (dominant(values(middle)) == leader) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high.doubleValue();
  }
}
