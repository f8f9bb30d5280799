package org.samcheck.integrate;

import static org.samcheck.expression.Algebra.add;
import static org.samcheck.expression.Algebra.divide;
import static org.samcheck.expression.Algebra.multiply;
import static org.samcheck.expression.Algebra.negate;
import static org.samcheck.expression.Algebra.subtract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.samcheck.expression.Derivative;
import org.samcheck.expression.Expression;

/**
 * A smooth piece of a piecewise flow: the side of every switching surface, and the surfaces on
 * which the flow slides, each with Filippov's combination of the fields on its two sides.
 *
 * <p>{@code @source} A. F. Filippov, "Differential Equations with Discontinuous Righthand Sides",
 * 1988: on g = 0 the field λ f⁺ + (1 − λ) f⁻ with ∇g · f = 0.
 *
 * @param field the piecewise field
 * @param signs the side of every switching function
 * @param sliding the surfaces of sliding, in the order in which they were reached
 * @param decide the sign of a switching function without a sign, given its smooth graph
 */
record Regime(
    VectorField field,
    Map<Expression, Integer> signs,
    List<Surface> sliding,
    ToIntFunction<Expression> decide) {

  /** This regime with the signs of all switching functions that its smooth fields use. */
  Regime settled() {
    Map<Expression, Integer> all = new LinkedHashMap<>(signs);
    Regime result = new Regime(field, all, sliding, decide);
    result.smooth();
    return result;
  }

  /** The smooth graphs of the switching functions, by switching function. */
  Map<Expression, Expression> surfaces() {
    Map<Expression, Expression> result = new LinkedHashMap<>();
    signs.keySet().forEach(key -> result.put(key, surface(key)));
    return result;
  }

  /** The smooth field over the whole state. */
  VectorField smooth() {
    List<Expression> f = new ArrayList<>(smooth(signs, sliding.size()));
    for (Surface surface : sliding) {
      for (Expression key : surface.keys().keySet()) {
        Surface.coordinate(surface(key), field.variables())
            .ifPresent(e -> f.set(field.variables().indexOf(e.getKey()), Expression.ZERO));
      }
    }
    return new VectorField(field.variables(), f);
  }

  private Expression surface(Expression key) {
    return new Branch(signs, decide).smooth(key);
  }

  /** The field with the first {@code count} surfaces of sliding combined. */
  private List<Expression> smooth(Map<Expression, Integer> sides, int count) {
    if (count == 0) {
      Branch branch = new Branch(sides, decide);
      List<Expression> f = branch.smooth(field.components());
      branch.signs().forEach(signs::putIfAbsent);
      return f;
    }
    Surface last = sliding.get(count - 1);
    List<Expression> above = smooth(last.on(1, sides), count - 1);
    List<Expression> below = smooth(last.on(-1, sides), count - 1);
    Expression down = rate(last.graph(), above);
    Expression up = rate(last.graph(), below);
    Expression lambda = divide(up, subtract(up, down));
    return IntStream.range(0, above.size())
        .mapToObj(j -> add(below.get(j), multiply(lambda, subtract(above.get(j), below.get(j)))))
        .toList();
  }

  /** ġ = ∇g · f. */
  private Expression rate(Expression g, List<Expression> f) {
    Expression sum = Expression.ZERO;
    for (int j = 0; j < f.size(); j++) {
      sum = add(sum, multiply(Derivative.of(g, field.variables().get(j)), f.get(j)));
    }
    return Branch.of(Map.of()).smooth(sum);
  }

  /** ġ on the side {@code side} of a surface, on which this regime need not slide. */
  Expression rateBeside(Surface surface, int side) {
    int index = sliding.indexOf(surface);
    if (index < 0) {
      return rate(surface.graph(), smooth(surface.on(side, signs), sliding.size()));
    }
    List<Surface> others = new ArrayList<>(sliding);
    others.remove(index);
    Regime without = new Regime(field, surface.on(side, signs), others, decide);
    return rate(surface.graph(), without.smooth(without.signs, others.size()));
  }

  /** Functions that are positive as long as the flow keeps sliding: −ġ above and ġ below. */
  List<Expression> holding(Surface surface) {
    return List.of(negate(rateBeside(surface, 1)), rateBeside(surface, -1));
  }

  /** This regime with the flow on another side of a surface. */
  Regime crossing(Surface surface, int side) {
    List<Surface> others = new ArrayList<>(sliding);
    others.remove(surface);
    return new Regime(field, surface.on(side, signs), others, decide);
  }

  /** This regime with the flow sliding on one more surface. */
  Regime slidingOn(Surface surface) {
    List<Surface> more = new ArrayList<>(sliding);
    more.add(surface);
    return new Regime(field, signs, more, decide);
  }
}
