package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;

/**
 * A box of instances: each given that is a choice or an integer has one value, each component of
 * the others a closed interval.
 *
 * @param fixed the values of choices and integers
 * @param spans the components of the other givens, by name
 */
public record ParameterBox(Assignment fixed, Map<String, List<Span>> spans) {

  private static final int MOST_HALVINGS = 24;

  /**
   * A closed interval.
   *
   * @param low the lower end
   * @param high the upper end, at least low
   * @param halvings how often the interval was halved to get this one
   */
  public record Span(BigFraction low, BigFraction high, int halvings) {

    BigFraction middle() {
      return low.add(high).divide(2);
    }

    /** A ball that contains the interval. */
    Ball in(BallArithmetic arithmetic) {
      return arithmetic.hull(arithmetic.of(low), arithmetic.of(high));
    }

    private Span half(boolean upper) {
      return upper ? new Span(middle(), high, halvings + 1) : new Span(low, middle(), halvings + 1);
    }

    /** The 2^−k-th part in which {@code value} lies. */
    private Span around(BigFraction value, int k) {
      Span span = this;
      for (int i = 0; i < k && !low.equals(high); i++) {
        span = span.half(value.compareTo(span.middle()) > 0);
      }
      return span;
    }
  }

  /** Copies the map. */
  public ParameterBox {
    spans = new LinkedHashMap<>(spans);
  }

  /** The instance in the middle. */
  public Assignment middle() {
    Map<String, List<BigFraction>> values = new LinkedHashMap<>(fixed.values());
    spans.forEach((name, parts) -> values.put(name, parts.stream().map(Span::middle).toList()));
    return new Assignment(values, Optional.empty(), Optional.empty());
  }

  /**
   * The two halves, across the component that was halved least; empty for a point, or where all
   * were halved {@value #MOST_HALVINGS} times.
   */
  public Optional<List<ParameterBox>> halves() {
    String best = null;
    int index = 0;
    int fewest = MOST_HALVINGS;
    for (Map.Entry<String, List<Span>> given : spans.entrySet()) {
      for (int i = 0; i < given.getValue().size(); i++) {
        Span span = given.getValue().get(i);
        if (span.halvings() < fewest && !span.low().equals(span.high())) {
          best = given.getKey();
          index = i;
          fewest = span.halvings();
        }
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(List.of(half(best, index, false), half(best, index, true)));
  }

  private ParameterBox half(String name, int index, boolean upper) {
    List<Span> parts = new ArrayList<>(spans.get(name));
    parts.set(index, parts.get(index).half(upper));
    Map<String, List<Span>> changed = new LinkedHashMap<>(spans);
    changed.put(name, parts);
    return new ParameterBox(fixed, changed);
  }

  /** The box around an instance of this one, with 2^−k of each width. */
  public ParameterBox around(Assignment instance, int k) {
    Map<String, List<Span>> smaller = new LinkedHashMap<>();
    spans.forEach(
        (name, parts) -> {
          List<Span> around = new ArrayList<>();
          for (int i = 0; i < parts.size(); i++) {
            around.add(parts.get(i).around(instance.values().get(name).get(i), k));
          }
          smaller.put(name, around);
        });
    return new ParameterBox(fixed, smaller);
  }

  /** Whether an instance lies in the box. */
  public boolean contains(Assignment instance) {
    boolean same =
        fixed.values().entrySet().stream()
            .allMatch(e -> e.getValue().equals(instance.values().get(e.getKey())));
    return same
        && spans.entrySet().stream()
            .allMatch(e -> contains(e.getValue(), instance.values().get(e.getKey())));
  }

  private static boolean contains(List<Span> parts, List<BigFraction> values) {
    if (parts.size() != values.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (values.get(i).compareTo(parts.get(i).low()) < 0
          || values.get(i).compareTo(parts.get(i).high()) > 0) {
        return false;
      }
    }
    return true;
  }
}
