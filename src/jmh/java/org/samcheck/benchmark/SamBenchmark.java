package org.samcheck.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hipparchus.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.dynamics.Run;
import org.samcheck.dynamics.StepMap;
import org.samcheck.dynamics.Trajectory;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

/** 10⁵ steps of ℓ2-SAM on (x₁² + 10x₂²)/2 from (1, 1), η = 1/20, ρ = 1/10; 50 digits. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
public class SamBenchmark {
  private static final int STEPS = 100_000;
  private static final BallArithmetic BALLS = BallArithmetic.ofDigits(50);
  private static final int DIMENSION = 2;

  private final StepMap map = map();
  private final Tape tape = map.step();
  private final Ball radius = BALLS.of(new BigFraction(1, 10));
  private final Ball size = BALLS.of(new BigFraction(1, 20));

  private static StepMap map() {
    Expression f =
        ExpressionParser.parse(
            SourceText.of("f", "x[1]^2/2 + 5*x[2]^2"),
            Scope.of(Map.of("x", Type.vector(DIMENSION))));
    return StepMap.of(f, DIMENSION, Run.Method.SAM, Run.Norm.L2, Map.of());
  }

  /** The step map on the tape in doubles. */
  @Benchmark
  public double[] doubles() {
    double[] inputs = {1, 1, 0.1, 0.05};
    for (int t = 0; t < STEPS; t++) {
      double[] y = tape.run(inputs);
      inputs[0] = y[DIMENSION];
      inputs[1] = y[DIMENSION + 1];
    }
    return inputs;
  }

  /** Ball operations from the midpoints of the last iterate: no enclosure of the run. */
  @Benchmark
  public List<Ball> midpoints() {
    Tape.Program<Ball> program = tape.on(BALLS);
    List<Ball> inputs = new ArrayList<>(List.of(Ball.ONE, Ball.ONE, radius, size));
    for (int t = 0; t < STEPS; t++) {
      List<Ball> y = program.run(inputs);
      for (int i = 0; i < DIMENSION; i++) {
        inputs.set(i, y.get(DIMENSION + i).midpoint());
      }
    }
    return inputs;
  }

  /** The enclosure with a mean-value set, as a trace computes it. */
  @Benchmark
  public List<Ball> enclosed() {
    List<Ball> start = List.of(Ball.ONE, Ball.ONE);
    return new Trajectory<>(
            map, tape.on(BALLS), BALLS, true, List.of(), start, t -> radius, t -> size, STEPS)
        .x(STEPS);
  }
}
