package org.samcheck.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * The coordinates that tend to infinity fastest, by index, each with its last motion.
 *
 * @param paths all coordinates
 * @param depth L
 * @param time the blow-up, empty where growth takes for ever
 * @param winners the fastest, empty where nothing escapes
 */
record Escape(
    List<Path> paths, int depth, Optional<Expression> time, TreeMap<Integer, Fate.Leg> winners) {

  /** Compares blow-up times first, then exponents, then rates; only equal ones share the end. */
  static Escape of(List<Path> paths, int depth) {
    Optional<Expression> end =
        paths.stream()
            .map(Path::fate)
            .flatMap(fate -> fate instanceof Fate.BlowsUp b ? Stream.of(b.time()) : Stream.empty())
            .min(ClosedForm::compare);
    TreeMap<Integer, Fate.Leg> best = new TreeMap<>();
    for (int j = 0; j < paths.size(); j++) {
      Fate fate = paths.get(j).fate();
      if (fate instanceof Fate.BlowsUp b && ClosedForm.compare(b.time(), end.get()) == 0) {
        best.put(j, b.leg());
      } else if (fate instanceof Fate.Grows grows && end.isEmpty()) {
        enter(best, j, grows.leg());
      }
    }
    return new Escape(paths, depth, end, best);
  }

  private static void enter(TreeMap<Integer, Fate.Leg> best, int j, Fate.Leg leg) {
    int order = best.isEmpty() ? 0 : slower(leg.law(), best.firstEntry().getValue().law());
    if (order < 0) {
      best.clear();
    }
    if (order <= 0) {
      best.put(j, leg);
    }
  }

  /** Negative if a grows faster than b: exponentials by their rates, linear growth always alike. */
  private static int slower(PowerLaw a, PowerLaw b) {
    int powers = Integer.compare(b.power(), a.power());
    return powers != 0 || a.power() == 0 ? powers : b.rate().compareTo(a.rate());
  }

  boolean isEmpty() {
    return winners.isEmpty();
  }

  /** The end; a direction with negative components leaves the margin undecided. */
  End end() {
    List<Expression> squares = new ArrayList<>();
    List<Integer> signs = new ArrayList<>();
    List<Optional<Expression>> layer = new ArrayList<>();
    for (int j = 0; j < paths.size(); j++) {
      Fate.Leg leg = winners.get(j);
      squares.add(leg == null ? Expression.ZERO : square(leg));
      signs.add(leg == null ? 0 : sign(leg));
      layer.add(leg == null ? rest(paths.get(j)) : Optional.empty());
    }
    if (signs.contains(-1)) {
      throw new UndecidedException("the margin of a solution with negative infinite components");
    }
    Optional<Ball> end = time.map(t -> ClosedForm.ball(t, ClosedForm.DIGITS));
    return new End(End.Kind.ESCAPE, layer, Optional.of(Direction.of(squares, signs)), end);
  }

  private int sign(Fate.Leg leg) {
    int side = leg.law().direction(leg.from());
    return depth % 2 == 0 ? 1 : side;
  }

  /** β² of a winner, relative to the first one: u^(2L). */
  private Expression square(Fate.Leg leg) {
    PowerLaw law = leg.law();
    PowerLaw first = winners.firstEntry().getValue().law();
    if (law.power() != first.power()) {
      throw new UndecidedException("the direction of a blow-up with two exponents");
    }
    if (law.power() == 0) {
      return Expression.constant(law.rate().pow(2 * depth));
    }
    if (law.power() == 1) {
      return prefactor(leg);
    }
    Expression ratio = Expression.constant(first.rate().divide(law.rate()).abs());
    return ClosedForm.power(ratio, new BigFraction(2 * depth, law.power() - 1));
  }

  /** (u₀ e^(−c t₀))^(2L) for u = u₀ e^(c (t − t₀)). */
  private Expression prefactor(Fate.Leg leg) {
    BigFraction factor = leg.law().rate().multiply(-2 * depth);
    Expression decay =
        Algebra.apply(Operator.EXP, Algebra.multiply(Expression.constant(factor), leg.since()));
    BigFraction size = leg.law().offset(leg.from()).pow(2 * depth);
    return Algebra.multiply(Expression.constant(size), decay);
  }

  /** The limit of a coordinate that does not win: at the blow-up, or after infinite time. */
  private Optional<Expression> rest(Path path) {
    if (time.isPresent()) {
      return Optional.of(path.at(time.get()));
    }
    return path.fate().limit().map(Expression::constant);
  }

  static List<Optional<Expression>> constants(List<BigFraction> values) {
    return values.stream().map(v -> Optional.of(Expression.constant(v))).toList();
  }
}
