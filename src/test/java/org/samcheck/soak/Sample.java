package org.samcheck.soak;

/** A random objective's value with its probability. */
record Sample(Rational weight, Objective objective) {}
