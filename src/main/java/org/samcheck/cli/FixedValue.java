package org.samcheck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Given;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * What remains to be asked of a given once it has a value.
 *
 * @param given the given
 * @param value its components
 * @param option the option, for messages
 */
record FixedValue(Given given, List<BigFraction> value, String option) {

  /**
   * The bounds that depend on other givens, as conditions.
   *
   * @throws BadInput if the value is outside bounds that do not
   */
  List<String> conditions() {
    Domain domain = given.domain();
    if (domain instanceof Domain.Real real) {
      return inside(real.interval());
    }
    if (domain instanceof Domain.Box box) {
      require(!box.dimension().isConstant() || box.dimension().value().equals(length()));
      return inside(box.interval());
    }
    if (domain instanceof Domain.Whole whole) {
      require(value.get(0).isInteger());
      return inside(new Domain.Interval(whole.low(), whole.high(), false, false));
    }
    if (domain instanceof Domain.Choice choice) {
      return among(choice.values());
    }
    if (domain instanceof Domain.FunctionClass) {
      throw new BadInput(option + ": " + given.name() + " is a class of functions, not a number");
    }
    return List.of();
  }

  private BigFraction length() {
    return new BigFraction(value.size());
  }

  private void require(boolean inside) {
    if (!inside) {
      throw new BadInput(option + ": this is outside the domain of " + given.name());
    }
  }

  private List<String> inside(Domain.Interval interval) {
    require(value.size() == 1 || given.type().isVector());
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      String component = given.name() + (given.type().isVector() ? "[" + (i + 1) + "]" : "");
      above(interval.low(), interval.lowOpen(), component, value.get(i)).ifPresent(conditions::add);
      below(interval.high(), interval.highOpen(), component, value.get(i))
          .ifPresent(conditions::add);
    }
    return conditions;
  }

  private Optional<String> above(Expression low, boolean open, String component, BigFraction v) {
    if (low.isConstant()) {
      require(v.compareTo(low.value()) >= (open ? 1 : 0));
    }
    return condition(component + (open ? " > " : " >= "), low);
  }

  private Optional<String> below(Expression high, boolean open, String component, BigFraction v) {
    if (high.isConstant()) {
      require(high.value().compareTo(v) >= (open ? 1 : 0));
    }
    return condition(component + (open ? " < " : " <= "), high);
  }

  private static Optional<String> condition(String relation, Expression end) {
    return end.isConstant() || isInfinite(end) ? Optional.empty() : Optional.of(relation + end);
  }

  private static boolean isInfinite(Expression e) {
    return e.is(Operator.INFINITY) || e.is(Operator.NEGATE) && isInfinite(e.argument(0));
  }

  private List<String> among(List<Expression> values) {
    if (values.stream().allMatch(Expression::isConstant)) {
      require(values.contains(Expression.constant(value.get(0))));
      return List.of();
    }
    return List.of(
        values.stream().map(v -> given.name() + " = " + v).collect(Collectors.joining(" or ")));
  }
}
