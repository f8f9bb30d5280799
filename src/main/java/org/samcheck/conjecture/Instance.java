package org.samcheck.conjecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.conjecture.ParameterBox.Span;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;

/**
 * A conjecture with one value for each given, in one arithmetic: the names' values and the runs.
 *
 * @param <T> the number type
 */
public final class Instance<T> {

  private static final int ENCLOSED_DIGITS = 60;

  private final Conjecture conjecture;
  private final Assignment assignment;
  private final Arithmetic<T> arithmetic;
  private final String label;
  private final Map<String, List<T>> values;
  private final Map<String, RunningProblem<T>> problems;
  private final int mostSteps;
  private final Map<String, List<Span>> spans;
  private Instance<Exact> exactInstance;
  private Instance<Ball> enclosed;
  private Grounds grounds = Grounds.EXACT;
  private Instance<?> asker;
  private final Set<String> remarks = new TreeSet<>();

  /** The instance {@code assignment} of {@code conjecture}. */
  public Instance(Conjecture conjecture, Assignment assignment, Arithmetic<T> arithmetic) {
    this(conjecture, assignment, arithmetic, Integer.MAX_VALUE);
  }

  /**
   * As above, but undecided about what takes too long.
   *
   * @param mostSteps the steps of the integrator that a flow may take
   */
  public Instance(
      Conjecture conjecture, Assignment assignment, Arithmetic<T> arithmetic, int mostSteps) {
    this(
        conjecture,
        assignment,
        arithmetic,
        "",
        new HashMap<>(),
        new HashMap<>(),
        mostSteps,
        Map.of());
  }

  /**
   * All instances of a box at once: what balls say here of a value or a relation holds on each of
   * them, and exact arithmetic is undecided about what depends on an interval.
   *
   * @param mostSteps the steps of the integrator that a flow may take
   */
  Instance(Conjecture conjecture, ParameterBox box, Arithmetic<T> arithmetic, int mostSteps) {
    this(
        conjecture,
        box.fixed(),
        arithmetic,
        "",
        new HashMap<>(),
        new HashMap<>(),
        mostSteps,
        box.spans());
  }

  private Instance(
      Conjecture conjecture,
      Assignment assignment,
      Arithmetic<T> arithmetic,
      String label,
      Map<String, List<T>> values,
      Map<String, RunningProblem<T>> problems,
      int mostSteps,
      Map<String, List<Span>> spans) {
    this.conjecture = conjecture;
    this.assignment = assignment;
    this.arithmetic = arithmetic;
    this.label = label;
    this.values = values;
    this.problems = problems;
    this.mostSteps = mostSteps;
    this.spans = spans;
  }

  /**
   * The same instance as a schedule of the run {@code run} sees it: its own words need no label.
   */
  Instance<T> within(String run) {
    return new Instance<>(
            conjecture, assignment, arithmetic, run, values, problems, mostSteps, spans)
        .onBehalfOf(this);
  }

  /** This very instance in another arithmetic. */
  private <S> Instance<S> in(Arithmetic<S> other, String run, int steps) {
    return new Instance<>(
            conjecture, assignment, other, run, new HashMap<>(), new HashMap<>(), steps, spans)
        .onBehalfOf(this);
  }

  private Instance<T> onBehalfOf(Instance<?> other) {
    asker = other;
    return this;
  }

  /** The same conjecture with {@code name} set to {@code value}. */
  Instance<T> with(String name, BigFraction value) {
    if (!spans.isEmpty()) {
      throw new UndecidedException("another value of " + name + " on a box");
    }
    return new Instance<>(
            Fixing.set(conjecture, name, value), assignment.with(name, List.of(value)), arithmetic)
        .onBehalfOf(this);
  }

  /** The weakest grounds of the values so far, as far as they are weaker than the arithmetic. */
  Grounds grounds() {
    return grounds;
  }

  /** Notes that a value rests on a sample of paths, and so does what it is asked for. */
  void restsOnSample() {
    grounds = Grounds.STATISTICAL;
    if (asker != null) {
      asker.restsOnSample();
    }
  }

  /** What happened to ranges, for the result to say. */
  Set<String> remarks() {
    return remarks;
  }

  /** Notes what the result must say, also for what it is asked for. */
  void remark(String sentence) {
    remarks.add(sentence);
    if (asker != null) {
      asker.remark(sentence);
    }
  }

  Conjecture conjecture() {
    return conjecture;
  }

  /** Whether this is a whole box of instances. */
  boolean isBox() {
    return !spans.isEmpty();
  }

  /** The steps of the integrator that a flow may take. */
  int mostSteps() {
    return mostSteps;
  }

  Assignment assignment() {
    return assignment;
  }

  /** The arithmetic. */
  public Arithmetic<T> arithmetic() {
    return arithmetic;
  }

  /** The components of the given {@code name}. */
  List<T> value(String name) {
    List<T> known = values.get(name);
    if (known == null) {
      known = compute(name);
      values.put(name, known);
    }
    return known;
  }

  private List<T> compute(String name) {
    Given given =
        conjecture.given().stream().filter(g -> g.name().equals(name)).findFirst().orElseThrow();
    if (given.domain() instanceof Domain.Definition definition) {
      return new Evaluation<>(this).vector(definition.value());
    }
    if (spans.containsKey(name)) {
      return spans.get(name).stream().map(this::anyOf).toList();
    }
    List<BigFraction> value = assignment.values().get(name);
    if (given.domain() instanceof Domain.Choice choice) {
      Expression chosen = choice.values().get(value.get(0).getNumeratorAsInt());
      return new Evaluation<>(this).vector(chosen);
    }
    return value.stream().map(arithmetic::of).toList();
  }

  private T anyOf(Span span) {
    return span.low().equals(span.high())
        ? arithmetic.of(span.low())
        : arithmetic.of(span.in(BallArithmetic.ofDigits(ENCLOSED_DIGITS)));
  }

  /** The run {@code name}; the empty name is the run that is being spoken of. */
  RunningProblem<T> problem(String name) {
    String key = name.isEmpty() ? label : name;
    return problems.computeIfAbsent(
        key, k -> new RunningProblem<>(conjecture.problems().get(k), k, this));
  }

  /** The max-margin direction as it is written, ℓ1 or ℓ2, of the data of a run. */
  List<BigFraction> maxMargin(Expression word) {
    String key = word.name().isEmpty() ? label : word.name();
    Problem problem = conjecture.problems().get(key);
    return MaxMarginDirection.of(new ConcreteProblem(problem, within(key)).margins(), word);
  }

  /**
   * The evaluation of this very instance in exact arithmetic, which decides what it can before
   * enclosures do.
   */
  Evaluation<Exact> exactly() {
    ExactArithmetic exact = new ExactArithmetic(Decision.LONGEST_EXACT);
    return new Evaluation<>(in(exact, label, mostSteps));
  }

  /** This very instance in balls, which tell branches that exact numbers do not reach. */
  Instance<Ball> enclosed() {
    if (enclosed == null) {
      BallArithmetic balls = BallArithmetic.ofDigits(ENCLOSED_DIGITS);
      enclosed = in(balls, label, mostSteps);
    }
    return enclosed;
  }

  /**
   * The value of {@code e} when it is a rational number that exact arithmetic reaches, else null.
   */
  BigFraction exact(Expression e) {
    return exact(e, Map.of());
  }

  /** As {@link #exact(Expression)}, with values for bound names. */
  BigFraction exact(Expression e, Map<String, BigFraction> bound) {
    try {
      Exact value = new Evaluation<>(exactInstance(), bound).number(e);
      return value.isRational() ? value.toBigFraction() : null;
    } catch (UndecidedException outside) {
      return null;
    }
  }

  private Instance<Exact> exactInstance() {
    if (exactInstance == null) {
      exactInstance = in(new ExactArithmetic(), "", Integer.MAX_VALUE);
    }
    return exactInstance;
  }

  /** The components of {@code e} where they are rational numbers that exact arithmetic reaches. */
  Optional<List<BigFraction>> exactVector(Expression e) {
    try {
      List<Exact> value = new Evaluation<>(exactInstance()).vector(e);
      return value.stream().allMatch(Exact::isRational)
          ? Optional.of(value.stream().map(Exact::toBigFraction).toList())
          : Optional.empty();
    } catch (UndecidedException outside) {
      return Optional.empty();
    }
  }
}
