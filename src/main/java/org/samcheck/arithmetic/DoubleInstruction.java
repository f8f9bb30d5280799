package org.samcheck.arithmetic;

import org.samcheck.expression.Operator;

/**
 * One instruction of a tape in primitive doubles, true as 1 and false as 0; undefined is NaN, also
 * of a condition.
 */
final class DoubleInstruction {

  private DoubleInstruction() {}

  /**
   * The result.
   *
   * @param a the first operand
   * @param b the second, if there is one
   */
  static double execute(Operator operator, double a, double b, int[] operands, double[] register) {
    return switch (operator) {
      case NEGATE -> -a;
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> b == 0 ? Double.NaN : a / b;
      case POWER -> power(a, b);
      case SQRT -> Math.sqrt(a);
      case EXP -> Math.exp(a);
      case LOG -> a <= 0 ? Double.NaN : Math.log(a);
      case SIN -> Math.sin(a);
      case COS -> Math.cos(a);
      case ABS -> Math.abs(a);
      case SIGN -> Math.signum(a);
      case NORM -> norm(operands, register);
      case MIN, MAX -> extreme(operator, operands, register);
      case LESS -> relation(a, b, a < b);
      case LESS_OR_EQUAL -> relation(a, b, a <= b);
      case GREATER -> relation(a, b, a > b);
      case GREATER_OR_EQUAL -> relation(a, b, a >= b);
      case EQUAL -> relation(a, b, a == b);
      case NOT_EQUAL -> relation(a, b, a != b);
      case AND -> a == 1 ? b : a;
      case OR -> a == 0 ? b : a;
      case NOT -> 1 - a;
      case IF -> a == 1 ? b : a == 0 ? register[operands[2]] : Double.NaN;
      default -> throw new IllegalArgumentException("not a scalar instruction: " + operator);
    };
  }

  private static double relation(double a, double b, boolean holds) {
    boolean defined = a == a && b == b;
    return !defined ? Double.NaN : holds ? 1 : 0;
  }

  /** Whole powers by the sign of the base, 0^0 = 1; other powers need a positive base. */
  private static double power(double a, double b) {
    boolean defined = a > 0 || b == Math.rint(b) && (a != 0 || b >= 0);
    return defined ? Math.pow(a, b) : Double.NaN;
  }

  /** √(r₁² + … + r_d²), |r₁| for d = 1. */
  static double norm(int[] operands, double[] register) {
    if (operands.length == 1) {
      return Math.abs(register[operands[0]]);
    }
    double sum = 0;
    for (int operand : operands) {
      sum += register[operand] * register[operand];
    }
    return Math.sqrt(sum);
  }

  private static double extreme(Operator operator, int[] operands, double[] register) {
    boolean smallest = operator == Operator.MIN;
    double best = register[operands[0]];
    for (int operand : operands) {
      double other = register[operand];
      best = smallest ? Math.min(best, other) : Math.max(best, other);
    }
    return best;
  }
}
