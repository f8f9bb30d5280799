package org.samcheck.dynamics;

import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;

/**
 * One function of a class, written down.
 *
 * @param dimension the number of components of x
 * @param value f(x) over the vector variable {@code x}, with exact rational coefficients
 * @param minimum inf f
 * @param minimiser a point where it is attained, if it is
 */
public record MemberFunction(
    int dimension, Expression value, BigFraction minimum, Optional<List<BigFraction>> minimiser) {}
