package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * A small random problem: quadratic samples Σ_ij H_ij x_i x_j/2 + g·x in one or two variables, of
 * which one may have the weight 0, and a run of three steps on them.
 *
 * @param hessians H of each sample
 * @param linear g of each sample
 * @param weights of the samples
 * @param method the update rule; sam has the norm linf, which stays rational
 * @param independent the sampling
 * @param rho ρ; the radius is ρ/(t + 1)
 * @param eta η; the step is η/(t + 1)
 * @param start x(0)
 */
public record RandomQuadraticRun(
    List<BigFraction[][]> hessians,
    List<List<BigFraction>> linear,
    List<BigFraction> weights,
    Run.Method method,
    boolean independent,
    BigFraction rho,
    BigFraction eta,
    List<BigFraction> start) {

  /** T of the run. */
  public static final int STEPS = 3;

  /** The problem number {@code seed}. */
  public static RandomQuadraticRun of(int seed) {
    Random random = new Random(seed);
    int dimension = 1 + random.nextInt(2);
    int samples = 2 + random.nextInt(2);
    List<BigFraction[][]> hessians = new ArrayList<>();
    List<List<BigFraction>> linear = new ArrayList<>();
    for (int s = 0; s < samples; s++) {
      hessians.add(symmetric(random, dimension));
      linear.add(vector(random, dimension));
    }
    return new RandomQuadraticRun(
        hessians,
        linear,
        weights(random, samples),
        Run.Method.values()[random.nextInt(3)],
        random.nextBoolean(),
        new BigFraction(1 + random.nextInt(3), 2),
        new BigFraction(1 + random.nextInt(3), 2),
        vector(random, dimension));
  }

  private static BigFraction[][] symmetric(Random random, int dimension) {
    BigFraction[][] entry = new BigFraction[dimension][dimension];
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j <= i; j++) {
        entry[i][j] = small(random);
        entry[j][i] = entry[i][j];
      }
    }
    return entry;
  }

  private static List<BigFraction> vector(Random random, int dimension) {
    return IntStream.range(0, dimension).mapToObj(i -> small(random)).toList();
  }

  private static BigFraction small(Random random) {
    return new BigFraction(random.nextInt(5) - 2);
  }

  /** Quarters that sum to 1, the first perhaps 0. */
  private static List<BigFraction> weights(Random random, int samples) {
    int first = random.nextInt(3);
    return samples == 2
        ? List.of(new BigFraction(first, 4), new BigFraction(4 - first, 4))
        : List.of(new BigFraction(first, 4), new BigFraction(3 - first, 4), new BigFraction(1, 4));
  }

  /** ∇fᵢ(v) = Hᵢv + gᵢ. */
  public List<BigFraction> gradient(int i, List<BigFraction> v) {
    List<BigFraction> result = new ArrayList<>();
    for (int row = 0; row < v.size(); row++) {
      BigFraction sum = linear.get(i).get(row);
      for (int column = 0; column < v.size(); column++) {
        sum = sum.add(hessians.get(i)[row][column].multiply(v.get(column)));
      }
      result.add(sum);
    }
    return result;
  }

  /** fᵢ(v) = (∇fᵢ(v) + gᵢ)·v/2. */
  public BigFraction value(int i, List<BigFraction> v) {
    List<BigFraction> slope = gradient(i, v);
    return IntStream.range(0, v.size())
        .mapToObj(k -> slope.get(k).add(linear.get(i).get(k)).multiply(v.get(k)))
        .reduce(BigFraction.ZERO, BigFraction::add)
        .divide(2);
  }

  /** f(v), the mean of the samples. */
  public BigFraction value(List<BigFraction> v) {
    return IntStream.range(0, weights.size())
        .mapToObj(i -> weights.get(i).multiply(value(i, v)))
        .reduce(BigFraction.ZERO, BigFraction::add);
  }

  /** The run, to be followed path by path. */
  public EnumeratedRun enumerated() {
    List<UnaryOperator<List<BigFraction>>> gradients = new ArrayList<>();
    IntStream.range(0, weights.size()).forEach(i -> gradients.add(v -> gradient(i, v)));
    UnaryOperator<List<BigFraction>> ascent =
        switch (method) {
          case GD -> EnumeratedRun.NONE;
          case SAM -> EnumeratedRun.SIGNS;
          case USAM -> EnumeratedRun.GRADIENT;
        };
    return new EnumeratedRun(
        weights,
        gradients,
        ascent,
        independent && method != Run.Method.GD,
        t -> rho.divide(t + 1),
        t -> eta.divide(t + 1),
        start);
  }

  // As text

  /** fᵢ as it is written in a file. */
  public String text(int i) {
    List<String> terms = new ArrayList<>();
    for (int row = 0; row < start.size(); row++) {
      terms.add(text(linear.get(i).get(row)) + "*" + component(row));
      for (int column = 0; column < start.size(); column++) {
        String factor = text(hessians.get(i)[row][column].divide(2));
        terms.add(factor + "*" + component(row) + "*" + component(column));
      }
    }
    return String.join(" + ", terms);
  }

  private static String component(int row) {
    return "x[" + (row + 1) + "]";
  }

  /** A number as it is written in a file. */
  public static String text(BigFraction value) {
    return "(" + value.getNumerator() + "/" + value.getDenominator() + ")";
  }

  /** The problem as a file without a claim. */
  public String yaml() {
    String samples =
        IntStream.range(0, weights.size())
            .mapToObj(
                i ->
                    "    - {weight: \"%s\", \"f(x)\": \"%s\"}\n"
                        .formatted(text(weights.get(i)), text(i)))
            .collect(Collectors.joining());
    String point =
        start.stream().map(RandomQuadraticRun::text).collect(Collectors.joining(", ", "[", "]"));
    return """
        conjecture: a random problem
        objective:
          samples:
        %srun: {%s, step: "%s/(t + 1)", start: "%s", steps: %d}
        """
        .formatted(samples, rule(), text(eta), point, STEPS);
  }

  private String rule() {
    String name = method.name().toLowerCase(java.util.Locale.ROOT);
    String sampling = independent ? "independent" : "same";
    String norm = method == Run.Method.SAM ? ", norm: linf" : "";
    return method == Run.Method.GD
        ? "method: gd"
        : "method: %s%s, radius: \"%s/(t + 1)\", sampling: %s"
            .formatted(name, norm, text(rho), sampling);
  }
}
