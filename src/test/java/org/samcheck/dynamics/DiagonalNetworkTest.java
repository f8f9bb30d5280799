package org.samcheck.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samcheck.dynamics.ExactRun.fraction;
import static org.samcheck.dynamics.ExactRun.number;
import static org.samcheck.dynamics.ExactRun.point;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Derivative;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

class DiagonalNetworkTest {
  private static final ExactArithmetic EXACT = new ExactArithmetic();
  private static final BallArithmetic BALLS = BallArithmetic.ofDigits(40);
  private static final Expression RHO = Expression.variable("rho");

  /** e to this power is no double. */
  private static final double LARGE = 1e4;

  private static Expression c(long value) {
    return Expression.constant(value);
  }

  private static DiagonalNetwork single(int depth, long... mu) {
    return new DiagonalNetwork(
        depth, List.of(Arrays.stream(mu).mapToObj(DiagonalNetworkTest::c).toList()));
  }

  /** x₁ = (1, −2, 0) labelled 1 and x₂ = (3, 1, 2) labelled −1. */
  private static DiagonalNetwork pair(int depth) {
    List<List<Expression>> examples =
        List.of(List.of(c(1), c(-2), c(0)), List.of(c(3), c(1), c(2)));
    return new DiagonalNetwork(depth, examples, List.of(c(1), c(-1)));
  }

  private static DiagonalNetwork random(Random random, int depth) {
    int width = 1 + random.nextInt(3);
    List<List<Expression>> examples = new ArrayList<>();
    List<Expression> labels = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      examples.add(random.ints(width, -3, 4).mapToObj(DiagonalNetworkTest::c).toList());
      labels.add(c(random.nextBoolean() ? 1 : -1));
    }
    return new DiagonalNetwork(depth, examples, labels);
  }

  private static List<Expression> x(DiagonalNetwork network) {
    return Expansion.components("x", network.size());
  }

  private static List<Exact> exact(
      DiagonalNetwork network, List<Expression> graphs, List<Exact> at, Exact radius) {
    return new Tape(with(x(network), RHO), graphs).on(EXACT).run(with(at, radius));
  }

  private static List<Ball> balls(
      DiagonalNetwork network, List<Expression> graphs, List<BigFraction> at) {
    List<Ball> values = at.stream().map(BALLS::of).toList();
    Ball radius = BALLS.of(new BigFraction(1, 3));
    return new Tape(with(x(network), RHO), graphs).on(BALLS).run(with(values, radius));
  }

  private static <V> List<V> with(List<V> list, V last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }

  private static List<Exact> repeated(int depth, List<Exact> layer) {
    return Collections.nCopies(depth, layer).stream().flatMap(List::stream).toList();
  }

  private static void assertAgree(List<Ball> expected, List<Ball> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertTrue(expected.get(i).overlaps(actual.get(i)), expected + " " + actual);
    }
  }

  private static List<BigFraction> somewhere(Random random, int components) {
    return IntStream.range(0, components)
        .mapToObj(i -> new BigFraction(random.nextInt(41) - 20, 1 + random.nextInt(9)))
        .toList();
  }

  @Property(tries = 100)
  void gradientIsTheDerivativeOfTheLoss(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int depth) {
    Random random = new Random(seed);
    DiagonalNetwork network = random(random, depth);
    List<Expression> x = x(network);
    List<BigFraction> at = somewhere(random, x.size());
    List<Expression> derivative = Derivative.gradient(network.loss(x), x);
    assertAgree(balls(network, derivative, at), balls(network, network.gradient(x), at));
  }

  @Property(tries = 100)
  void descentTimesTheMeanSlopeIsMinusTheGradient(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int depth) {
    Random random = new Random(seed);
    DiagonalNetwork network = random(random, depth);
    List<Expression> x = x(network);
    List<BigFraction> at = somewhere(random, x.size());
    Expression sum = Expression.ZERO;
    for (Expression m : network.margins(x)) {
      Expression power = Algebra.apply(Operator.EXP, m);
      sum = Algebra.add(sum, Algebra.divide(c(1), Algebra.add(c(1), power)));
    }
    Expression slope = Algebra.divide(sum, c(-network.examples().size()));
    List<Expression> gradient =
        network.descent(x).stream().map(v -> Algebra.multiply(slope, v)).toList();
    assertAgree(balls(network, network.gradient(x), at), balls(network, gradient, at));
  }

  @Test
  void betaIsTheProductOfTheLayersAndMarginsAreLabelled() {
    DiagonalNetwork network = pair(3);
    List<Expression> x = x(network);
    List<Exact> at = point("1", "2", "3", "1/2", "-1", "5", "4", "1/3", "-2");
    assertEquals(point("2", "-2/3", "-30"), exact(network, network.beta(x), at, Exact.ZERO));
    assertEquals(point("10/3", "164/3"), exact(network, network.margins(x), at, Exact.ZERO));
  }

  @Test
  void lossAndGradientAtMarginZeroAreKnown() {
    DiagonalNetwork network = pair(2);
    List<Expression> x = x(network);
    List<Exact> at = point("1", "2", "3", "0", "0", "0");
    List<Exact> gradient = exact(network, network.gradient(x), at, Exact.ZERO);
    assertEquals(point("0", "0", "0", "1/2", "3/2", "3/2"), gradient);
    Expression excess = Algebra.subtract(network.loss(x), Algebra.apply(Operator.LOG, c(2)));
    List<BigFraction> rational = at.stream().map(Exact::toBigFraction).toList();
    assertTrue(balls(network, List.of(excess), rational).get(0).containsZero());
  }

  @Test
  void ofASingleExampleDescentIsAPolynomial() {
    DiagonalNetwork network = single(3, 2, 5);
    List<Expression> descent = network.descent(x(network));
    List<Exact> at = point("1", "2", "3", "1/2", "-1", "5");
    assertEquals(
        point("-6", "25/2", "-2", "50", "6", "5"), exact(network, descent, at, Exact.ZERO));
    assertTrue(
        Expression.postorder(descent, Expression::arguments).stream()
            .allMatch(e -> e.isConstant() || e.is(Operator.VARIABLE) || e.is(Operator.MULTIPLY)));
  }

  @ParameterizedTest
  @CsvSource({"3, 2, 5/3", "1, 1, 1", "1/10, 3, 1/7"})
  void rescaledL2FieldOfABalancedPairIsTheFormulaOfTheTheory(String a, String b, String d) {
    // (3, 2, 5/3): n = 10; elsewhere n is a square root. At rho = 3, a component may turn.
    DiagonalNetwork network = single(2, 1, 2, 3);
    List<Exact> w = point(a, b, d);
    Exact rho = number("3");
    List<Exact> expected = new ArrayList<>();
    Exact n = EXACT.sqrt(EXACT.multiply(number("2"), square(w)));
    for (int j = 0; j < 3; j++) {
      Exact mu = Exact.of(j + 1L);
      Exact part = EXACT.divide(EXACT.multiply(rho, mu), n);
      Exact pull = EXACT.multiply(mu, w.get(j));
      expected.add(EXACT.multiply(pull, EXACT.subtract(Exact.ONE, part)));
    }
    List<Expression> field = network.field(x(network), RHO, Run.Method.SAM, Run.Norm.L2, true);
    assertEquals(repeated(2, expected), exact(network, field, repeated(2, w), rho));
  }

  /** Σ μ_j² w_j² for μ = (1, 2, 3). */
  private static Exact square(List<Exact> w) {
    Exact sum = Exact.ZERO;
    for (int j = 0; j < w.size(); j++) {
      Exact term = EXACT.multiply(Exact.of(j + 1L), w.get(j));
      sum = EXACT.add(sum, EXACT.multiply(term, term));
    }
    return sum;
  }

  @Test
  void rescaledLinfFieldGatesEachComponentAtTheRadius() {
    DiagonalNetwork network = single(3, 1, 2, 5);
    List<Expression> field = network.field(x(network), RHO, Run.Method.SAM, Run.Norm.LINF, true);
    List<Exact> at = repeated(3, point("3", "1/2", "2"));
    assertEquals(repeated(3, point("1", "9/2", "0")), exact(network, field, at, number("2")));
  }

  @Test
  void originalFieldIsMinusTheGradientAtThePerturbedPoint() {
    DiagonalNetwork network = pair(2);
    List<Expression> x = x(network);
    List<BigFraction> at = somewhere(new Random(1), x.size());
    for (Run.Method method : Run.Method.values()) {
      List<Expression> y = network.perturbed(x, RHO, method, Run.Norm.L2);
      List<Expression> expected = network.gradient(y).stream().map(Algebra::negate).toList();
      List<Expression> field = network.field(x, RHO, method, Run.Norm.L2, false);
      assertAgree(balls(network, expected, at), balls(network, field, at));
      assertAgree(balls(network, moved(network, method), at), balls(network, y, at));
    }
  }

  /** x + ρ · direction by the definition of each rule. */
  private static List<Expression> moved(DiagonalNetwork network, Run.Method method) {
    List<Expression> x = x(network);
    List<Expression> g = network.gradient(x);
    Expression square =
        g.stream().map(e -> Algebra.power(e, c(2))).reduce(Expression.ZERO, Algebra::add);
    Expression factor =
        switch (method) {
          case GD -> Expression.ZERO;
          case USAM -> RHO;
          case SAM -> Algebra.divide(RHO, Algebra.apply(Operator.SQRT, square));
        };
    return IntStream.range(0, x.size())
        .mapToObj(i -> Algebra.add(x.get(i), Algebra.multiply(factor, g.get(i))))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Run.Norm.class)
  void whereTheGradientVanishesThereIsNoPerturbation(Run.Norm norm) {
    for (DiagonalNetwork network : List.of(single(2, 1, 2, 3), pair(2))) {
      List<Expression> y = network.perturbed(x(network), RHO, Run.Method.SAM, norm);
      List<Exact> zero = Collections.nCopies(network.size(), Exact.ZERO);
      assertEquals(zero, exact(network, y, zero, Exact.ONE));
    }
  }

  @Test
  void withRadiusZeroThePerturbedPointIsThePoint() {
    DiagonalNetwork network = pair(3);
    List<Expression> x = x(network);
    for (Run.Method method : Run.Method.values()) {
      assertEquals(x, network.perturbed(x, Expression.ZERO, method, Run.Norm.L2));
    }
    List<Expression> field = network.field(x, Expression.ZERO, Run.Method.SAM, Run.Norm.L2, true);
    assertEquals(network.descent(x), field);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void onEqualLayersTheFieldIsTheSameGraphInEveryLayer(int depth) {
    for (DiagonalNetwork network : List.of(single(depth, 1, 2, 3), pair(depth))) {
      Expansion merged = new Expansion(firstLayer(network));
      for (Run.Norm norm : Run.Norm.values()) {
        for (boolean rescaled : new boolean[] {false, true}) {
          List<Expression> field =
              network.field(x(network), RHO, Run.Method.SAM, norm, rescaled).stream()
                  .map(merged::scalar)
                  .toList();
          for (int i = 0; i < field.size(); i++) {
            assertSame(field.get(i % network.width()), field.get(i));
          }
        }
      }
    }
  }

  private static Map<String, List<Expression>> firstLayer(DiagonalNetwork network) {
    Map<String, List<Expression>> bindings = new HashMap<>();
    List<Expression> x = x(network);
    for (int i = 0; i < x.size(); i++) {
      bindings.put(x.get(i).name(), List.of(x.get(i % network.width())));
    }
    return bindings;
  }

  @Test
  void anUnusedColumnRestsAndADirectionThatCannotVanishNeedsNoCase() {
    DiagonalNetwork empty =
        new DiagonalNetwork(2, List.of(List.of(c(1), c(0)), List.of(c(2), c(0))));
    List<Expression> field = empty.field(x(empty), RHO, Run.Method.SAM, Run.Norm.L2, true);
    assertSame(Expression.ZERO, field.get(1));
    DiagonalNetwork linear = single(1, 1, 2);
    List<Expression> y = linear.perturbed(x(linear), c(1), Run.Method.SAM, Run.Norm.L2);
    assertFalse(
        Expression.postorder(y, Expression::arguments).stream().anyMatch(e -> e.is(Operator.IF)));
  }

  @Test
  void examplesMayBeGraphsOverTheGivens() {
    List<Expression> mu = Expansion.components("mu", 2);
    DiagonalNetwork network = new DiagonalNetwork(2, List.of(mu), List.of(c(-1)));
    List<Expression> descent = network.descent(x(network));
    List<Expression> inputs = Stream.concat(x(network).stream(), mu.stream()).toList();
    List<Exact> values = point("1", "2", "3", "4", "5", "1/2");
    assertEquals(point("-15", "-2", "-5", "-1"), new Tape(inputs, descent).on(EXACT).run(values));
  }

  @Test
  void marginsOfTenThousandDoNotSpoilTheGradientInDoubles() {
    DiagonalNetwork network = new DiagonalNetwork(1, List.of(List.of(c(1))));
    Tape tape = new Tape(x(network), network.gradient(x(network)));
    assertEquals(0, tape.run(new double[] {LARGE})[0], 0);
    assertEquals(-1, tape.run(new double[] {-LARGE})[0], 0);
  }

  @Test
  void aNetworkThatIsNoneIsRejected() {
    List<Expression> one = List.of(c(1));
    List<Expression> two = List.of(c(1), c(2));
    assertRejected(0, List.of(one), one);
    assertRejected(1, List.of(), List.of());
    assertRejected(1, List.of(List.of()), one);
    assertRejected(1, List.of(one, two), List.of(c(1), c(1)));
    assertRejected(1, List.of(two), List.of(c(1), c(1)));
    assertRejected(1, List.of(two), List.of(c(2)));
    DiagonalNetwork network = single(2, 1, 2);
    List<Expression> three = Expansion.components("x", 3);
    assertThrows(IllegalArgumentException.class, () -> network.beta(three));
    assertEquals(fraction("2"), network.rows().get(0).get(1).value());
  }

  private static void assertRejected(
      int depth, List<List<Expression>> examples, List<Expression> labels) {
    assertThrows(
        IllegalArgumentException.class, () -> new DiagonalNetwork(depth, examples, labels));
  }
}
