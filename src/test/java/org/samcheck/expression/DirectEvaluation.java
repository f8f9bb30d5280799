package org.samcheck.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * The meaning of expressions over the rationals, straight from the language reference: no
 * rewriting.
 */
final class DirectEvaluation {

  /** An undefined value. */
  static final class Undefined extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Map<String, List<BigFraction>> values;

  DirectEvaluation(Map<String, List<BigFraction>> values) {
    this.values = values;
  }

  BigFraction number(Expression e) {
    return vector(e).get(0);
  }

  List<BigFraction> vector(Expression e) {
    return switch (e.operator()) {
      case CONSTANT -> List.of(e.value());
      case VARIABLE -> values.get(e.name());
      case NEGATE -> map(e, BigFraction::negate);
      case ABS -> map(e, BigFraction::abs);
      case SIGN -> map(e, v -> new BigFraction(v.signum()));
      case ADD -> zip(e, BigFraction::add);
      case SUBTRACT -> zip(e, BigFraction::subtract);
      case MULTIPLY -> product(e);
      case DIVIDE -> map(e, v -> quotient(v, number(e.argument(1))));
      case POWER -> List.of(power(number(e.argument(0)), number(e.argument(1))));
      case VECTOR -> e.arguments().stream().map(this::number).toList();
      case INDEX -> List.of(index(vector(e.argument(0)), number(e.argument(1))));
      case MIN -> List.of(all(e).stream().min(Comparator.naturalOrder()).orElseThrow());
      case MAX -> List.of(all(e).stream().max(Comparator.naturalOrder()).orElseThrow());
      case SUM -> List.of(sum(all(e)));
      case NORM1 -> List.of(sum(map(e, BigFraction::abs)));
      case NORMINF ->
          List.of(map(e, BigFraction::abs).stream().max(Comparator.naturalOrder()).orElseThrow());
      case DOT -> List.of(sum(zip(e, BigFraction::multiply)));
      case ARGMAX ->
          List.of(
              new BigFraction(
                  1
                      + all(e)
                          .indexOf(all(e).stream().max(Comparator.naturalOrder()).orElseThrow())));
      case IF -> vector(e.argument(truth(e.argument(0)) ? 1 : 2));
      case SUM_OVER -> List.of(sum(bodies(e)));
      case MEAN_OVER -> List.of(quotient(sum(bodies(e)), new BigFraction(bodies(e).size())));
      case MIN_OVER ->
          List.of(bodies(e).stream().min(Comparator.naturalOrder()).orElseThrow(Undefined::new));
      case MAX_OVER ->
          List.of(bodies(e).stream().max(Comparator.naturalOrder()).orElseThrow(Undefined::new));
      default -> throw new IllegalArgumentException(e.operator().toString());
    };
  }

  boolean truth(Expression e) {
    return switch (e.operator()) {
      case TRUE -> true;
      case FALSE -> false;
      case AND -> truth(e.argument(0)) && truth(e.argument(1));
      case OR -> truth(e.argument(0)) || truth(e.argument(1));
      case IMPLIES -> !truth(e.argument(0)) || truth(e.argument(1));
      case NOT -> !truth(e.argument(0));
      case EQUAL -> vector(e.argument(0)).equals(vector(e.argument(1)));
      case NOT_EQUAL -> !vector(e.argument(0)).equals(vector(e.argument(1)));
      case LESS -> order(e) < 0;
      case LESS_OR_EQUAL -> order(e) <= 0;
      case GREATER -> order(e) > 0;
      case GREATER_OR_EQUAL -> order(e) >= 0;
      case FORALL -> instances(e).stream().allMatch(inner -> inner.truth(e.argument(1)));
      case EXISTS -> instances(e).stream().anyMatch(inner -> inner.truth(e.argument(1)));
      default -> throw new IllegalArgumentException(e.operator().toString());
    };
  }

  private int order(Expression e) {
    return number(e.argument(0)).compareTo(number(e.argument(1)));
  }

  private List<BigFraction> all(Expression e) {
    return e.arguments().stream().flatMap(a -> vector(a).stream()).toList();
  }

  private List<BigFraction> map(Expression e, UnaryOperator<BigFraction> rule) {
    return vector(e.argument(0)).stream().map(rule).toList();
  }

  private List<BigFraction> zip(Expression e, BinaryOperator<BigFraction> rule) {
    List<BigFraction> a = vector(e.argument(0));
    List<BigFraction> b = vector(e.argument(1));
    return IntStream.range(0, a.size()).mapToObj(i -> rule.apply(a.get(i), b.get(i))).toList();
  }

  private List<BigFraction> product(Expression e) {
    boolean vectorFirst = e.argument(0).type().isVector();
    BigFraction factor = number(e.argument(vectorFirst ? 1 : 0));
    return vector(e.argument(vectorFirst ? 0 : 1)).stream().map(factor::multiply).toList();
  }

  private static BigFraction sum(List<BigFraction> terms) {
    return terms.stream().reduce(BigFraction.ZERO, BigFraction::add);
  }

  private static BigFraction quotient(BigFraction a, BigFraction b) {
    if (b.isZero()) {
      throw new Undefined();
    }
    return a.divide(b);
  }

  private static BigFraction power(BigFraction a, BigFraction b) {
    BigFraction result = BigFraction.ONE;
    for (int i = 0; i < Math.abs(b.getNumeratorAsInt()); i++) {
      result = result.multiply(a);
    }
    return b.signum() < 0 ? quotient(BigFraction.ONE, result) : result;
  }

  private static BigFraction index(List<BigFraction> v, BigFraction i) {
    return v.get(i.getNumeratorAsInt() - 1);
  }

  private List<BigFraction> bodies(Expression e) {
    return instances(e).stream().map(inner -> inner.number(e.argument(1))).toList();
  }

  private List<DirectEvaluation> instances(Expression e) {
    Expression range = e.argument(0);
    BigFraction high = number(range.argument(1));
    BigFraction by = number(range.argument(2));
    List<DirectEvaluation> result = new ArrayList<>();
    for (BigFraction i = number(range.argument(0)); i.compareTo(high) <= 0; i = i.add(by)) {
      Map<String, List<BigFraction>> inner = new HashMap<>(values);
      inner.put(e.name(), List.of(i));
      result.add(new DirectEvaluation(inner));
    }
    return result;
  }
}
