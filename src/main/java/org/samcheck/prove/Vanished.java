package org.samcheck.prove;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * Quotients and roots that simplification removed, as in 0·(1/a): the value is kept, but where a =
 * 0 the claim is undefined. Only what is evaluated in any case counts, not the branches of if, or
 * and implies.
 */
final class Vanished {

  private final UnaryOperator<Expression> scalar;
  private final Set<Expression> kept = new HashSet<>();
  private final List<Expression> conditions = new ArrayList<>();

  private Vanished(UnaryOperator<Expression> scalar) {
    this.scalar = scalar;
  }

  /**
   * The conditions under which what vanished from a condition is defined.
   *
   * @param condition the condition as it was written
   * @param scalar the rewriting into scalar form
   */
  static List<Expression> from(Expression condition, UnaryOperator<Expression> scalar) {
    Vanished result = new Vanished(scalar);
    result.keep(scalar.apply(condition));
    result.visit(condition);
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
      // What is inside depends on the bound name; an unrolled body is simplified as a whole.
      case FORALL, EXISTS, SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER -> {}
      default -> {
        if (e.is(Operator.DIVIDE)) {
          require(scalar.apply(e.argument(1)), Operator.DIVIDE, 1, Operator.NOT_EQUAL);
        } else if (e.is(Operator.SQRT)) {
          require(scalar.apply(e.argument(0)), Operator.SQRT, 0, Operator.GREATER_OR_EQUAL);
        }
        e.arguments().forEach(this::visit);
      }
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
}
