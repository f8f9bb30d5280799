package org.samcheck.integrate;

import static org.samcheck.expression.Operator.DIVIDE;
import static org.samcheck.expression.Operator.MULTIPLY;
import static org.samcheck.expression.Operator.SUBTRACT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * Graphs after the substitution x_i = y^κ z_i, written y^m ê(y, z) with the power of y taken out,
 * so that the rest stays finite as y → 0: near 0 for κ = 1, near infinity for κ = −1.
 */
final class PoweredGraph {
  /** The variable y &gt; 0. */
  static final Expression SCALE = Expression.variable("scale y");

  /**
   * y^power · rest.
   *
   * @param power m
   * @param rest ê
   */
  record Form(int power, Expression rest) {
    /** The rest if y^m is taken out for an m ≤ power. */
    Expression over(int m) {
      return Algebra.multiply(y(power - m), rest);
    }
  }

  private final Map<Expression, Form> known = new HashMap<>();

  /** The substitution x_i = y^κ z_i for each variable x_i. */
  PoweredGraph(List<Expression> x, List<Expression> z, int kappa) {
    for (int i = 0; i < x.size(); i++) {
      known.put(x.get(i), new Form(kappa, z.get(i)));
    }
  }

  private static Expression y(int n) {
    return Algebra.power(SCALE, Expression.constant(n));
  }

  /** The form of a smooth graph. */
  Form form(Expression e) {
    Form result = known.get(e);
    if (result == null) {
      result = rule(e);
      known.put(e, result);
    }
    return result;
  }

  private Form rule(Expression e) {
    if (e.arity() == 0) {
      return new Form(0, e);
    }
    Form a = e.is(Operator.NORM) ? null : form(e.argument(0));
    return switch (e.operator()) {
      case NEGATE -> new Form(a.power, Algebra.negate(a.rest));
      case ADD, SUBTRACT -> sum(a, form(e.argument(1)), e.is(SUBTRACT));
      case MULTIPLY, DIVIDE -> product(a, form(e.argument(1)), e.is(DIVIDE));
      case POWER -> power(a, e);
      case SQRT -> {
        int half = Math.floorDiv(a.power, 2);
        yield new Form(half, Algebra.apply(Operator.SQRT, a.over(2 * half)));
      }
      case NORM -> norm(e.argument(0).arguments());
      default -> new Form(0, Algebra.apply(e.operator(), a.over(0)));
    };
  }

  private static Form sum(Form a, Form b, boolean minus) {
    if (a.rest.isZero() || b.rest.isZero()) {
      Form signed = minus ? new Form(b.power, Algebra.negate(b.rest)) : b;
      return a.rest.isZero() ? signed : a;
    }
    int m = Math.min(a.power, b.power);
    return new Form(
        m, minus ? Algebra.subtract(a.over(m), b.over(m)) : Algebra.add(a.over(m), b.over(m)));
  }

  private static Form product(Form a, Form b, boolean quotient) {
    return quotient
        ? new Form(a.power - b.power, Algebra.divide(a.rest, b.rest))
        : new Form(a.power + b.power, Algebra.multiply(a.rest, b.rest));
  }

  private Form power(Form a, Expression e) {
    Expression n = e.argument(1);
    if (Algebra.isSmallInteger(n)) {
      return new Form(
          Math.multiplyExact(a.power, n.value().getNumeratorAsInt()), Algebra.power(a.rest, n));
    }
    return new Form(0, Algebra.power(a.over(0), form(n).over(0)));
  }

  private Form norm(List<Expression> components) {
    List<Form> forms = components.stream().map(this::form).toList();
    int m = forms.stream().mapToInt(Form::power).min().orElse(0);
    List<Expression> rest = new ArrayList<>();
    forms.forEach(form -> rest.add(form.over(m)));
    Type type = Type.vector(rest.size());
    return new Form(
        m,
        Expression.of(
            Operator.NORM,
            Type.SCALAR,
            Expression.of(Operator.VECTOR, type, rest.toArray(Expression[]::new))));
  }
}
