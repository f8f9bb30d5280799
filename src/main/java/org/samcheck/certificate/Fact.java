package org.samcheck.certificate;

/**
 * A polynomial whose sign is known.
 *
 * @param name what it says, in words of the claim
 * @param polynomial the polynomial
 * @param sign its sign
 */
public record Fact(String name, Polynomial polynomial, Sign sign) {}
