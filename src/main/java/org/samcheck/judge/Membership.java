package org.samcheck.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.dynamics.MemberFunction;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * Whether a drawn f belongs to its class, with its minimum: piecewise quadratics on a line, by
 * their values at exact points, and quadratics, by differences and LDLᵀ.
 */
record Membership(Scene scene, Domain.FunctionClass c, MemberFunction f) {

  private static final BigFraction ZERO = BigFraction.ZERO;

  /** a·s² + b·s + c. */
  private record Parabola(BigFraction a, BigFraction b, BigFraction c) {
    BigFraction at(BigFraction s) {
      return a.multiply(s).add(b).multiply(s).add(c);
    }

    BigFraction slope(BigFraction s) {
      return a.multiply(s).multiply(2).add(b);
    }
  }

  Finding holds() {
    Optional<BigFraction> dimension = c.dimension().map(scene.meaning("")::exact);
    if (!dimension.orElse(new BigFraction(f.dimension())).equals(new BigFraction(f.dimension()))) {
      return Finding.FALSE;
    }
    int degree = degree(f.value());
    if (degree > 2) {
      throw Finding.Open.beyond("the class of a function that is not piecewise quadratic");
    }
    return f.dimension() == 1 ? onLine() : inSpace();
  }

  // Exact values

  private Jet value(Expression e, List<BigFraction> x, int moved) {
    List<Jet> point = new ArrayList<>(x.stream().map(scene::number).toList());
    if (moved >= 0) {
      point.set(moved, new Jet(point.get(moved).v(), scene.number(1).v()));
    }
    return scene.meaning("").with("x", point).number(e);
  }

  private static BigFraction exact(Real value) {
    if (value.exact() == null) {
      throw Finding.Open.undecided("f has no exact values");
    }
    return value.exact();
  }

  private BigFraction at(Expression e, BigFraction s) {
    return exact(value(e, List.of(s), -1).v());
  }

  /** A bound on the degree in x between the kinks; 99 where f is of another kind. */
  private static int degree(Expression e) {
    List<Integer> parts = e.arguments().stream().map(Membership::degree).toList();
    int largest = parts.stream().reduce(0, Math::max);
    int sum = parts.stream().reduce(0, Integer::sum);
    return switch (e.operator()) {
      case CONSTANT, SIGN -> 0;
      case VARIABLE -> e.name().equals("x") ? 1 : 99;
      case NEGATE, ADD, SUBTRACT, ABS, MAX, MIN, VECTOR, SUM, NORM1, NORMINF, INDEX -> largest;
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> largest;
      case AND, OR, NOT, IMPLIES, IF, TRUE, FALSE -> largest;
      case NORM -> e.argument(0).type().dimension() == 1 ? largest : 99;
      case MULTIPLY, DOT -> sum;
      case DIVIDE -> parts.get(1) == 0 ? largest : 99;
      case POWER -> power(e, parts.get(0));
      default -> 99;
    };
  }

  private static int power(Expression e, int base) {
    boolean square = e.argument(1).isConstant() && e.argument(1).value().equals(BigFraction.TWO);
    boolean norm = e.argument(0).is(Operator.NORM);
    return square ? 2 * (norm ? degree(e.argument(0).argument(0)) : base) : 99;
  }

  // On a line

  /** The points between which {@code e} may be another parabola. */
  private TreeSet<BigFraction> kinks(Expression e) {
    TreeSet<BigFraction> kinks = new TreeSet<>();
    e.arguments().forEach(argument -> kinks.addAll(kinks(argument)));
    switch (e.operator()) {
      case ABS, SIGN, NORM, NORM1, NORMINF -> kinks.addAll(roots(e.argument(0), kinks));
      case MAX, MIN, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> {
        TreeSet<BigFraction> before = new TreeSet<>(kinks);
        for (int i = 0; i < e.arity(); i++) {
          for (int j = 0; j < i; j++) {
            Expression gap =
                Expression.of(Operator.SUBTRACT, Type.SCALAR, e.argument(i), e.argument(j));
            kinks.addAll(roots(gap, before));
          }
        }
      }
      default -> {}
    }
    return kinks;
  }

  private List<BigFraction> roots(Expression e, TreeSet<BigFraction> kinks) {
    List<BigFraction> roots = new ArrayList<>();
    for (Parabola p : pieces(e, kinks)) {
      if (p.a().isZero() && !p.b().isZero()) {
        roots.add(p.c().negate().divide(p.b()));
      }
      BigFraction square = p.b().multiply(p.b()).subtract(p.a().multiply(p.c()).multiply(4));
      if (!p.a().isZero() && square.signum() >= 0) {
        BigFraction root = exact(Real.of(scene.work(), square).sqrt());
        roots.add(p.b().negate().add(root).divide(p.a()).divide(2));
        roots.add(p.b().negate().subtract(root).divide(p.a()).divide(2));
      }
    }
    return roots;
  }

  /** The parabola of each piece, from three of its values. */
  private List<Parabola> pieces(Expression e, TreeSet<BigFraction> kinks) {
    List<BigFraction> ends = new ArrayList<>(kinks);
    List<Parabola> pieces = new ArrayList<>();
    for (int i = 0; i <= ends.size(); i++) {
      BigFraction high = i < ends.size() ? ends.get(i) : null;
      BigFraction low = i > 0 ? ends.get(i - 1) : high == null ? ZERO : high.subtract(4);
      BigFraction h = (high == null ? new BigFraction(4) : high.subtract(low)).divide(4);
      BigFraction s = low.add(h.multiply(2));
      BigFraction left = at(e, s.subtract(h));
      BigFraction middle = at(e, s);
      BigFraction right = at(e, s.add(h));
      BigFraction a = left.add(right).subtract(middle.multiply(2)).divide(h.multiply(h)).divide(2);
      BigFraction slope = right.subtract(left).divide(h).divide(2);
      BigFraction b = slope.subtract(a.multiply(s).multiply(2));
      pieces.add(new Parabola(a, b, middle.subtract(a.multiply(s).add(b).multiply(s))));
    }
    return pieces;
  }

  private Finding onLine() {
    TreeSet<BigFraction> kinks = kinks(f.value());
    List<Parabola> pieces = pieces(f.value(), kinks);
    Finding result = Finding.TRUE;
    int i = 0;
    for (BigFraction k : kinks) {
      Parabola left = pieces.get(i++);
      Parabola right = pieces.get(i);
      Jet there = value(f.value(), List.of(k), 0);
      boolean whole = exact(there.v()).equals(left.at(k)) && left.at(k).equals(right.at(k));
      BigFraction least = left.slope(k);
      BigFraction most = right.slope(k);
      boolean between =
          exact(there.at(1)).compareTo(least) >= 0 && exact(there.at(1)).compareTo(most) <= 0;
      boolean bent = c.smooth().isEmpty() || least.equals(most);
      result = whole && between && bent ? result : Finding.FALSE;
    }
    for (Parabola p : pieces) {
      result = Meaning.then(false, result, () -> curved(p.a().multiply(2)));
    }
    boolean right = minimum(pieces, new ArrayList<>(kinks)).filter(f.minimum()::equals).isPresent();
    boolean attained =
        f.minimiser().map(m -> at(f.value(), m.get(0)).equals(f.minimum())).orElse(true);
    return right && attained ? result : Finding.FALSE;
  }

  /** inf f; empty where there is none. */
  private static Optional<BigFraction> minimum(List<Parabola> pieces, List<BigFraction> kinks) {
    List<BigFraction> values = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Parabola p = pieces.get(i);
      boolean falls =
          i == 0 && (p.a().signum() < 0 || p.a().isZero() && p.b().signum() > 0)
              || i == kinks.size() && (p.a().signum() < 0 || p.a().isZero() && p.b().signum() < 0);
      if (falls) {
        return Optional.empty();
      }
      BigFraction vertex = p.a().isZero() ? ZERO : p.b().negate().divide(p.a()).divide(2);
      boolean inside =
          (i == 0 || vertex.compareTo(kinks.get(i - 1)) >= 0)
              && (i == kinks.size() || vertex.compareTo(kinks.get(i)) <= 0);
      if (inside) {
        values.add(p.at(vertex));
      }
      if (i > 0) {
        values.add(p.at(kinks.get(i - 1)));
      }
    }
    return Optional.of(Collections.min(values));
  }

  /** Whether the class allows this second derivative. */
  private Finding curved(BigFraction curvature) {
    Finding above = least().map(m -> below(m, number(curvature))).orElse(Finding.TRUE);
    return Meaning.then(
        false, above, () -> most().map(b -> below(number(curvature), b)).orElse(Finding.TRUE));
  }

  private Real number(BigFraction q) {
    return scene.number(q).v();
  }

  private static Finding below(Real a, Real b) {
    return Meaning.order(b.minus(a), true);
  }

  private Optional<Real> most() {
    return c.smooth().map(e -> scene.meaning("").number(e).v());
  }

  private Optional<Real> least() {
    return c.stronglyConvex().isPresent()
        ? c.stronglyConvex().map(e -> scene.meaning("").number(e).v())
        : c.convex() ? Optional.of(number(ZERO)) : most().map(Real::negate);
  }

  // Quadratics

  private Finding inSpace() {
    if (hasKinks(f.value()) || f.minimiser().isEmpty()) {
      throw Finding.Open.beyond("the class of a function of several variables with kinks");
    }
    int d = f.dimension();
    Function<List<Integer>, BigFraction> at =
        units ->
            exact(
                value(
                        f.value(),
                        IntStream.range(0, d)
                            .mapToObj(i -> new BigFraction(Collections.frequency(units, i)))
                            .toList(),
                        -1)
                    .v());
    List<List<Real>> hessian = new ArrayList<>();
    for (int i = 0; i < d; i++) {
      List<Real> row = new ArrayList<>();
      for (int j = 0; j < d; j++) {
        BigFraction edges = at.apply(List.of(i)).add(at.apply(List.of(j)));
        row.add(number(at.apply(List.of(i, j)).add(at.apply(List.of())).subtract(edges)));
      }
      hessian.add(row);
    }
    List<BigFraction> m = f.minimiser().get();
    boolean minimal =
        IntStream.range(0, d).allMatch(i -> value(f.value(), m, i).at(1).isZero())
            && exact(value(f.value(), m, -1).v()).equals(f.minimum());
    Finding result = new Finding.Decided(minimal);
    result = Meaning.then(false, result, () -> semidefinite(hessian, 1, number(ZERO)));
    result =
        Meaning.then(
            false,
            result,
            () -> least().map(l -> semidefinite(hessian, 1, l.negate())).orElse(Finding.TRUE));
    return Meaning.then(
        false, result, () -> most().map(b -> semidefinite(hessian, -1, b)).orElse(Finding.TRUE));
  }

  private static boolean hasKinks(Expression e) {
    return switch (e.operator()) {
      case ABS, SIGN, MAX, MIN, NORM1, NORMINF, IF -> true;
      default -> e.arguments().stream().anyMatch(Membership::hasKinks);
    };
  }

  /** Whether s·H + c·I is positive semidefinite, by elimination. */
  private static Finding semidefinite(List<List<Real>> hessian, int s, Real c) {
    int d = hessian.size();
    Real[][] h = new Real[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        Real entry = s < 0 ? hessian.get(i).get(j).negate() : hessian.get(i).get(j);
        h[i][j] = i == j ? entry.plus(c) : entry;
      }
    }
    for (int k = 0; k < d; k++) {
      int pivot = h[k][k].knownSign("a curvature");
      for (int i = k + 1; i < d; i++) {
        if (pivot == 0 && !h[i][k].isZero()) {
          return Finding.FALSE;
        }
        for (int j = k + 1; j < d && pivot > 0; j++) {
          h[i][j] = h[i][j].minus(h[i][k].times(h[k][j]).over(h[k][k]));
        }
      }
      if (pivot < 0) {
        return Finding.FALSE;
      }
    }
    return Finding.TRUE;
  }
}
