package org.samcheck.conjecture;

import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;

/**
 * An objective with a run on it.
 *
 * @param objective what is minimised
 * @param run how
 * @param dimension the number of components of x, or {@link
 *     org.samcheck.expression.Type#ANY_DIMENSION}
 */
public record Problem(Objective objective, Run run, int dimension) {}
