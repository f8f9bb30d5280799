/**
 * Objectives and update rules: what a run minimises, the classes of functions it may come from with
 * certified membership, and gradient descent, SAM and USAM as step maps over the expression graph.
 *
 * <p>Start at {@link org.samcheck.dynamics.StepMap}, which turns an objective and a rule into
 * graphs, and {@link org.samcheck.dynamics.Trajectory}, which runs them in any arithmetic.
 */
package org.samcheck.dynamics;
