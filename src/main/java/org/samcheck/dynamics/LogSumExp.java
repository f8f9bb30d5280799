package org.samcheck.dynamics;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * log Σ_k c_k exp(a_k·x + b_k), c_k &gt; 0: its Hessian is the covariance of the a_k under the
 * softmax weights, so it lies between 0 and ¼ max_{j,k} |a_j − a_k|² on the components in which the
 * a_k differ.
 */
final class LogSumExp {
  private static final BigFraction QUARTER = new BigFraction(1, 4);

  private LogSumExp() {}

  /**
   * ¼ max_{j,k} |a_j − a_k|² ≥ the largest eigenvalue of the Hessian (Popoviciu). {@code @error
   * exact}.
   */
  static BigFraction curvature(List<List<BigFraction>> exponents) {
    BigFraction most = BigFraction.ZERO;
    for (List<BigFraction> a : exponents) {
      for (List<BigFraction> b : exponents) {
        BigFraction distance = squaredLength(difference(a, b));
        most = distance.compareTo(most) > 0 ? distance : most;
      }
    }
    return most.multiply(QUARTER);
  }

  /** A matrix U with Hessian ⪯ U; for two exponents ¼(a − b)(a − b)ᵀ. */
  static SymmetricMatrix upper(List<List<BigFraction>> exponents) {
    List<List<BigFraction>> distinct = exponents.stream().distinct().toList();
    List<BigFraction> first = distinct.get(0);
    if (distinct.size() == 1) {
      return SymmetricMatrix.zero(first.size());
    }
    if (distinct.size() == 2) {
      return SymmetricMatrix.square(difference(first, distinct.get(1))).scaled(QUARTER);
    }
    BigFraction most = curvature(distinct);
    return SymmetricMatrix.diagonal(
        first.size(), i -> differ(distinct, i) ? most : BigFraction.ZERO);
  }

  private static boolean differ(List<List<BigFraction>> exponents, int i) {
    return exponents.stream().map(a -> a.get(i)).distinct().count() > 1;
  }

  private static List<BigFraction> difference(List<BigFraction> a, List<BigFraction> b) {
    BigFraction[] result = new BigFraction[a.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = a.get(i).subtract(b.get(i));
    }
    return List.of(result);
  }

  /** |a|². */
  static BigFraction squaredLength(List<BigFraction> a) {
    return a.stream().map(c -> c.multiply(c)).reduce(BigFraction.ZERO, BigFraction::add);
  }
}
