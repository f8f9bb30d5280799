package org.samcheck.soak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Instances of a set of real givens: corners, random ones, and ones close to a best one. */
final class Search {

  private static final int MANY = 16;
  private final RunStatement statement;
  private final Map<String, Rational> member;
  private final List<Parameter.Real> reals;
  private final Random random = new Random(1);

  Search(RunStatement statement, Map<String, Rational> member, List<Parameter.Real> reals) {
    this.statement = statement;
    this.member = member;
    this.reals = reals;
  }

  /** Corners and random instances. */
  List<Map<String, Rational>> instances() {
    List<Map<String, Rational>> all = new ArrayList<>();
    for (int k = 0; k < MANY; k++) {
      all.add(near(Map.of(), 1));
    }
    all.addAll(statement.worst());
    return all;
  }

  /** The instance with the largest value of {@code term} that a few rounds in doubles find. */
  Map<String, Rational> largest(Term term) {
    Map<String, Rational> best = near(Map.of(), 1);
    double most = Double.NEGATIVE_INFINITY;
    double width = 1;
    for (int k = 0; k < 8 * MANY; k++) {
      Map<String, Rational> next = near(k < 2 * MANY ? Map.of() : best, width);
      double value = value(term, next);
      if (value > most) {
        most = value;
        best = next;
      }
      width = k < 2 * MANY ? 1 : width * 0.9;
    }
    return best;
  }

  double value(Term term, Map<String, Rational> instance) {
    Map<String, Double> doubles = new LinkedHashMap<>();
    instance.forEach((name, value) -> doubles.put(name, value.size()));
    try {
      Scene<Double> scene = statement.scene(DoubleNumbers.DOUBLES, doubles);
      if (statement.hypothesis().isPresent() && !statement.hypothesis().get().holds(scene)) {
        return Double.NEGATIVE_INFINITY;
      }
      double value = term.in(scene);
      return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    } catch (NoValue none) {
      return Double.NEGATIVE_INFINITY;
    }
  }

  /** A random instance within {@code width} of {@code middle}, in parts of the domain. */
  private Map<String, Rational> near(Map<String, Rational> middle, double width) {
    Map<String, Rational> instance = new LinkedHashMap<>(member);
    for (Parameter.Real real : reals) {
      double low = real.low().size();
      double high = real.high().size();
      double at =
          middle.containsKey(real.name())
              ? middle.get(real.name()).size() + (high - low) * width * random.nextGaussian() / 2
              : low + (high - low) * (1.2 * random.nextDouble() - 0.1);
      instance.put(real.name(), inside(real, at));
    }
    return instance;
  }

  private static Rational inside(Parameter.Real real, double at) {
    Rational value = Rational.near(at);
    Rational small = real.high().minus(real.low()).over(Rational.of(1_000_000));
    if (value.compareTo(real.low()) <= 0) {
      return real.withLow() ? real.low() : real.low().plus(small);
    }
    if (value.compareTo(real.high()) >= 0) {
      return real.withHigh() ? real.high() : real.high().minus(small);
    }
    return value;
  }
}
