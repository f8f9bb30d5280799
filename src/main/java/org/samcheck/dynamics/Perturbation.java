package org.samcheck.dynamics;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/** The perturbed point y as graphs. */
final class Perturbation {

  private Perturbation() {}

  /**
   * x + ρ·u; u does not matter where ρ = 0, however close what it normalises is to 0.
   *
   * @param x the components of the point
   * @param radius ρ
   * @param u the components of the direction
   */
  static List<Expression> along(List<Expression> x, Expression radius, List<Expression> u) {
    return moved(x, radius, u, Algebra::add);
  }

  /** x − ρ·u, for a direction u of descent; parameters as in {@link #along}. */
  static List<Expression> against(List<Expression> x, Expression radius, List<Expression> u) {
    return moved(x, radius, u, Algebra::subtract);
  }

  private static List<Expression> moved(
      List<Expression> x,
      Expression radius,
      List<Expression> u,
      BinaryOperator<Expression> operation) {
    Expression still = Algebra.relation(Operator.EQUAL, radius, Expression.ZERO);
    return IntStream.range(0, x.size())
        .mapToObj(
            i -> {
              Expression step = Algebra.multiply(radius, u.get(i));
              return Algebra.choose(still, x.get(i), operation.apply(x.get(i), step));
            })
        .toList();
  }

  /** v/‖v‖₂ or sign v. */
  static List<Expression> normalised(List<Expression> v, Run.Norm norm) {
    return norm == Run.Norm.LINF ? signs(v) : unit(v);
  }

  /** sign v, by components, with sign 0 = 0. */
  private static List<Expression> signs(List<Expression> v) {
    return v.stream().map(c -> Algebra.apply(Operator.SIGN, c)).toList();
  }

  /** v/‖v‖₂, 0 where v = 0; in one dimension this is the sign. */
  private static List<Expression> unit(List<Expression> v) {
    if (v.size() == 1) {
      return signs(v);
    }
    Expression vector =
        Expression.of(Operator.VECTOR, Type.vector(v.size()), v.toArray(Expression[]::new));
    Expression norm = Expression.of(Operator.NORM, Type.SCALAR, vector);
    boolean positive = v.stream().anyMatch(c -> c.isConstant() && !c.isZero());
    Expression flat =
        positive ? Expression.FALSE : Algebra.relation(Operator.EQUAL, norm, Expression.ZERO);
    return v.stream()
        .map(c -> c.isZero() ? c : Algebra.choose(flat, Expression.ZERO, Algebra.divide(c, norm)))
        .toList();
  }
}
