/**
 * Verdicts: a claim is searched for a counterexample, proved where that is possible, and otherwise
 * decided instance by instance in exact or ball arithmetic. A double only screens; {@link
 * org.samcheck.check.Evidence} names the weakest ground that a {@link org.samcheck.check.Verdict}
 * rests on.
 *
 * <p>Start at {@link org.samcheck.check.Checker}.
 */
package org.samcheck.check;
