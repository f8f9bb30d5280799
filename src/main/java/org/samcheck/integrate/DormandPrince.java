package org.samcheck.integrate;

import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.samcheck.arithmetic.Tape;

/** The baseline in doubles: Hipparchus' Dormand–Prince 8(5,3), for cross-checks and first looks. */
public final class DormandPrince {
  private static final double LEAST_STEP = 1e-12;
  private static final double TOLERANCE = 1e-13;

  private final int dimension;
  private final Tape tape;

  /** Compiles a field that does not depend on t. */
  public DormandPrince(VectorField field) {
    dimension = field.dimension();
    tape = new Tape(field.variables(), field.components());
  }

  /**
   * The state at {@code until}, from {@code start} at 0. {@code @error} order 8, not enclosed.
   *
   * @throws org.hipparchus.exception.MathIllegalStateException if the step falls below 1e-12 times
   *     the length
   */
  public double[] integrate(double[] start, double until) {
    DormandPrince853Integrator integrator =
        new DormandPrince853Integrator(LEAST_STEP * until, until, TOLERANCE, TOLERANCE);
    OrdinaryDifferentialEquation equation =
        new OrdinaryDifferentialEquation() {
          @Override
          public int getDimension() {
            return dimension;
          }

          @Override
          public double[] computeDerivatives(double t, double[] x) {
            return tape.run(x);
          }
        };
    return integrator.integrate(equation, new ODEState(0, start), until).getPrimaryState();
  }
}
