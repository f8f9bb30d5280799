package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.Size;
import org.samcheck.dynamics.Objective;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * A run of an instance for tables and pictures: its states, its function and its field.
 * {@code @error} enclosure.
 *
 * <p>Every method throws {@link org.samcheck.arithmetic.UndefinedException} where there is no
 * value, and {@link org.samcheck.arithmetic.UndecidedException} where these digits do not tell it.
 */
public final class ObservedRun {

  private static final BigFraction LONGEST = new BigFraction(1 << 13);

  private final String label;
  private final Problem problem;
  private final Evaluation<Ball> evaluation;
  private final RunningProblem<Ball> run;

  private ObservedRun(String label, Evaluation<Ball> evaluation) {
    this.label = label;
    this.problem = evaluation.instance().conjecture().problems().get(label);
    this.evaluation = evaluation;
    this.run = evaluation.instance().problem(label);
  }

  /** The runs of an instance, in the order of the file. */
  public static List<ObservedRun> of(Evaluation<Ball> evaluation) {
    return evaluation.instance().conjecture().problems().keySet().stream()
        .map(label -> new ObservedRun(label, evaluation))
        .toList();
  }

  /** The name of the run, empty where it is the only one. */
  public String label() {
    return label;
  }

  /** The objective and the update rule. */
  public Problem problem() {
    return problem;
  }

  /** Whether the objective is a network, whose states are shown as β. */
  public boolean isNetwork() {
    return run.isNetwork();
  }

  /** T: the number of steps, or the final time. */
  public BigFraction horizon() {
    return run.horizon();
  }

  /** When the flow blows up before T. */
  public Optional<Ball> blowUp() {
    return run.blowUp();
  }

  /** What happens to a flow, in the order of time; nothing happens to steps. */
  public List<TraceEvent> events() {
    return problem.run().isContinuous() ? TraceEvent.ofFlow(run) : List.of();
  }

  /** The names of the coordinates of a network, where a data file has them. */
  public List<String> features() {
    return problem.objective() instanceof Objective.Network network
        ? network.features()
        : List.of();
  }

  /**
   * Times that show the run: every step of a short one, else equal parts, up to T, a blow-up or
   * step 2^13.
   *
   * @param most the largest number of parts
   */
  public List<BigFraction> times(int most) {
    BigFraction last = horizon();
    if (!problem.run().isContinuous() && last.compareTo(LONGEST) > 0) {
      last = LONGEST;
    }
    BigFraction parts = new BigFraction(most);
    BigFraction by =
        problem.run().isContinuous()
            ? last.divide(parts)
            : new BigFraction(1 + (Math.max(1, Size.STEPS.of(last)) - 1) / most);
    Optional<Ball> end = blowUp();
    List<BigFraction> times = new ArrayList<>();
    for (BigFraction t = BigFraction.ZERO;
        by.signum() > 0 && t.compareTo(last) < 0;
        t = t.add(by)) {
      times.add(t);
    }
    times.add(last);
    times.removeIf(t -> end.isPresent() && t.compareTo(end.get().lowerBound()) >= 0);
    return times;
  }

  /** x(t). */
  public List<Ball> point(BigFraction t) {
    return word(Operator.ITERATE, t);
  }

  /** The perturbed point y(t). */
  public List<Ball> perturbed(BigFraction t) {
    return word(Operator.PERTURBED, t);
  }

  /** What a reader sees of the state at t: β of a network, else x. */
  public List<Ball> state(BigFraction t) {
    return isNetwork() ? word(Operator.PREDICTOR, t) : point(t);
  }

  /** The smallest index of the largest |β_j|, 0 where β = 0. */
  public int dominant(BigFraction t) {
    return evaluation.dominant(state(t));
  }

  private List<Ball> word(Operator operator, BigFraction t) {
    Type vector = Type.vector(Type.ANY_DIMENSION);
    return evaluation.vector(Expression.named(operator, vector, label, Expression.constant(t)));
  }

  /** ρ at time t. */
  public Ball radius(BigFraction t) {
    return evaluation.with("t", t, () -> within().number(problem.run().radius()));
  }

  private Evaluation<Ball> within() {
    return new Evaluation<>(evaluation.instance().within(label), evaluation.bound());
  }

  /** f(v). */
  public Ball value(List<Ball> v) {
    return run.value(v);
  }

  /** ∇f(v). */
  public List<Ball> gradient(List<Ball> v) {
    return run.gradient(v);
  }

  /**
   * −∇f(y(v)), along which the run moves from v; for the rescaled clock up to a positive factor.
   *
   * @param radius ρ
   */
  public List<Ball> field(List<Ball> v, Ball radius) {
    return run.field(v, radius);
  }
}
