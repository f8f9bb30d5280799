package org.samcheck.certificate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * Numbers as quotients of polynomials by cases, and conditions as alternatives, each a list of
 * polynomial conditions. Every number is defined wherever the givens allow: a denominator that is
 * not known to be positive is refused.
 */
class Reading {

  private static final int MOST_CASES = 256;
  private static final int MOST_TERMS = 8;

  private final Signs signs;

  Reading(Signs signs) {
    this.signs = signs;
  }

  Signs signs() {
    return signs;
  }

  /** A word that is no arithmetic. */
  Quotient word(Expression e) {
    throw new Refusal(e.operator().symbol() + " has no polynomial form");
  }

  /** An aggregate over a constant range, term by term, or another word. */
  List<Case> cases(Expression e) {
    return switch (e.operator()) {
      case SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER -> aggregate(e, terms(e));
      default -> Case.of(word(e));
    };
  }

  private List<Case> aggregate(Expression e, List<Expression> terms) {
    boolean sum = e.is(Operator.SUM_OVER) || e.is(Operator.MEAN_OVER);
    if (terms.isEmpty()) {
      throw new Refusal("an aggregate over an empty range");
    }
    if (!sum) {
      return extreme(terms, e.is(Operator.MAX_OVER));
    }
    List<Case> total = Case.of(Quotient.ZERO);
    for (Expression term : terms) {
      total = combine(total, number(term), Quotient::plus);
    }
    BigFraction share = new BigFraction(1, e.is(Operator.MEAN_OVER) ? terms.size() : 1);
    return combine(total, Case.of(Quotient.of(share)), Quotient::times);
  }

  /** The body of a binder for every index of its range, whose ends are constant. */
  private List<Expression> terms(Expression e) {
    if (!e.argument(0).is(Operator.RANGE)) {
      throw new Refusal("the range " + e.argument(0));
    }
    int low = whole(e.argument(0).argument(0));
    int high = whole(e.argument(0).argument(1));
    if (whole(e.argument(0).argument(2)) != 1 || high - low > MOST_TERMS) {
      throw new Refusal("the range " + e.argument(0));
    }
    List<Expression> terms = new ArrayList<>();
    for (int i = low; i <= high; i++) {
      terms.add(Substitution.of(Map.of(e.name(), Expression.constant(i)), e.argument(1)));
    }
    return terms;
  }

  private int whole(Expression e) {
    Quotient value = single(e);
    boolean constant = value.denominator().isEmpty() && value.numerator().isConstant();
    BigFraction number = value.numerator().constantValue();
    if (!constant || !number.isInteger() || number.getNumerator().bitLength() > 16) {
      throw new Refusal(e + " as the end of a range");
    }
    return number.getNumeratorAsInt();
  }

  private List<List<Condition>> all(List<Expression> terms, boolean truth) {
    List<List<Condition>> result = truth ? List.of(List.of()) : List.of();
    for (Expression term : terms) {
      result = join(result, alternatives(term, truth), truth);
    }
    return result;
  }

  /** The number {@code e} in one case. */
  Quotient single(Expression e) {
    List<Case> cases = number(e);
    if (cases.size() > 1) {
      throw new Refusal("cases in " + e);
    }
    return cases.get(0).value();
  }

  List<Case> number(Expression e) {
    return switch (e.operator()) {
      case CONSTANT -> Case.of(Quotient.of(e.value()));
      case VARIABLE -> Case.of(variable(e));
      case NEGATE -> map(number(e.argument(0)));
      case ADD -> pair(e, Quotient::plus);
      case SUBTRACT -> pair(e, Quotient::minus);
      case MULTIPLY -> pair(e, Quotient::times);
      case DIVIDE -> pair(e, (a, b) -> a.times(b.reciprocal(signs)));
      case POWER -> power(e);
      case ABS -> extreme(List.of(e.argument(0), negative(e.argument(0))), true);
      case MIN, MAX -> extreme(e.arguments(), e.is(Operator.MAX));
      case IF -> choice(e);
      default -> cases(e);
    };
  }

  Quotient variable(Expression e) {
    if (!e.type().isScalar()) {
      throw new Refusal("the vector " + e.name());
    }
    return Quotient.of(Polynomial.variable(e.name()));
  }

  private static Expression negative(Expression e) {
    return Expression.of(Operator.NEGATE, Type.SCALAR, e);
  }

  private static List<Case> map(List<Case> cases) {
    return cases.stream().map(c -> new Case(c.when(), c.value().negated())).toList();
  }

  private List<Case> pair(Expression e, BinaryOperator<Quotient> rule) {
    return combine(number(e.argument(0)), number(e.argument(1)), rule);
  }

  static List<Case> combine(List<Case> left, List<Case> right, BinaryOperator<Quotient> rule) {
    List<Case> result = new ArrayList<>();
    for (Case a : left) {
      for (Case b : right) {
        both(a.when(), b.when())
            .ifPresent(w -> result.add(new Case(w, rule.apply(a.value(), b.value()))));
      }
    }
    return limited(result);
  }

  private static <T> List<T> limited(List<T> list) {
    if (list.size() > MOST_CASES) {
      throw new Refusal("more than " + MOST_CASES + " cases");
    }
    return list;
  }

  /** Both lists of conditions as one, unless they exclude each other at a glance. */
  private static Optional<List<Condition>> both(List<Condition> a, List<Condition> b) {
    Set<Condition> all = new LinkedHashSet<>(a);
    for (Condition c : b) {
      if (all.stream().anyMatch(d -> c.excludes(d) || d.excludes(c))) {
        return Optional.empty();
      }
      all.add(c);
    }
    return Optional.of(List.copyOf(all));
  }

  List<Case> power(Expression e) {
    Expression exponent = e.argument(1);
    boolean small =
        exponent.isConstant()
            && exponent.value().isInteger()
            && exponent.value().abs().compareTo(new BigFraction(64)) <= 0;
    if (!small) {
      throw new Refusal("the power " + e);
    }
    int n = exponent.value().getNumeratorAsInt();
    return number(e.argument(0)).stream()
        .map(c -> new Case(c.when(), c.value().power(Math.abs(n))))
        .map(c -> n >= 0 ? c : new Case(c.when(), c.value().reciprocal(signs)))
        .toList();
  }

  private List<Case> extreme(List<Expression> arguments, boolean max) {
    List<Case> best = number(arguments.get(0));
    for (Expression other : arguments.subList(1, arguments.size())) {
      best = larger(best, number(other), max);
    }
    return best;
  }

  /** max{a, b} is a where a − b ≥ 0 and b where b − a ≥ 0. */
  static List<Case> larger(List<Case> left, List<Case> right, boolean max) {
    List<Case> result = new ArrayList<>();
    for (Case a : left) {
      for (Case b : right) {
        Quotient lead = max ? a.value().minus(b.value()) : b.value().minus(a.value());
        both(a.when(), b.when())
            .ifPresent(
                when -> {
                  add(result, when, Condition.of(lead, Sign.NONNEGATIVE), a.value());
                  add(result, when, Condition.of(lead.negated(), Sign.NONNEGATIVE), b.value());
                });
      }
    }
    return limited(result);
  }

  private static void add(List<Case> result, List<Condition> when, Condition c, Quotient value) {
    if (c.isTrivial()) {
      result.add(new Case(when, value));
    } else if (!c.isImpossible()) {
      both(when, List.of(c)).ifPresent(w -> result.add(new Case(w, value)));
    }
  }

  private List<Case> choice(Expression e) {
    List<Case> result = new ArrayList<>();
    for (boolean truth : new boolean[] {true, false}) {
      for (List<Condition> when : alternatives(e.argument(0), truth)) {
        for (Case c : number(e.argument(truth ? 1 : 2))) {
          both(when, c.when()).ifPresent(w -> result.add(new Case(w, c.value())));
        }
      }
    }
    return limited(result);
  }

  // Conditions

  /** The alternatives of which one at least holds wherever {@code e} is {@code truth}. */
  List<List<Condition>> alternatives(Expression e, boolean truth) {
    return switch (e.operator()) {
      case TRUE -> truth ? List.of(List.of()) : List.of();
      case FALSE -> truth ? List.of() : List.of(List.of());
      case NOT -> alternatives(e.argument(0), !truth);
      case AND ->
          join(alternatives(e.argument(0), truth), alternatives(e.argument(1), truth), truth);
      case OR ->
          join(alternatives(e.argument(0), truth), alternatives(e.argument(1), truth), !truth);
      case IMPLIES ->
          join(alternatives(e.argument(0), !truth), alternatives(e.argument(1), truth), !truth);
      case LESS -> order(e.argument(0), e.argument(1), true, truth);
      case LESS_OR_EQUAL -> order(e.argument(0), e.argument(1), false, truth);
      case GREATER -> order(e.argument(1), e.argument(0), true, truth);
      case GREATER_OR_EQUAL -> order(e.argument(1), e.argument(0), false, truth);
      case FORALL -> all(terms(e), truth);
      case EQUAL -> equality(e, truth);
      case NOT_EQUAL -> equality(e, !truth);
      default -> throw new Refusal(e.operator().symbol() + " as a condition");
    };
  }

  static List<List<Condition>> join(
      List<List<Condition>> a, List<List<Condition>> b, boolean conjunction) {
    List<List<Condition>> result = new ArrayList<>();
    if (!conjunction) {
      result.addAll(a);
      result.addAll(b);
      return limited(result);
    }
    for (List<Condition> left : a) {
      for (List<Condition> right : b) {
        both(left, right).ifPresent(result::add);
      }
    }
    return limited(result);
  }

  /** l &lt; r or l ≤ r; an extreme on one side is a relation of each of its arguments. */
  private List<List<Condition>> order(Expression l, Expression r, boolean strict, boolean truth) {
    if (isExtreme(l) || isExtreme(r)) {
      boolean left = isExtreme(l);
      Expression extreme = left ? l : r;
      boolean all = left != extreme.is(Operator.MIN);
      List<List<Condition>> result = null;
      for (Expression a : arguments(extreme)) {
        List<List<Condition>> next = order(left ? a : l, left ? r : a, strict, truth);
        result = result == null ? next : join(result, next, all == truth);
      }
      return result;
    }
    // l ≤ r is r − l ≥ 0, and its opposite l − r > 0.
    Sign sign = strict == truth ? Sign.POSITIVE : Sign.NONNEGATIVE;
    Expression more = truth ? r : l;
    Expression less = truth ? l : r;
    return conditions(combine(number(more), number(less), Quotient::minus), sign);
  }

  private static boolean isExtreme(Expression e) {
    return e.is(Operator.MAX) || e.is(Operator.MIN) || e.is(Operator.ABS);
  }

  private static List<Expression> arguments(Expression extreme) {
    Expression u = extreme.argument(0);
    return extreme.is(Operator.ABS) ? List.of(u, negative(u)) : extreme.arguments();
  }

  private List<List<Condition>> equality(Expression e, boolean truth) {
    List<Case> difference = combine(number(e.argument(0)), number(e.argument(1)), Quotient::minus);
    return truth
        ? conditions(difference, Sign.ZERO)
        : join(
            conditions(difference, Sign.POSITIVE),
            conditions(map(difference), Sign.POSITIVE),
            false);
  }

  private static List<List<Condition>> conditions(List<Case> cases, Sign sign) {
    List<List<Condition>> result = new ArrayList<>();
    for (Case c : cases) {
      Condition condition = Condition.of(c.value(), sign);
      if (condition.isTrivial()) {
        result.add(c.when());
      } else if (!condition.isImpossible()) {
        both(c.when(), List.of(condition)).ifPresent(result::add);
      }
    }
    return limited(result);
  }
}
