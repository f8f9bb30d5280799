package org.samcheck.arithmetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * Scalar graphs as a straight line of instructions, each shared subexpression once: register i is
 * the result of instruction i. {@link #on} interprets it over any {@link Arithmetic}; {@link #run}
 * over primitive doubles.
 */
public final class Tape {

  private final List<Expression> code;
  private final Expression[] nodes;
  private final int[][] operands;
  private final int[] inputs;
  private final int[] outputs;
  private final double[] doubles;

  /** The instructions that are neither inputs nor numbers, and their operators. */
  private final int[] steps;

  private final Operator[] operators;

  /** The first three operands, or 0. */
  private final int[] first;

  private final int[] second;

  private final int[] third;

  /**
   * Compiles {@code outputs}.
   *
   * @param inputs the variables, in the order in which their values will be given
   * @param outputs scalar graphs whose only variables are the inputs
   * @throws IllegalArgumentException if an output uses another variable
   */
  public Tape(List<Expression> inputs, List<Expression> outputs) {
    Map<Expression, Integer> registers = new HashMap<>();
    List<Expression> roots = new ArrayList<>(inputs);
    roots.addAll(outputs);
    this.code = List.copyOf(Expression.postorder(roots, Tape::arguments));
    this.nodes = code.toArray(Expression[]::new);
    for (int i = 0; i < code.size(); i++) {
      registers.put(code.get(i), i);
    }
    this.inputs = inputs.stream().mapToInt(registers::get).toArray();
    this.outputs = outputs.stream().mapToInt(registers::get).toArray();
    this.operands = new int[code.size()][];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = arguments(code.get(i)).stream().mapToInt(registers::get).toArray();
      if (code.get(i).is(Operator.VARIABLE) && !inputs.contains(code.get(i))) {
        throw new IllegalArgumentException("no value is given for " + code.get(i));
      }
    }
    this.doubles = code.stream().mapToDouble(Tape::number).toArray();
    this.operators = code.stream().map(Expression::operator).toArray(Operator[]::new);
    this.first = operand(0);
    this.second = operand(1);
    this.third = operand(2);
    this.steps = IntStream.range(0, operators.length).filter(i -> isStep(operators[i])).toArray();
  }

  /** Operand k of every instruction that has one, else 0. */
  private int[] operand(int k) {
    return Arrays.stream(operands).mapToInt(o -> o.length > k ? o[k] : 0).toArray();
  }

  private static double number(Expression e) {
    return switch (e.operator()) {
      case CONSTANT -> e.value().doubleValue();
      case PI -> Math.PI;
      case TRUE -> 1;
      default -> 0;
    };
  }

  private static boolean isStep(Operator operator) {
    return switch (operator) {
      case VARIABLE, CONSTANT, PI, TRUE, FALSE -> false;
      default -> true;
    };
  }

  /** Whether register i is the divisor of two quotients. */
  private boolean[] commonDivisors() {
    int[] uses = new int[operators.length];
    for (int i : steps) {
      if (operators[i] == Operator.DIVIDE) {
        uses[second[i]]++;
      }
    }
    boolean[] common = new boolean[uses.length];
    IntStream.range(0, uses.length).forEach(i -> common[i] = uses[i] > 1);
    return common;
  }

  /** The operands of a node; a norm reads the components of its vector. */
  private static List<Expression> arguments(Expression e) {
    return e.is(Operator.NORM) ? e.argument(0).arguments() : e.arguments();
  }

  /** The number of instructions, constants and inputs included. */
  public int length() {
    return code.size();
  }

  /** The instructions, each a node of the graph. */
  public List<Expression> code() {
    return code;
  }

  /** The registers that instruction {@code index} reads. */
  public int[] operands(int index) {
    return operands[index].clone();
  }

  /** The registers of the inputs, in order. */
  public int[] inputs() {
    return inputs.clone();
  }

  /** The registers of the outputs, in order. */
  public int[] outputs() {
    return outputs.clone();
  }

  /** The tape bound to an arithmetic, with its constants converted once. */
  public <T> Program<T> on(Arithmetic<T> arithmetic) {
    return new Program<>(this, arithmetic);
  }

  /**
   * The outputs in doubles, for screening: undefined results are NaN.
   *
   * @error not enclosed
   */
  public double[] run(double[] values) {
    double[] register = doubles.clone();
    for (int i = 0; i < inputs.length; i++) {
      register[inputs[i]] = values[i];
    }
    for (int i : steps) {
      double a = register[first[i]];
      double b = register[second[i]];
      register[i] =
          switch (operators[i]) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> b == 0 ? Double.NaN : a / b;
            case IF -> a == 1 ? b : a == 0 ? register[third[i]] : Double.NaN;
            case EQUAL -> a == b ? 1 : a == a && b == b ? 0 : Double.NaN;
            case NORM -> DoubleInstruction.norm(operands[i], register);
            default -> DoubleInstruction.execute(operators[i], a, b, operands[i], register);
          };
    }
    double[] result = new double[outputs.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = register[outputs[i]];
    }
    return result;
  }

  /**
   * A tape bound to an arithmetic.
   *
   * @param <T> the number type
   */
  public static final class Program<T> {
    private final Tape tape;
    private final Arithmetic<T> arithmetic;
    private final Object[] constants;

    /** Whether register i divides more than once: then its inverse is worth having. */
    private final boolean[] divides;

    Program(Tape tape, Arithmetic<T> arithmetic) {
      this.tape = tape;
      this.arithmetic = arithmetic;
      this.constants = new Object[tape.code.size()];
      this.divides = tape.commonDivisors();
      for (int i = 0; i < constants.length; i++) {
        Expression e = tape.code.get(i);
        constants[i] =
            switch (e.operator()) {
              case CONSTANT -> arithmetic.of(e.value());
              case PI -> arithmetic.pi();
              case TRUE -> Truth.TRUE;
              case FALSE -> Truth.FALSE;
              default -> null;
            };
      }
    }

    /** The number of instructions of the tape. */
    public int length() {
      return tape.length();
    }

    /**
     * The outputs at {@code values}. A branch that an {@code if} does not choose may be undefined.
     *
     * @throws UndefinedException if an output is undefined
     * @throws UndecidedException if an output cannot be told in this arithmetic
     */
    @SuppressWarnings("unchecked")
    public List<T> run(List<T> values) {
      Deadline.check();
      Object[] register = constants.clone();
      for (int i = 0; i < tape.inputs.length; i++) {
        register[tape.inputs[i]] = values.get(i);
      }
      Object[] inverses = new Object[register.length];
      for (int i : tape.steps) {
        register[i] = execute(i, register, inverses);
      }
      List<T> result = new ArrayList<>(tape.outputs.length);
      for (int output : tape.outputs) {
        if (register[output] instanceof ArithmeticException failure) {
          throw failure;
        }
        result.add((T) register[output]);
      }
      return result;
    }

    /**
     * The value of instruction i, or the exception that stands for it: an unused one does no harm.
     */
    private Object execute(int i, Object[] register, Object[] inverses) {
      Instruction<T> instruction = new Instruction<>(arithmetic, register, tape.operands[i]);
      try {
        return tape.operators[i] == Operator.DIVIDE && divides[tape.second[i]]
            ? instruction.quotient(inverses)
            : instruction.execute(tape.nodes[i]);
      } catch (UndefinedException | UndecidedException failure) {
        return failure;
      }
    }
  }
}
