package org.samcheck.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * Quotients, roots, logarithms and powers that the scalar form has lost, as in 0·(1/a), [1, 1/a][1]
 * or x(1)[1]: the value is kept, but where a = 0 the claim is undefined. Only what is evaluated in
 * any case counts, not the branches of if, or and implies.
 */
final class Vanished {

  private static final int LONGEST_RANGE = 256;

  private final UnaryOperator<Expression> scalar;
  private final Function<Expression, List<Expression>> word;
  private final Set<Expression> kept = new HashSet<>();
  private final Set<Expression> seen = new HashSet<>();
  private final List<Expression> conditions = new ArrayList<>();

  private Vanished(UnaryOperator<Expression> scalar, Function<Expression, List<Expression>> word) {
    this.scalar = scalar;
    this.word = word;
  }

  /**
   * The conditions under which what vanished from a condition or a number is defined.
   *
   * @param e the condition or number as it was written
   * @param scalar the rewriting into scalar form
   * @param word all components of a word of a run, none where it has a value in any case
   * @throws Undefined if such a condition cannot be told
   */
  static List<Expression> from(
      Expression e, UnaryOperator<Expression> scalar, Function<Expression, List<Expression>> word) {
    Vanished result = new Vanished(scalar, word);
    result.keep(scalar.apply(e));
    result.visit(e);
    return result.conditions;
  }

  private void keep(Expression e) {
    if (kept.add(e)) {
      e.arguments().forEach(this::keep);
    }
  }

  private void visit(Expression e) {
    switch (e.operator()) {
      case OR, IMPLIES, IF -> visit(e.argument(0));
      case FORALL, EXISTS, SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER -> visitBodies(e);
      default -> {
        requireOperation(e, scalar);
        if (e.operator().isRunWord() && e.arity() > 0) {
          word.apply(e).forEach(this::inspect);
        }
        e.arguments().forEach(this::visit);
      }
    }
  }

  /** An unrolled body is simplified for each value of its name; only parts can be lost from it. */
  private void visitBodies(Expression e) {
    if (!e.argument(0).is(Operator.RANGE) || !mayLose(e.argument(1))) {
      return;
    }
    List<BigFraction> ends =
        e.argument(0).arguments().stream().map(end -> scalar.apply(end).value()).toList();
    int count = 0;
    for (BigFraction k = ends.get(0); k.compareTo(ends.get(1)) <= 0; k = k.add(ends.get(2))) {
      if (++count > LONGEST_RANGE) {
        throw new Unsupported("parts of a body over a long range");
      }
      visit(replace(e.argument(1), e.name(), Expression.constant(k), new HashMap<>()));
    }
  }

  private static boolean mayLose(Expression e) {
    return e.is(Operator.INDEX)
        || e.is(Operator.ARGMAX)
        || e.operator().isRunWord()
        || e.arguments().stream().anyMatch(Vanished::mayLose);
  }

  private static Expression replace(
      Expression e, String name, Expression value, Map<Expression, Expression> known) {
    if (e.is(Operator.VARIABLE)) {
      return e.name().equals(name) ? value : e;
    }
    Expression result = known.get(e);
    if (result == null) {
      result = e.mapArguments(argument -> replace(argument, name, value, known));
      known.put(e, result);
    }
    return result;
  }

  /** A graph in scalar form, of which parts may be missing from what is kept. */
  private void inspect(Expression e) {
    if (e.isTotal() || kept.contains(e) || !seen.add(e)) {
      return;
    }
    switch (e.operator()) {
      case OR, IMPLIES, IF -> inspect(e.argument(0));
      default -> {
        requireOperation(e, UnaryOperator.identity());
        e.arguments().forEach(this::inspect);
      }
    }
  }

  private void requireOperation(Expression e, UnaryOperator<Expression> form) {
    switch (e.operator()) {
      case DIVIDE -> require(form.apply(e.argument(1)), Operator.DIVIDE, 1, Operator.NOT_EQUAL);
      case SQRT -> require(form.apply(e.argument(0)), Operator.SQRT, 0, Operator.GREATER_OR_EQUAL);
      case LOG -> require(form.apply(e.argument(0)), Operator.LOG, 0, Operator.GREATER);
      case POWER -> requirePower(form.apply(e.argument(0)), form.apply(e.argument(1)));
      default -> {}
    }
  }

  private void require(Expression operand, Operator operator, int place, Operator relation) {
    Expression unsigned =
        operand.is(Operator.NEGATE) && operator == Operator.DIVIDE ? operand.argument(0) : operand;
    boolean found = kept.stream().anyMatch(k -> k.is(operator) && k.argument(place) == unsigned);
    if (!found) {
      conditions.add(Algebra.relation(relation, operand, Expression.ZERO));
    }
  }

  private void requirePower(Expression base, Expression exponent) {
    boolean found =
        kept.stream()
            .anyMatch(
                k -> k.is(Operator.POWER) && k.argument(0) == base && k.argument(1) == exponent);
    if (found) {
      return;
    }
    if (!exponent.isConstant()) {
      throw new Undefined("a power " + exponent);
    }
    boolean whole = exponent.value().isInteger();
    if (!whole || exponent.value().signum() < 0) {
      Operator relation = whole ? Operator.NOT_EQUAL : Operator.GREATER;
      conditions.add(Algebra.relation(relation, base, Expression.ZERO));
    }
  }
}
