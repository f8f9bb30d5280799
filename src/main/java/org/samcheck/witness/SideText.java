package org.samcheck.witness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Evaluation;
import org.samcheck.conjecture.Instance;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.InputException;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;

/** One side of a relation for a reader: exact where that is short, and as a decimal. */
public final class SideText {

  private static final int SHORT = 40;
  private static final Assignment NOTHING =
      new Assignment(Map.of(), Optional.empty(), Optional.empty());

  private SideText() {}

  /**
   * The side with a decimal, such as {@code 5/8 = 0.625}.
   *
   * @param claim the claim that the side belongs to
   * @param side an exact number or a decimal, as {@link org.samcheck.conjecture.Explanation} has it
   * @param digits the digits of the decimal
   * @error every digit is right, off by less than one unit of the last
   */
  public static String of(Conjecture claim, String side, int digits) {
    boolean finished = !side.contains("/") && !side.contains("sqrt");
    if (finished) {
      return side;
    }
    String decimal = decimal(claim, side, digits);
    return side.length() <= SHORT ? side + " = " + decimal : decimal;
  }

  private static String decimal(Conjecture claim, String side, int digits) {
    try {
      Expression e = ExpressionParser.parse(SourceText.of("side", side), Scope.of(Map.of()));
      Evaluation<Ball> balls =
          new Evaluation<>(new Instance<>(claim, NOTHING, BallArithmetic.ofDigits(2 * digits)));
      List<String> parts =
          balls.vector(e).stream().map(component -> component.toDecimal(digits)).toList();
      return parts.size() == 1
          ? parts.get(0)
          : parts.stream().collect(Collectors.joining(", ", "[", "]"));
    } catch (InputException | UndefinedException unreadable) {
      return side;
    }
  }
}
