package org.samcheck.check;

import java.util.Arrays;
import java.util.function.Supplier;
import org.samcheck.arithmetic.Tape;
import org.samcheck.dynamics.NumericFunction;

/**
 * A function that a file writes down, in doubles, at fixed values of the givens.
 *
 * @param tape x, givens ↦ f(x), ∇f(x)
 * @param dimension the number of components of x
 * @param parameters the values of the givens that f speaks of
 * @param infimum the stated minimum
 * @param point the stated minimiser
 */
record TapedFunction(
    Tape tape,
    int dimension,
    double[] parameters,
    Supplier<double[]> infimum,
    Supplier<double[]> point)
    implements NumericFunction {

  private double[] run(double[] x) {
    if (x.length != dimension) {
      throw NumericEvaluation.UNDEFINED;
    }
    double[] inputs = Arrays.copyOf(x, dimension + parameters.length);
    System.arraycopy(parameters, 0, inputs, dimension, parameters.length);
    return tape.run(inputs);
  }

  @Override
  public double value(double[] x) {
    return run(x)[0];
  }

  @Override
  public double[] gradient(double[] x) {
    double[] result = run(x);
    return Arrays.copyOfRange(result, 1, result.length);
  }

  @Override
  public double minimum() {
    return infimum.get()[0];
  }

  @Override
  public double[] minimiser() {
    return point.get();
  }
}
