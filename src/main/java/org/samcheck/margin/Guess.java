package org.samcheck.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.vector.constrained.ADMMQPOptimizer;
import org.hipparchus.optim.nonlinear.vector.constrained.ADMMQPOption;
import org.hipparchus.optim.nonlinear.vector.constrained.LinearInequalityConstraint;
import org.hipparchus.optim.nonlinear.vector.constrained.QuadraticFunction;

/**
 * The rows that seem to matter, by Hipparchus in doubles: support vectors, or a conflict.
 *
 * @error not enclosed; a wrong guess costs time in the exact methods, never correctness
 */
final class Guess {
  private static final MaxIter ITERATIONS = new MaxIter(10_000);

  /** Multipliers below this count as 0. */
  private static final double NEGLIGIBLE = 1e-9;

  /** Where ADMM stops; its polishing then finds the multipliers, so finer is only slower. */
  private static final double RESIDUAL = 1e-3;

  private final double[][] rows;
  private final boolean nonnegative;

  private Guess(MarginProblem problem) {
    this.rows =
        problem.rows().stream()
            .map(row -> row.stream().mapToDouble(BigFraction::doubleValue).toArray())
            .toArray(double[][]::new);
    this.nonnegative = problem.nonnegative();
  }

  /** The rows with a positive multiplier in doubles, possibly none, in ascending order. */
  static SortedSet<Integer> likelyRows(MarginProblem problem) {
    double[] weights = new Guess(problem).weights(problem.norm());
    return IntStream.range(0, problem.size())
        .filter(i -> weights[i] > NEGLIGIBLE)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Approximate multipliers, zeros where the library gives up: a guess is optional. */
  private double[] weights(Norm norm) {
    try {
      double[] linear = linear();
      return norm == Norm.L1 ? linear : quadratic();
    } catch (RuntimeException unbounded) {
      return conflict();
    }
  }

  /** argmax Σ λ_i with λ ≥ 0, |Σ λ_i z_ij| ≤ 1. */
  private double[] linear() {
    List<LinearConstraint> box = columnsAgainst(Relationship.LEQ, 1);
    if (!nonnegative) {
      box.addAll(columnsAgainst(Relationship.GEQ, -1));
    }
    return maximise(box);
  }

  /** argmax Σ λ_i ≤ 1 with λ ≥ 0, Σ λ_i z_i = 0 or ≤ 0: few rows of positive weight. */
  private double[] conflict() {
    try {
      List<LinearConstraint> cone =
          columnsAgainst(nonnegative ? Relationship.LEQ : Relationship.EQ, 0);
      cone.add(new LinearConstraint(ones(), Relationship.LEQ, 1));
      return maximise(cone);
    } catch (RuntimeException gaveUp) {
      return new double[rows.length];
    }
  }

  private List<LinearConstraint> columnsAgainst(Relationship relation, double bound) {
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int j = 0; j < rows[0].length; j++) {
      int column = j;
      double[] entries = Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
      constraints.add(new LinearConstraint(entries, relation, bound));
    }
    return constraints;
  }

  private double[] maximise(List<LinearConstraint> constraints) {
    return new SimplexSolver()
        .optimize(
            ITERATIONS,
            new LinearObjectiveFunction(ones(), 0),
            new LinearConstraintSet(constraints),
            GoalType.MAXIMIZE,
            new NonNegativeConstraint(true))
        .getPoint();
  }

  /** Multipliers of min ½‖β‖₂² with z_i·β ≥ 1, and β ≥ 0 where demanded. */
  private double[] quadratic() {
    int dimension = rows[0].length;
    RealMatrix identity = MatrixUtils.createRealIdentityMatrix(dimension);
    ADMMQPOption option = new ADMMQPOption();
    option.setEps(RESIDUAL);
    RealVector multipliers =
        new ADMMQPOptimizer()
            .optimize(
                ITERATIONS,
                option,
                new ObjectiveFunction(new QuadraticFunction(identity, zeros(dimension), 0)),
                nonnegative ? rowsAndSigns(identity) : new LinearInequalityConstraint(rows, ones()))
            .getLambda();
    return multipliers.getSubVector(0, rows.length).toArray();
  }

  private LinearInequalityConstraint rowsAndSigns(RealMatrix identity) {
    int dimension = rows[0].length;
    RealMatrix all = MatrixUtils.createRealMatrix(rows.length + dimension, dimension);
    all.setSubMatrix(rows, 0, 0);
    all.setSubMatrix(identity.getData(), rows.length, 0);
    return new LinearInequalityConstraint(
        all, MatrixUtils.createRealVector(ones()).append(zeros(dimension)));
  }

  private static RealVector zeros(int dimension) {
    return MatrixUtils.createRealVector(new double[dimension]);
  }

  private double[] ones() {
    double[] ones = new double[rows.length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
