package org.samcheck.integrate;

import java.math.BigInteger;
import java.util.Arrays;

/** A state variable: its coefficients and its remainder come from outside. */
final class Input extends Series {
  Input(int bits, int degree) {
    super(bits, degree, false);
  }

  /** Starts a step at value · 2^−scale. */
  void set(BigInteger value, long newScale) {
    scale = newScale;
    Arrays.fill(c, BigInteger.ZERO);
    c[0] = value;
    remainder = BigInteger.ZERO;
  }

  @Override
  void begin() {}

  @Override
  void extend(int k) {}

  @Override
  BigInteger bound() {
    return remainder;
  }
}
