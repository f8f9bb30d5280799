package org.samcheck.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.conjecture.Problem;
import org.samcheck.conjecture.Sampler;
import org.samcheck.dynamics.NumericFunction;
import org.samcheck.dynamics.WorstCaseFamily;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * Maps a unit cube to instances in doubles: the givens, then the unit of length, the parameters of
 * a family of functions and the start.
 */
final class Chart {

  private static final double LENGTH_DECADES = 6;
  private static final double START_DECADES = 3;

  private final Conjecture conjecture;
  private final Optional<WorstCaseFamily> family;
  private final boolean freeStart;

  /**
   * @param family the family of the function, where f ranges over a class
   */
  Chart(Conjecture conjecture, Optional<WorstCaseFamily> family) {
    this.conjecture = conjecture;
    this.family = family;
    this.freeStart =
        conjecture.problems().values().stream().anyMatch(p -> p.run().startsAnywhere());
  }

  Conjecture conjecture() {
    return conjecture;
  }

  Optional<WorstCaseFamily> family() {
    return family;
  }

  /** The dimension of the cube. */
  int coordinates() {
    int count = conjecture.given().stream().mapToInt(Chart::width).sum();
    return count + family.map(f -> 1 + f.parameters() + (freeStart ? f.dimension() : 0)).orElse(0);
  }

  private static int width(Given given) {
    return given.domain() instanceof Domain.FunctionClass ? 0 : Sampler.coordinates(given);
  }

  /** The instance at a point of the cube; throws {@link ArithmeticException} if there is none. */
  ChartPoint at(double[] unit) {
    return new Draw(unit).point();
  }

  /** One draw in progress. */
  private final class Draw {
    private final double[] unit;
    private final Map<String, double[]> values = new HashMap<>();
    private final Map<String, Integer> ends = new HashMap<>();
    private final NumericEvaluation above;
    private int at;
    private Domain.FunctionClass wanted;

    Draw(double[] unit) {
      this.unit = unit;
      NumericScene none = NumericScene.empty();
      this.above = new NumericEvaluation(none, new NumericRuns(conjecture, none, false, Map.of()));
    }

    ChartPoint point() {
      for (Given given : conjecture.given()) {
        if (given.domain() instanceof Domain.FunctionClass c) {
          wanted = c;
        } else {
          enter(given);
        }
      }
      if (family.isEmpty()) {
        NumericScene scene = new NumericScene(values, Optional.empty(), Optional.empty());
        return new ChartPoint(scene, ends, new double[0]);
      }
      return withFunction(family.get());
    }

    private void enter(Given given) {
      double[] value = value(given);
      for (double component : value) {
        if (Double.isNaN(component)) {
          throw NumericEvaluation.UNDEFINED;
        }
      }
      values.put(given.name(), value);
      above.bind(given.name(), value);
    }

    private double[] value(Given given) {
      Domain domain = given.domain();
      if (domain instanceof Domain.Definition definition) {
        return above.vector(definition.value());
      }
      int first = at;
      at += width(given);
      if (domain instanceof Domain.Real real) {
        return new double[] {real(given.name(), scale(real.interval()), unit[first])};
      }
      if (domain instanceof Domain.Whole whole) {
        return new double[] {whole(whole, unit[first])};
      }
      if (domain instanceof Domain.Choice choice) {
        return above.vector(choice.values().get(index(choice, unit[first])));
      }
      return box((Domain.Box) domain, first, width(given));
    }

    private double real(String name, NumericScale scale, double u) {
      if (scale.isLow(u) || scale.isHigh(u)) {
        ends.put(name, scale.isLow(u) ? 0 : 1);
      }
      return scale.at(u);
    }

    private NumericScale scale(Domain.Interval i) {
      return new NumericScale(end(i.low()), end(i.high()), i.lowOpen(), i.highOpen());
    }

    private double end(Expression e) {
      return isInfinite(e)
          ? e.is(Operator.NEGATE) ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY
          : above.number(e);
    }

    /** Small numbers are cheap to run and come up more often. */
    private double whole(Domain.Whole whole, double u) {
      double low = Math.ceil(above.number(whole.low()));
      double count =
          whole.isUnbounded()
              ? Domain.Whole.DRAWN
              : Math.floor(above.number(whole.high())) - low + 1;
      return count < 1 ? Double.NaN : low + Math.min(count - 1, Math.floor(count * u * u));
    }

    private double[] box(Domain.Box box, int first, int room) {
      NumericScale scale = scale(box.interval());
      double[] components = new double[above.whole(box.dimension())];
      for (int i = 0; i < components.length; i++) {
        components[i] = scale.at(unit[first + i % room]);
      }
      return components;
    }

    private ChartPoint withFunction(WorstCaseFamily f) {
      double length = radius() * Math.pow(10, LENGTH_DECADES * (unit[at++] - 0.5));
      double[] parameters = f.at(Arrays.copyOfRange(unit, at, at + f.parameters()), length);
      at += f.parameters();
      int dimension = wanted.dimension().map(above::whole).orElse(f.dimension());
      NumericFunction member = f.in(dimension, low(), high(), parameters);
      Optional<double[]> start =
          freeStart ? Optional.of(start(dimension, f.dimension(), length)) : Optional.empty();
      return new ChartPoint(new NumericScene(values, Optional.of(member), start), ends, parameters);
    }

    /** ρ of the first step is the length that the run knows; 1 where it is 0 or not known yet. */
    private double radius() {
      for (Problem problem : conjecture.problems().values()) {
        try {
          double radius = above.number(problem.run().radius());
          return radius > 0 ? radius : 1;
        } catch (ArithmeticException | NoSuchElementException unknown) {
          return 1;
        }
      }
      return 1;
    }

    private double[] start(int dimension, int free, double length) {
      double[] start = new double[dimension];
      for (int i = 0; i < free; i++) {
        double s = 2 * unit[at++] - 1;
        start[i] = length * Math.signum(s) * Math.pow(10, START_DECADES * (Math.abs(s) - 1));
      }
      return start;
    }

    private double low() {
      double convex = wanted.stronglyConvex().map(above::number).orElse(0.0);
      boolean curved =
          wanted.convex() || wanted.stronglyConvex().isPresent() || wanted.smooth().isEmpty();
      return curved ? convex : -high();
    }

    private double high() {
      double convex = wanted.stronglyConvex().map(above::number).orElse(0.0);
      double high = wanted.smooth().map(above::number).orElse(convex + 1);
      if (!(high > 0) || high < convex) {
        throw NumericEvaluation.UNDEFINED;
      }
      return high;
    }
  }

  static int index(Domain.Choice choice, double u) {
    return Math.min(choice.values().size() - 1, (int) (u * choice.values().size()));
  }

  private static boolean isInfinite(Expression e) {
    return e.is(Operator.INFINITY) || e.is(Operator.NEGATE) && isInfinite(e.argument(0));
  }
}
