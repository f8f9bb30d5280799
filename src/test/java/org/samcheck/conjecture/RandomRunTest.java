package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samcheck.dynamics.RandomQuadraticRun.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Truth;
import org.samcheck.dynamics.EnumeratedRun;
import org.samcheck.dynamics.EnumeratedRun.Path;
import org.samcheck.dynamics.RandomQuadraticRun;

/** E(…) and forall paths on random small problems, beside the paths followed one by one. */
class RandomRunTest {

  private static IntStream seeds() {
    return IntStream.range(100, 110);
  }

  private static BigFraction x(Path path, int t) {
    return path.at(t);
  }

  /** Words, with what they are on one path. */
  private static Map<String, Function<Path, BigFraction>> words(RandomQuadraticRun run) {
    return Map.ofEntries(
        entry("x(2)[1]", path -> x(path, 2)),
        entry("x(2)[1]^2", path -> x(path, 2).pow(2)),
        entry("x(1)[1]*x(2)[1]", path -> x(path, 1).multiply(x(path, 2))),
        entry("f(x(2))", path -> run.value(path.x().get(2))),
        entry("f(x(2) - x(0))", path -> run.value(difference(path.x().get(2), run.start()))),
        entry("f(x(2)) - f(x(0))", path -> difference(run, path)),
        entry("norm(x(2))^2", path -> dot(path.x().get(2), path.x().get(2))),
        entry("dot(grad(x(2)), x(2))", path -> dot(mean(run, path.x().get(2)), path.x().get(2))),
        entry("grad(x(2))[1]/2 + x(0)[1]", path -> halfSlope(run, path)),
        entry("y(1)[1]*x(2)[1]", path -> path.y().get(1).get(0).multiply(x(path, 2))),
        entry("abs(y(0)[1])", path -> path.y().get(0).get(0).abs()),
        entry("max(x(1)[1], x(2)[1])^3", path -> max(x(path, 1), x(path, 2)).pow(3)),
        entry("sum t in 0..2: x(t)[1]^2", RandomRunTest::sumOfSquares),
        entry(
            "x(1)[1]*samplegrad(x(1))[1]",
            path -> x(path, 1).multiply(mean(run, path.x().get(1)).get(0))));
  }

  private static Map.Entry<String, Function<Path, BigFraction>> entry(
      String word, Function<Path, BigFraction> value) {
    return Map.entry(word, value);
  }

  private static BigFraction sumOfSquares(Path path) {
    return IntStream.rangeClosed(0, 2)
        .mapToObj(t -> x(path, t).pow(2))
        .reduce(BigFraction.ZERO, BigFraction::add);
  }

  private static BigFraction difference(RandomQuadraticRun run, Path path) {
    return run.value(path.x().get(2)).subtract(run.value(run.start()));
  }

  private static BigFraction halfSlope(RandomQuadraticRun run, Path path) {
    return mean(run, path.x().get(2)).get(0).divide(2).add(run.start().get(0));
  }

  private static List<BigFraction> difference(List<BigFraction> a, List<BigFraction> b) {
    return IntStream.range(0, a.size()).mapToObj(i -> a.get(i).subtract(b.get(i))).toList();
  }

  private static BigFraction dot(List<BigFraction> a, List<BigFraction> b) {
    return IntStream.range(0, a.size())
        .mapToObj(i -> a.get(i).multiply(b.get(i)))
        .reduce(BigFraction.ZERO, BigFraction::add);
  }

  /** ∇f(v), the mean over a fresh draw. */
  private static List<BigFraction> mean(RandomQuadraticRun run, List<BigFraction> v) {
    return IntStream.range(0, v.size())
        .mapToObj(
            row ->
                IntStream.range(0, run.weights().size())
                    .mapToObj(i -> run.weights().get(i).multiply(run.gradient(i, v).get(row)))
                    .reduce(BigFraction.ZERO, BigFraction::add))
        .toList();
  }

  private static BigFraction max(BigFraction a, BigFraction b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anExpectationIsTheSumOverAllPaths(int seed) {
    RandomQuadraticRun run = RandomQuadraticRun.of(seed);
    List<Path> paths = run.enumerated().paths(2);
    words(run)
        .forEach(
            (word, value) -> {
              BigFraction expected =
                  paths.stream()
                      .map(path -> path.probability().multiply(value.apply(path)))
                      .reduce(BigFraction.ZERO, BigFraction::add);
              assertEquals(expected, exact(run, "E(" + word + ")"), word);
            });
  }

  private static BigFraction exact(RandomQuadraticRun run, String e) {
    Conjecture conjecture = Claims.parse(run.yaml() + "figures: {value: \"" + e + "\"}\n");
    return Claims.evaluation(conjecture, new ExactArithmetic())
        .number(Claims.value(conjecture))
        .toBigFraction();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aStatementOnAllPathsHoldsUpToTheLargestValue(int seed) {
    RandomQuadraticRun run = RandomQuadraticRun.of(seed);
    List<Path> paths = run.enumerated().paths(2);
    for (String word : List.of("x(2)[1]", "y(1)[1]*x(2)[1]", "max(x(1)[1], x(2)[1])^3")) {
      Function<Path, BigFraction> value = words(run).get(word);
      BigFraction largest = paths.stream().map(value).max(BigFraction::compareTo).orElseThrow();
      assertEquals(Truth.TRUE, truth(run, "forall paths: " + word + " <= " + text(largest)));
      assertEquals(Truth.FALSE, truth(run, "forall paths: " + word + " < " + text(largest)));
    }
  }

  private static Truth truth(RandomQuadraticRun run, String claim) {
    Conjecture conjecture = Claims.parse(run.yaml() + "claim: \"" + claim + "\"\n");
    return Decision.of(conjecture, Claims.assignment(conjecture), 50).truth();
  }

  @Test
  void theProductOfTwoRunsIsThatOfTheirMeans() {
    RandomQuadraticRun run = RandomQuadraticRun.of(7);
    EnumeratedRun paths = run.enumerated();
    String yaml = run.yaml().replace("conjecture: a random problem\n", "").indent(4);
    Conjecture conjecture =
        Claims.parse(
            "conjecture: a test\nruns:\n  a:\n"
                + yaml
                + "  b:\n"
                + yaml
                + "figures: {value: \"E(a.x(2)[1]*b.x(1)[1])\"}\n");
    assertEquals(
        paths.mean(2, path -> x(path, 2)).multiply(paths.mean(1, path -> x(path, 1))),
        Claims.evaluation(conjecture, new ExactArithmetic())
            .number(Claims.value(conjecture))
            .toBigFraction());
  }
}
