package org.samcheck.expression;

import static org.samcheck.expression.Operator.*;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * Rewrites an expression into scalar graphs, one a component: vectors are written out, sums and
 * quantifiers over constant ranges unrolled, names replaced, words of runs answered by the caller.
 * Simplifies as it goes.
 */
public final class Expansion {

  private static final int LONGEST_RANGE = 4096;

  /** Of all ranges together, nested ones multiplied out: more do not fit into a graph. */
  private static final int MOST_TERMS = 1 << 18;

  private final Map<String, List<Expression>> bindings;
  private final Function<Expression, List<Expression>> runWord;
  private final Map<Expression, List<Expression>> known = new HashMap<>();
  private final Map<Expression, Boolean> mentions = new HashMap<>();
  private Expansion outer;
  private String boundName = "";
  private int terms;

  /**
   * An expansion.
   *
   * @param bindings what each name stands for, by components; a name without an entry stays
   * @param runWord the components of a word of a run, given the node with its arguments expanded
   */
  public Expansion(
      Map<String, List<Expression>> bindings, Function<Expression, List<Expression>> runWord) {
    this.bindings = Map.copyOf(bindings);
    this.runWord = runWord;
  }

  /** An expansion of expressions without words of runs. */
  public Expansion(Map<String, List<Expression>> bindings) {
    this(
        bindings,
        e -> {
          throw new UnsupportedOperationException("no meaning for " + e);
        });
  }

  /** The variables name[1], …, name[d] that stand for the components of a vector. */
  public static List<Expression> components(String name, int dimension) {
    return IntStream.rangeClosed(1, dimension)
        .mapToObj(i -> Expression.variable(name + "[" + i + "]"))
        .toList();
  }

  /**
   * The scalar graph of a scalar or boolean expression.
   *
   * @throws UnsupportedOperationException if a range or an index is not constant, or a node has no
   *     scalar form
   */
  public Expression scalar(Expression e) {
    List<Expression> parts = expand(e);
    if (parts.size() != 1) {
      throw new UnsupportedOperationException("not a single number: " + e);
    }
    return parts.get(0);
  }

  /** The scalar graphs of the components of {@code e}; throws as {@link #scalar}. */
  public List<Expression> expand(Expression e) {
    if (outer != null && !mentionsBound(e)) {
      return outer.expand(e);
    }
    List<Expression> result = known.get(e);
    if (result == null) {
      result = rule(e);
      known.put(e, result);
    }
    return result;
  }

  /** Whether {@code e} depends on the name that the innermost unrolled range binds. */
  private boolean mentionsBound(Expression e) {
    Boolean result = mentions.get(e);
    if (result == null) {
      result =
          e.is(VARIABLE)
              ? e.name().equals(boundName)
              : e.arguments().stream().anyMatch(this::mentionsBound);
      mentions.put(e, result);
    }
    return result;
  }

  private List<Expression> rule(Expression e) {
    return switch (e.operator()) {
      case CONSTANT, PI, INFINITY, TRUE, FALSE -> List.of(e);
      case VARIABLE -> variable(e);
      case NEGATE -> map(e.argument(0), Algebra::negate);
      case ADD -> zip(e, Algebra::add);
      case SUBTRACT -> zip(e, Algebra::subtract);
      case MULTIPLY -> multiply(e);
      case DIVIDE -> divide(e);
      case POWER -> List.of(Algebra.power(scalar(e.argument(0)), scalar(e.argument(1))));
      case SQRT, EXP, LOG, SIN, COS, ABS, SIGN ->
          map(e.argument(0), a -> Algebra.apply(e.operator(), a));
      case MIN, MAX ->
          List.of(Algebra.extreme(e.operator(), all(e.arguments()).toArray(Expression[]::new)));
      case SUM -> List.of(sum(expand(e.argument(0))));
      case DOT -> List.of(dot(expand(e.argument(0)), expand(e.argument(1))));
      case NORM -> List.of(norm(expand(e.argument(0))));
      case NORM1 -> List.of(sum(map(e.argument(0), a -> Algebra.apply(ABS, a))));
      case NORMINF -> List.of(normInf(e));
      case ARGMAX -> List.of(argmax(expand(e.argument(0))));
      case VECTOR -> all(e.arguments());
      case INDEX -> List.of(index(e));
      case EQUAL, NOT_EQUAL -> List.of(equality(e));
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          List.of(Algebra.relation(e.operator(), scalar(e.argument(0)), scalar(e.argument(1))));
      case AND -> List.of(Algebra.and(scalar(e.argument(0)), scalar(e.argument(1))));
      case OR -> List.of(Algebra.or(scalar(e.argument(0)), scalar(e.argument(1))));
      case NOT -> List.of(Algebra.not(scalar(e.argument(0))));
      case IMPLIES ->
          List.of(Algebra.or(Algebra.not(scalar(e.argument(0))), scalar(e.argument(1))));
      case IF -> choose(e);
      case FORALL, EXISTS, SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER -> List.of(unroll(e));
      default -> {
        if (e.operator().isRunWord()) {
          yield runWord.apply(e.is(MAX_MARGIN) ? e : e.mapArguments(this::rewritten));
        }
        throw new UnsupportedOperationException("no scalar form of " + e.operator().symbol());
      }
    };
  }

  private Expression rewritten(Expression argument) {
    List<Expression> parts = expand(argument);
    return argument.type().isVector()
        ? Expression.of(VECTOR, Type.vector(parts.size()), parts.toArray(Expression[]::new))
        : scalar(argument);
  }

  private List<Expression> variable(Expression e) {
    List<Expression> bound = bindings.get(e.name());
    if (bound != null) {
      return bound;
    }
    int dimension = e.type().dimension();
    if (e.type().isVector() && dimension == Type.ANY_DIMENSION) {
      throw new UnsupportedOperationException("the dimension of " + e + " is not fixed");
    }
    return e.type().isVector() ? components(e.name(), dimension) : List.of(e);
  }

  private List<Expression> all(List<Expression> parts) {
    List<Expression> result = new ArrayList<>();
    parts.forEach(part -> result.addAll(expand(part)));
    return result;
  }

  private List<Expression> map(Expression e, Function<Expression, Expression> rule) {
    return expand(e).stream().map(rule).toList();
  }

  private List<Expression> zip(Expression e, BinaryOperator<Expression> rule) {
    List<Expression> a = expand(e.argument(0));
    List<Expression> b = expand(e.argument(1));
    agree(a, b);
    return IntStream.range(0, a.size()).mapToObj(i -> rule.apply(a.get(i), b.get(i))).toList();
  }

  private static void agree(List<Expression> a, List<Expression> b) {
    if (a.size() != b.size()) {
      throw new UnsupportedOperationException(
          "vectors of lengths " + a.size() + " and " + b.size());
    }
  }

  private List<Expression> multiply(Expression e) {
    Expression left = e.argument(0);
    boolean vectorFirst = left.type().isVector();
    Expression factor = scalar(vectorFirst ? e.argument(1) : left);
    return map(vectorFirst ? left : e.argument(1), a -> Algebra.multiply(factor, a));
  }

  private List<Expression> divide(Expression e) {
    Expression divisor = scalar(e.argument(1));
    return map(e.argument(0), a -> Algebra.divide(a, divisor));
  }

  private static Expression sum(List<Expression> terms) {
    return terms.stream().reduce(Expression.ZERO, Algebra::add);
  }

  private static Expression dot(List<Expression> a, List<Expression> b) {
    agree(a, b);
    return sum(
        IntStream.range(0, a.size()).mapToObj(i -> Algebra.multiply(a.get(i), b.get(i))).toList());
  }

  /** ‖v‖₂ as a node of its own, because norm′(0) = 0 is a convention that √ does not share. */
  private static Expression norm(List<Expression> v) {
    List<Expression> parts = v.stream().filter(c -> !c.isZero()).toList();
    if (parts.isEmpty()) {
      return Expression.ZERO;
    }
    Expression first = parts.get(0);
    if (parts.size() == 1 && first.isConstant()) {
      return Algebra.apply(ABS, first);
    }
    Type type = Type.vector(parts.size());
    Expression vector = Expression.of(VECTOR, type, parts.toArray(Expression[]::new));
    return Expression.of(NORM, Type.SCALAR, vector);
  }

  private Expression normInf(Expression e) {
    List<Expression> sizes = map(e.argument(0), a -> Algebra.apply(ABS, a));
    return Algebra.extreme(MAX, sizes.toArray(Expression[]::new));
  }

  private static Expression argmax(List<Expression> v) {
    Expression result = Expression.constant(v.size());
    for (int i = v.size() - 2; i >= 0; i--) {
      Expression attains = Expression.TRUE;
      for (int j = 0; j < v.size(); j++) {
        attains = Algebra.and(attains, Algebra.relation(GREATER_OR_EQUAL, v.get(i), v.get(j)));
      }
      result = Algebra.choose(attains, Expression.constant(i + 1L), result);
    }
    return result;
  }

  private Expression index(Expression e) {
    BigInteger i = constant(e.argument(1));
    List<Expression> parts = expand(e.argument(0));
    if (i.signum() <= 0 || i.compareTo(BigInteger.valueOf(parts.size())) > 0) {
      throw new UnsupportedOperationException("index " + i + " is out of range");
    }
    return parts.get(i.intValueExact() - 1);
  }

  private BigInteger constant(Expression e) {
    Expression value = scalar(e);
    if (!value.isConstant() || !value.value().isInteger()) {
      throw new UnsupportedOperationException("not a constant integer: " + e);
    }
    return value.value().getNumerator();
  }

  private Expression equality(Expression e) {
    List<Expression> pairs = zip(e, (a, b) -> Algebra.relation(e.operator(), a, b));
    return e.is(EQUAL)
        ? pairs.stream().reduce(Expression.TRUE, Algebra::and)
        : pairs.stream().reduce(Expression.FALSE, Algebra::or);
  }

  private List<Expression> choose(Expression e) {
    Expression condition = scalar(e.argument(0));
    List<Expression> a = expand(e.argument(1));
    List<Expression> b = expand(e.argument(2));
    agree(a, b);
    return IntStream.range(0, a.size())
        .mapToObj(i -> Algebra.choose(condition, a.get(i), b.get(i)))
        .toList();
  }

  private Expression unroll(Expression e) {
    List<Expression> bodies = new ArrayList<>();
    List<BigFraction> range = range(e.argument(0));
    root().unrolled(range.size());
    for (BigFraction value : range) {
      bodies.add(bind(e.name(), Expression.constant(value)).scalar(e.argument(1)));
    }
    return switch (e.operator()) {
      case FORALL -> bodies.stream().reduce(Expression.TRUE, Algebra::and);
      case EXISTS -> bodies.stream().reduce(Expression.FALSE, Algebra::or);
      case SUM_OVER -> sum(bodies);
      case MEAN_OVER -> Algebra.divide(sum(bodies), Expression.constant(bodies.size()));
      default ->
          bodies.isEmpty()
              ? Algebra.divide(Expression.ZERO, Expression.ZERO)
              : Algebra.extreme(e.is(MIN_OVER) ? MIN : MAX, bodies.toArray(Expression[]::new));
    };
  }

  private Expansion root() {
    return outer == null ? this : outer.root();
  }

  private void unrolled(int more) {
    terms += more;
    if (terms > MOST_TERMS) {
      throw new UnsupportedOperationException("ranges of more than " + MOST_TERMS + " terms");
    }
  }

  /** This expansion with one more name; what does not depend on the name is expanded only once. */
  private Expansion bind(String name, Expression value) {
    Map<String, List<Expression>> more = new HashMap<>(bindings);
    more.put(name, List.of(value));
    Expansion inner = new Expansion(more, runWord);
    inner.outer = this;
    inner.boundName = name;
    return inner;
  }

  private List<BigFraction> range(Expression range) {
    if (!range.is(RANGE)) {
      throw new UnsupportedOperationException("a real range cannot be unrolled");
    }
    Expression low = scalar(range.argument(0));
    Expression high = scalar(range.argument(1));
    Expression by = scalar(range.argument(2));
    if (!low.isConstant() || !high.isConstant() || !by.isConstant() || by.value().signum() <= 0) {
      throw new UnsupportedOperationException("the range " + range + " is not constant");
    }
    List<BigFraction> values = new ArrayList<>();
    BigFraction value = low.value();
    while (value.compareTo(high.value()) <= 0) {
      values.add(value);
      value = value.add(by.value());
      if (values.size() > LONGEST_RANGE) {
        throw new UnsupportedOperationException("the range " + range + " is too long");
      }
    }
    return values;
  }
}
