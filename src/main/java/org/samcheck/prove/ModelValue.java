package org.samcheck.prove;

import org.hipparchus.fraction.BigFraction;

/**
 * The value of a variable in a model.
 *
 * @param value the value, or for an algebraic number a decimal close to it
 * @param exact whether it is the value itself
 */
record ModelValue(BigFraction value, boolean exact) {}
