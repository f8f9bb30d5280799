package org.samcheck.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.SternBrocot;
import org.samcheck.conjecture.Given;
import org.samcheck.conjecture.Sampler;
import org.samcheck.dynamics.WorstCase;
import org.samcheck.expression.Domain;

/**
 * Writes a point of a chart down in rational numbers, coarsely first: the simplest ones within 2^−k
 * of each value.
 *
 * @param chart the chart
 */
record Rounding(Chart chart) {

  private static final int[] BITS = {2, 4, 6, 8, 11, 15, 20, 28, 40};

  /** Instances near {@code unit}, simplest first. */
  Stream<Candidate> near(double[] unit) {
    ChartPoint point = chart.at(unit);
    return Arrays.stream(BITS).mapToObj(bits -> candidate(unit, point, bits));
  }

  /** The instance within 2^−bits of {@code unit}. */
  private Candidate candidate(double[] unit, ChartPoint point, int bits) {
    List<BigFraction> coordinates = new ArrayList<>();
    Map<String, List<BigFraction>> chosen = new HashMap<>();
    int at = 0;
    for (Given given : chart.conjecture().given()) {
      Integer end = point.ends().get(given.name());
      BigFraction ending = end == null ? BigFraction.ZERO : new BigFraction(end);
      for (int i = 0; i < Sampler.coordinates(given); i++) {
        coordinates.add(ending);
      }
      if (given.domain() instanceof Domain.Choice choice) {
        chosen.put(given.name(), List.of(new BigFraction(Chart.index(choice, unit[at]))));
      } else if (end == null && isDrawn(given.domain())) {
        chosen.put(given.name(), near(point.scene().values().get(given.name()), bits));
      }
      at += given.domain() instanceof Domain.FunctionClass ? 0 : Sampler.coordinates(given);
    }
    point.scene().start().ifPresent(x -> chosen.put(Sampler.START, near(x, bits)));
    int all = new Sampler(chart.conjecture()).coordinates();
    while (coordinates.size() < all) {
      coordinates.add(BigFraction.ZERO);
    }
    Optional<WorstCase> worst =
        chart.family().map(f -> new WorstCase(f, near(point.parameters(), bits)));
    return new Candidate(coordinates, chosen, worst);
  }

  private static boolean isDrawn(Domain domain) {
    return !(domain instanceof Domain.Definition || domain instanceof Domain.FunctionClass);
  }

  private static List<BigFraction> near(double[] values, int bits) {
    return Arrays.stream(values).mapToObj(v -> near(v, bits)).toList();
  }

  private static BigFraction near(double value, int bits) {
    if (value == Math.rint(value)) {
      return new BigFraction(value);
    }
    BigFraction exact = new BigFraction(value);
    BigFraction slack = exact.abs().divide(BigFraction.TWO.pow(bits));
    return SternBrocot.simplest(exact.subtract(slack), exact.add(slack));
  }
}
