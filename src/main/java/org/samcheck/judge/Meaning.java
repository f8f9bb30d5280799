package org.samcheck.judge;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** The values of expressions in a scene, word by word as the language says. */
final class Meaning {

  private static final int GRID = 8;
  private static final int DEEPEST = 8;

  private final Scene scene;
  private final String label;
  private final Map<String, List<Jet>> bound;
  private final Draws draws;

  /**
   * The meaning of expressions inside a run.
   *
   * @param label the run that words without a label speak of
   * @param bound the values of bound names
   * @param draws the samples of the path that is followed, or null
   */
  Meaning(Scene scene, String label, Map<String, List<Jet>> bound, Draws draws) {
    this.scene = scene;
    this.label = label;
    this.bound = bound;
    this.draws = draws;
  }

  Meaning with(String name, List<Jet> value) {
    Map<String, List<Jet>> more = new HashMap<>(bound);
    more.put(name, value);
    return new Meaning(scene, label, more, draws);
  }

  private Meaning with(String name, BigFraction value) {
    return with(name, List.of(scene.number(value)));
  }

  // Numbers

  Jet number(Expression e) {
    List<Jet> parts = vector(e);
    if (parts.size() != 1) {
      throw Finding.Open.undefined("a vector of length " + parts.size() + " as a number");
    }
    return parts.get(0);
  }

  BigFraction exact(Expression e) {
    BigFraction value = number(e).v().exact();
    if (value == null) {
      throw Finding.Open.beyond(e + " as an exact number");
    }
    return value;
  }

  private BigInteger whole(Expression e) {
    BigFraction value = exact(e);
    if (!value.isInteger()) {
      throw Finding.Open.undefined("an index " + value);
    }
    return value.getNumerator();
  }

  List<Jet> vector(Expression e) {
    Elementary functions = scene.functions();
    return switch (e.operator()) {
      case CONSTANT -> List.of(scene.number(e.value()));
      case PI -> List.of(new Jet(functions.pi()));
      case VARIABLE -> bound.containsKey(e.name()) ? bound.get(e.name()) : scene.given(e.name());
      case NEGATE -> each(e, Jet::negate);
      case ADD -> both(e, Jet::plus);
      case SUBTRACT -> both(e, Jet::minus);
      case MULTIPLY -> product(e);
      case DIVIDE -> each(e, number(e.argument(1)));
      case POWER -> List.of(number(e.argument(0)).power(number(e.argument(1)), functions));
      case SQRT -> each(e, Jet::sqrt);
      case EXP -> each(e, a -> a.exp(functions));
      case LOG -> each(e, a -> a.log(functions));
      case SIN -> each(e, a -> a.wave(functions, true));
      case COS -> each(e, a -> a.wave(functions, false));
      case ABS -> each(e, Jet::abs);
      case SIGN -> each(e, Jet::sign);
      case MAX -> List.of(largest(all(e)));
      case MIN -> List.of(largest(negated(all(e))).negate());
      case SUM -> List.of(Jet.sum(vector(e.argument(0)), zero()));
      case DOT -> List.of(Jet.sum(both(e, Jet::times), zero()));
      case NORM -> List.of(Jet.norm(vector(e.argument(0)), zero()));
      case NORM1 -> List.of(Jet.sum(each(e, Jet::abs), zero()));
      case NORMINF -> List.of(largest(each(e, Jet::abs)));
      case ARGMAX -> List.of(scene.number(largestIndex(vector(e.argument(0)))));
      case VECTOR -> all(e);
      case INDEX -> List.of(component(e));
      case IF -> vector(e.argument(condition(e.argument(0)) ? 1 : 2));
      case SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER -> List.of(aggregate(e));
      case EXPECTATION -> List.of(expectation(e.argument(0)));
      case ORDER -> List.of(new Slopes(scene, bound).slope(e, 2));
      case LOG_ORDER -> new Slopes(scene, bound).hull(e);
      case THRESHOLD -> List.of(threshold(e));
      default -> runWord(e);
    };
  }

  private Jet zero() {
    return scene.number(0);
  }

  private List<Jet> each(Expression e, UnaryOperator<Jet> operation) {
    return vector(e.argument(0)).stream().map(operation).toList();
  }

  private List<Jet> each(Expression e, Jet divisor) {
    return each(e, a -> a.over(divisor));
  }

  private List<Jet> both(Expression e, BinaryOperator<Jet> operation) {
    List<Jet> a = vector(e.argument(0));
    List<Jet> b = vector(e.argument(1));
    if (a.size() != b.size()) {
      throw Finding.Open.undefined("vectors of lengths " + a.size() + " and " + b.size());
    }
    return IntStream.range(0, a.size()).mapToObj(i -> operation.apply(a.get(i), b.get(i))).toList();
  }

  private List<Jet> product(Expression e) {
    int vector = e.argument(0).type().isVector() ? 0 : 1;
    Jet factor = number(e.argument(1 - vector));
    return vector(e.argument(vector)).stream().map(factor::times).toList();
  }

  private List<Jet> all(Expression e) {
    return e.arity() == 1
        ? vector(e.argument(0))
        : e.arguments().stream().map(this::number).toList();
  }

  private static List<Jet> negated(List<Jet> v) {
    return v.stream().map(Jet::negate).toList();
  }

  private static Jet largest(List<Jet> v) {
    return v.stream().reduce(Jet::max).orElseThrow();
  }

  /** The smallest index, from 1, of a largest component. */
  static int largestIndex(List<Jet> v) {
    int best = 0;
    for (int i = 1; i < v.size(); i++) {
      int sign = v.get(i).v().minus(v.get(best).v()).knownSign("which component is the largest");
      best = sign > 0 ? i : best;
    }
    return best + 1;
  }

  private Jet component(Expression e) {
    List<Jet> v = vector(e.argument(0));
    BigInteger i = whole(e.argument(1));
    if (i.signum() <= 0 || i.compareTo(BigInteger.valueOf(v.size())) > 0) {
      throw Finding.Open.undefined("component " + i + " of a vector of length " + v.size());
    }
    return v.get(i.intValueExact() - 1);
  }

  private Jet aggregate(Expression e) {
    List<Jet> terms =
        range(e.argument(0)).map(k -> with(e.name(), k).number(e.argument(1))).toList();
    if (terms.isEmpty() && !e.is(Operator.SUM_OVER)) {
      throw Finding.Open.undefined(e.operator().symbol() + " over an empty range");
    }
    return switch (e.operator()) {
      case SUM_OVER -> Jet.sum(terms, zero());
      case MEAN_OVER -> Jet.sum(terms, zero()).over(scene.number(terms.size()));
      case MIN_OVER -> largest(negated(terms)).negate();
      default -> largest(terms);
    };
  }

  private Stream<BigFraction> range(Expression range) {
    if (!range.is(Operator.RANGE)) {
      throw Finding.Open.undefined("an aggregate over the real interval " + range);
    }
    BigFraction high = exact(range.argument(1));
    BigFraction by = exact(range.argument(2));
    if (by.signum() <= 0) {
      throw Finding.Open.undefined("a range by " + by);
    }
    return Stream.iterate(exact(range.argument(0)), k -> k.compareTo(high) <= 0, k -> k.add(by))
        .peek(scene.work()::spend);
  }

  /** One switch from false to true, by halving while the truth is certain. */
  private Jet threshold(Expression e) {
    BigFraction low = exact(e.argument(0).argument(0));
    BigFraction high = exact(e.argument(0).argument(1));
    if (!at(e, low).is(false) || !at(e, high).is(true)) {
      throw Finding.Open.undecided("whether " + e + " has a switch");
    }
    for (int i = 0; i < scene.work().bits() / 2; i++) {
      BigFraction middle = low.add(high).divide(2);
      Finding truth = at(e, middle);
      low = truth.is(false) ? middle : low;
      high = truth.is(true) ? middle : high;
    }
    return new Jet(scene.number(low).v().hull(scene.number(high).v()));
  }

  private Finding at(Expression e, BigFraction value) {
    return new Meaning(scene.with(e.name(), value), label, bound, draws).truth(e.argument(1));
  }

  // Runs

  private List<Jet> runWord(Expression e) {
    String run = e.name().isEmpty() ? label : e.name();
    Course course = scene.course(run);
    return switch (e.operator()) {
      case ITERATE -> course.x(exact(e.argument(0)), draws);
      case PERTURBED -> course.y(exact(e.argument(0)), draws);
      case VELOCITY -> course.velocity(exact(e.argument(0)));
      case LAYER -> course.layer(whole(e.argument(0)), exact(e.argument(1)));
      case PREDICTOR -> course.beta(exact(e.argument(0)));
      case DIRECTION -> unit(course.beta(exact(e.argument(0))));
      case DOMINANT -> List.of(scene.number(dominant(course.beta(exact(e.argument(0))))));
      case OBJECTIVE -> List.of(course.checkedValue(vector(e.argument(0))));
      case GRADIENT -> course.slope(vector(e.argument(0)), -1);
      case SAMPLE_GRADIENT -> course.slope(vector(e.argument(0)), draws.of(run, "fresh"));
      case HORIZON -> List.of(scene.number(course.horizon()));
      case MINIMUM -> List.of(course.minimum());
      case MINIMISER -> course.minimiser();
      default ->
          throw Finding.Open.beyond("no meaning is known of '" + e.operator().symbol() + "'");
    };
  }

  private List<Jet> unit(List<Jet> v) {
    Jet norm = Jet.norm(v, zero());
    return v.stream().map(c -> c.over(norm)).toList();
  }

  private int dominant(List<Jet> beta) {
    boolean zero = beta.stream().allMatch(b -> b.v().isZero());
    Jet norm = zero ? zero() : largest(beta.stream().map(Jet::abs).toList());
    return norm.v().knownSign("whether beta is 0") == 0
        ? 0
        : largestIndex(beta.stream().map(Jet::abs).toList());
  }

  /** Calls {@code visit} for every way in which the samples that it asks for may be drawn. */
  private void onEveryPath(Draws path, Consumer<Meaning> visit) {
    try {
      visit.accept(new Meaning(scene, label, bound, path));
    } catch (Draws.Needed needed) {
      List<Real> weights = scene.course(needed.run()).weights();
      for (int i = 0; i < weights.size(); i++) {
        if (!weights.get(i).isZero()) {
          onEveryPath(path.with(needed, i, weights.get(i)), visit);
        }
      }
    }
  }

  private Jet expectation(Expression e) {
    Jet[] sum = {zero()};
    onEveryPath(
        new Draws(Map.of(), Real.of(scene.work(), 1)),
        on -> {
          Jet value = on.number(e);
          sum[0] = sum[0].plus(value.times(new Jet(on.draws.probability())));
        });
    return sum[0];
  }

  private Finding onEveryPath(Expression e) {
    Finding[] found = {Finding.TRUE};
    onEveryPath(
        new Draws(Map.of(), Real.of(scene.work(), 1)),
        on -> found[0] = then(false, found[0], () -> on.truth(e)));
    return found[0];
  }

  // Conditions

  private boolean condition(Expression e) {
    Finding truth = truth(e);
    if (truth instanceof Finding.Decided decided) {
      return decided.holds();
    }
    throw new Finding.Open(truth);
  }

  /** The truth of a condition: from left to right, stopping when decided. */
  Finding truth(Expression e) {
    return switch (e.operator()) {
      case TRUE -> Finding.TRUE;
      case FALSE -> Finding.FALSE;
      case NOT -> truth(e.argument(0)).not();
      case AND -> then(false, truth(e.argument(0)), () -> truth(e.argument(1)));
      case OR -> then(true, truth(e.argument(0)), () -> truth(e.argument(1)));
      case IMPLIES -> then(true, truth(e.argument(0)).not(), () -> truth(e.argument(1)));
      default -> {
        try {
          yield special(e);
        } catch (Finding.Open open) {
          yield open.finding();
        }
      }
    };
  }

  private Finding special(Expression e) {
    return switch (e.operator()) {
      case FORALL, EXISTS -> quantified(e, e.is(Operator.EXISTS));
      case FORALL_PATHS -> onEveryPath(e.argument(0));
      case EQUAL, NOT_EQUAL -> equal(e);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordered(e);
      default ->
          throw Finding.Open.beyond("no meaning is known of '" + e.operator().symbol() + "'");
    };
  }

  /** {@code first}, unless it leaves the truth to {@code second}. */
  static Finding then(boolean decisive, Finding first, Supplier<Finding> second) {
    if (first.ends(decisive)) {
      return first;
    }
    Finding next = second.get();
    boolean late = next instanceof Finding.Undefined && !(first instanceof Finding.Decided);
    return late
        ? new Finding.Undecided("a condition is too close to call", Finding.Hope.DIGITS)
        : first instanceof Finding.Decided || next.ends(decisive) ? next : first;
  }

  private static Finding close() {
    return new Finding.Undecided("two numbers are too close to call", Finding.Hope.CLOSE);
  }

  private Finding equal(Expression e) {
    boolean equal = true;
    for (Jet difference : both(e, Jet::minus)) {
      OptionalInt sign = difference.v().sign();
      if (sign.isPresent() && sign.getAsInt() != 0) {
        return new Finding.Decided(e.is(Operator.NOT_EQUAL));
      }
      equal &= sign.isPresent();
    }
    return equal ? new Finding.Decided(e.is(Operator.EQUAL)) : close();
  }

  private Finding ordered(Expression e) {
    boolean turned = e.is(Operator.GREATER) || e.is(Operator.GREATER_OR_EQUAL);
    boolean orEqual = e.is(Operator.LESS_OR_EQUAL) || e.is(Operator.GREATER_OR_EQUAL);
    Real rise = number(e.argument(1)).minus(number(e.argument(0))).v();
    return order(turned ? rise.negate() : rise, orEqual);
  }

  /** Whether {@code rise} is positive, or 0 where that is enough. */
  static Finding order(Real rise, boolean orEqual) {
    OptionalInt sign = rise.sign();
    return sign.isEmpty()
        ? close()
        : new Finding.Decided(sign.getAsInt() > 0 || orEqual && sign.getAsInt() == 0);
  }

  private Finding quantified(Expression e, boolean decisive) {
    if (e.argument(0).is(Operator.INTERVAL)) {
      return overInterval(e, decisive);
    }
    Finding result = new Finding.Decided(!decisive);
    for (BigFraction k : (Iterable<BigFraction>) range(e.argument(0))::iterator) {
      result = then(decisive, result, () -> with(e.name(), k).truth(e.argument(1)));
      if (result.ends(decisive)) {
        return result;
      }
    }
    return result;
  }

  /** A point decides, the one the witness names first; else cells settle the whole interval. */
  private Finding overInterval(Expression e, boolean decisive) {
    Expression interval = e.argument(0);
    BigFraction low = exact(interval.argument(0));
    BigFraction high = exact(interval.argument(1));
    boolean openLow = interval.name().charAt(0) == '(';
    boolean openHigh = interval.name().charAt(1) == ')';
    List<BigFraction> points = new ArrayList<>();
    BigFraction hint = scene.hint(e.name());
    points.add(hint == null ? low : hint);
    for (int i = 0; i <= GRID; i++) {
      points.add(low.add(high.subtract(low).multiply(new BigFraction(i, GRID))));
    }
    int count = 0;
    for (BigFraction p : points) {
      boolean inside =
          p.compareTo(low) >= (openLow ? 1 : 0) && p.compareTo(high) <= (openHigh ? -1 : 0);
      Finding found = inside ? with(e.name(), p).truth(e.argument(1)) : Finding.FALSE;
      if (inside && (found.is(decisive) || found.ends(decisive) && !found.isHopeful())) {
        return found;
      }
      count += inside ? 1 : 0;
    }
    boolean settled = count == 0 && low.compareTo(high) >= 0;
    return settled || byCells(e, low, high, !decisive, DEEPEST)
        ? new Finding.Decided(!decisive)
        : new Finding.Undecided(
            "no point of an interval decides, nor do its cells", Finding.Hope.DIGITS);
  }

  private boolean byCells(
      Expression e, BigFraction low, BigFraction high, boolean wanted, int deepest) {
    Real cell = scene.number(low).v().hull(scene.number(high).v());
    Finding truth = with(e.name(), List.of(new Jet(cell))).truth(e.argument(1));
    BigFraction middle = low.add(high).divide(2);
    return truth.is(wanted)
        || truth instanceof Finding.Undecided
            && deepest > 0
            && byCells(e, low, middle, wanted, deepest - 1)
            && byCells(e, middle, high, wanted, deepest - 1);
  }
}
