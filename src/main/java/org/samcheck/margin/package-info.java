/**
 * Max-margin classifiers with an exact certificate: min ‖β‖₁ or min ‖β‖₂² subject to z_i·β ≥ 1 for
 * every row z_i = label_i · x_i, over all β or over β ≥ 0.
 *
 * <p>A library solves the problem in doubles; its answer only orders the constraints. Two exact
 * finite methods then run over integers: the simplex method on the dual of the linear problem
 * ({@link org.samcheck.margin.Norm#L1}) and the dual active-set method of Goldfarb and Idnani
 * ({@link org.samcheck.margin.Norm#L2}). Whatever they return is checked by {@link
 * org.samcheck.margin.MarginVerifier}, which shares no code with them, before anyone sees it.
 *
 * <p>Start at {@link org.samcheck.margin.MarginProblem#solve}.
 */
package org.samcheck.margin;
