package org.samcheck.expression;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * A node of the immutable expression graph. Equal nodes are one object, so subexpressions are
 * shared and {@code ==} is equality. A quotient of constants and a negated constant are constants.
 */
public final class Expression {

  private static final NodeTable NODES = new NodeTable();

  /** The constant 0. */
  public static final Expression ZERO = constant(BigFraction.ZERO);

  /** The constant 1. */
  public static final Expression ONE = constant(BigFraction.ONE);

  /** The condition that always holds. */
  public static final Expression TRUE = of(Operator.TRUE, Type.BOOLEAN);

  /** The condition that never holds. */
  public static final Expression FALSE = of(Operator.FALSE, Type.BOOLEAN);

  private final Operator operator;
  private final Type type;
  private final String name;
  private final BigFraction value;
  private final Expression[] arguments;
  private final boolean total;
  private final int hash;

  private Expression(
      Operator operator, Type type, String name, BigFraction value, Expression[] arguments) {
    this.operator = operator;
    this.type = type;
    this.name = name;
    this.value = value;
    this.arguments = arguments;
    this.total = total(operator, arguments);
    this.hash = hash(operator, type, name, value, arguments);
  }

  private static boolean total(Operator operator, Expression[] arguments) {
    for (Expression argument : arguments) {
      if (!argument.total) {
        return false;
      }
    }
    return switch (operator) {
      case DIVIDE -> arguments[1].isConstant() && !arguments[1].isZero();
      case SQRT, LOG -> arguments[0].isConstant() && arguments[0].value.signum() > 0;
      case POWER -> Algebra.isSmallInteger(arguments[1]) && arguments[1].value.signum() >= 0;
      case INFINITY, INDEX, ARGMAX -> false;
      default -> !operator.isBinder() && !operator.isRunWord();
    };
  }

  private static int hash(
      Operator operator, Type type, String name, BigFraction value, Expression[] arguments) {
    int h = mix(operator.ordinal(), type.kind().ordinal() * 31 + type.dimension());
    h = mix(mix(h, name.hashCode()), value == null ? 0 : value.hashCode());
    for (Expression argument : arguments) {
      h = mix(h, argument.hash);
    }
    return h;
  }

  /** Not linear, because sums of products would then collide by the thousand. */
  private static int mix(int h, int next) {
    int x = (h ^ next * 0x85EBCA6B) * 0xC2B2AE35;
    return x ^ x >>> 15;
  }

  /** The constant {@code value}. */
  public static Expression constant(BigFraction value) {
    return NODES.intern(
        new Expression(Operator.CONSTANT, Type.SCALAR, "", value, new Expression[0]));
  }

  /** The constant {@code value}. */
  public static Expression constant(long value) {
    return constant(new BigFraction(value));
  }

  /** The variable {@code name} of type {@code type}. */
  public static Expression variable(String name, Type type) {
    return NODES.intern(new Expression(Operator.VARIABLE, type, name, null, new Expression[0]));
  }

  /** A scalar variable. */
  public static Expression variable(String name) {
    return variable(name, Type.SCALAR);
  }

  /** The node that applies {@code operator} to {@code arguments}. */
  public static Expression of(Operator operator, Type type, Expression... arguments) {
    return named(operator, type, "", arguments);
  }

  /** As {@link #of}, with the bound name of a binder or the label of a run. */
  public static Expression named(
      Operator operator, Type type, String name, Expression... arguments) {
    if (operator == Operator.NEGATE && arguments[0].isConstant()) {
      return constant(arguments[0].value.negate());
    }
    if (operator == Operator.DIVIDE
        && arguments[0].isConstant()
        && arguments[1].isConstant()
        && !arguments[1].isZero()) {
      return constant(arguments[0].value.divide(arguments[1].value));
    }
    return NODES.intern(new Expression(operator, type, name, null, arguments.clone()));
  }

  /** What this node does. */
  public Operator operator() {
    return operator;
  }

  /** The type of the value. */
  public Type type() {
    return type;
  }

  /** The variable, the bound name or the label of the run; empty for other nodes. */
  public String name() {
    return name;
  }

  /** The value of a constant, null for other nodes. */
  public BigFraction value() {
    return value;
  }

  /** The arguments, in order. */
  public List<Expression> arguments() {
    return Collections.unmodifiableList(Arrays.asList(arguments));
  }

  /** The argument at {@code index}, from 0. */
  public Expression argument(int index) {
    return arguments[index];
  }

  /** The number of arguments. */
  public int arity() {
    return arguments.length;
  }

  /** Whether this scalar graph has a value at every point; only then may simplification drop it. */
  public boolean isTotal() {
    return total;
  }

  /** Whether this is a constant. */
  public boolean isConstant() {
    return operator == Operator.CONSTANT;
  }

  /** Whether this is the constant 0. */
  public boolean isZero() {
    return this == ZERO;
  }

  /** Whether this is the constant 1. */
  public boolean isOne() {
    return this == ONE;
  }

  /** Whether this node applies {@code candidate}. */
  public boolean is(Operator candidate) {
    return operator == candidate;
  }

  /** This node with each argument replaced by its image; the same object where nothing changes. */
  public Expression mapArguments(UnaryOperator<Expression> image) {
    Expression[] images = new Expression[arguments.length];
    boolean changed = false;
    for (int i = 0; i < images.length; i++) {
      images[i] = image.apply(arguments[i]);
      changed |= images[i] != arguments[i];
    }
    return changed ? named(operator, type, name, images) : this;
  }

  /** The variables of this graph, each once. */
  public List<Expression> variables() {
    return postorder(List.of(this), Expression::arguments).stream()
        .filter(e -> e.is(Operator.VARIABLE))
        .toList();
  }

  /**
   * The nodes that {@code roots} reach through {@code children}, each once and after its children.
   * Iterative, because the iterates of a long run are deeper than a stack.
   */
  public static List<Expression> postorder(
      List<Expression> roots, Function<Expression, List<Expression>> children) {
    Set<Expression> finished = new LinkedHashSet<>();
    Deque<Expression> open = new ArrayDeque<>();
    for (Expression root : roots) {
      open.push(root);
      while (!open.isEmpty()) {
        Expression e = open.peek();
        List<Expression> missing =
            finished.contains(e)
                ? List.of()
                : children.apply(e).stream().filter(c -> !finished.contains(c)).toList();
        if (missing.isEmpty()) {
          finished.add(open.pop());
        }
        for (int i = missing.size() - 1; i >= 0; i--) {
          open.push(missing.get(i));
        }
      }
    }
    return List.copyOf(finished);
  }

  /** Shallow equality for the table of nodes: arguments are compared as objects. */
  @Override
  public boolean equals(Object object) {
    if (this == object) {
      return true;
    }
    if (!(object instanceof Expression other)
        || hash != other.hash
        || operator != other.operator
        || arguments.length != other.arguments.length
        || !type.equals(other.type)
        || !name.equals(other.name)) {
      return false;
    }
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] != other.arguments[i]) {
        return false;
      }
    }
    return value == null ? other.value == null : same(value, other.value);
  }

  /**
   * Equality of fractions in lowest terms, as all of them are; {@code equals} would reduce again.
   */
  private static boolean same(BigFraction a, BigFraction b) {
    return b != null
        && a.getNumerator().equals(b.getNumerator())
        && a.getDenominator().equals(b.getDenominator());
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The text of the expression, which parses to this very node. */
  @Override
  public String toString() {
    return TextPrinter.print(this);
  }
}
