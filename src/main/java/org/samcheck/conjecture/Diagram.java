package org.samcheck.conjecture;

import java.util.List;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * A phase diagram: an expression at every point of a grid.
 *
 * @param axes one to three
 * @param cell a number or a condition
 */
public record Diagram(List<Axis> axes, Expression cell) {

  /** Whether the cell takes one of finitely many values that are whole or truths. */
  public boolean isDiscrete() {
    return cell.type().isBoolean() || isWhole(cell);
  }

  private static boolean isWhole(Expression e) {
    return switch (e.operator()) {
      case DOMINANT, ARGMAX, SIGN -> true;
      case CONSTANT -> e.value().isInteger();
      case NEGATE, ADD, SUBTRACT, MULTIPLY, ABS ->
          e.arguments().stream().allMatch(Diagram::isWhole);
      case IF -> isWhole(e.argument(1)) && isWhole(e.argument(2));
      default -> false;
    };
  }

  /** Whether values along {@code axis} are of different runs, rather than of one run. */
  public boolean changesTheRun(Axis axis, Conjecture conjecture) {
    return axis.name().equals(Operator.HORIZON.symbol())
        || conjecture.given().stream().anyMatch(g -> g.name().equals(axis.name()));
  }

  /**
   * Whether there is something between two values of {@code axis}: between whole numbers there is,
   * where they are values of a real given or times of a flow.
   */
  public boolean isContinuous(Axis axis, Conjecture conjecture) {
    if (!axis.low().isInteger() || !axis.by().isInteger()) {
      return true;
    }
    return conjecture.given().stream()
        .filter(given -> given.name().equals(axis.name()))
        .findFirst()
        .map(given -> given.domain() instanceof Domain.Real)
        .orElseGet(
            () -> conjecture.problems().values().stream().allMatch(p -> p.run().isContinuous()));
  }
}
