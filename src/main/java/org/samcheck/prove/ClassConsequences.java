package org.samcheck.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;

/**
 * The library of inequalities that hold for every function of a class at any points, likely ones
 * first. With Δx = x_i − x_j, Δg = ∇f(x_i) − ∇f(x_j) and D = f_i − f_j − ⟨g_j, Δx⟩.
 *
 * <p>{@code @source} Y. Nesterov, Introductory Lectures on Convex Optimization, §2.1; A. Taylor, J.
 * Hendrickx, F. Glineur, Smooth strongly convex interpolation and exact worst-case performance of
 * first-order methods, 2017, Theorem 4.
 */
final class ClassConsequences {

  private static final Expression HALF = Algebra.divide(Expression.ONE, Expression.constant(2));

  private final InnerProducts space;
  private final AlgebraicForm form;
  private final Optional<Expression> beta;
  private final Optional<Expression> mu;
  private final boolean convex;
  private final List<Inequality> found = new ArrayList<>();

  /**
   * The inequalities of one class.
   *
   * @param beta the Lipschitz constant of the gradient, where it has one
   * @param mu the constant of strong convexity; 0 for functions that are only convex
   */
  ClassConsequences(
      InnerProducts space,
      AlgebraicForm form,
      Optional<Expression> beta,
      Optional<Expression> mu,
      boolean convex) {
    this.space = space;
    this.form = form;
    this.beta = beta;
    this.mu = mu;
    this.convex = convex;
  }

  /**
   * The inequalities at {@code points}.
   *
   * @param bounded whether values are measured from inf f
   * @param minimiser the minimiser, where there is one; one of the points
   */
  List<Inequality> at(List<ClassPoint> points, boolean bounded, Optional<ClassPoint> minimiser) {
    if (bounded) {
      points.forEach(p -> add("inf f <= f(" + p.name() + ")", p.value()));
    }
    orderedPairs(points, this::firstOrder);
    pairs(points, this::gradients);
    if (bounded && beta.isPresent()) {
      points.forEach(this::gradientBound);
    }
    minimiser.ifPresent(o -> points.stream().filter(p -> p != o).forEach(p -> growth(p, o)));
    orderedPairs(points, this::interpolation);
    pairs(points, this::lengths);
    return List.copyOf(found);
  }

  private interface Rule {
    void accept(ClassPoint a, ClassPoint b);
  }

  private static void orderedPairs(List<ClassPoint> points, Rule rule) {
    for (ClassPoint a : points) {
      for (ClassPoint b : points) {
        if (a != b) {
          rule.accept(a, b);
        }
      }
    }
  }

  private static void pairs(List<ClassPoint> points, Rule rule) {
    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j < i; j++) {
        rule.accept(points.get(i), points.get(j));
      }
    }
  }

  // Of two points

  /** μ/2·|Δx|² ≤ D ≤ β/2·|Δx|², and D ≥ −β/2·|Δx|² without convexity. */
  private void firstOrder(ClassPoint a, ClassPoint b) {
    String at = " at " + a.name() + " from " + b.name();
    Expression d = excess(a, b);
    Expression distance = square(a.at().minus(b.at()));
    if (convex) {
      Expression m = mu.orElse(Expression.ZERO);
      add("convexity" + at, minus(d, times(times(HALF, m), distance)));
    }
    beta.ifPresent(
        l -> {
          add("descent lemma" + at, minus(times(times(HALF, l), distance), d));
          if (!convex) {
            add("lower descent lemma" + at, Algebra.add(times(times(HALF, l), distance), d));
          }
        });
  }

  /** |Δg|² ≤ β²|Δx|², ⟨Δg, Δx⟩ ≥ μ|Δx|², β⟨Δg, Δx⟩ ≥ |Δg|². */
  private void gradients(ClassPoint a, ClassPoint b) {
    String at = " between " + a.name() + " and " + b.name();
    Expression distance = square(a.at().minus(b.at()));
    Expression turn = square(a.gradient().minus(b.gradient()));
    Expression growth = inner(a.gradient().minus(b.gradient()), a.at().minus(b.at()));
    beta.ifPresent(l -> add("Lipschitz gradient" + at, minus(times(times(l, l), distance), turn)));
    if (convex) {
      Expression m = mu.orElse(Expression.ZERO);
      add("monotonicity" + at, minus(growth, times(m, distance)));
      beta.ifPresent(l -> add("co-coercivity" + at, minus(times(l, growth), turn)));
    } else if (beta.isPresent()) {
      Expression bound = times(beta.get(), distance);
      add("growth of the gradient" + at, minus(bound, growth));
      add("fall of the gradient" + at, Algebra.add(bound, growth));
    }
  }

  /**
   * Convex: 2(β − μ)D ≥ |Δg|² + βμ|Δx|² − 2μ⟨Δg, Δx⟩, at β = μ too, where both sides are 0. Without
   * convexity: 4β(f_i − f_j) − 2β⟨g_i + g_j, Δx⟩ ≥ |Δg|² − β²|Δx|².
   */
  private void interpolation(ClassPoint a, ClassPoint b) {
    if (beta.isEmpty()) {
      return;
    }
    Expression l = beta.get();
    String name = "interpolation at " + a.name() + " from " + b.name();
    Expression distance = square(a.at().minus(b.at()));
    Expression turn = square(a.gradient().minus(b.gradient()));
    Expression growth = inner(a.gradient().minus(b.gradient()), a.at().minus(b.at()));
    Expression two = Expression.constant(2);
    if (convex) {
      Expression m = mu.orElse(Expression.ZERO);
      add("smoothness, " + name, minus(times(times(two, l), excess(a, b)), turn));
      if (!m.isZero()) {
        Expression left = times(times(two, minus(l, m)), excess(a, b));
        Expression right =
            minus(Algebra.add(turn, times(times(l, m), distance)), times(times(two, m), growth));
        add("strongly convex " + name, minus(left, right));
      }
    } else {
      Expression sum = inner(a.gradient().plus(b.gradient()), a.at().minus(b.at()));
      Expression left = minus(times(two, minus(a.value(), b.value())), sum);
      Expression right = minus(turn, times(times(l, l), distance));
      add(name, minus(times(times(two, l), left), right));
    }
  }

  /** |Δx|² ≥ 0, |Δg|² ≥ 0 and Cauchy–Schwarz for the two gradients. */
  private void lengths(ClassPoint a, ClassPoint b) {
    square("distance of " + a.name() + " and " + b.name(), a.at().minus(b.at()));
    LinearCombination turn = a.gradient().minus(b.gradient());
    square("difference of the gradients at " + a.name() + " and " + b.name(), turn);
    cauchySchwarz("the gradients at " + a.name() + " and " + b.name(), a.gradient(), b.gradient());
    cauchySchwarz(
        "the points and gradients at " + a.name() + " and " + b.name(), a.at().minus(b.at()), turn);
  }

  // Of one point

  /** |g|² ≤ 2β(f − inf f), for an infimum that need not be attained. */
  private void gradientBound(ClassPoint p) {
    Expression bound = times(times(Expression.constant(2), beta.get()), p.value());
    add("gradient bound at " + p.name(), minus(bound, square(p.gradient())));
  }

  /** |g|² ≥ 2μ(f − f*), |g − μ(x − x*)|² ≥ 0 and Cauchy–Schwarz for g and x − x*. */
  private void growth(ClassPoint p, ClassPoint o) {
    LinearCombination x = p.at().minus(o.at());
    mu.ifPresent(
        m -> {
          Expression bound = times(times(Expression.constant(2), m), p.value());
          add("Polyak-Lojasiewicz at " + p.name(), minus(square(p.gradient()), bound));
          square("|grad - mu*(x - xmin)|^2 >= 0 at " + p.name(), p.gradient().minus(x.times(m)));
        });
    beta.ifPresent(
        l ->
            square(
                "|grad - beta*(x - xmin)|^2 >= 0 at " + p.name(), p.gradient().minus(x.times(l))));
  }

  // Arithmetic

  private Expression excess(ClassPoint a, ClassPoint b) {
    return minus(minus(a.value(), b.value()), inner(b.gradient(), a.at().minus(b.at())));
  }

  private Expression inner(LinearCombination u, LinearCombination v) {
    return space.inner(u, v);
  }

  private Expression square(LinearCombination v) {
    return space.inner(v, v);
  }

  private static Expression times(Expression a, Expression b) {
    return Algebra.multiply(a, b);
  }

  private static Expression minus(Expression a, Expression b) {
    return Algebra.subtract(a, b);
  }

  private void square(String name, LinearCombination v) {
    if (v.coefficients().size() > 1) {
      add(name, square(v));
    }
  }

  private void cauchySchwarz(String name, LinearCombination u, LinearCombination v) {
    if (u.isZero() || v.isZero() || u.equals(v)) {
      return;
    }
    LinearCombination shortest = u.coefficients().size() == 1 ? direction(u) : u;
    LinearCombination other = v.coefficients().size() == 1 ? direction(v) : v;
    Polynomial uu = polynomial(square(shortest));
    Polynomial uv = polynomial(inner(shortest, other));
    Polynomial vv = polynomial(square(other));
    Polynomial p = uu.times(vv).minus(uv.times(uv));
    if (!p.isConstant()) {
      found.add(new Inequality("Cauchy-Schwarz for " + name, p, new Inequality.Cut(uu, uv, vv)));
    }
  }

  /** b for c·b: the inequality for b is at least as strong, and holds where c = 0. */
  private static LinearCombination direction(LinearCombination v) {
    return LinearCombination.of(v.coefficients().firstKey());
  }

  private void add(String name, Expression e) {
    Polynomial p = polynomial(e);
    boolean known = found.stream().anyMatch(i -> i.polynomial().equals(p));
    if (!p.isConstant() && !known) {
      found.add(new Inequality(name, p, null));
    }
  }

  private Polynomial polynomial(Expression e) {
    return form.polynomial(e);
  }
}
