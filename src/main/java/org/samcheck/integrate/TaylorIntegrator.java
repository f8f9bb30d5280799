package org.samcheck.integrate;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.UndecidedException;

/**
 * Integrates x′ = f(x, t) by Taylor series of an order and with steps that follow from the digits
 * asked for, in fixed point.
 *
 * <p>Enclosed: every state, every event time and the regime between events are proved. A step is
 * bounded by the integrated defect of its polynomial and by Gronwall's inequality on a tube around
 * it; errors are carried by the fundamental matrix in turned coordinates; precision grows until the
 * digits are right.
 *
 * <p>{@code @source} Jorba and Zou 2005 (order and step); Lohner 1992 (coordinates); Filippov 1988
 * (sliding).
 */
public final class TaylorIntegrator {
  private static final int ATTEMPTS = 5;
  private static final int BOX_GUARD_DIGITS = 15;
  private static final int MARGIN = 6;

  private final VectorField field;
  private final VectorField autonomous;
  private final int digits;
  private final boolean enclosed;
  private final int mostSteps;

  private TaylorIntegrator(VectorField field, int digits, boolean enclosed, int mostSteps) {
    if (digits < 1) {
      throw new IllegalArgumentException(digits + " digits");
    }
    this.field = field;
    this.digits = digits;
    this.enclosed = enclosed;
    this.mostSteps = mostSteps;
    autonomous = field.isTimed() ? field.withTime() : field;
  }

  /** The validated integrator: {@code digits} correct digits. {@code @error} enclosure. */
  public static TaylorIntegrator enclosed(VectorField field, int digits) {
    return new TaylorIntegrator(field, digits, true, Integer.MAX_VALUE);
  }

  /**
   * The plain integrator: local errors of 10^−digits; events are located on the polynomials. {@code
   * @error} order p, not enclosed.
   */
  public static TaylorIntegrator plain(VectorField field, int digits) {
    return new TaylorIntegrator(field, digits, false, Integer.MAX_VALUE);
  }

  /** The same integrator, which is undecided about flows that take more than that many steps. */
  public TaylorIntegrator atMost(int steps) {
    return new TaylorIntegrator(field, digits, enclosed, steps);
  }

  /**
   * The solution from x(0) = start over [0, until].
   *
   * @throws UndecidedException if an enclosure, the side of a surface or the kind of a singularity
   *     cannot be found
   */
  public Solution integrate(List<BigFraction> start, BigFraction until) {
    List<BigFraction> full = new ArrayList<>(start);
    if (autonomous != field) {
      full.add(BigFraction.ZERO);
    }
    Precision precision = Precision.of(digits, enclosed);
    UndecidedException last = null;
    for (int i = 0; i < ATTEMPTS; i++) {
      BallArithmetic arithmetic = new BallArithmetic(precision.bits());
      Attempt attempt =
          new Attempt(autonomous, State.of(full, arithmetic), until, precision, mostSteps);
      try {
        Solution solution = attempt.run(field.variables());
        if (attempt.deficit() == 0 || i == ATTEMPTS - 1) {
          return solution;
        }
        precision = precision.withMore(attempt.deficit() + MARGIN);
      } catch (UndecidedException undecided) {
        if (attempt.isHopeless()) {
          throw undecided;
        }
        last = undecided;
        precision = precision.withMore(Math.max(precision.extra(), precision.digitBits()));
      }
    }
    throw last;
  }

  /**
   * All solutions that start in a box of balls; only as accurate as the box. Throws as {@link
   * #integrate}.
   */
  public Solution integrateBox(List<Ball> start, BigFraction until) {
    List<Ball> full = new ArrayList<>(start);
    if (autonomous != field) {
      full.add(Ball.ZERO);
    }
    int useful = digits;
    for (Ball x : start) {
      double known = x.accuracyBits() / Logs.BITS_PER_DIGIT;
      useful = (int) Math.min(useful, known + BOX_GUARD_DIGITS);
    }
    Precision precision = Precision.of(Math.max(useful, BOX_GUARD_DIGITS), enclosed);
    return new Attempt(autonomous, State.of(autonomous, full), until, precision, mostSteps)
        .run(field.variables());
  }
}
