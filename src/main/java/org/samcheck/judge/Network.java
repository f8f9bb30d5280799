package org.samcheck.judge;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * A diagonal network. Layers that start alike stay alike, so a run keeps one of them.
 *
 * @param rows label_i · x_i
 * @param layers how many layers a point lists
 * @param copies how many layers each of those stands for
 * @param rescaled whether the clock is the rescaled one
 */
record Network(Scene scene, List<List<Jet>> rows, int layers, BigInteger copies, boolean rescaled)
    implements Landscape {

  int width() {
    return rows.get(0).size();
  }

  BigInteger depth() {
    return copies.multiply(BigInteger.valueOf(layers));
  }

  private static List<Jet> list(int size, IntFunction<Jet> component) {
    return IntStream.range(0, size).mapToObj(component).toList();
  }

  /** β_j = Π_l w_lj. */
  List<Jet> beta(List<Jet> x) {
    return list(width(), j -> product(x, j, -1));
  }

  /** Π_k w_kj, without one layer {@code l}. */
  private Jet product(List<Jet> x, int j, int l) {
    Jet product = scene.number(1);
    for (int k = 0; k < layers; k++) {
      BigFraction power = new BigFraction(k == l ? copies.subtract(BigInteger.ONE) : copies);
      Jet w = x.get(k * width() + j);
      product = product.times(w.power(scene.number(power), scene.functions()));
    }
    return product;
  }

  private Jet sum(List<Jet> terms) {
    return Jet.sum(terms, scene.number(0));
  }

  private List<Jet> margins(List<Jet> x) {
    List<Jet> beta = beta(x);
    return rows.stream()
        .map(row -> sum(list(width(), j -> row.get(j).times(beta.get(j)))))
        .toList();
  }

  private Jet onePlusExp(Jet m) {
    return m.exp(scene.functions()).plus(scene.number(1));
  }

  private Jet mean(List<Jet> terms) {
    return sum(terms).over(scene.number(rows.size()));
  }

  /** f = (1/N) Σ ln(1 + e^(−m_i)). */
  Jet value(List<Jet> x) {
    return mean(
        margins(x).stream().map(m -> onePlusExp(m.negate()).log(scene.functions())).toList());
  }

  /** p_i = 1/(1 + e^(m_i)). */
  private List<Jet> slopes(List<Jet> x) {
    return margins(x).stream().map(m -> scene.number(1).over(onePlusExp(m))).toList();
  }

  /** Σ_i q_i label_i x_ij · Π_{k≠l} w_kj with q_i = p_i/Σp: −∇f over (1/N) Σ p_i. */
  private List<Jet> steepest(List<Jet> x) {
    List<Jet> p = rows.size() == 1 ? List.of(scene.number(1)) : slopes(x);
    Jet total = sum(p);
    List<Jet> pull =
        list(
            width(),
            j -> sum(list(rows.size(), i -> rows.get(i).get(j).times(p.get(i)))).over(total));
    return list(
        layers * width(), i -> pull.get(i % width()).times(product(x, i % width(), i / width())));
  }

  @Override
  public List<Jet> gradient(List<Jet> x, int sample) {
    Jet clock = mean(slopes(x)).negate();
    return steepest(x).stream().map(clock::times).toList();
  }

  @Override
  public List<Jet> ascent(List<Jet> x, int sample) {
    return steepest(x).stream().map(Jet::negate).toList();
  }

  @Override
  public List<Jet> descent(List<Jet> y, int sample) {
    return rescaled ? steepest(y) : Landscape.super.descent(y, sample);
  }

  /** The point with every layer written out. */
  List<Jet> written(List<Jet> x) {
    return Collections.nCopies(free().layers() / layers, x).stream().flatMap(List::stream).toList();
  }

  /** The network on points that list every layer. */
  Network free() {
    if (depth().bitLength() > 12) {
      throw Finding.Open.beyond("a point of that many layers");
    }
    return new Network(scene, rows, depth().intValueExact(), BigInteger.ONE, rescaled);
  }
}
