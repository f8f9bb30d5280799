package org.samcheck.prove;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;

/**
 * Σ c·b over vectors b of which only the inner products are known.
 *
 * @param coefficients the scalar graphs c, none of them the constant 0, by the name of b
 */
record LinearCombination(SortedMap<String, Expression> coefficients) {

  static final LinearCombination ZERO = new LinearCombination(new TreeMap<>());

  static LinearCombination of(String vector) {
    return new LinearCombination(new TreeMap<>(Map.of(vector, Expression.ONE)));
  }

  boolean isZero() {
    return coefficients.isEmpty();
  }

  LinearCombination plus(LinearCombination other) {
    SortedMap<String, Expression> sum = new TreeMap<>(coefficients);
    other.coefficients.forEach(
        (b, c) -> {
          Expression total = Algebra.add(sum.getOrDefault(b, Expression.ZERO), c);
          if (total.isZero()) {
            sum.remove(b);
          } else {
            sum.put(b, total);
          }
        });
    return new LinearCombination(sum);
  }

  LinearCombination times(Expression factor) {
    SortedMap<String, Expression> product = new TreeMap<>();
    if (!factor.isZero()) {
      coefficients.forEach((b, c) -> product.put(b, Algebra.multiply(factor, c)));
    }
    return new LinearCombination(product);
  }

  LinearCombination minus(LinearCombination other) {
    return plus(other.times(Expression.constant(-1)));
  }
}
