package org.samcheck.margin;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * Integer inequalities a_i·β ≥ b_i, with β ≥ 0 where {@code nonnegative}.
 *
 * @param normals the N rows a_i, each of length {@code dimension}
 * @param bounds the N numbers b_i
 * @param dimension the number d of columns
 * @param nonnegative whether β ≥ 0 is demanded too
 */
record Inequalities(
    BigInteger[][] normals, BigInteger[] bounds, int dimension, boolean nonnegative) {

  /** The rows of a problem, each times the least common multiple b_i of its denominators. */
  static Inequalities of(MarginProblem problem) {
    BigInteger[] bounds = new BigInteger[problem.size()];
    BigInteger[][] normals = new BigInteger[problem.size()][];
    for (int i = 0; i < bounds.length; i++) {
      List<BigFraction> row = problem.rows().get(i);
      RationalVector scaled = RationalVector.of(row);
      bounds[i] = scaled.denominator();
      normals[i] = scaled.numerators();
    }
    return new Inequalities(normals, bounds, problem.dimension(), problem.nonnegative());
  }

  /** The number N of inequalities, the signs of β not counted. */
  int size() {
    return bounds.length;
  }

  /** Σ_i w_i a_i, of length d. */
  BigInteger[] combine(List<Integer> rows, RationalVector weights) {
    BigInteger[] sum = new BigInteger[dimension];
    for (int j = 0; j < dimension; j++) {
      BigInteger entry = BigInteger.ZERO;
      for (int k = 0; k < rows.size(); k++) {
        BigInteger factor = normals[rows.get(k)][j];
        if (factor.signum() != 0) {
          entry = entry.add(factor.multiply(weights.numerator(k)));
        }
      }
      sum[j] = entry;
    }
    return sum;
  }

  /** Σ_i λ_i a_i, of length d. */
  List<BigFraction> combine(List<BigFraction> multipliers) {
    List<Integer> support =
        IntStream.range(0, size()).filter(i -> multipliers.get(i).signum() != 0).boxed().toList();
    RationalVector weights = RationalVector.of(support.stream().map(multipliers::get).toList());
    return new RationalVector(combine(support, weights), weights.denominator()).toFractions();
  }

  /** a_i·v. */
  BigFraction product(int row, List<BigFraction> vector) {
    RationalVector scaled = RationalVector.of(vector);
    BigInteger sum = RationalVector.dot(normals[row], scaled.numerators());
    return new BigFraction(sum, scaled.denominator());
  }

  /** a_i·β − b_i. */
  BigFraction slack(int row, List<BigFraction> beta) {
    return product(row, beta).subtract(bounds[row]);
  }
}
