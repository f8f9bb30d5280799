package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.ObservedRun;

/** The pictures of an instance. */
final class Figures {

  private static final List<Function<ObservedRun, Optional<Drawing>>> OF_RUNS =
      List.of(ObjectivePlot::of, PlanePlot::of, NetworkPlot::of);

  private Figures() {}

  /**
   * All pictures that can be drawn of an instance.
   *
   * @param at the bound names at which its claim fails, if it does
   * @param relation how the sides that fail should be related, empty for any
   */
  static List<Drawing> of(Scene scene, Map<String, BigFraction> at, String relation) {
    List<Drawing> all = new ArrayList<>();
    all.addAll(scene.see(s -> RatePlot.of(scene, s.evaluation(), at, relation).stream().toList()));
    all.addAll(scene.see(s -> OrderPlot.of(scene)));
    for (int i = 0; i < scene.conjecture().problems().size(); i++) {
      int run = i;
      OF_RUNS.forEach(
          plot -> all.addAll(scene.see(s -> plot.apply(s.runs().get(run)).stream().toList())));
    }
    all.addAll(scene.see(s -> PixelPlot.of(s.runs()).stream().toList()));
    return all;
  }
}
