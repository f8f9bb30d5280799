package org.samcheck.integrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** Smooth scalar graphs as a straight line of {@link Series} recurrences, shared nodes once. */
final class SeriesTape {
  private static final int GUARD = 16;
  private static final BigFraction MINUS_ONE = BigFraction.MINUS_ONE;

  final int bits;
  final int degree;
  private final List<Series> registers = new ArrayList<>();
  private final List<Series> partial;
  private final Map<Expression, Series> known = new HashMap<>();
  private final Map<Series, Series> reciprocals = new HashMap<>();
  private final List<Input> inputs = new ArrayList<>();
  private final List<Series> outputs;

  /**
   * Compiles {@code outputs}.
   *
   * @throws IllegalArgumentException if an output uses another variable or is not smooth
   */
  SeriesTape(List<Expression> variables, List<Expression> outputs, int bits, int degree) {
    this.bits = bits;
    this.degree = degree;
    for (Expression variable : variables) {
      Input input = new Input(bits, degree);
      inputs.add(input);
      known.put(variable, enter(input));
    }
    this.outputs = outputs.stream().map(this::series).toList();
    partial = registers.stream().filter(r -> r.isPartial() && !r.constant).toList();
  }

  Input input(int j) {
    return inputs.get(j);
  }

  Series output(int j) {
    return outputs.get(j);
  }

  /** The registers of partial functions. */
  List<Series> partial() {
    return partial;
  }

  int dimension() {
    return inputs.size();
  }

  /** Finds the coefficients number 0 of all registers. */
  void begin() {
    registers.forEach(Series::begin);
  }

  /** Finds the coefficients number k of all registers. */
  void extend(int k) {
    for (Series register : registers) {
      if (!register.constant) {
        register.extend(k);
      }
    }
  }

  /** All coefficients, for inputs that are known. */
  void compose() {
    begin();
    for (int k = 1; k <= degree; k++) {
      extend(k);
    }
  }

  /**
   * All remainders on [0, σ].
   *
   * @throws UndecidedException if a register may leave its domain there
   */
  void enclose(Contraction sigma) {
    for (Series register : registers) {
      register.measure(sigma);
    }
    for (Series register : registers) {
      register.remainder = register.bound();
    }
  }

  /**
   * Checks that no polynomial leaves the domain of a register on [0, σ].
   *
   * @throws UndecidedException if one may
   */
  void requireDomain(Contraction sigma) {
    if (!partial.stream().allMatch(register -> register.isDefined(sigma))) {
      throw new UndecidedException("a step past a singularity");
    }
  }

  private <S extends Series> S enter(S series) {
    registers.add(series);
    return series;
  }

  private Series series(Expression e) {
    Series result = known.get(e);
    if (result == null) {
      result = recurrence(e);
      known.put(e, result);
    }
    return result;
  }

  private Series argument(Expression e, int index) {
    return series(e.argument(index));
  }

  private Series recurrence(Expression e) {
    return switch (e.operator()) {
      case CONSTANT -> constant(e.value());
      case PI -> enter(new Constant(new BallArithmetic(bits + GUARD).pi(), bits, degree));
      case NEGATE -> multiple(MINUS_ONE, argument(e, 0));
      case ADD -> enter(new Sum(argument(e, 0), argument(e, 1), false));
      case SUBTRACT -> enter(new Sum(argument(e, 0), argument(e, 1), true));
      case MULTIPLY -> product(e);
      case DIVIDE -> quotient(e);
      case POWER -> power(e);
      case SQRT -> enter(new Root(argument(e, 0)));
      case EXP -> enter(new Exponential(argument(e, 0)));
      case LOG -> enter(new Logarithm(argument(e, 0)));
      case SIN, COS -> rotation(e);
      case NORM -> norm(e.argument(0).arguments());
      default -> throw new IllegalArgumentException("not a smooth scalar graph: " + e);
    };
  }

  private Series constant(BigFraction value) {
    return enter(new Constant(value, bits, degree));
  }

  private Series multiple(BigFraction factor, Series a) {
    return factor.equals(BigFraction.ONE) ? a : enter(new Multiple(factor, a));
  }

  private Series product(Expression e) {
    return e.argument(0).isConstant()
        ? multiple(e.argument(0).value(), argument(e, 1))
        : enter(new Product(argument(e, 0), argument(e, 1)));
  }

  /** A constant over v shares the reciprocal of v. */
  private Series quotient(Expression e) {
    Series v = argument(e, 1);
    if (e.argument(0).isConstant()) {
      return multiple(e.argument(0).value(), reciprocal(v));
    }
    return e.argument(1).isConstant()
        ? multiple(e.argument(1).value().reciprocal(), argument(e, 0))
        : enter(new Quotient(argument(e, 0), v));
  }

  private Series reciprocal(Series v) {
    Series result = reciprocals.get(v);
    if (result == null) {
      result = enter(new Quotient(constant(BigFraction.ONE), v));
      reciprocals.put(v, result);
    }
    return result;
  }

  private Series power(Expression e) {
    Expression exponent = e.argument(1);
    if (exponent.isConstant() && exponent.value().isInteger()) {
      if (!Algebra.isSmallInteger(exponent)) {
        throw new UndecidedException("a flow with the power " + exponent);
      }
      int n = exponent.value().getNumeratorAsInt();
      Series p = n == 0 ? constant(BigFraction.ONE) : power(argument(e, 0), Math.absExact(n));
      return n < 0 ? reciprocal(p) : p;
    }
    Series logarithm = enter(new Logarithm(argument(e, 0)));
    Series product =
        exponent.isConstant()
            ? multiple(exponent.value(), logarithm)
            : enter(new Product(series(exponent), logarithm));
    return enter(new Exponential(product));
  }

  private Series power(Series base, int n) {
    Series result = base;
    for (int bit = 30 - Integer.numberOfLeadingZeros(n); bit >= 0; bit--) {
      result = enter(new Product(result, result));
      if ((n >> bit & 1) == 1) {
        result = enter(new Product(result, base));
      }
    }
    return result;
  }

  private Series rotation(Expression e) {
    Expression angle = e.argument(0);
    Rotation[] pair = Rotation.pair(series(angle));
    known.put(Expression.of(Operator.SIN, e.type(), angle), enter(pair[0]));
    known.put(Expression.of(Operator.COS, e.type(), angle), enter(pair[1]));
    return known.get(e);
  }

  private Series norm(List<Expression> components) {
    Series sum = null;
    for (Expression component : components) {
      Series x = series(component);
      Series square = enter(new Product(x, x));
      sum = sum == null ? square : enter(new Sum(sum, square, false));
    }
    return enter(new Root(sum));
  }
}
