package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * Reads scalar graphs as quadratic polynomials on polyhedra that cover space and do not overlap;
 * each comparison of affine functions splits a polyhedron where it is above, on and below 0, so
 * that every point is read as the text evaluates it.
 */
final class PolyhedralReader {

  private static final int MOST_SPLITS = 80;

  private final Polynomials polynomials;
  private int splits;

  PolyhedralReader(Polynomials polynomials) {
    this.polynomials = polynomials;
  }

  /**
   * A polynomial, or a truth, on a polyhedron.
   *
   * @param <V> what holds there
   */
  record Piece<V>(Polyhedron where, V value) {}

  /** {@code e}, by pieces; throws {@link NotCertified} if it is of no such kind. */
  List<Piece<Quadratic>> read(Expression e, Polyhedron where) {
    Optional<Quadratic> polynomial = polynomials.of(e);
    if (polynomial.isPresent()) {
      return List.of(new Piece<>(where, polynomial.get()));
    }
    return switch (e.operator()) {
      case NEGATE -> signed(e, where, q -> s -> q.scaled(BigFraction.MINUS_ONE), false);
      case ADD -> both(e, where, (a, b) -> Optional.of(a.plus(b)));
      case SUBTRACT ->
          both(e, where, (a, b) -> Optional.of(a.plus(b.scaled(BigFraction.MINUS_ONE))));
      case MULTIPLY -> both(e, where, Quadratic::times);
      case DIVIDE -> both(e, where, PolyhedralReader::quotient);
      case POWER -> square(e, where);
      case ABS -> signed(e, where, q -> s -> s >= 0 ? q : q.scaled(BigFraction.MINUS_ONE), true);
      case SIGN -> signed(e, where, q -> s -> constant(s), true);
      case NORM -> length(e, where);
      case MAX -> extreme(e, where, s -> s >= 0);
      case MIN -> extreme(e, where, s -> s <= 0);
      case IF -> choice(e, where);
      default -> throw noRule(e);
    };
  }

  private static NotCertified noRule(Expression e) {
    return new NotCertified("no rule bounds the curvature of " + e);
  }

  private Quadratic constant(int value) {
    return Quadratic.constant(polynomials.dimension(), new BigFraction(value));
  }

  private static Optional<Quadratic> quotient(Quadratic a, Quadratic b) {
    return b.isConstant() && !b.constant().isZero()
        ? Optional.of(a.scaled(b.constant().reciprocal()))
        : Optional.empty();
  }

  private List<Piece<Quadratic>> both(
      Expression e,
      Polyhedron where,
      BiFunction<Quadratic, Quadratic, Optional<Quadratic>> operation) {
    List<Piece<Quadratic>> result = new ArrayList<>();
    for (Piece<Quadratic> a : read(e.argument(0), where)) {
      for (Piece<Quadratic> b : read(e.argument(1), a.where())) {
        Quadratic value = operation.apply(a.value(), b.value()).orElseThrow(() -> noRule(e));
        result.add(new Piece<>(b.where(), value));
      }
    }
    return result;
  }

  private List<Piece<Quadratic>> square(Expression e, Polyhedron where) {
    if (!e.argument(1).isConstant() || !e.argument(1).value().equals(BigFraction.TWO)) {
      throw noRule(e);
    }
    return read(e.argument(0), where).stream()
        .map(p -> new Piece<>(p.where(), p.value().times(p.value()).orElseThrow(() -> noRule(e))))
        .toList();
  }

  private interface BySign {
    Quadratic of(int sign);
  }

  private List<Piece<Quadratic>> signed(
      Expression e,
      Polyhedron where,
      java.util.function.Function<Quadratic, BySign> rule,
      boolean split) {
    List<Piece<Quadratic>> result = new ArrayList<>();
    for (Piece<Quadratic> p : read(e.argument(0), where)) {
      if (split) {
        for (Piece<Integer> s : split(p.value(), p.where())) {
          result.add(new Piece<>(s.where(), rule.apply(p.value()).of(s.value())));
        }
      } else {
        result.add(new Piece<>(p.where(), rule.apply(p.value()).of(0)));
      }
    }
    return result;
  }

  /** |u| with the derivative 0 where u = 0. */
  private List<Piece<Quadratic>> length(Expression e, Polyhedron where) {
    if (e.argument(0).arity() != 1) {
      throw noRule(e);
    }
    return signed(e.argument(0), where, q -> s -> q.scaled(new BigFraction(s)), true);
  }

  /** The first argument that attains the extreme. */
  private List<Piece<Quadratic>> extreme(Expression e, Polyhedron where, IntPredicate first) {
    List<Piece<Quadratic>> best = read(e.argument(0), where);
    for (Expression argument : e.arguments().subList(1, e.arity())) {
      List<Piece<Quadratic>> next = new ArrayList<>();
      for (Piece<Quadratic> a : best) {
        for (Piece<Quadratic> b : read(argument, a.where())) {
          Quadratic difference = a.value().plus(b.value().scaled(BigFraction.MINUS_ONE));
          for (Piece<Integer> s : split(difference, b.where())) {
            next.add(new Piece<>(s.where(), first.test(s.value()) ? a.value() : b.value()));
          }
        }
      }
      best = next;
    }
    return best;
  }

  private List<Piece<Quadratic>> choice(Expression e, Polyhedron where) {
    List<Piece<Quadratic>> result = new ArrayList<>();
    for (Piece<Boolean> p : condition(e.argument(0), where)) {
      result.addAll(read(e.argument(p.value() ? 1 : 2), p.where()));
    }
    return result;
  }

  private List<Piece<Boolean>> condition(Expression e, Polyhedron where) {
    return switch (e.operator()) {
      case TRUE, FALSE -> List.of(new Piece<>(where, e.is(Operator.TRUE)));
      case AND -> connected(e, where, false);
      case OR -> connected(e, where, true);
      case NOT ->
          condition(e.argument(0), where).stream()
              .map(p -> new Piece<>(p.where(), !p.value()))
              .toList();
      case LESS -> relation(e, where, s -> s < 0);
      case LESS_OR_EQUAL -> relation(e, where, s -> s <= 0);
      case GREATER -> relation(e, where, s -> s > 0);
      case GREATER_OR_EQUAL -> relation(e, where, s -> s >= 0);
      case EQUAL -> relation(e, where, s -> s == 0);
      case NOT_EQUAL -> relation(e, where, s -> s != 0);
      default -> throw new NotCertified("the condition " + e);
    };
  }

  /** {@code stop} decides the connective without its second side. */
  private List<Piece<Boolean>> connected(Expression e, Polyhedron where, boolean stop) {
    List<Piece<Boolean>> result = new ArrayList<>();
    for (Piece<Boolean> p : condition(e.argument(0), where)) {
      if (p.value() == stop) {
        result.add(p);
      } else {
        result.addAll(condition(e.argument(1), p.where()));
      }
    }
    return result;
  }

  private List<Piece<Boolean>> relation(Expression e, Polyhedron where, IntPredicate holds) {
    List<Piece<Boolean>> result = new ArrayList<>();
    for (Piece<Quadratic> a : read(e.argument(0), where)) {
      for (Piece<Quadratic> b : read(e.argument(1), a.where())) {
        Quadratic difference = a.value().plus(b.value().scaled(BigFraction.MINUS_ONE));
        for (Piece<Integer> s : split(difference, b.where())) {
          result.add(new Piece<>(s.where(), holds.test(s.value())));
        }
      }
    }
    return result;
  }

  /** Where {@code q} is positive, 0 and negative. */
  private List<Piece<Integer>> split(Quadratic q, Polyhedron where) {
    if (q.isConstant()) {
      return List.of(new Piece<>(where, q.constant().signum()));
    }
    if (!q.isAffine()) {
      throw new NotCertified("pieces that do not meet on straight lines");
    }
    if (splits++ > MOST_SPLITS) {
      throw new NotCertified("too many pieces");
    }
    List<Piece<Integer>> parts =
        List.of(
            new Piece<>(where.above(q), 1),
            new Piece<>(where.on(q), 0),
            new Piece<>(where.below(q), -1));
    List<Piece<Integer>> left = parts.stream().filter(p -> !p.where().isEmpty()).toList();
    // A side that says nothing new would only make the next question longer.
    return left.size() == 1 ? List.of(new Piece<>(where, left.get(0).value())) : left;
  }
}
