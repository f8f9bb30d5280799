package org.samcheck.prove;

import org.samcheck.expression.Expression;

/**
 * A point with what the function has there.
 *
 * @param name how the language calls it
 * @param at the point
 * @param value f − inf f, or f − f(some point) where inf f plays no part
 * @param gradient ∇f
 */
record ClassPoint(
    String name, LinearCombination at, Expression value, LinearCombination gradient) {}
