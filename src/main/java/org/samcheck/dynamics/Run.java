package org.samcheck.dynamics;

import java.util.Optional;
import org.samcheck.expression.Expression;

/**
 * A run of an update rule: discrete, x(t+1) = x(t) − η ∇f(y(t)), or continuous, ẋ = −∇f(y).
 *
 * @param method which perturbed point y: gd y = x, sam y = x + ρ g/‖g‖, usam y = x + ρ g
 * @param norm the normalisation of sam: l2 g/‖g‖₂, linf sign(g)
 * @param radius ρ, which may use t, T, f, grad, fmin and x(0); in flows the givens and t
 * @param step η, which may use the same words; 0 in flows
 * @param horizon T, the number of steps or the final time
 * @param time discrete or continuous
 * @param clock original, or rescaled: the field of a network divided by (1/N) Σ |ℓ′_i| at y
 * @param sampling whether ascent and descent of a step draw the same sample or two
 * @param start x(0)
 */
public record Run(
    Method method,
    Norm norm,
    Expression radius,
    Expression step,
    Expression horizon,
    Time time,
    Clock clock,
    Sampling sampling,
    Start start) {

  /** This run with another T. */
  public Run until(Expression other) {
    return new Run(method, norm, radius, step, other, time, clock, sampling, start);
  }

  /** Whether this is a flow. */
  public boolean isContinuous() {
    return time == Time.CONTINUOUS;
  }

  /** Whether a step on samples draws two of them; gd has no ascent to draw for. */
  public boolean drawsTwice() {
    return sampling == Sampling.INDEPENDENT && method != Method.GD;
  }

  /** The point x(0), where the file gives one. */
  public Optional<Expression> point() {
    return start instanceof Start.Point point ? Optional.of(point.x()) : Optional.empty();
  }

  /** Whether x(0) is a part of the instance. */
  public boolean startsAnywhere() {
    return start instanceof Start.Anywhere;
  }

  /** Steps or flows. */
  public enum Time {
    DISCRETE,
    CONTINUOUS
  }

  /** The clocks of a network. */
  public enum Clock {
    ORIGINAL,
    RESCALED
  }

  /** How a step draws its samples. */
  public enum Sampling {
    SAME,
    INDEPENDENT
  }

  /** The update rules. */
  public enum Method {
    GD,
    SAM,
    USAM
  }

  /** The normalisations of sam. */
  public enum Norm {
    L2,
    LINF
  }
}
