package org.samcheck.dynamics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.expression.Derivative;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;

/**
 * Random texts against the definition of the class: what is certified must satisfy it at every pair
 * of points.
 */
class ClassMembershipSoundnessTest {
  private static final int TEXTS = 3_000;
  private static final int PAIRS = 40;
  private static final int DEPTH = 4;
  private static final FunctionClass SMOOTH = FunctionClasses.of(0, "1", null, false);
  private static final FunctionClass CONVEX = FunctionClasses.of(0, "2", null, true);
  private static final FunctionClass STRONG = FunctionClasses.of(0, "2", "1/4", true);
  private static final FunctionClass KINKED = FunctionClasses.of(0, null, null, true);

  private final Random random = new Random(11);

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void certifiedTextsSatisfyTheDefinition(int dimension) {
    int certified = 0;
    for (int k = 0; k < TEXTS; k++) {
      String text = random.nextInt(3) == 0 ? zigzag() : sum(DEPTH, dimension);
      certified += check(text, dimension) ? 1 : 0;
    }
    assertTrue(certified > TEXTS / 100, "only " + certified + " certified");
  }

  private boolean check(String text, int dimension) {
    Expression f = FunctionClasses.parse(text, dimension);
    List<Expression> x = Expansion.components("x", dimension);
    Expression scalar = new Expansion(Map.of("x", x)).scalar(f);
    Tape.Program<Exact> program = program(scalar, x);
    List<BigFraction> minimiser = minimiser(program, dimension);
    BigFraction minimum = run(program, minimiser).get(0);
    MemberFunction member = new MemberFunction(dimension, f, minimum, Optional.of(minimiser));
    List<FunctionClass> classes =
        Stream.of(SMOOTH, CONVEX, STRONG, KINKED)
            .filter(c -> ClassMembership.objection(c, member).isEmpty())
            .toList();
    for (int k = 0; k < PAIRS && !classes.isEmpty(); k++) {
      List<BigFraction> p = point(dimension);
      List<BigFraction> q = point(dimension);
      for (FunctionClass c : classes) {
        assertTrue(satisfies(c, program, minimum, p, q), () -> c + ": " + text + " at " + p + q);
      }
    }
    return !classes.isEmpty();
  }

  private static Tape.Program<Exact> program(Expression f, List<Expression> x) {
    List<Expression> outputs =
        Stream.concat(Stream.of(f), Derivative.gradient(f, x).stream()).toList();
    return new Tape(x, outputs).on(new ExactArithmetic());
  }

  private static List<BigFraction> run(Tape.Program<Exact> program, List<BigFraction> x) {
    return program.run(x.stream().map(Exact::of).toList()).stream()
        .map(Exact::toBigFraction)
        .toList();
  }

  /** The lowest of a grid of points. */
  private static List<BigFraction> minimiser(Tape.Program<Exact> program, int dimension) {
    int grid = dimension == 1 ? 17 : 9;
    return IntStream.range(0, (int) Math.pow(grid, dimension))
        .mapToObj(
            k ->
                IntStream.range(0, dimension)
                    .mapToObj(i -> new BigFraction((i == 0 ? k % grid : k / grid) - grid / 2, 2))
                    .toList())
        .min((a, b) -> run(program, a).get(0).compareTo(run(program, b).get(0)))
        .orElseThrow();
  }

  /** μ|p − q|² ≤ ⟨∇f(p) − ∇f(q), p − q⟩, |∇f(p) − ∇f(q)| ≤ β|p − q|, f(p) ≥ min f. */
  private static boolean satisfies(
      FunctionClass c,
      Tape.Program<Exact> program,
      BigFraction minimum,
      List<BigFraction> p,
      List<BigFraction> q) {
    List<BigFraction> atP = run(program, p);
    List<BigFraction> atQ = run(program, q);
    BigFraction inner = BigFraction.ZERO;
    BigFraction change = BigFraction.ZERO;
    BigFraction distance = BigFraction.ZERO;
    for (int i = 0; i < p.size(); i++) {
      BigFraction step = p.get(i).subtract(q.get(i));
      BigFraction turn = atP.get(i + 1).subtract(atQ.get(i + 1));
      inner = inner.add(step.multiply(turn));
      change = change.add(turn.multiply(turn));
      distance = distance.add(step.multiply(step));
    }
    BigFraction beta = c.smooth().orElse(BigFraction.ZERO);
    BigFraction mu = c.stronglyConvex().orElse(BigFraction.ZERO);
    boolean smooth =
        c.smooth().isEmpty() || change.compareTo(beta.multiply(beta).multiply(distance)) <= 0;
    boolean convex = !c.convex() || inner.compareTo(mu.multiply(distance)) >= 0;
    return smooth && convex && atP.get(0).compareTo(minimum) >= 0;
  }

  private List<BigFraction> point(int dimension) {
    return IntStream.range(0, dimension)
        .mapToObj(i -> new BigFraction(random.nextInt(49) - 24, random.nextBoolean() ? 2 : 8))
        .toList();
  }

  /**
   * Rounding of two gradients of at most 40 terms of size at most 100, against distances above
   * 1/1000.
   */
  private static final double ROUNDING = 1e-9;

  @ParameterizedTest
  @MethodSource("org.samcheck.dynamics.FunctionClasses#all")
  void membersSatisfyTheDefinitionInDoubles(FunctionClass c) {
    for (int k = 0; k < 10 * PAIRS; k++) {
      MemberFunction f = FunctionFamilies.member(c, FunctionClasses.point(random));
      List<Expression> x = Expansion.components("x", f.dimension());
      Expression scalar = new Expansion(Map.of("x", x)).scalar(f.value());
      Tape gradient = new Tape(x, Derivative.gradient(scalar, x));
      double[] p = random.doubles(f.dimension(), -1, 1).toArray();
      double[] q = random.doubles(f.dimension(), -1, 1).toArray();
      double[] turn = difference(gradient.run(p), gradient.run(q));
      double[] step = difference(p, q);
      double distance = dot(step, step);
      double beta = c.smooth().map(BigFraction::doubleValue).orElse(Double.MAX_VALUE);
      double mu = c.stronglyConvex().map(BigFraction::doubleValue).orElse(0.0);
      assertTrue(Math.sqrt(dot(turn, turn) / distance) <= beta * (1 + ROUNDING), f::toString);
      boolean convex = c.convex() || c.stronglyConvex().isPresent();
      assertTrue(!convex || dot(turn, step) >= mu * distance - ROUNDING, f::toString);
    }
  }

  private static double[] difference(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }

  // Texts

  private String constant() {
    return new String[] {"1/2", "1/4", "1", "2", "-1", "-1/4", "1/8", "0"}[random.nextInt(8)];
  }

  private String affine(int dimension) {
    String x = "x[" + (1 + random.nextInt(dimension)) + "]";
    return switch (random.nextInt(5)) {
      case 0 -> "(" + x + " + " + constant() + ")";
      case 1 -> dimension == 1 ? x : "(x[1] " + (random.nextBoolean() ? "+" : "-") + " x[2])";
      case 2 -> "(-" + x + ")";
      default -> x;
    };
  }

  private String sum(int depth, int dimension) {
    String a = "1/4*" + term(depth, dimension);
    return random.nextInt(3) == 0
        ? a
        : a + (random.nextInt(4) == 0 ? " - " : " + ") + sum(depth, dimension);
  }

  private String term(int depth, int dimension) {
    String u = affine(dimension);
    if (depth == 0) {
      return u;
    }
    String v = term(depth - 1, dimension);
    String w = term(depth - 1, dimension);
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> u + "^2";
      case 3 -> u + "*" + affine(dimension);
      case 4, 5 -> "max(" + u + ", 0)^2";
      case 6 -> "abs(" + v + ")";
      case 7 -> (random.nextBoolean() ? "max(" : "min(") + v + ", " + w + ")";
      case 8 -> "if(" + u + relation() + constant() + ", " + v + ", " + w + ")";
      case 9 -> "norm(" + "[" + u + "])^" + (1 + random.nextInt(2));
      case 10 -> u + "*abs(" + u + ")";
      default -> "(" + constant() + "*" + v + " + " + w + ")";
    };
  }

  private String relation() {
    return new String[] {" < ", " <= ", " = ", " != ", " >= ", " > "}[random.nextInt(6)];
  }

  /** A continuous f with continuous f′ in nested branches, but for a rare slip. */
  private String zigzag() {
    int b = random.nextInt(4);
    String slip = random.nextInt(4) == 0 ? " + " + constant() + "*x[1]" : "";
    String left = "x[1]^2/2 + x[1]" + slip;
    String right = "x[1]^2/2 + (1 - 2*" + b + ")*x[1] + " + b + "*" + b;
    String condition = random.nextBoolean() ? " <= 0, " : " < 0, ";
    return "if(x[1]"
        + condition
        + left
        + ", if(x[1]"
        + relation()
        + b
        + ", x[1] - x[1]^2/2, "
        + right
        + "))";
  }
}
