package org.samcheck.benchmark;

import static org.samcheck.expression.Algebra.add;
import static org.samcheck.expression.Algebra.apply;
import static org.samcheck.expression.Algebra.divide;
import static org.samcheck.expression.Algebra.multiply;
import static org.samcheck.expression.Algebra.subtract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hipparchus.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.samcheck.arithmetic.Ball;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.integrate.DormandPrince;
import org.samcheck.integrate.TaylorIntegrator;
import org.samcheck.integrate.VectorField;

/**
 * The rescaled ℓ2-SAM flow w_j′ = μ_j w_j − μ_j² w_j/‖√2 μ∘w‖, μ = (1, 2, 3), from 1/2 to t = 4.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class FlowBenchmark {
  private static final int DIMENSION = 3;
  private static final BigFraction UNTIL = new BigFraction(4);
  private static final List<BigFraction> START =
      Collections.nCopies(DIMENSION, new BigFraction(1, 2));

  /** The digits of a Taylor run. */
  @State(Scope.Benchmark)
  public static class Digits {
    /** Decimal digits. */
    @Param({"50", "100", "300"})
    public int digits;

    final VectorField field = field();
  }

  /** The baseline in doubles. */
  @State(Scope.Benchmark)
  public static class Doubles {
    final DormandPrince integrator = new DormandPrince(field());
    final double[] start = {0.5, 0.5, 0.5};
  }

  private static VectorField field() {
    List<Expression> w = Expansion.components("w", DIMENSION);
    Expression sum = Expression.ZERO;
    for (int j = 0; j < DIMENSION; j++) {
      Expression gradient = multiply(Expression.constant(j + 1), w.get(j));
      sum = add(sum, multiply(gradient, gradient));
    }
    Expression norm = apply(Operator.SQRT, multiply(Expression.constant(2), sum));
    List<Expression> f = new ArrayList<>();
    for (int j = 0; j < DIMENSION; j++) {
      Expression gradient = multiply(Expression.constant(j + 1), w.get(j));
      Expression turned = divide(multiply(Expression.constant(j + 1), gradient), norm);
      f.add(subtract(gradient, turned));
    }
    return new VectorField(w, f);
  }

  /** Taylor without enclosures. */
  @Benchmark
  public List<Ball> plain(Digits of) {
    return TaylorIntegrator.plain(of.field, of.digits).integrate(START, UNTIL).at(UNTIL);
  }

  /** Taylor with enclosures. */
  @Benchmark
  public List<Ball> enclosed(Digits of) {
    return TaylorIntegrator.enclosed(of.field, of.digits).integrate(START, UNTIL).at(UNTIL);
  }

  /** Dormand–Prince 8(5,3) of Hipparchus at a tolerance of 10^−13. */
  @Benchmark
  public double[] doubles(Doubles of) {
    return of.integrator.integrate(of.start, UNTIL.doubleValue());
  }
}
