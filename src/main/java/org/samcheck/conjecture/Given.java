package org.samcheck.conjecture;

import org.samcheck.expression.Domain;
import org.samcheck.expression.Type;

/**
 * A quantified name.
 *
 * @param name the name
 * @param domain where its values come from; bounds may use the names above it
 * @param type the type of its values; a class of functions has the type of its points
 */
public record Given(String name, Domain domain, Type type) {}
