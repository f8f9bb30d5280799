package org.samcheck.limit;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** Unit vectors as graphs without variables. */
final class Direction {

  private Direction() {}

  /**
   * The unit vector with the components sign_j √(square_j / Σ square). {@code @error} exact.
   *
   * @param squares numbers ≥ 0, not all 0
   * @param signs −1, 0 or 1
   */
  static List<Expression> of(List<Expression> squares, List<Integer> signs) {
    Expression sum = squares.stream().reduce(Expression.ZERO, Algebra::add);
    return IntStream.range(0, squares.size())
        .mapToObj(j -> component(squares.get(j), sum, signs.get(j)))
        .toList();
  }

  /** As {@link #of(List, List)} for the vector v. */
  static List<Expression> of(List<BigFraction> v) {
    return of(
        v.stream().map(x -> Expression.constant(x.multiply(x))).toList(),
        v.stream().map(BigFraction::signum).toList());
  }

  private static Expression component(Expression square, Expression sum, int sign) {
    if (square.isZero()) {
      return Expression.ZERO;
    }
    Expression part = Algebra.divide(square, sum);
    Expression size =
        part.isConstant() ? ClosedForm.root(part.value()) : Algebra.apply(Operator.SQRT, part);
    return Algebra.multiply(Expression.constant(sign), size);
  }
}
