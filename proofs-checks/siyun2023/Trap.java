package siyun2023;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.dynamics.EnumeratedRun;

/**
 * The trap: a/2·x² as the mean of two samples with the slopes ax ± n(x). n is a(z − ρ), a(z + m)
 * and −a(z + ρ) near z − ρ, z and z + ρ, linear between and constant outside. {@code @error exact}.
 *
 * @param a the curvature of the mean
 * @param rho the radius
 * @param z the point that holds the iterates
 * @param r half the width of each plateau
 * @param m how far the middle plateau lies above az
 */
record Trap(BigFraction a, BigFraction rho, BigFraction z, BigFraction r, BigFraction m) {

  /** A trap with any parameters. */
  static Trap drawn(Coordinates at) {
    BigFraction a = at.positive();
    BigFraction rho = at.positive();
    BigFraction z = at.positive().multiply(rho);
    BigFraction r = at.between(BigFraction.ZERO, rho.divide(2));
    return new Trap(a, rho, z, r, r.add(at.positive()));
  }

  /** A trap scaled by its radius: r = ρ/10 and m = ρ/5. */
  static Trap scaled(BigFraction a, BigFraction rho, BigFraction c) {
    return new Trap(a, rho, c.multiply(rho), rho.divide(10), rho.divide(5));
  }

  /** n(x). */
  BigFraction noise(BigFraction x) {
    BigFraction left = a.multiply(z.subtract(rho));
    BigFraction middle = a.multiply(z.add(m));
    BigFraction right = a.multiply(z.add(rho)).negate();
    BigFraction width = rho.subtract(r.multiply(2));
    return x.compareTo(z) <= 0
        ? between(left, middle, x.subtract(z.subtract(rho).add(r)).divide(width))
        : between(middle, right, x.subtract(z.add(r)).divide(width));
  }

  /** From {@code low} at share 0 to {@code high} at share 1, constant beyond. */
  private static BigFraction between(BigFraction low, BigFraction high, BigFraction share) {
    if (share.signum() <= 0) {
      return low;
    }
    return share.compareTo(BigFraction.ONE) >= 0
        ? high
        : low.add(high.subtract(low).multiply(share));
  }

  /** The slopes of the samples. */
  List<UnaryOperator<BigFraction>> slopes() {
    return List.of(x -> a.multiply(x).add(noise(x)), x -> a.multiply(x).subtract(noise(x)));
  }

  /** a/2·x². */
  BigFraction value(BigFraction x) {
    return a.multiply(x).multiply(x).divide(2);
  }

  /** m-SAM from x0. */
  EnumeratedRun sam(BigFraction eta, BigFraction x0) {
    return run(EnumeratedRun.SIGNS, false, t -> eta, x0);
  }

  /** Any update rule with the radius of the trap. */
  EnumeratedRun run(
      UnaryOperator<List<BigFraction>> ascent,
      boolean independent,
      IntFunction<BigFraction> eta,
      BigFraction x0) {
    BigFraction half = BigFraction.ONE_HALF;
    return EnumeratedRun.scalar(List.of(half, half), slopes(), ascent, independent, rho, half, x0)
        .stepping(eta);
  }

  /** A start within r of z. */
  BigFraction start(Coordinates at) {
    return at.in(z.subtract(r), z.add(r));
  }

  /** A step of (0, 2/a). */
  BigFraction step(Coordinates at) {
    return at.between(BigFraction.ZERO, BigFraction.TWO.divide(a));
  }
}
