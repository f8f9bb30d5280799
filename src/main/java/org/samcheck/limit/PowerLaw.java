package org.samcheck.limit;

import static org.samcheck.expression.Algebra.add;
import static org.samcheck.expression.Algebra.apply;
import static org.samcheck.expression.Algebra.divide;
import static org.samcheck.expression.Algebra.multiply;
import static org.samcheck.expression.Algebra.subtract;

import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * The flow ẇ = rate · (w − centre)^power in one variable; u = w − centre has u^(1−p) = u₀^(1−p) −
 * (p−1) rate t for p ≥ 2. {@code @error} exact.
 */
record PowerLaw(BigFraction rate, BigFraction centre, int power) {

  /** The law that p is, or {@link Unsupported}. */
  static PowerLaw of(Laurent p, Expression w) {
    int n = degree(p, w);
    BigFraction rate = p.coefficient(monomial(w, n));
    BigFraction centre = BigFraction.ZERO;
    if (n > 0) {
      centre = p.coefficient(monomial(w, n - 1)).divide(rate.multiply(-n));
    }
    Laurent base = Laurent.atom(w).plus(Laurent.constant(centre.negate()));
    if (!base.power(n).times(Laurent.constant(rate)).equals(p)) {
      throw new Unsupported("no power of one linear factor");
    }
    return new PowerLaw(rate, centre, n);
  }

  private static int degree(Laurent p, Expression w) {
    return p.terms().keySet().stream().mapToInt(m -> m.getOrDefault(w, 0)).max().orElse(0);
  }

  private static Map<Expression, Integer> monomial(Expression w, int k) {
    return k == 0 ? Map.of() : Map.of(w, k);
  }

  /** u = w − centre. */
  BigFraction offset(BigFraction w) {
    return w.subtract(centre);
  }

  /** The sign of ẇ at w. */
  int direction(BigFraction w) {
    return rate.signum() * (power == 0 ? 1 : offset(w).pow(power).signum());
  }

  /** Whether the flow from w tends to the centre, in infinite time. */
  boolean approachesFrom(BigFraction w) {
    return power > 0 && offset(w).signum() == -direction(w);
  }

  /** The time from one point to another that the flow reaches. */
  Expression travel(BigFraction from, BigFraction to) {
    if (power == 0) {
      return Expression.constant(to.subtract(from).divide(rate));
    }
    if (power == 1) {
      Expression ratio = Expression.constant(offset(to).divide(offset(from)));
      return divide(apply(Operator.LOG, ratio), Expression.constant(rate));
    }
    return Expression.constant(blowUp(from).subtract(blowUp(to)));
  }

  /** The time from w to infinity along a flow that leaves the centre, p ≥ 2. */
  BigFraction blowUp(BigFraction w) {
    return offset(w).pow(1 - power).divide(rate.multiply(power - 1));
  }

  /** The point that the flow from w reaches after a time. */
  Expression after(BigFraction w, Expression time) {
    Expression move = multiply(Expression.constant(rate), time);
    Expression u = Expression.constant(offset(w));
    Expression next =
        switch (power) {
          case 0 -> add(u, move);
          case 1 -> multiply(u, apply(Operator.EXP, move));
          default -> later(offset(w), move);
        };
    return add(Expression.constant(centre), next);
  }

  /** sign u · (|u|^(1−p) − (p−1) |…|)^(−1/(p−1)). */
  private Expression later(BigFraction u, Expression move) {
    int sign = u.pow(1 - power).signum();
    Expression base =
        subtract(
            Expression.constant(u.pow(1 - power)), multiply(Expression.constant(power - 1L), move));
    Expression size = multiply(Expression.constant(sign), base);
    Expression root = ClosedForm.power(size, new BigFraction(-1, power - 1));
    return multiply(Expression.constant(u.signum()), root);
  }
}
