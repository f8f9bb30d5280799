package siyun2023;

import static siyun2023.Coordinates.number;

import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.dynamics.EnumeratedRun;

/**
 * SAM on a curve with the skewed linear noise (1 − p)n with probability p, −pn else, and both sides
 * of the bounds of the stochastic theorems. {@code @error exact}.
 *
 * @param f the curve
 * @param mu its strong convexity
 * @param beta its smoothness
 * @param eta the step
 * @param rho the radius
 * @param k p = 1/(1 + k²), so that σ is rational
 * @param n the size of the noise
 * @param x0 the start
 * @param steps N
 */
record NoisyDescent(
    Curve f,
    BigFraction mu,
    BigFraction beta,
    BigFraction eta,
    BigFraction rho,
    BigFraction k,
    BigFraction n,
    BigFraction x0,
    int steps) {

  /** An instance of the claims on strongly convex functions, d = 1. */
  static NoisyDescent stronglyConvex(List<BigFraction> point) {
    Coordinates at = new Coordinates(point);
    BigFraction mu = at.above(0, 1);
    BigFraction beta = at.in(mu, number(4));
    return drawn(at, Curve.drawn(at, mu, beta), mu, beta);
  }

  /** An instance of the claims on smooth functions, d = 1. */
  static NoisyDescent nonconvex(List<BigFraction> point) {
    Coordinates at = new Coordinates(point);
    BigFraction beta = at.above(0, 4);
    return drawn(at, Curve.drawn(at, beta.negate(), beta), beta, beta);
  }

  /** κ = 1, ηβ = 1 and no radius. */
  static NoisyDescent longestStepOnAParabola(List<BigFraction> point) {
    Coordinates at = new Coordinates(point);
    BigFraction beta = at.above(0, 4);
    NoisyDescent drawn = drawn(at, Curve.parabola(beta), beta, beta);
    return drawn.with(beta.reciprocal(), BigFraction.ZERO);
  }

  private static NoisyDescent drawn(Coordinates at, Curve f, BigFraction mu, BigFraction beta) {
    return new NoisyDescent(
        f,
        mu,
        beta,
        at.above(BigFraction.ZERO, beta.reciprocal()),
        at.above(0, 2),
        at.positive(),
        at.in(-5, 5),
        at.in(-5, 5),
        at.whole(1, 3));
  }

  private NoisyDescent with(BigFraction step, BigFraction radius) {
    return new NoisyDescent(f, mu, beta, step, radius, k, n, x0, steps);
  }

  /** This instance with n = 0. */
  NoisyDescent withoutNoise() {
    return new NoisyDescent(f, mu, beta, eta, rho, k, BigFraction.ZERO, x0, steps);
  }

  private BigFraction p() {
    return k.multiply(k).add(1).reciprocal();
  }

  /** σ = √(p(1 − p))|n| = k|n|/(1 + k²). */
  BigFraction sigma() {
    return k.multiply(n.abs()).multiply(p());
  }

  /** σ². */
  BigFraction variance() {
    return sigma().multiply(sigma());
  }

  /** βρ. */
  BigFraction drift() {
    return beta.multiply(rho);
  }

  /** β²ρ² + ηβv. */
  BigFraction floor(BigFraction v) {
    return drift().multiply(drift()).add(eta.multiply(beta).multiply(v));
  }

  /** β²ρ² + ηβσ², that of n-SAM. */
  BigFraction floorOfIndependentSamples() {
    return floor(variance());
  }

  /** β²ρ² + ηβ(σ + βρ)², that of m-SAM. */
  BigFraction floorOfTheSameSample() {
    BigFraction sum = sigma().add(drift());
    return floor(sum.multiply(sum));
  }

  private EnumeratedRun run(boolean independent) {
    BigFraction p = p();
    BigFraction up = BigFraction.ONE.subtract(p).multiply(n);
    BigFraction down = p.multiply(n).negate();
    return EnumeratedRun.scalar(
        List.of(p, BigFraction.ONE.subtract(p)),
        List.of(x -> f.slope(x).add(up), x -> f.slope(x).add(down)),
        EnumeratedRun.SIGNS,
        independent,
        rho,
        eta,
        x0);
  }

  /** E f(x(N)) − f*. */
  BigFraction expectedError(boolean independent) {
    return run(independent).meanAt(steps, f::error);
  }

  /** The mean over t &lt; N of E f′(x(t))². */
  BigFraction averageGradient(boolean independent) {
    return run(independent).meanOver(steps, f::squaredSlope);
  }

  /** The largest f(x(N)) − f* of a path. */
  BigFraction largestError(boolean independent) {
    return run(independent).paths(steps).stream()
        .map(path -> f.error(path.at(steps)))
        .max(BigFraction::compareTo)
        .orElseThrow();
  }

  /** qᴺΔ₀ + (1 − qᴺ)·floor/(2μ), q = 1 − ημ. */
  BigFraction contraction(BigFraction floor) {
    BigFraction q = BigFraction.ONE.subtract(eta.multiply(mu)).pow(steps);
    BigFraction rest = BigFraction.ONE.subtract(q).multiply(floor).divide(mu.multiply(2));
    return q.multiply(f.error(x0)).add(rest);
  }

  /** 2Δ₀/(ηN) + floor. */
  BigFraction average(BigFraction floor) {
    return f.error(x0).multiply(2).divide(eta.multiply(steps)).add(floor);
  }
}
