package org.samcheck.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.samcheck.arithmetic.Deadline;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * The values of a conjecture's expressions on one instance in plain doubles: fast, and no evidence.
 * What is undefined is NaN, or throws {@link ArithmeticException}. {@code @error not enclosed}.
 */
final class NumericEvaluation {

  /** One object: it is thrown too often for a stack trace. */
  static final ArithmeticException UNDEFINED =
      new ArithmeticException("undefined") {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable fillInStackTrace() {
          return this;
        }
      };

  private static final double LONGEST = 1 << 20;

  private final Map<String, double[]> values;
  private final NumericRuns runs;

  NumericEvaluation(NumericScene scene, NumericRuns runs) {
    this.values = new HashMap<>(scene.values());
    this.runs = runs;
  }

  /** Whether every word of {@code e} is known here. */
  static boolean knows(Expression e) {
    return knows(e.operator()) && e.arguments().stream().allMatch(NumericEvaluation::knows);
  }

  /** No word is known by default: a new one does not compile before it has its place here. */
  private static boolean knows(Operator word) {
    return switch (word) {
      case CONSTANT, PI, TRUE, FALSE, VARIABLE, NEGATE, ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER ->
          true;
      case LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, GREATER_OR_EQUAL, GREATER -> true;
      case AND, OR, NOT, IMPLIES, IF, VECTOR, INDEX, RANGE, FORALL, EXISTS -> true;
      case SQRT, EXP, LOG, SIN, COS, ABS, SIGN, MIN, MAX, SUM, DOT, NORM, NORM1, NORMINF -> true;
      case ARGMAX, SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER -> true;
      case ITERATE, PERTURBED, OBJECTIVE, GRADIENT, HORIZON, MINIMUM, MINIMISER -> true;
      case INFINITY, INTERVAL, FORALL_PATHS, EXPECTATION, TENDS, ORDER, LOG_ORDER -> false;
      case THRESHOLD, VELOCITY, SAMPLE_GRADIENT, LAYER, PREDICTOR, DIRECTION -> false;
      case DOMINANT, MAX_MARGIN, COLLAPSES, ESCAPES -> false;
    };
  }

  private static ArithmeticException unknown(Expression e) {
    throw new UnsupportedOperationException(e.operator().symbol() + " in doubles");
  }

  double number(Expression e) {
    return switch (e.operator()) {
      case CONSTANT -> e.value().doubleValue();
      case PI -> Math.PI;
      case NEGATE -> e.type().isVector() ? single(vector(e)) : -number(e.argument(0));
      case ADD -> both(e, Double::sum);
      case SUBTRACT -> both(e, (a, b) -> a - b);
      case MULTIPLY -> both(e, (a, b) -> a * b);
      case DIVIDE -> both(e, NumericEvaluation::quotient);
      case POWER -> Math.pow(number(e.argument(0)), number(e.argument(1)));
      case SQRT -> Math.sqrt(number(e.argument(0)));
      case EXP -> Math.exp(number(e.argument(0)));
      case LOG -> Math.log(number(e.argument(0)));
      case SIN -> Math.sin(number(e.argument(0)));
      case COS -> Math.cos(number(e.argument(0)));
      case MIN, MAX -> extreme(e);
      case SUM -> sum(vector(e.argument(0)));
      case DOT -> dot(vector(e.argument(0)), vector(e.argument(1)));
      case NORM -> NumericRun.norm(vector(e.argument(0)));
      case NORM1 -> sum(map(vector(e.argument(0)), Math::abs));
      case NORMINF -> largest(map(vector(e.argument(0)), Math::abs));
      case ARGMAX -> argmax(vector(e.argument(0)));
      case INDEX -> index(e);
      case IF -> truth(e.argument(0)) ? number(e.argument(1)) : number(e.argument(2));
      case SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER -> aggregate(e);
      case OBJECTIVE -> runs.run(e.name(), this).f().value(vector(e.argument(0)));
      case MINIMUM -> runs.run(e.name(), this).f().minimum();
      case HORIZON -> runs.horizon(e.name(), this);
      case VARIABLE, ABS, SIGN, VECTOR, ITERATE, PERTURBED, GRADIENT, MINIMISER ->
          single(vector(e));
      case TRUE, FALSE, LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, GREATER_OR_EQUAL, GREATER ->
          throw unknown(e);
      case AND, OR, NOT, IMPLIES, RANGE, FORALL, EXISTS, INFINITY, INTERVAL -> throw unknown(e);
      case FORALL_PATHS, EXPECTATION, TENDS, ORDER, LOG_ORDER, THRESHOLD, VELOCITY ->
          throw unknown(e);
      case SAMPLE_GRADIENT, LAYER, PREDICTOR, DIRECTION, DOMINANT, MAX_MARGIN -> throw unknown(e);
      case COLLAPSES, ESCAPES -> throw unknown(e);
    };
  }

  private static double single(double[] v) {
    if (v.length != 1) {
      throw UNDEFINED;
    }
    return v[0];
  }

  private static double quotient(double a, double b) {
    return b == 0 ? Double.NaN : a / b;
  }

  double[] vector(Expression e) {
    return switch (e.operator()) {
      case VARIABLE -> variable(e.name());
      case NEGATE -> map(vector(e.argument(0)), a -> -a);
      case ADD -> zip(e, Double::sum);
      case SUBTRACT -> zip(e, (a, b) -> a - b);
      case MULTIPLY -> product(e);
      case DIVIDE -> {
        double divisor = number(e.argument(1));
        yield map(vector(e.argument(0)), a -> quotient(a, divisor));
      }
      case ABS -> map(vector(e.argument(0)), Math::abs);
      case SIGN -> map(vector(e.argument(0)), Math::signum);
      case VECTOR -> components(e);
      case IF -> truth(e.argument(0)) ? vector(e.argument(1)) : vector(e.argument(2));
      case ITERATE -> runs.run(e.name(), this).x(whole(e.argument(0)));
      case PERTURBED -> runs.run(e.name(), this).y(whole(e.argument(0)));
      case GRADIENT -> runs.run(e.name(), this).f().gradient(vector(e.argument(0)));
      case MINIMISER -> runs.run(e.name(), this).f().minimiser();
      case CONSTANT, PI, POWER, SQRT, EXP, LOG, SIN, COS, MIN, MAX, SUM, DOT, NORM, NORM1 ->
          new double[] {number(e)};
      case NORMINF, ARGMAX, INDEX, SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER, OBJECTIVE, MINIMUM ->
          new double[] {number(e)};
      case HORIZON -> new double[] {number(e)};
      case TRUE, FALSE, LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, GREATER_OR_EQUAL, GREATER ->
          throw unknown(e);
      case AND, OR, NOT, IMPLIES, RANGE, FORALL, EXISTS, INFINITY, INTERVAL -> throw unknown(e);
      case FORALL_PATHS, EXPECTATION, TENDS, ORDER, LOG_ORDER, THRESHOLD, VELOCITY ->
          throw unknown(e);
      case SAMPLE_GRADIENT, LAYER, PREDICTOR, DIRECTION, DOMINANT, MAX_MARGIN -> throw unknown(e);
      case COLLAPSES, ESCAPES -> throw unknown(e);
    };
  }

  private double[] variable(String name) {
    double[] value = values.get(name);
    if (value == null) {
      throw UNDEFINED;
    }
    return value;
  }

  /** The value of {@code name}, or of one component name[i] of it. */
  double parameter(String name) {
    int bracket = name.indexOf('[');
    if (bracket < 0) {
      return single(variable(name));
    }
    int i = Integer.parseInt(name.substring(bracket + 1, name.length() - 1));
    double[] v = variable(name.substring(0, bracket));
    if (i > v.length) {
      throw UNDEFINED;
    }
    return v[i - 1];
  }

  void bind(String name, double... value) {
    values.put(name, value);
  }

  private double both(Expression e, DoubleBinaryOperator operation) {
    if (e.type().isVector()) {
      return single(vector(e));
    }
    return operation.applyAsDouble(number(e.argument(0)), number(e.argument(1)));
  }

  private double[] zip(Expression e, DoubleBinaryOperator operation) {
    double[] a = vector(e.argument(0));
    double[] b = vector(e.argument(1));
    if (a.length != b.length) {
      throw UNDEFINED;
    }
    double[] result = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      result[i] = operation.applyAsDouble(a[i], b[i]);
    }
    return result;
  }

  private double[] product(Expression e) {
    boolean vectorFirst = e.argument(0).type().isVector();
    double factor = number(e.argument(vectorFirst ? 1 : 0));
    return map(vector(e.argument(vectorFirst ? 0 : 1)), a -> factor * a);
  }

  private static double[] map(double[] v, DoubleUnaryOperator operation) {
    double[] result = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      result[i] = operation.applyAsDouble(v[i]);
    }
    return result;
  }

  private static double sum(double[] v) {
    double sum = 0;
    for (double c : v) {
      sum += c;
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    if (a.length != b.length) {
      throw UNDEFINED;
    }
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double largest(double[] v) {
    return Arrays.stream(v).max().orElse(Double.NaN);
  }

  /** The smallest index, from 1, that attains the maximum. */
  private static int argmax(double[] v) {
    int best = 0;
    for (int i = 1; i < v.length; i++) {
      best = v[i] > v[best] ? i : best;
    }
    return best + 1;
  }

  private double extreme(Expression e) {
    double sign = e.is(Operator.MIN) ? -1 : 1;
    double best = Double.NEGATIVE_INFINITY;
    for (double c : components(e)) {
      best = Math.max(best, sign * c);
    }
    return sign * best;
  }

  /** The arguments as numbers; a single vector is what it holds. */
  private double[] components(Expression e) {
    if (e.arity() == 1) {
      return vector(e.argument(0));
    }
    double[] result = new double[e.arity()];
    for (int i = 0; i < result.length; i++) {
      result[i] = number(e.argument(i));
    }
    return result;
  }

  private double index(Expression e) {
    double[] v = vector(e.argument(0));
    int i = whole(e.argument(1));
    if (i < 1 || i > v.length) {
      throw UNDEFINED;
    }
    return v[i - 1];
  }

  /** An index or a number of steps. */
  int whole(Expression e) {
    double value = number(e);
    if (value != Math.rint(value) || Math.abs(value) > LONGEST) {
      throw UNDEFINED;
    }
    return (int) value;
  }

  private double aggregate(Expression e) {
    double[] terms = over(e, () -> number(e.argument(1)));
    if (terms.length == 0 && !e.is(Operator.SUM_OVER)) {
      throw UNDEFINED;
    }
    return switch (e.operator()) {
      case SUM_OVER -> sum(terms);
      case MEAN_OVER -> sum(terms) / terms.length;
      case MIN_OVER -> -largest(map(terms, a -> -a));
      default -> largest(terms);
    };
  }

  /** The values of {@code body} along the range of a binder. */
  double[] over(Expression binder, java.util.function.DoubleSupplier body) {
    Expression range = binder.argument(0);
    double low = number(range.argument(0));
    double by = number(range.argument(2));
    double count = Math.floor((number(range.argument(1)) - low) / by + 1 + 1e-9);
    if (!(by > 0) || Double.isNaN(count) || count > LONGEST) {
      throw UNDEFINED;
    }
    double[] before = values.get(binder.name());
    double[] result = new double[(int) Math.max(0, count)];
    for (int k = 0; k < result.length; k++) {
      Deadline.check();
      bind(binder.name(), low + by * k);
      result[k] = body.getAsDouble();
    }
    values.put(binder.name(), before);
    return result;
  }

  /** Whether a condition seems to hold. */
  boolean truth(Expression e) {
    return new NumericViolation(this).of(e) <= 0 && !fails(e);
  }

  /** A strict relation between equal numbers has no violation, but it does not hold. */
  private boolean fails(Expression e) {
    return switch (e.operator()) {
      case LESS, GREATER -> number(e.argument(0)) == number(e.argument(1));
      case AND -> fails(e.argument(0)) || fails(e.argument(1));
      case OR -> fails(e.argument(0)) && fails(e.argument(1));
      default -> false;
    };
  }
}
