package org.samcheck.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

/** The moments of random runs beside the sums over all their paths. */
class MomentsTest {

  private static IntStream seeds() {
    return IntStream.range(0, 15);
  }

  private static Optional<Moments<Exact>> moments(RandomQuadraticRun run) {
    List<Expression> x = Expansion.components("x", run.start().size());
    EnumeratedRun paths = run.enumerated();
    return Moments.of(
        new ExactArithmetic(),
        x,
        IntStream.range(0, run.weights().size()).mapToObj(i -> graph(run.text(i), x)).toList(),
        draws(paths),
        run.method(),
        run.start(),
        paths.radius(),
        paths.step());
  }

  /** {@code f} over the components {@code x}. */
  static Expression graph(String f, List<Expression> x) {
    Scope scope = Scope.of(Map.of("x", Type.vector(x.size())));
    Expression value = ExpressionParser.scalar(SourceText.of("f", f), scope);
    return new Expansion(Map.of("x", x)).scalar(value);
  }

  /** The draws of positive probability. */
  static Map<Draw, BigFraction> draws(EnumeratedRun run) {
    Map<Draw, BigFraction> draws = new LinkedHashMap<>();
    for (int j = 0; j < run.weights().size(); j++) {
      for (int i = 0; i < run.weights().size(); i++) {
        if (run.independent() || i == j) {
          BigFraction ascent = run.independent() ? run.weights().get(i) : BigFraction.ONE;
          BigFraction p = run.weights().get(j).multiply(ascent);
          if (p.signum() > 0) {
            draws.put(new Draw(i, j), p);
          }
        }
      }
    }
    return draws;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyMomentIsTheSumOverAllPaths(int seed) {
    RandomQuadraticRun run = RandomQuadraticRun.of(seed);
    Optional<Moments<Exact>> moments = moments(run);
    assertEquals(run.method() != Run.Method.SAM, moments.isPresent());
    moments.ifPresent(m -> assertMoments(run, m));
  }

  private static void assertMoments(RandomQuadraticRun run, Moments<Exact> moments) {
    List<Expression> x = Expansion.components("x", run.start().size());
    for (int t = 0; t <= RandomQuadraticRun.STEPS; t++) {
      List<EnumeratedRun.Path> paths = run.enumerated().paths(t);
      for (int i = 0; i < x.size(); i++) {
        assertMean(paths, moments, t, x.get(i), i);
        for (int j = 0; j < x.size(); j++) {
          assertMean(paths, moments, t, Algebra.multiply(x.get(i), x.get(j)), i, j);
        }
      }
    }
  }

  /** {@code e} is the product of the components {@code rows} of x(t). */
  private static void assertMean(
      List<EnumeratedRun.Path> paths, Moments<Exact> moments, int t, Expression e, int... rows) {
    BigFraction expected =
        paths.stream()
            .map(path -> path.probability().multiply(product(path.x().get(t), rows)))
            .reduce(BigFraction.ZERO, BigFraction::add);
    assertEquals(expected, moments.mean(e, t).orElseThrow().toBigFraction(), e + " at " + t);
  }

  private static BigFraction product(List<BigFraction> x, int... rows) {
    return IntStream.of(rows).mapToObj(x::get).reduce(BigFraction.ONE, BigFraction::multiply);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noPointOfARunIsBelowTheInfimum(int seed) {
    RandomQuadraticRun run = RandomQuadraticRun.of(3 * seed);
    List<Expression> x = Expansion.components("x", run.start().size());
    Expression f = graph(run.text(0), x);
    moments(run)
        .flatMap(m -> m.infimum(f))
        .ifPresent(
            least ->
                assertTrue(
                    run.enumerated()
                        .onAll(
                            RandomQuadraticRun.STEPS,
                            path ->
                                path.x().stream()
                                    .allMatch(v -> run.value(0, v).compareTo(least) >= 0))));
  }

  @Test
  void theInfimumOfAParabolaIsAttainedAndASaddleHasNone() {
    List<Expression> x = Expansion.components("x", 2);
    Moments<Exact> moments =
        moments(
                IntStream.range(0, 100)
                    .mapToObj(RandomQuadraticRun::of)
                    .filter(r -> r.start().size() == 2 && r.method() == Run.Method.GD)
                    .findFirst()
                    .orElseThrow())
            .orElseThrow();
    assertEquals(
        Optional.of(new BigFraction(-1, 2)),
        moments.infimum(graph("x[1]^2/2 + x[1] + (x[2] - x[1])^2", x)));
    assertEquals(Optional.empty(), moments.infimum(graph("x[1]*x[2]", x)));
    assertEquals(Optional.empty(), moments.infimum(graph("x[1]^2 + x[2]", x)));
    assertEquals(Optional.empty(), moments.infimum(graph("x[1]^2*x[2]^2", x)));
  }
}
