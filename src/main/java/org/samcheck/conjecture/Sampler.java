package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Size;
import org.samcheck.arithmetic.SternBrocot;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.dynamics.FunctionClass;
import org.samcheck.dynamics.FunctionFamilies;
import org.samcheck.dynamics.MemberFunction;
import org.samcheck.dynamics.WorstCase;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Type;

/**
 * Maps points of a unit cube to instances of a conjecture, so that any search over the cube is one
 * over instances.
 */
public final class Sampler {

  private static final int MOST_COMPONENTS = 8;

  /** The coordinate of the number 1 on (−∞, ∞). */
  private static final BigFraction ONE_ON_THE_LINE = new BigFraction(3, 4);

  private static final int BALL_DIGITS = 40;

  /** The key of a free start among chosen values. */
  public static final String START = "x(0)";

  private final Conjecture conjecture;

  /** The sampler of {@code conjecture}. */
  public Sampler(Conjecture conjecture) {
    this.conjecture = conjecture;
  }

  /** The dimension of the cube. */
  public int coordinates() {
    int count = freeStart() ? MOST_COMPONENTS : 0;
    for (Given given : conjecture.given()) {
      count += coordinates(given);
    }
    return count;
  }

  /**
   * The coordinates of a plain instance: middles of ranges, the simplest function, a start of ones.
   */
  public List<BigFraction> plain() {
    List<BigFraction> unit = new ArrayList<>();
    for (Given given : conjecture.given()) {
      unit.addAll(Collections.nCopies(coordinates(given), plain(given.domain())));
    }
    unit.addAll(Collections.nCopies(coordinates() - unit.size(), ONE_ON_THE_LINE));
    return unit;
  }

  /** The point with a function of one variable of the first family in place of its function. */
  public List<BigFraction> withSimplestFamily(List<BigFraction> unit) {
    List<BigFraction> simple = new ArrayList<>(unit);
    int at = 0;
    for (Given given : conjecture.given()) {
      if (given.domain() instanceof Domain.FunctionClass) {
        simple.set(at + FunctionFamilies.FAMILY, BigFraction.ZERO);
        simple.set(at + FunctionFamilies.DIMENSION, BigFraction.ZERO);
      }
      at += coordinates(given);
    }
    return simple;
  }

  private static BigFraction plain(Domain domain) {
    if (domain instanceof Domain.FunctionClass) {
      return BigFraction.ZERO;
    }
    boolean line = domain instanceof Domain.Real real && isLine(real.interval());
    return line ? ONE_ON_THE_LINE : BigFraction.ONE_HALF;
  }

  private static boolean isLine(Domain.Interval interval) {
    return GivenReader.isInfinite(interval.low()) && GivenReader.isInfinite(interval.high());
  }

  /** The number of coordinates that {@code given} takes, in the order of the givens. */
  public static int coordinates(Given given) {
    if (given.domain() instanceof Domain.Definition) {
      return 0;
    }
    if (given.domain() instanceof Domain.FunctionClass) {
      return FunctionFamilies.coordinates();
    }
    int dimension = given.type().dimension();
    return dimension == Type.ANY_DIMENSION ? MOST_COMPONENTS : dimension;
  }

  /** Whether some run has no start of its own. */
  boolean freeStart() {
    return conjecture.problems().values().stream().anyMatch(p -> p.run().startsAnywhere());
  }

  /**
   * The instance at a point of the cube; empty when an interval is empty for the values above it.
   *
   * @param unit the coordinates, each in [0, 1]
   */
  public Optional<Assignment> at(List<BigFraction> unit) {
    return at(unit, Map.of());
  }

  /**
   * As {@link #at(List)}, but with some values chosen.
   *
   * @param chosen the components of chosen givens by name, and of the start under {@link #START}
   */
  public Optional<Assignment> at(List<BigFraction> unit, Map<String, List<BigFraction>> chosen) {
    return at(unit, chosen, Optional.empty());
  }

  /**
   * As {@link #at(List, Map)}, but with the function chosen too.
   *
   * @param worst the member, or empty for the one that the coordinates draw
   */
  public Optional<Assignment> at(
      List<BigFraction> unit, Map<String, List<BigFraction>> chosen, Optional<WorstCase> worst) {
    Map<String, List<BigFraction>> values = new LinkedHashMap<>();
    Draw draw = new Draw(values, unit.iterator(), chosen, worst);
    try {
      for (Given given : conjecture.given()) {
        draw.enter(given);
      }
      Optional<List<BigFraction>> start =
          freeStart() ? Optional.of(draw.start()) : Optional.empty();
      return Optional.of(new Assignment(values, draw.function, start));
    } catch (UndefinedException | UndecidedException empty) {
      return Optional.empty();
    }
  }

  /** One draw in progress. */
  private final class Draw {
    private final Map<String, List<BigFraction>> values;
    private final Iterator<BigFraction> unit;
    private final Map<String, List<BigFraction>> chosen;
    private final Optional<WorstCase> worst;
    private final Instance<Ball> above;
    private Optional<MemberFunction> function = Optional.empty();

    Draw(
        Map<String, List<BigFraction>> values,
        Iterator<BigFraction> unit,
        Map<String, List<BigFraction>> chosen,
        Optional<WorstCase> worst) {
      this.values = values;
      this.unit = unit;
      this.chosen = chosen;
      this.worst = worst;
      Assignment partial = new Assignment(values, Optional.empty(), Optional.empty());
      this.above = new Instance<>(conjecture, partial, BallArithmetic.ofDigits(BALL_DIGITS));
    }

    void enter(Given given) {
      Domain domain = given.domain();
      if (domain instanceof Domain.Real real) {
        values.put(given.name(), List.of(number(real.interval())));
      } else if (domain instanceof Domain.Whole whole) {
        values.put(given.name(), List.of(integer(whole)));
      } else if (domain instanceof Domain.Choice choice) {
        values.put(given.name(), List.of(index(choice.values().size())));
      } else if (domain instanceof Domain.Box box) {
        values.put(given.name(), vector(box, coordinates(given)));
      } else if (domain instanceof Domain.FunctionClass c) {
        function = Optional.of(member(c));
      }
      List<BigFraction> choice = chosen.get(given.name());
      if (choice != null) {
        values.put(given.name(), choice);
      }
    }

    private BigFraction number(Domain.Interval interval) {
      return interval(interval).at(unit.next());
    }

    private RealDraw interval(Domain.Interval interval) {
      RealDraw draw =
          new RealDraw(
              end(interval.low()), end(interval.high()), interval.lowOpen(), interval.highOpen());
      if (draw.isEmpty()) {
        throw new UndefinedException("an empty interval");
      }
      return draw;
    }

    private BigFraction end(Expression e) {
      return GivenReader.isInfinite(e) ? null : value(e);
    }

    /** The exact value, or a rational near an irrational one. */
    private BigFraction value(Expression e) {
      BigFraction exact = above.exact(e);
      return exact != null ? exact : new Evaluation<>(above).number(e).midpointFraction();
    }

    private BigFraction integer(Domain.Whole whole) {
      BigFraction low = new BigFraction(SternBrocot.floor(value(whole.low()).negate()).negate());
      BigFraction high =
          whole.isUnbounded()
              ? low.add(Domain.Whole.DRAWN - 1)
              : new BigFraction(SternBrocot.floor(value(whole.high())));
      if (low.compareTo(high) > 0) {
        throw new UndefinedException("an empty range");
      }
      BigFraction offset = high.subtract(low).add(BigFraction.ONE).multiply(unit.next());
      BigFraction value = low.add(new BigFraction(SternBrocot.floor(offset)));
      return value.compareTo(high) > 0 ? high : value;
    }

    private BigFraction index(int size) {
      int index = unit.next().multiply(size).intValue();
      return new BigFraction(Math.min(index, size - 1));
    }

    private List<BigFraction> vector(Domain.Box box, int room) {
      int dimension = Size.DIMENSION.of(value(box.dimension()));
      RealDraw draw = interval(box.interval());
      List<BigFraction> drawn = next(room);
      List<BigFraction> components = new ArrayList<>();
      for (int i = 0; i < dimension; i++) {
        components.add(draw.at(drawn.get(i % room)));
      }
      return components;
    }

    private List<BigFraction> next(int count) {
      List<BigFraction> drawn = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        drawn.add(unit.next());
      }
      return drawn;
    }

    private MemberFunction member(Domain.FunctionClass c) {
      FunctionClass constants = new ClassConstants(above).of(c);
      List<BigFraction> drawn = next(FunctionFamilies.coordinates());
      if (constants.isEmpty()) {
        throw new UndefinedException("an empty class of functions");
      }
      return worst
          .map(found -> written(found, constants))
          .orElseGet(() -> FunctionFamilies.member(constants, drawn));
    }

    private static MemberFunction written(WorstCase found, FunctionClass constants) {
      try {
        return found.member(constants);
      } catch (IllegalArgumentException none) {
        throw new UndefinedException(none.getMessage());
      }
    }

    private List<BigFraction> start() {
      RealDraw line = new RealDraw(null, null, true, true);
      List<BigFraction> drawn = next(MOST_COMPONENTS);
      int dimension = function.orElseThrow().dimension();
      List<BigFraction> choice = chosen.get(START);
      return choice != null && choice.size() == dimension
          ? choice
          : drawn.subList(0, Math.min(dimension, MOST_COMPONENTS)).stream().map(line::at).toList();
    }
  }
}
