package org.samcheck.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.expression.Derivative;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;

/** The states of random runs beside their paths, followed one by one. */
class PathTreeTest {

  private static final int LAST = RandomQuadraticRun.STEPS;

  private static IntStream seeds() {
    return IntStream.range(0, 15);
  }

  /** The samples of a random problem from their graphs. */
  private record Graphs<T>(
      RandomQuadraticRun run,
      Arithmetic<T> arithmetic,
      List<Tape.Program<T>> gradients,
      Tape.Program<T> ascent)
      implements PathTree.Samples<T> {

    static <T> Graphs<T> of(RandomQuadraticRun run, Arithmetic<T> arithmetic) {
      List<Expression> x = Expansion.components("x", run.start().size());
      List<Tape.Program<T>> gradients =
          IntStream.range(0, run.weights().size())
              .mapToObj(i -> Derivative.gradient(MomentsTest.graph(run.text(i), x), x))
              .map(g -> new Tape(x, g).on(arithmetic))
              .toList();
      Tape ascent = StepMap.ascent(x.size(), run.method(), Run.Norm.LINF);
      return new Graphs<>(run, arithmetic, gradients, ascent.on(arithmetic));
    }

    @Override
    public List<T> perturbed(int sample, List<T> x, T radius) {
      if (run.method() == Run.Method.GD) {
        return x;
      }
      List<T> inputs = new ArrayList<>(x);
      inputs.addAll(gradient(sample, x));
      inputs.add(radius);
      return ascent.run(inputs);
    }

    @Override
    public List<T> gradient(int sample, List<T> y) {
      return gradients.get(sample).run(y);
    }

    @Override
    public List<T> descended(int sample, List<T> y, T size) {
      List<T> g = gradient(sample, y);
      return IntStream.range(0, y.size())
          .mapToObj(i -> arithmetic.subtract(y.get(i), arithmetic.multiply(size, g.get(i))))
          .toList();
    }

    @Override
    public Optional<T> reach(T radius) {
      return switch (run.method()) {
        case GD -> Optional.of(arithmetic.of(BigFraction.ZERO));
        case SAM -> Optional.of(radius);
        case USAM -> Optional.empty();
      };
    }

    PathTree<T> tree() {
      EnumeratedRun paths = run.enumerated();
      Map<Draw, T> draws = new LinkedHashMap<>();
      MomentsTest.draws(paths).forEach((draw, p) -> draws.put(draw, arithmetic.of(p)));
      return new PathTree<>(
          arithmetic,
          this,
          draws,
          run.start().stream().map(arithmetic::of).toList(),
          t -> arithmetic.of(paths.radius().apply(t)),
          t -> arithmetic.of(paths.step().apply(t)));
    }
  }

  private static PathTree<Exact> exact(RandomQuadraticRun run) {
    return Graphs.of(run, new ExactArithmetic()).tree();
  }

  private static List<BigFraction> fractions(List<Exact> v) {
    return v.stream().map(Exact::toBigFraction).toList();
  }

  /** The probability of each state at time t, the paths that meet there being added. */
  private static Map<List<BigFraction>, BigFraction> distribution(RandomQuadraticRun run, int t) {
    return run.enumerated().paths(t).stream()
        .collect(
            Collectors.toMap(
                path -> path.x().get(t), EnumeratedRun.Path::probability, BigFraction::add));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theStatesAreThoseOfAllPathsAndMeetWhereTheyAreEqual(int seed) {
    RandomQuadraticRun run = RandomQuadraticRun.of(seed);
    PathTree<Exact> tree = exact(run);
    for (int t = 0; t <= LAST; t++) {
      List<PathTree.Node<Exact>> states = tree.states(t);
      Map<List<BigFraction>, BigFraction> found =
          states.stream()
              .collect(
                  Collectors.toMap(s -> fractions(s.x()), s -> s.probability().toBigFraction()));
      assertEquals(distribution(run, t), found, "at time " + t);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thePathsByThemselvesKeepEveryStateAndPerturbedPoint(int seed) {
    RandomQuadraticRun run = RandomQuadraticRun.of(seed);
    PathTree<Exact> tree = exact(run);
    Map<List<List<BigFraction>>, BigFraction> expected =
        run.enumerated().paths(LAST).stream()
            .collect(
                Collectors.toMap(
                    path -> track(path.x(), path.y()),
                    EnumeratedRun.Path::probability,
                    BigFraction::add));
    Map<List<List<BigFraction>>, BigFraction> found =
        tree.paths(tree.states(0).get(0), LAST).stream()
            .collect(
                Collectors.toMap(
                    PathTreeTest::track, s -> s.probability().toBigFraction(), BigFraction::add));
    assertEquals(expected, found);
  }

  private static List<List<BigFraction>> track(
      List<List<BigFraction>> x, List<List<BigFraction>> y) {
    List<List<BigFraction>> all = new ArrayList<>(x);
    all.addAll(y);
    return all;
  }

  private static List<List<BigFraction>> track(PathTree.Node<Exact> end) {
    return track(
        IntStream.rangeClosed(0, LAST).mapToObj(t -> fractions(end.at(t).x())).toList(),
        IntStream.rangeClosed(1, LAST).mapToObj(t -> fractions(end.at(t).y())).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thePathsFromAStateShareItsProbability(int seed) {
    RandomQuadraticRun run = RandomQuadraticRun.of(seed);
    PathTree<Exact> tree = exact(run);
    BigFraction product = BigFraction.ZERO;
    for (PathTree.Node<Exact> state : tree.states(1)) {
      for (PathTree.Node<Exact> end : tree.paths(state, LAST)) {
        BigFraction both = fractions(end.at(1).x()).get(0).multiply(fractions(end.x()).get(0));
        product = product.add(end.probability().toBigFraction().multiply(both));
      }
    }
    assertEquals(
        run.enumerated()
            .mean(LAST, path -> path.x().get(1).get(0).multiply(path.x().get(LAST).get(0))),
        product);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aPathThatIsDrawnIsOneOfThePaths(int seed) {
    RandomQuadraticRun run = RandomQuadraticRun.of(seed);
    PathTree<Exact> tree = exact(run);
    Map<List<BigFraction>, BigFraction> ends = distribution(run, LAST);
    for (int k = 0; k < 12; k++) {
      assertTrue(ends.containsKey(fractions(tree.random(LAST, new SplittableRandom(k)).x())));
      assertTrue(ends.containsKey(fractions(tree.suspect(LAST, k).x())));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theStatesInBallsEncloseThoseInRationals(int seed) {
    RandomQuadraticRun run = RandomQuadraticRun.of(seed);
    Arithmetic<Ball> arithmetic = BallArithmetic.ofDigits(30);
    List<PathTree.Node<Ball>> states = Graphs.of(run, arithmetic).tree().states(2);
    distribution(run, 2)
        .keySet()
        .forEach(x -> assertTrue(states.stream().anyMatch(s -> contains(s.x(), x)), x::toString));
    Ball sum =
        states.stream().map(PathTree.Node::probability).reduce(arithmetic::add).orElseThrow();
    assertTrue(sum.contains(BigFraction.ONE));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSupportEnclosesEveryPath(int seed) {
    RandomQuadraticRun run = RandomQuadraticRun.of(seed);
    if (run.method() != Run.Method.USAM) {
      PathTree.Node<Ball> box = Graphs.of(run, BallArithmetic.ofDigits(30)).tree().support(LAST);
      assertTrue(
          run.enumerated()
              .onAll(
                  LAST,
                  path ->
                      IntStream.rangeClosed(0, LAST)
                          .allMatch(t -> contains(box.at(t).x(), path.x().get(t)))));
    }
  }

  private static boolean contains(List<Ball> box, List<BigFraction> x) {
    return IntStream.range(0, x.size()).allMatch(i -> box.get(i).contains(x.get(i)));
  }
}
