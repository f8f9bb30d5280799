package org.samcheck.dynamics;

/** A function in doubles, for screening. {@code @error not enclosed}. */
public interface NumericFunction {

  /** The number of components of x. */
  int dimension();

  /** f(x). */
  double value(double[] x);

  /** ∇f(x), at a kink as the language says. */
  double[] gradient(double[] x);

  /** inf f. */
  double minimum();

  /** A point where the infimum is attained. */
  double[] minimiser();
}
