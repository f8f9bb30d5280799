package org.samcheck.integrate;

import org.samcheck.arithmetic.Ball;

/**
 * How an error e_0 of the start moves over one step: e(s) ∈ flow(s) e_0 ± extra, and |e| ≤ radius.
 *
 * @param flow the fundamental matrix over [0, 1], in scaled components
 * @param extra what the defect of the polynomial adds at most, in units
 * @param radius a bound over the whole step, in units
 */
record ErrorMap(MatrixSeries flow, Ball extra, Ball radius) {}
