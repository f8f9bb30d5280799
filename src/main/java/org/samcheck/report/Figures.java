package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** The pictures of an instance. */
final class Figures {

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
    all.addAll(
        scene.see(s -> s.runs().stream().flatMap(r -> ObjectivePlot.of(r).stream()).toList()));
    all.addAll(scene.see(s -> s.runs().stream().flatMap(r -> PlanePlot.of(r).stream()).toList()));
    all.addAll(scene.see(s -> s.runs().stream().flatMap(r -> NetworkPlot.of(r).stream()).toList()));
    all.addAll(scene.see(s -> PixelPlot.of(s.runs()).stream().toList()));
    return all;
  }
}
