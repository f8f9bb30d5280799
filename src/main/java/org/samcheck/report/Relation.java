package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * A relation of two numbers inside a claim.
 *
 * @param e the relation
 * @param binders the quantifiers around it, the outermost first
 */
record Relation(Expression e, List<Expression> binders) {

  /** The relations that a claim asserts, from left to right. */
  static List<Relation> of(Expression claim) {
    List<Relation> found = new ArrayList<>();
    collect(claim, List.of(), found);
    return found;
  }

  private static void collect(Expression e, List<Expression> binders, List<Relation> found) {
    switch (e.operator()) {
      case AND, OR -> e.arguments().forEach(part -> collect(part, binders, found));
      case IMPLIES -> collect(e.argument(1), binders, found);
      case FORALL -> {
        List<Expression> deeper = new ArrayList<>(binders);
        deeper.add(e);
        collect(e.argument(1), deeper, found);
      }
      default -> {
        if (e.operator().isRelation()
            && e.arguments().stream().allMatch(a -> a.type().isScalar())) {
          found.add(new Relation(e, binders));
        }
      }
    }
  }

  /** Whether a name occurs in it. */
  boolean uses(String name) {
    return e.variables().stream().anyMatch(v -> v.name().equals(name));
  }

  /** Whether T of a run occurs in it. */
  boolean usesHorizon() {
    return Expression.postorder(List.of(e), Expression::arguments).stream()
        .anyMatch(part -> part.is(Operator.HORIZON));
  }

  /** Whether it speaks of a run. */
  static boolean speaksOfRun(Expression e) {
    return Expression.postorder(List.of(e), Expression::arguments).stream()
        .anyMatch(part -> part.operator().isRunWord());
  }
}
