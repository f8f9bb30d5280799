package org.samcheck.integrate;

import java.math.BigInteger;

/** a · b: c_k = Σ a_i b_{k−i}, accumulated exactly and shifted once. */
final class Product extends Series {
  private final Series a;
  private final Series b;

  Product(Series a, Series b) {
    super(a.bits, a.degree());
    this.a = a;
    this.b = b;
  }

  @Override
  void begin() {
    scale = bits - a.top() - b.top();
    extend(0);
  }

  @Override
  void extend(int k) {
    BigInteger sum = a == b ? selfConvolution(a.c, k, 0) : convolution(a.c, b.c, k, 0, k);
    c[k] = shift(sum, scale - a.scale - b.scale);
  }

  @Override
  BigInteger bound() {
    BigInteger lost =
        excess(a, b)
            .add(a.size().multiply(b.remainder))
            .add(b.tail(0).multiply(a.remainder));
    return ceilingShift(lost, scale - a.scale - b.scale).add(units(1));
  }
}
