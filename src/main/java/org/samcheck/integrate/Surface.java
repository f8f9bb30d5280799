package org.samcheck.integrate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Derivative;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;

/**
 * Switching functions that are one function on the moving part of a state, so that they vanish
 * together.
 *
 * @param graph the smooth function g of the state
 * @param keys the switching functions, each with +1 if it is g there, −1 if it is −g
 */
record Surface(Expression graph, Map<Expression, Integer> keys) {

  /** This surface with one more switching function. */
  Surface with(Expression key, int orientation) {
    Map<Expression, Integer> more = new LinkedHashMap<>(keys);
    more.put(key, orientation);
    return new Surface(graph, more);
  }

  /** The signs with g on the side {@code side}. */
  Map<Expression, Integer> on(int side, Map<Expression, Integer> signs) {
    Map<Expression, Integer> result = new LinkedHashMap<>(signs);
    keys.forEach((key, orientation) -> result.put(key, orientation * side));
    return result;
  }

  /**
   * The variable x_j and the value v when g vanishes exactly where x_j = v, by the form of {@code
   * e}.
   */
  static Optional<Map.Entry<Expression, BigFraction>> coordinate(
      Expression e, List<Expression> variables) {
    List<Expression> slopes = Derivative.gradient(e, variables);
    List<Expression> used = slopes.stream().filter(s -> !s.isZero()).toList();
    if (used.size() != 1 || !used.get(0).isConstant()) {
      return Optional.empty();
    }
    Expression x = variables.get(slopes.indexOf(used.get(0)));
    Expression atZero = new Expansion(Map.of(x.name(), List.of(Expression.ZERO))).scalar(e);
    return atZero.isConstant()
        ? Optional.of(Map.entry(x, atZero.value().divide(used.get(0).value()).negate()))
        : Optional.empty();
  }
}
