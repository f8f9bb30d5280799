package org.samcheck.judge;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A diagonal network. Layers that start alike stay alike, so a run keeps one of them.
 *
 * @param rows label_i · x_i
 * @param layers how many layers a point lists
 * @param alike how many layers each of those stands for
 * @param rescaled whether the clock is the rescaled one
 */
record Network(Scene scene, List<List<Real>> rows, int layers, BigInteger alike, boolean rescaled)
    implements Landscape {

  int width() {
    return rows.get(0).size();
  }

  private Real number(long n) {
    return Real.of(scene.work(), n);
  }

  private List<Real> list(int size, IntFunction<Real> component) {
    return IntStream.range(0, size).mapToObj(component).toList();
  }

  @Override
  public BigInteger copies(int i) {
    return alike;
  }

  /** β_j = Π_l w_lj. */
  List<Real> beta(List<Real> x) {
    return list(width(), j -> product(x, j, -1));
  }

  /** Π_k w_kj, without one layer {@code l}. */
  private Real product(List<Real> x, int j, int l) {
    Real product = number(1);
    for (int k = 0; k < layers; k++) {
      BigInteger power = k == l ? alike.subtract(BigInteger.ONE) : alike;
      product = product.times(x.get(k * width() + j).power(power));
    }
    return product;
  }

  private Real sum(List<Real> terms) {
    return terms.stream().reduce(number(0), Real::plus);
  }

  private Real margin(List<Real> row, List<Real> beta) {
    return sum(list(width(), j -> row.get(j).times(beta.get(j))));
  }

  /** f = (1/N) Σ ln(1 + e^(−m_i)). */
  Real value(List<Real> x) {
    List<Real> beta = beta(x);
    List<Real> losses =
        rows.stream()
            .map(row -> scene.functions().exp(margin(row, beta).negate()).plus(number(1)))
            .map(scene.functions()::log)
            .toList();
    return sum(losses).over(rows.size());
  }

  /** p_i = 1/(1 + e^(m_i)). */
  private List<Real> slopes(List<Real> x) {
    List<Real> beta = beta(x);
    return rows.stream()
        .map(row -> scene.functions().exp(margin(row, beta)).plus(number(1)))
        .map(number(1)::over)
        .toList();
  }

  /** Σ_i q_i label_i x_ij · Π_{k≠l} w_kj with q_i = p_i/Σp: −∇f over (1/N) Σ p_i. */
  private List<Real> steepest(List<Real> x) {
    List<Real> q = List.of(number(1));
    if (rows.size() > 1) {
      List<Real> p = slopes(x);
      Real total = sum(p);
      q = p.stream().map(s -> s.over(total)).toList();
    }
    List<Real> weights = q;
    List<Real> pull =
        list(width(), j -> sum(list(rows.size(), i -> rows.get(i).get(j).times(weights.get(i)))));
    return list(
        layers * width(), i -> pull.get(i % width()).times(product(x, i % width(), i / width())));
  }

  @Override
  public List<Real> gradient(List<Real> x, int sample) {
    Real clock = sum(slopes(x)).over(rows.size()).negate();
    return steepest(x).stream().map(clock::times).toList();
  }

  @Override
  public List<Real> ascent(List<Real> x, int sample) {
    return steepest(x).stream().map(Real::negate).toList();
  }

  @Override
  public List<Real> descent(List<Real> y, int sample) {
    return rescaled ? steepest(y) : Landscape.super.descent(y, sample);
  }

  /** The point with every layer written out. */
  List<Real> written(List<Real> x) {
    return alike.equals(BigInteger.ONE)
        ? x
        : Collections.nCopies(small(), x).stream().flatMap(List::stream).toList();
  }

  private int small() {
    if (alike.bitLength() > 12) {
      throw Finding.Open.beyond("a point of that many layers");
    }
    return alike.intValueExact();
  }

  /** The network on points that list every layer. */
  Network free() {
    return alike.equals(BigInteger.ONE)
        ? this
        : new Network(scene, rows, small(), BigInteger.ONE, rescaled);
  }
}
