package org.samcheck.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * Vectors of any dimension by their inner products: a graph in which a vector is a formal component
 * becomes one in which ⟨a, b⟩ is a variable. A formal product of two vectors is their inner
 * product; any other mixture is refused.
 */
final class InnerProducts {

  private final Set<String> vectors = new TreeSet<>();
  private final Set<String> units = new TreeSet<>();
  private final SortedSet<String> products = new TreeSet<>();
  private final Map<Expression, Expression> norms = new HashMap<>();
  private final Map<Expression, Expression> squares = new HashMap<>();
  private final List<Expression> definitions = new ArrayList<>();
  private final Map<Expression, Object> known = new HashMap<>();
  private final boolean onLine;

  /**
   * No vectors yet.
   *
   * @param onLine whether the dimension is 1, where |v| is ‖v‖
   */
  InnerProducts(boolean onLine) {
    this.onLine = onLine;
  }

  /** A new vector. */
  LinearCombination vector(String name) {
    vectors.add(name);
    return LinearCombination.of(name);
  }

  /** A new vector of length 1. */
  LinearCombination unit(String name) {
    units.add(name);
    return vector(name);
  }

  /** The variables that stand for inner products. */
  SortedSet<String> products() {
    return products;
  }

  /** The conditions n ≥ 0 and n² = ⟨v, v⟩ of the norms met so far. */
  List<Expression> definitions() {
    return definitions;
  }

  /** The vectors that are not of length 1, each with ⟨b, b⟩. */
  Expression square(String vector) {
    return product(vector, vector);
  }

  private Expression product(String a, String b) {
    if (a.equals(b) && units.contains(a)) {
      return Expression.ONE;
    }
    String name = a.compareTo(b) <= 0 ? a + "." + b : b + "." + a;
    products.add(name);
    return Expression.variable(name);
  }

  /** ⟨u, v⟩. */
  Expression inner(LinearCombination u, LinearCombination v) {
    Map<Expression, Expression> terms = new java.util.LinkedHashMap<>();
    u.coefficients()
        .forEach(
            (a, c) ->
                v.coefficients()
                    .forEach(
                        (b, d) ->
                            terms.merge(product(a, b), Algebra.multiply(c, d), Algebra::add)));
    Expression sum = Expression.ZERO;
    for (Map.Entry<Expression, Expression> e : terms.entrySet()) {
      sum = Algebra.add(sum, Algebra.multiply(e.getValue(), e.getKey()));
    }
    return sum;
  }

  /** ‖v‖, a variable of its own. */
  Expression norm(LinearCombination v) {
    if (v.coefficients().size() == 1) {
      String b = v.coefficients().firstKey();
      Expression size = Algebra.apply(Operator.ABS, v.coefficients().get(b));
      return units.contains(b) ? size : Algebra.multiply(size, root(product(b, b)));
    }
    return v.isZero() ? Expression.ZERO : root(inner(v, v));
  }

  private Expression root(Expression square) {
    return norms.computeIfAbsent(
        square,
        q -> {
          Expression n = Expression.variable("norm#" + (norms.size() + 1));
          squares.put(n, q);
          definitions.add(relation(Operator.GREATER_OR_EQUAL, n, Expression.ZERO));
          definitions.add(relation(Operator.EQUAL, Algebra.power(n, Expression.constant(2)), q));
          return n;
        });
  }

  private static Expression relation(Operator operator, Expression a, Expression b) {
    return Algebra.relation(operator, a, b);
  }

  /** The scalar graph {@code e} with inner products as variables. */
  Expression scalar(Expression e) {
    Object value = value(e);
    if (value instanceof Expression scalar) {
      return scalar;
    }
    throw new Unsupported("a component of a vector of any dimension");
  }

  /** The vector that the graph {@code e} stands for. */
  LinearCombination vector(Expression e) {
    Object value = value(e);
    if (value instanceof LinearCombination vector) {
      return vector;
    }
    if (((Expression) value).isZero()) {
      return LinearCombination.ZERO;
    }
    throw new Unsupported("a point written by its components");
  }

  private Object value(Expression e) {
    Object result = known.get(e);
    if (result == null) {
      result = rule(e);
      known.put(e, result);
    }
    return result;
  }

  private boolean isVector(Expression e) {
    return value(e) instanceof LinearCombination;
  }

  private Object rule(Expression e) {
    if (e.is(Operator.VARIABLE)) {
      return vectors.contains(e.name()) ? LinearCombination.of(e.name()) : e;
    }
    if (e.is(Operator.NORM)) {
      if (e.argument(0).arity() != 1) {
        throw new Unsupported("a vector written by its components");
      }
      Expression only = e.argument(0).argument(0);
      return isVector(only) ? norm(vector(only)) : Algebra.apply(Operator.ABS, scalar(only));
    }
    if (e.is(Operator.POWER) && e.argument(0).is(Operator.NORM) && isSquare(e)) {
      Expression n = scalar(e.argument(0));
      return Algebra.power(
          squares.getOrDefault(n, n), Expression.constant(squares.containsKey(n) ? 1 : 2));
    }
    if (e.arguments().stream().noneMatch(this::isVector)) {
      return e.mapArguments(this::scalar);
    }
    return mixed(e);
  }

  private Object mixed(Expression e) {
    Expression a = e.argument(0);
    return switch (e.operator()) {
      case NEGATE -> vector(a).times(Expression.constant(-1));
      case ADD -> vector(a).plus(vector(e.argument(1)));
      case SUBTRACT -> vector(a).minus(vector(e.argument(1)));
      case MULTIPLY -> product(a, e.argument(1));
      case DIVIDE -> vector(a).times(Algebra.divide(Expression.ONE, scalar(e.argument(1))));
      case POWER -> power(e);
      case EQUAL, NOT_EQUAL -> {
        LinearCombination difference = vector(a).minus(vector(e.argument(1)));
        yield relation(e.operator(), inner(difference, difference), Expression.ZERO);
      }
      case ABS -> {
        if (!onLine) {
          throw new Unsupported("the components of a vector of any dimension");
        }
        yield norm(vector(a));
      }
      default -> throw new Unsupported(e.operator().symbol() + " of a vector of any dimension");
    };
  }

  private Object product(Expression a, Expression b) {
    if (isVector(a) && isVector(b)) {
      return inner(vector(a), vector(b));
    }
    return isVector(a) ? vector(a).times(scalar(b)) : vector(b).times(scalar(a));
  }

  private Object power(Expression e) {
    if (!isSquare(e)) {
      throw new Unsupported("a power of a vector");
    }
    LinearCombination v = vector(e.argument(0));
    return inner(v, v);
  }

  private static boolean isSquare(Expression power) {
    return power.argument(1) == Expression.constant(2);
  }

  /** Refuses what has a meaning only by components, which a formal component would get wrong. */
  void requireNoComponents(Expression e) {
    boolean componentwise =
        switch (e.operator()) {
          case INDEX, NORM1, NORMINF, ARGMAX, SUM -> true;
          case VECTOR -> true;
          case ABS, SIGN, MIN, MAX -> e.argument(0).type().isVector();
          default -> false;
        };
    if (componentwise && !onLine) {
      throw new Unsupported(e.operator().symbol() + " of a vector of any dimension");
    }
    e.arguments().forEach(this::requireNoComponents);
  }

  /** A formal component as the type of the language. */
  static List<Expression> formal(LinearCombination v) {
    Expression sum = Expression.ZERO;
    for (Map.Entry<String, Expression> e : v.coefficients().entrySet()) {
      sum =
          Algebra.add(
              sum, Algebra.multiply(e.getValue(), Expression.variable(e.getKey(), Type.SCALAR)));
    }
    return List.of(sum);
  }
}
