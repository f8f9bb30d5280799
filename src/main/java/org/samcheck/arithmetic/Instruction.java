package org.samcheck.arithmetic;

import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** One instruction of a tape over an arithmetic: what each operator of the scalar graph means. */
record Instruction<T>(Arithmetic<T> arithmetic, Object[] register, int[] operands) {

  Object execute(Expression e) {
    return switch (e.operator()) {
      case NEGATE -> arithmetic.negate(number(0));
      case ADD -> arithmetic.add(number(0), number(1));
      case SUBTRACT -> arithmetic.subtract(number(0), number(1));
      case MULTIPLY -> arithmetic.multiply(number(0), number(1));
      case DIVIDE -> arithmetic.divide(number(0), number(1));
      case POWER -> power(e.argument(1));
      case SQRT -> arithmetic.sqrt(number(0));
      case EXP -> arithmetic.exp(number(0));
      case LOG -> arithmetic.log(number(0));
      case SIN -> arithmetic.sin(number(0));
      case COS -> arithmetic.cos(number(0));
      case ABS -> arithmetic.abs(number(0));
      case SIGN -> arithmetic.of(new BigFraction(arithmetic.sign(number(0))));
      case NORM -> norm();
      case MIN, MAX -> extreme(e.operator());
      case LESS -> arithmetic.less(number(0), number(1));
      case LESS_OR_EQUAL -> arithmetic.lessOrEqual(number(0), number(1));
      case GREATER -> arithmetic.less(number(1), number(0));
      case GREATER_OR_EQUAL -> arithmetic.lessOrEqual(number(1), number(0));
      case EQUAL -> arithmetic.equal(number(0), number(1));
      case NOT_EQUAL -> arithmetic.equal(number(0), number(1)).not();
      case AND -> truth(0).isFalse() ? Truth.FALSE : truth(0).and(truth(1));
      case OR -> truth(0).isTrue() ? Truth.TRUE : truth(0).or(truth(1));
      case NOT -> truth(0).not();
      case IF -> choose();
      default -> throw new IllegalArgumentException("not a scalar instruction: " + e.operator());
    };
  }

  /**
   * a / b, or a · (1/b) where the arithmetic loses nothing by it.
   *
   * @param inverses 1/b for the registers b whose inverse is known
   */
  T quotient(Object[] inverses) {
    T divisor = number(1);
    if (!arithmetic.mayInvert(divisor)) {
      return arithmetic.divide(number(0), divisor);
    }
    int register = operands[1];
    if (inverses[register] == null) {
      inverses[register] = arithmetic.divide(arithmetic.of(BigFraction.ONE), divisor);
    }
    return arithmetic.multiply(number(0), inverse(inverses[register]));
  }

  @SuppressWarnings("unchecked")
  private T inverse(Object value) {
    return (T) value;
  }

  @SuppressWarnings("unchecked")
  private T number(int operand) {
    Object value = register[operands[operand]];
    if (value instanceof ArithmeticException failure) {
      throw failure;
    }
    return (T) value;
  }

  private Truth truth(int operand) {
    Object value = register[operands[operand]];
    if (value instanceof ArithmeticException failure) {
      throw failure;
    }
    return (Truth) value;
  }

  private T power(Expression exponent) {
    boolean whole = exponent.isConstant() && exponent.value().isInteger();
    if (!whole) {
      return arithmetic.power(number(0), number(1));
    }
    if (exponent.value().getNumerator().bitLength() >= Integer.SIZE - 1) {
      throw new UndecidedException("a power with an exponent of more than 30 bits");
    }
    return arithmetic.pow(number(0), exponent.value().getNumeratorAsInt());
  }

  private T norm() {
    return arithmetic.norm(IntStream.range(0, operands.length).mapToObj(this::number).toList());
  }

  private T extreme(Operator operator) {
    T best = number(0);
    for (int i = 1; i < operands.length; i++) {
      T other = number(i);
      best = operator == Operator.MIN ? arithmetic.min(best, other) : arithmetic.max(best, other);
    }
    return best;
  }

  private Object choose() {
    return switch (truth(0)) {
      case TRUE -> number(1);
      case FALSE -> number(2);
      case UNKNOWN -> arithmetic.hull(number(1), number(2));
    };
  }
}
