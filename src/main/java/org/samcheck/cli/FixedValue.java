package org.samcheck.cli;

import java.util.ArrayList;
import java.util.List;
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
      String subject = given.type().isVector() ? given.name() + "[" + (i + 1) + "]" : given.name();
      int component = i;
      bound(interval.low(), interval.lowOpen(), subject, " >", conditions,
          low -> value.get(component).compareTo(low));
      bound(interval.high(), interval.highOpen(), subject, " <", conditions,
          high -> high.compareTo(value.get(component)));
    }
    return conditions;
  }

  /** An end of an interval; {@code distance} is positive when the value is inside a constant one. */
  private void bound(
      Expression end,
      boolean open,
      String subject,
      String relation,
      List<String> conditions,
      java.util.function.ToIntFunction<BigFraction> distance) {
    if (end.isConstant()) {
      require(distance.applyAsInt(end.value()) >= (open ? 1 : 0));
    } else if (!isInfinite(end)) {
      conditions.add(subject + relation + (open ? " " : "= ") + end);
    }
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
        values.stream()
            .map(v -> given.name() + " = " + v)
            .collect(Collectors.joining(" or ")));
  }
}
