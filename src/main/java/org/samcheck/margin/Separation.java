package org.samcheck.margin;

/**
 * What a max-margin problem turned out to be: {@link MaxMargin} where the rows are separable,
 * {@link NotSeparable} where they are not; either carries multipliers that prove it.
 */
public sealed interface Separation permits MaxMargin, NotSeparable {
  /** The problem this is the answer to. */
  MarginProblem problem();
}
