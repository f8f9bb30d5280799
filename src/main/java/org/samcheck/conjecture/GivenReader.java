package org.samcheck.conjecture;

import java.util.Map;
import org.samcheck.arithmetic.Size;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

/** Reads one entry of {@code given}. */
final class GivenReader {

  private GivenReader() {}

  static Given read(Tree.Mapping entries, String name, Map<String, Type> above) {
    SourceText key = entries.keys().get(name);
    if (!name.matches("\\p{L}[\\p{L}0-9_]*")) {
      throw key.error(
          "'"
              + name
              + "' is no name, expected a letter, then letters, digits or _"
              + YamlReader.QUOTING);
    }
    SourceText text = source(entries, name);
    Domain domain = ExpressionParser.domain(text, Scope.of(above));
    boolean function = domain instanceof Domain.FunctionClass;
    if (function != name.equals("f")) {
      throw function ? key.error("a class of functions is named f") : reserved(key, name);
    }
    if (!function && ExpressionParser.isReserved(name)) {
      throw reserved(key, name);
    }
    return new Given(name, domain, type(domain, text));
  }

  private static org.samcheck.expression.InputException reserved(SourceText key, String name) {
    return key.error("'" + name + "' is a word of the language, expected another name");
  }

  /** A list of expressions in YAML is a vector. */
  private static SourceText source(Tree.Mapping entries, String name) {
    return ProblemReader.expression(entries.get(name));
  }

  private static Type type(Domain domain, SourceText text) {
    if (domain instanceof Domain.Real real) {
      checkEnds(real.interval(), text);
      return Type.SCALAR;
    }
    if (domain instanceof Domain.Whole whole) {
      checkOrder(whole.low(), whole.high(), false, text);
      if (isInfinite(whole.low())) {
        throw bracket(text, "an integer without a lower end, expected a range such as 1..inf");
      }
      return Type.SCALAR;
    }
    if (domain instanceof Domain.Choice choice) {
      return choice.values().get(0).type();
    }
    if (domain instanceof Domain.Box box) {
      checkEnds(box.interval(), text);
      return Type.vector(dimension(box.dimension(), text));
    }
    if (domain instanceof Domain.FunctionClass c) {
      return Type.vector(c.dimension().map(d -> dimension(d, text)).orElse(Type.ANY_DIMENSION));
    }
    return ((Domain.Definition) domain).value().type();
  }

  private static int dimension(Expression e, SourceText text) {
    if (!e.isConstant()) {
      return Type.ANY_DIMENSION;
    }
    if (!Size.DIMENSION.admits(e.value())) {
      throw text.error(Size.DIMENSION.refusal(e.toString()));
    }
    return Size.DIMENSION.of(e.value());
  }

  private static void checkEnds(Domain.Interval interval, SourceText text) {
    checkOrder(interval.low(), interval.high(), interval.lowOpen() || interval.highOpen(), text);
    boolean infiniteLow = isInfinite(interval.low());
    boolean infiniteHigh = isInfinite(interval.high());
    if (infiniteLow && !interval.lowOpen() || infiniteHigh && !interval.highOpen()) {
      throw bracket(text, "inf is no number, expected an open end such as (0, inf)");
    }
  }

  /** Whether an end is ∞ or −∞. */
  static boolean isInfinite(Expression e) {
    return e.is(Operator.INFINITY) || e.is(Operator.NEGATE) && isInfinite(e.argument(0));
  }

  private static void checkOrder(Expression low, Expression high, boolean open, SourceText text) {
    if (low.isConstant() && high.isConstant()) {
      int order = low.value().compareTo(high.value());
      if (order > 0 || order == 0 && open) {
        throw bracket(
            text, "no number lies between " + low + " and " + high + ", expected low < high");
      }
    }
    if (low.is(Operator.INFINITY) || high.is(Operator.NEGATE) && isInfinite(high)) {
      throw bracket(text, "no number lies in this interval, expected low < high");
    }
  }

  private static org.samcheck.expression.InputException bracket(SourceText text, String message) {
    int in = text.text().lastIndexOf(" in ");
    return text.error(in < 0 ? 0 : in + " in ".length(), message);
  }
}
