package org.samcheck.integrate;

import java.math.BigInteger;

/** a · b: c_k = Σ a_i b_{k−i}, accumulated exactly and shifted once. */
final class Product extends Series {
  private final Series a;
  private final Series b;

  Product(Series a, Series b) {
    super(a, b);
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
    c[k] = shift(sum(k), scale - a.scale - b.scale);
  }

  private BigInteger sum(int k) {
    if (a == b) {
      return selfConvolution(a.c, k, 0);
    }
    if (a.constant) {
      return a.c[0].multiply(b.c[k]);
    }
    return b.constant ? b.c[0].multiply(a.c[k]) : convolution(a.c, b.c, k, 0, k);
  }

  @Override
  BigInteger bound() {
    BigInteger lost =
        excess(a, b).add(a.size().multiply(b.remainder)).add(b.tail(0).multiply(a.remainder));
    return ceilingShift(lost, scale - a.scale - b.scale).add(units(1));
  }
}
