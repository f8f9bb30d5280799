package org.samcheck.dynamics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

/** Classes, unit points and members written as text, for the tests of this package. */
final class FunctionClasses {
  static final BigFraction MICRO = new BigFraction(1, 1_000_000);
  static final FunctionClass CONVEX = of(0, "1", null, true);
  static final FunctionClass STRONGLY_CONVEX = of(0, "1", "1/4", true);
  static final FunctionClass NONCONVEX = of(0, "1", null, false);

  private static final List<Integer> SIMPLE = List.of(0, 0, 0, 1, 2);
  private static final int GRAIN = 997;

  private FunctionClasses() {}

  /** Dimension 0 stands for every dimension; null for no constant. */
  static FunctionClass of(int dimension, String smooth, String stronglyConvex, boolean convex) {
    return new FunctionClass(
        dimension == 0 ? OptionalInt.empty() : OptionalInt.of(dimension),
        Optional.ofNullable(smooth).map(FunctionClasses::fraction),
        Optional.ofNullable(stronglyConvex).map(FunctionClasses::fraction),
        convex);
  }

  static Stream<FunctionClass> all() {
    return Stream.of(
        CONVEX,
        STRONGLY_CONVEX,
        NONCONVEX,
        of(0, "4", "1/250000", true),
        of(0, "3/7", "3/7", true),
        of(1, "7/3", "2/9", true),
        of(1, "2", null, true),
        of(1, "5", null, false),
        of(2, "10", "1", true),
        of(3, "1/10", null, false),
        of(9, "1", "1/2", true),
        of(0, null, null, true),
        of(0, null, "2", true),
        of(1, null, null, true),
        of(2, null, null, false));
  }

  /** Random coordinates, often 0, 1/2 or 1. */
  static List<BigFraction> point(Random random) {
    boolean simple = random.nextBoolean();
    return IntStream.range(0, FunctionFamilies.coordinates())
        .mapToObj(
            i ->
                simple && i > 0
                    ? new BigFraction(SIMPLE.get(random.nextInt(SIMPLE.size())), 2)
                    : new BigFraction(random.nextInt(GRAIN + 1), GRAIN))
        .toList();
  }

  static BigFraction fraction(String text) {
    return parse(text, 1).value();
  }

  static Expression parse(String text, int dimension) {
    return ExpressionParser.scalar(
        SourceText.of("f", text), Scope.of(Map.of("x", Type.vector(dimension))));
  }

  /** A function of x[1], … with its minimum, and its minimiser unless that is left out. */
  static MemberFunction member(String f, String minimum, String... minimiser) {
    int dimension = Math.max(1, minimiser.length);
    List<BigFraction> point = Stream.of(minimiser).map(FunctionClasses::fraction).toList();
    return new MemberFunction(
        dimension,
        parse(f, dimension),
        fraction(minimum),
        minimiser.length == 0 ? Optional.empty() : Optional.of(point));
  }
}
