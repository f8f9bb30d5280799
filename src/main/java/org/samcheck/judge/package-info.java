/**
 * A second, naive judge of single instances. It shares the parser, the expression graph and the
 * conjecture's data with the engines, and no arithmetic, derivative, step or evaluation.
 *
 * <p>Start at {@link org.samcheck.judge.Judge}. {@code Real} is a number, {@code Jet} a number with
 * its derivatives, {@code Meaning} the words of the language, {@code Course} a run, with the
 * methods as one table; {@code Flow} encloses flows of networks, {@code Membership} certifies
 * classes.
 */
package org.samcheck.judge;
