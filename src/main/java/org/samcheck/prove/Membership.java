package org.samcheck.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.conjecture.Problem;
import org.samcheck.dynamics.Objective;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Derivative;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * A polynomial objective as a member of a class: where μI ≼ ∇²f ≼ βI for two of the givens, a claim
 * about all members with every start is a claim about f.
 */
final class Membership {

  private static final int MOST_DIMENSIONS = 3;

  private final Conjecture conjecture;
  private final Problem problem;
  private final Objective.Formula objective;
  private final Setting setting;
  private final List<Expression> x;
  private final Expression value;

  private Membership(Conjecture conjecture, Problem problem, Setting setting) {
    this.conjecture = conjecture;
    this.problem = problem;
    this.objective = (Objective.Formula) problem.objective();
    this.setting = setting;
    this.x = Expansion.components("x", problem.dimension());
    Map<String, List<Expression>> bindings = new HashMap<>(setting.bindings());
    bindings.put("x", x);
    this.value = new Expansion(bindings).scalar(objective.value());
  }

  /**
   * The claim about the class, where f is known to be a member and its stated minimum to be
   * attained.
   */
  static Optional<Conjecture> generalise(Conjecture conjecture, Setting setting) {
    Problem problem = conjecture.problems().get("");
    boolean small =
        problem != null
            && problem.objective() instanceof Objective.Formula
            && !problem.run().isContinuous()
            && problem.dimension() > 1
            && problem.dimension() <= MOST_DIMENSIONS;
    return small ? new Membership(conjecture, problem, setting).generalise() : Optional.empty();
  }

  private Optional<Conjecture> generalise() {
    if (!setting.form().isPolynomial(value) || !minimumIsAttained()) {
      return Optional.empty();
    }
    Optional<Expression> beta = constant(true);
    Optional<Expression> mu = constant(false);
    return beta.isPresent() && mu.isPresent()
        ? Optional.of(about(beta.get(), mu.get()))
        : Optional.empty();
  }

  /** The first given β with ∇²f ≼ βI, or μ &gt; 0 with μI ≼ ∇²f. */
  private Optional<Expression> constant(boolean above) {
    return conjecture.given().stream()
        .filter(g -> g.domain() instanceof Domain.Real)
        .map(g -> Expression.variable(g.name()))
        .filter(c -> isPositive(c) && isSemidefinite(difference(c, above)))
        .findFirst();
  }

  private boolean isPositive(Expression c) {
    return setting.assumptions().imply(Formula.positive(setting.form().polynomial(c)));
  }

  private Polynomial[][] difference(Expression c, boolean above) {
    int d = x.size();
    Polynomial[][] matrix = new Polynomial[d][d];
    for (int i = 0; i < d; i++) {
      Expression slope = Derivative.of(value, x.get(i));
      for (int j = 0; j < d; j++) {
        Expression curvature = Derivative.of(slope, x.get(j));
        Expression bound = i == j ? c : Expression.ZERO;
        matrix[i][j] =
            setting
                .form()
                .polynomial(
                    above
                        ? Algebra.subtract(bound, curvature)
                        : Algebra.subtract(curvature, bound));
      }
    }
    return matrix;
  }

  /** A symmetric matrix is positive semidefinite iff all its principal minors are at least 0. */
  private boolean isSemidefinite(Polynomial[][] matrix) {
    for (int set = 1; set < 1 << matrix.length; set++) {
      List<Integer> rows = new ArrayList<>();
      for (int i = 0; i < matrix.length; i++) {
        if ((set >> i & 1) == 1) {
          rows.add(i);
        }
      }
      if (!setting.assumptions().imply(Formula.nonnegative(minor(matrix, rows, rows)))) {
        return false;
      }
    }
    return true;
  }

  private static Polynomial minor(
      Polynomial[][] matrix, List<Integer> rows, List<Integer> columns) {
    if (rows.isEmpty()) {
      return Polynomial.ONE;
    }
    Polynomial sum = Polynomial.ZERO;
    for (int k = 0; k < columns.size(); k++) {
      List<Integer> rest = new ArrayList<>(columns);
      int column = rest.remove(k);
      Polynomial term =
          matrix[rows.get(0)][column].times(minor(matrix, rows.subList(1, rows.size()), rest));
      sum = k % 2 == 0 ? sum.plus(term) : sum.minus(term);
    }
    return sum;
  }

  /**
   * Whether the gradient vanishes at the stated minimiser, or else at 0, and f is the stated
   * minimum there; where neither is stated, no claim can speak of them.
   */
  private boolean minimumIsAttained() {
    if (objective.minimum().isEmpty() && objective.minimiser().isEmpty()) {
      return true;
    }
    Expansion givens = new Expansion(setting.bindings());
    Map<String, List<Expression>> point = new LinkedHashMap<>();
    for (int i = 0; i < x.size(); i++) {
      int index = i;
      Expression component =
          objective.minimiser().map(p -> givens.expand(p).get(index)).orElse(Expression.ZERO);
      point.put(x.get(i).name(), List.of(component));
    }
    Expansion at = new Expansion(point);
    boolean flat = x.stream().allMatch(v -> isZero(at.scalar(Derivative.of(value, v))));
    return flat
        && objective
            .minimum()
            .map(m -> isZero(Algebra.subtract(at.scalar(value), givens.scalar(m))))
            .orElse(true);
  }

  private boolean isZero(Expression e) {
    return setting.form().isPolynomial(e) && setting.form().polynomial(e).isZero();
  }

  private Conjecture about(Expression beta, Expression mu) {
    List<Given> given = new ArrayList<>(conjecture.given());
    problem
        .run()
        .point()
        .filter(s -> s.is(Operator.VARIABLE))
        .ifPresent(s -> given.removeIf(g -> g.name().equals(s.name())));
    given.add(
        new Given(
            "f",
            new Domain.FunctionClass(
                Optional.of(Expression.constant(x.size())),
                Optional.of(beta),
                Optional.of(mu),
                true),
            Type.vector(x.size())));
    Problem member =
        new Problem(new Objective.Member("f", List.of()), problem.run(), problem.dimension());
    return new Conjecture(
        conjecture.id(),
        conjecture.place(),
        conjecture.title(),
        conjecture.source(),
        given,
        conjecture.suchThat(),
        Map.of("", member),
        conjecture.claim(),
        conjecture.expect(),
        conjecture.tries(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        conjecture.data());
  }
}
