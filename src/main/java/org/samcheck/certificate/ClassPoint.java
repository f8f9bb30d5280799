package org.samcheck.certificate;

/**
 * A point with what f has there.
 *
 * @param name how the claim calls it
 * @param at the point
 * @param value f − inf f there, or f alone where inf f plays no part
 * @param gradient ∇f there
 */
record ClassPoint(String name, Vector at, Quotient value, Vector gradient) {}
