package org.samcheck.soak;

import java.util.function.Function;

/**
 * A claim that some number is at most a constant.
 *
 * @param number whose largest value decides
 * @param claim the claim by its constant
 */
record Bound(Term number, Function<Term, Condition> claim) {}
