package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.DoubleArithmetic;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.dynamics.PathTree;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * The values of a conjecture's expressions on one instance, in one arithmetic.
 *
 * <p>Every method throws {@link UndefinedException} where an expression has no value, and {@link
 * UndecidedException} where this arithmetic cannot tell it.
 *
 * @param <T> the number type
 */
public final class Evaluation<T> {

  private final Instance<T> instance;
  private final Arithmetic<T> arithmetic;
  private final Evaluation<Exact> exactly;
  private final Map<String, BigFraction> bound;
  private final Map<String, Stretch> spans;
  private final Paths.Way<T> way;
  private String obstacle;

  /** The evaluation of {@code instance}. */
  public Evaluation(Instance<T> instance) {
    this(instance, Map.of());
  }

  /** The evaluation of {@code instance} with values for bound names. */
  Evaluation(Instance<T> instance, Map<String, BigFraction> bound) {
    this.instance = instance;
    this.arithmetic = instance.arithmetic();
    this.exactly = null;
    this.bound = new HashMap<>(bound);
    this.spans = new HashMap<>();
    this.way = null;
  }

  /**
   * The evaluation of {@code instance} in which exact arithmetic decides each relation that it can.
   *
   * @param exactly an evaluation of the same instance, which shares the bound names
   */
  Evaluation(Instance<T> instance, Evaluation<Exact> exactly) {
    this.instance = instance;
    this.arithmetic = instance.arithmetic();
    this.exactly = exactly;
    this.bound = exactly.bound;
    this.spans = exactly.spans;
    this.way = null;
  }

  /** The evaluation in which exact arithmetic decides what it can, except where doubles screen. */
  static <T> Evaluation<T> of(Instance<T> instance, Map<String, BigFraction> bound) {
    if (instance.arithmetic() instanceof DoubleArithmetic
        || instance.arithmetic() instanceof ExactArithmetic) {
      return new Evaluation<>(instance, bound);
    }
    Evaluation<Exact> exactly = instance.exactly();
    exactly.bound.putAll(bound);
    return new Evaluation<>(instance, exactly);
  }

  private Evaluation(Evaluation<T> outer, Paths.Way<T> way) {
    this.instance = outer.instance;
    this.arithmetic = outer.arithmetic;
    this.exactly = null;
    this.bound = outer.bound;
    this.spans = outer.spans;
    this.way = way;
  }

  /** This evaluation where the draws of random runs fell as {@code way} says. */
  Evaluation<T> on(Paths.Way<T> way) {
    return new Evaluation<>(this, way);
  }

  /**
   * The state that the random run {@code label} reached.
   *
   * @throws UndecidedException if no path is being followed
   */
  PathTree.Node<T> state(String label) {
    PathTree.Node<T> state = way == null ? null : way.states().get(label);
    if (state == null) {
      throw new UndecidedException("a random run without a path");
    }
    return state;
  }

  private int sample(String label) {
    if (way == null || !way.samples().containsKey(label)) {
      throw new UndecidedException("a sample without a draw");
    }
    return way.samples().get(label);
  }

  /** The values of bound names. */
  Map<String, BigFraction> bound() {
    return bound;
  }

  /** The weakest grounds of the values so far. */
  public Grounds grounds() {
    return instance.grounds();
  }

  Instance<T> instance() {
    return instance;
  }

  /** The arithmetic. */
  public Arithmetic<T> arithmetic() {
    return arithmetic;
  }

  // Numbers

  /** The value of a number. */
  public T number(Expression e) {
    List<T> parts = vector(e);
    if (parts.size() != 1) {
      throw new UndefinedException("a vector of length " + parts.size() + " as a number");
    }
    return parts.get(0);
  }

  /** The components of a vector, or the single component of a number. */
  public List<T> vector(Expression e) {
    return switch (e.operator()) {
      case CONSTANT -> List.of(arithmetic.of(e.value()));
      case PI -> List.of(arithmetic.pi());
      case INFINITY -> throw new UndefinedException("inf as a number");
      case VARIABLE -> variable(e.name());
      case NEGATE -> map(e, arithmetic::negate);
      case ADD -> zip(e, arithmetic::add);
      case SUBTRACT -> zip(e, arithmetic::subtract);
      case MULTIPLY -> product(e);
      case DIVIDE -> quotient(e);
      case POWER -> List.of(power(e));
      case SQRT -> map(e, arithmetic::sqrt);
      case EXP -> map(e, arithmetic::exp);
      case LOG -> map(e, arithmetic::log);
      case SIN -> map(e, arithmetic::sin);
      case COS -> map(e, arithmetic::cos);
      case ABS -> map(e, arithmetic::abs);
      case SIGN -> map(e, a -> arithmetic.of(new BigFraction(arithmetic.sign(a))));
      case MIN, MAX -> List.of(extreme(e));
      case SUM -> List.of(sum(vector(e.argument(0))));
      case DOT -> List.of(dot(vector(e.argument(0)), vector(e.argument(1))));
      case NORM -> List.of(arithmetic.norm(vector(e.argument(0))));
      case NORM1 -> List.of(sum(map(e, arithmetic::abs)));
      case NORMINF ->
          List.of(map(e, arithmetic::abs).stream().reduce(arithmetic::max).orElseThrow());
      case ARGMAX -> List.of(integer(argmax(vector(e.argument(0)))));
      case VECTOR -> all(e);
      case INDEX -> List.of(index(e));
      case IF -> choose(e);
      case SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER -> List.of(aggregate(e));
      case ORDER -> List.of(Order.slope(pointwise(e), instance, bound));
      case LOG_ORDER -> Order.slopeBesideLogarithms(pointwise(e), instance, bound);
      case THRESHOLD -> List.of(Threshold.enclose(pointwise(e), instance, bound));
      case EXPECTATION -> expectation(e);
      default -> runWord(e);
    };
  }

  private List<T> variable(String name) {
    if (spans.containsKey(name)) {
      return List.of(spans.get(name).in(arithmetic));
    }
    BigFraction value = bound.get(name);
    return value == null ? instance.value(name) : List.of(arithmetic.of(value));
  }

  private List<T> map(Expression e, UnaryOperator<T> operation) {
    return vector(e.argument(0)).stream().map(operation).toList();
  }

  private List<T> zip(Expression e, BinaryOperator<T> operation) {
    List<T> a = vector(e.argument(0));
    List<T> b = vector(e.argument(1));
    agree(a, b);
    List<T> result = new ArrayList<>(a.size());
    for (int i = 0; i < a.size(); i++) {
      result.add(operation.apply(a.get(i), b.get(i)));
    }
    return result;
  }

  private static void agree(List<?> a, List<?> b) {
    if (a.size() != b.size()) {
      throw new UndefinedException("vectors of lengths " + a.size() + " and " + b.size());
    }
  }

  private List<T> all(Expression e) {
    if (e.arity() == 1) {
      return vector(e.argument(0));
    }
    return e.arguments().stream().map(this::number).toList();
  }

  private List<T> product(Expression e) {
    boolean vectorFirst = e.argument(0).type().isVector();
    T factor = number(e.argument(vectorFirst ? 1 : 0));
    return vector(e.argument(vectorFirst ? 0 : 1)).stream()
        .map(a -> arithmetic.multiply(factor, a))
        .toList();
  }

  private List<T> quotient(Expression e) {
    T divisor = number(e.argument(1));
    return map(e, a -> arithmetic.divide(a, divisor));
  }

  /**
   * Whole powers by multiplication; the exponent is whole when it is an integer constant or index.
   */
  private T power(Expression e) {
    T base = number(e.argument(0));
    BigFraction exponent = exactOrNull(e.argument(1));
    if (exponent != null && exponent.isInteger() && exponent.getNumerator().bitLength() < 31) {
      return arithmetic.pow(base, exponent.getNumeratorAsInt());
    }
    return arithmetic.power(base, number(e.argument(1)));
  }

  private T sum(List<T> terms) {
    return terms.stream().reduce(arithmetic::add).orElseGet(() -> integer(0));
  }

  private T dot(List<T> a, List<T> b) {
    agree(a, b);
    List<T> products = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      products.add(arithmetic.multiply(a.get(i), b.get(i)));
    }
    return sum(products);
  }

  private T integer(long value) {
    return arithmetic.of(new BigFraction(value));
  }

  /** {@code e}, which repeats the run and so needs one value of every bound name. */
  private Expression pointwise(Expression e) {
    if (e.variables().stream().anyMatch(v -> spans.containsKey(v.name()))) {
      throw new UndecidedException(e + " for a whole range");
    }
    return e;
  }

  /** The smallest index, from 1, that attains the maximum. */
  private int argmax(List<T> v) {
    int best = 0;
    for (int i = 1; i < v.size(); i++) {
      Truth larger = arithmetic.less(v.get(best), v.get(i));
      if (larger == Truth.UNKNOWN) {
        throw new UndecidedException("the largest of components too close to call");
      }
      best = larger.isTrue() ? i : best;
    }
    return best + 1;
  }

  private T index(Expression e) {
    List<T> v = vector(e.argument(0));
    int i = whole(e.argument(1));
    if (i < 1 || i > v.size()) {
      throw new UndefinedException("component " + i + " of a vector of length " + v.size());
    }
    return v.get(i - 1);
  }

  private T extreme(Expression e) {
    try {
      BinaryOperator<T> pick = e.is(Operator.MIN) ? arithmetic::min : arithmetic::max;
      return all(e).stream().reduce(pick).orElseThrow();
    } catch (UndecidedException outside) {
      if (!(arithmetic instanceof ExactArithmetic)) {
        throw outside;
      }
      return number(attaining(e).orElseThrow(() -> outside));
    }
  }

  /** The argument that enclosures tell to be the extreme: it may be exact where another is not. */
  private Optional<Expression> attaining(Expression e) {
    if (e.arity() < 2) {
      return Optional.empty();
    }
    Arithmetic<Ball> balls = instance.enclosed().arithmetic();
    Evaluation<Ball> around = new Evaluation<>(instance.enclosed(), bound);
    List<Ball> values = e.arguments().stream().map(around::number).toList();
    BinaryOperator<Ball> pick = e.is(Operator.MIN) ? balls::min : balls::max;
    Ball best = values.stream().reduce(pick).orElseThrow();
    return IntStream.range(0, values.size())
        .filter(i -> alone(i, values, best, balls))
        .mapToObj(e::argument)
        .findFirst();
  }

  /** Whether value i is the only one that meets {@code best}. */
  private static boolean alone(int i, List<Ball> values, Ball best, Arithmetic<Ball> balls) {
    return IntStream.range(0, values.size())
        .allMatch(j -> j == i || balls.equal(values.get(j), best).isFalse());
  }

  private List<T> choose(Expression e) {
    return switch (truth(e.argument(0))) {
      case TRUE -> vector(e.argument(1));
      case FALSE -> vector(e.argument(2));
      case UNKNOWN -> throw new UndecidedException("a condition too close to call");
    };
  }

  private T aggregate(Expression e) {
    List<BigFraction> range = Range.integers(e.argument(0), this::exact);
    if (range.isEmpty()) {
      return ofNothing(e);
    }
    return switch (e.operator()) {
      case SUM_OVER -> fold(e, range, arithmetic::add);
      case MEAN_OVER -> arithmetic.divide(fold(e, range, arithmetic::add), integer(range.size()));
      case MIN_OVER -> fold(e, range, arithmetic::min);
      case MAX_OVER -> fold(e, range, arithmetic::max);
      default -> throw new IllegalStateException("no meaning for " + e.operator());
    };
  }

  private T ofNothing(Expression e) {
    if (!e.is(Operator.SUM_OVER)) {
      throw new UndefinedException(e.operator().symbol() + " over an empty range");
    }
    return integer(0);
  }

  /** The terms are not kept: a range may be long. */
  private T fold(Expression e, List<BigFraction> range, BinaryOperator<T> operation) {
    T result = null;
    for (BigFraction value : range) {
      T term = with(e.name(), value, () -> number(e.argument(1)));
      result = result == null ? term : operation.apply(result, term);
    }
    return result;
  }

  /**
   * The evaluation of an instance in balls, in which exact arithmetic decides and computes what it
   * reaches. {@code @error} enclosure.
   *
   * @param balls an instance in balls
   */
  public static Evaluation<Ball> enclosing(Instance<Ball> balls) {
    return of(balls, Map.of());
  }

  /** The value of {@code body} while {@code name} is bound to {@code value}. */
  public <R> R with(String name, BigFraction value, Supplier<R> body) {
    BigFraction before = bound.put(name, value);
    try {
      return body.get();
    } finally {
      if (before == null) {
        bound.remove(name);
      } else {
        bound.put(name, before);
      }
    }
  }

  /** What the name of a range runs over, where it has no single value. */
  Optional<Stretch> stretch(String name) {
    return Optional.ofNullable(spans.get(name));
  }

  /** The value of {@code body} while {@code name} is any number of {@code span}. */
  <R> R within(String name, Stretch span, Supplier<R> body) {
    Stretch before = spans.put(name, span);
    try {
      return body.get();
    } finally {
      if (before == null) {
        spans.remove(name);
      } else {
        spans.put(name, before);
      }
    }
  }

  private List<T> expectation(Expression e) {
    return exactly(e).orElseGet(() -> List.of(new Paths<>(this).expectation(e.argument(0))));
  }

  /** The exact value of a word of a run, where exact arithmetic reaches it. */
  private Optional<List<T>> exactly(Expression e) {
    try {
      return exactly == null
          ? Optional.empty()
          : Optional.of(exactly.vector(e).stream().map(value -> value.in(arithmetic)).toList());
    } catch (UndecidedException outside) {
      // The run leaves the exact field: this evaluation's arithmetic goes on.
      return Optional.empty();
    }
  }

  /** A word of a run; exact where exact arithmetic reaches it, which keeps enclosures sharp. */
  private List<T> runWord(Expression e) {
    return exactly(e).orElseGet(() -> ownRunWord(e));
  }

  private List<T> ownRunWord(Expression e) {
    if (e.is(Operator.MAX_MARGIN)) {
      return unit(instance.maxMargin(e).stream().map(arithmetic::of).toList());
    }
    RunningProblem<T> run = instance.problem(e.name());
    return switch (e.operator()) {
      case ITERATE -> run.x(e.argument(0), this);
      case PERTURBED -> run.y(e.argument(0), this);
      case VELOCITY -> run.velocity(e.argument(0), this);
      case LAYER -> run.layer(whole(e.argument(0)), run.x(e.argument(1), this));
      case PREDICTOR -> run.predictor(run.x(e.argument(0), this));
      case DIRECTION -> unit(run.predictor(run.x(e.argument(0), this)));
      case DOMINANT -> List.of(integer(run.dominant(run.x(e.argument(0), this))));
      case OBJECTIVE -> List.of(run.value(vector(e.argument(0))));
      case GRADIENT -> run.gradient(vector(e.argument(0)));
      case SAMPLE_GRADIENT -> run.sampleGradient(sample(e.name()), vector(e.argument(0)));
      case MINIMUM -> List.of(run.minimum());
      case MINIMISER -> run.minimiser();
      case HORIZON -> List.of(arithmetic.of(run.horizon()));
      default -> throw new IllegalStateException("no meaning for " + e.operator());
    };
  }

  /** v/‖v‖. */
  private List<T> unit(List<T> v) {
    T norm = arithmetic.norm(v);
    if (arithmetic.isExactZero(norm)) {
      throw new UndefinedException("the direction of 0");
    }
    return v.stream().map(component -> arithmetic.divide(component, norm)).toList();
  }

  /** The smallest index of the largest |β_j|, 0 where β = 0. */
  int dominant(List<T> beta) {
    boolean zero = beta.stream().allMatch(arithmetic::isExactZero);
    T nothing = integer(0);
    if (!zero && beta.stream().noneMatch(b -> arithmetic.equal(b, nothing).isFalse())) {
      throw new UndecidedException("the dominant coordinate of a vector that may be 0");
    }
    return zero ? 0 : argmax(beta.stream().map(arithmetic::abs).toList());
  }

  // Exact indices

  /** The exact rational value of an index or range end. */
  public BigFraction exact(Expression e) {
    BigFraction value = exactOrNull(e);
    return value == null ? sharp(e) : value;
  }

  /** The value of an index that only this arithmetic knows, such as dominant(t). */
  private BigFraction sharp(Expression e) {
    T value = number(e);
    if (value instanceof Ball ball && ball.isExact()) {
      return ball.midpointFraction();
    }
    if (value instanceof Double number && number == Math.rint(number)) {
      return new BigFraction(number);
    }
    throw new UndecidedException(e + " as an exact number");
  }

  int whole(Expression e) {
    BigFraction value = exact(e);
    if (!value.isInteger() || value.getNumerator().bitLength() > 31) {
      throw new UndefinedException("index " + value);
    }
    return value.getNumeratorAsInt();
  }

  BigFraction exactOrNull(Expression e) {
    return switch (e.operator()) {
      case CONSTANT -> e.value();
      case VARIABLE -> spans.containsKey(e.name()) ? null : exactVariable(e);
      case HORIZON -> instance.problem(e.name()).horizon();
      case NEGATE -> exactly(e, values -> values.get(0).negate());
      case ADD -> exactly(e, values -> values.get(0).add(values.get(1)));
      case SUBTRACT -> exactly(e, values -> values.get(0).subtract(values.get(1)));
      case MULTIPLY -> exactly(e, values -> values.get(0).multiply(values.get(1)));
      case DIVIDE -> exactly(e, v -> v.get(1).isZero() ? null : v.get(0).divide(v.get(1)));
      default -> spans.isEmpty() ? instance.exact(e, bound) : null;
    };
  }

  private BigFraction exactVariable(Expression e) {
    return bound.containsKey(e.name()) ? bound.get(e.name()) : instance.exact(e);
  }

  private BigFraction exactly(Expression e, Function<List<BigFraction>, BigFraction> operation) {
    List<BigFraction> values = new ArrayList<>();
    for (Expression argument : e.arguments()) {
      BigFraction value = exactOrNull(argument);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return operation.apply(values);
  }

  // Conditions

  /** Whether a condition holds: three-valued, left to right, stopping when decided. */
  public Truth truth(Expression e) {
    return switch (e.operator()) {
      case TRUE -> Truth.TRUE;
      case FALSE -> Truth.FALSE;
      case NOT -> truth(e.argument(0)).not();
      case AND -> both(e);
      case OR -> either(e);
      case IMPLIES -> implies(e);
      case FORALL -> forall(e);
      case EXISTS -> exists(e);
      case COLLAPSES -> Truth.of(instance.problem(e.name()).end().collapses());
      case ESCAPES -> Truth.of(instance.problem(e.name()).end().escapes());
      case TENDS -> tends(e);
      case FORALL_PATHS -> onEveryPath(e);
      default -> relation(e);
    };
  }

  private Truth onEveryPath(Expression e) {
    return decide(e, () -> new Paths<>(this).forall(e.argument(0)));
  }

  private Truth relation(Expression e) {
    return decide(e, () -> compare(e));
  }

  /** The truth by exact arithmetic where it can tell, else by this evaluation's. */
  private Truth decide(Expression e, Supplier<Truth> own) {
    if (exactly == null) {
      return own.get();
    }
    try {
      return exactly.truth(e);
    } catch (UndecidedException outside) {
      // The numbers leave the exact field: this evaluation's arithmetic decides.
    }
    return decideHere(own);
  }

  /** UNKNOWN, with its reason, where this evaluation's arithmetic cannot tell. */
  private Truth decideHere(Supplier<Truth> own) {
    if (exactly == null) {
      return own.get();
    }
    try {
      return own.get();
    } catch (UndecidedException unknown) {
      return open(unknown.getMessage());
    }
  }

  /**
   * The truth of {@code e} for all values of spans and boxes, UNKNOWN where a part of it may have
   * no value somewhere: 'or' would pass over that.
   */
  Truth everywhere(Expression e) {
    String before = obstacle;
    obstacle = null;
    Truth truth = truth(e);
    Truth result = obstacle == null ? truth : Truth.UNKNOWN;
    obstacle = obstacle == null ? before : obstacle;
    return result;
  }

  /** The truth of what has an obstacle in its way. */
  Truth open(String obstacle) {
    this.obstacle = obstacle;
    return Truth.UNKNOWN;
  }

  /** Why a relation came out UNKNOWN, where that is more than two numbers too close to call. */
  Optional<String> obstacle() {
    return Optional.ofNullable(obstacle);
  }

  private Truth compare(Expression e) {
    return switch (e.operator()) {
      case EQUAL -> equality(e);
      case NOT_EQUAL -> equality(e).not();
      case LESS -> arithmetic.less(number(e.argument(0)), number(e.argument(1)));
      case LESS_OR_EQUAL -> arithmetic.lessOrEqual(number(e.argument(0)), number(e.argument(1)));
      case GREATER -> arithmetic.less(number(e.argument(1)), number(e.argument(0)));
      case GREATER_OR_EQUAL -> arithmetic.lessOrEqual(number(e.argument(1)), number(e.argument(0)));
      default -> throw new IllegalStateException("no meaning for " + e.operator());
    };
  }

  /** An equation between the limit of e and the stated limit. */
  private Truth tends(Expression e) {
    Expression limit = new Limit(run -> instance.problem(run).end(), this).together(e.argument(0));
    return truth(Expression.of(Operator.EQUAL, Type.BOOLEAN, limit, e.argument(1)));
  }

  private Truth both(Expression e) {
    Truth first = truth(e.argument(0));
    return first.isFalse() ? first : first.and(truth(e.argument(1)));
  }

  private Truth either(Expression e) {
    Truth first = truth(e.argument(0));
    return first.isTrue() ? first : first.or(truth(e.argument(1)));
  }

  private Truth implies(Expression e) {
    Truth hypothesis = truth(e.argument(0));
    return hypothesis.isFalse() ? Truth.TRUE : hypothesis.not().or(truth(e.argument(1)));
  }

  private Truth equality(Expression e) {
    List<T> a = vector(e.argument(0));
    List<T> b = vector(e.argument(1));
    agree(a, b);
    Truth result = Truth.TRUE;
    for (int i = 0; i < a.size() && !result.isFalse(); i++) {
      result = result.and(arithmetic.equal(a.get(i), b.get(i)));
    }
    return result;
  }

  private Truth forall(Expression e) {
    if (e.argument(0).is(Operator.INTERVAL)) {
      return decideHere(() -> RealQuantifier.forall(e, this));
    }
    Truth result = Truth.TRUE;
    for (BigFraction value : Range.integers(e.argument(0), this::exact)) {
      result = result.and(with(e.name(), value, () -> truth(e.argument(1))));
      if (result.isFalse()) {
        return result;
      }
    }
    return result;
  }

  private Truth exists(Expression e) {
    if (e.argument(0).is(Operator.INTERVAL)) {
      return decideHere(() -> RealQuantifier.exists(e, this));
    }
    Truth result = Truth.FALSE;
    for (BigFraction value : Range.integers(e.argument(0), this::exact)) {
      result = result.or(with(e.name(), value, () -> truth(e.argument(1))));
      if (result.isTrue()) {
        return result;
      }
    }
    return result;
  }
}
