package org.samcheck.expression;

import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * Prints an expression in the syntax of conjecture files, with no bracket that the grammar does not
 * need.
 */
final class TextPrinter {

  private TextPrinter() {}

  /** Binding strength, as the levels of the grammar. */
  private enum Level {
    EXPR,
    OR,
    AND,
    NOT,
    COMPARE,
    SUM,
    TERM,
    UNARY,
    POWER,
    POSTFIX,
    PRIMARY
  }

  static String print(Expression e) {
    return print(e, Level.EXPR);
  }

  private static String print(Expression e, Level needed) {
    String text = plain(e);
    return level(e).compareTo(needed) < 0 ? "(" + text + ")" : text;
  }

  private static Level level(Expression e) {
    return switch (e.operator()) {
      case IMPLIES -> Level.EXPR;
      case OR -> Level.OR;
      case AND -> Level.AND;
      case NOT -> Level.NOT;
      // A quantifier or aggregate reaches to the right, so anything that goes on needs a bracket.
      case FORALL, EXISTS, FORALL_PATHS, SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER -> Level.EXPR;
      case LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL -> Level.COMPARE;
      case ADD, SUBTRACT -> Level.SUM;
      case MULTIPLY, DIVIDE -> Level.TERM;
      case NEGATE -> Level.UNARY;
      case POWER -> Level.POWER;
      case INDEX -> Level.POSTFIX;
      case CONSTANT -> constantLevel(e.value());
      default -> Level.PRIMARY;
    };
  }

  private static Level constantLevel(BigFraction value) {
    if (!value.isInteger()) {
      return Level.TERM;
    }
    return value.signum() < 0 ? Level.UNARY : Level.PRIMARY;
  }

  private static String plain(Expression e) {
    String symbol = e.operator().symbol();
    return switch (e.operator()) {
      case CONSTANT -> constant(e.value());
      case VARIABLE -> e.name();
      case PI, INFINITY, TRUE, FALSE -> symbol;
      case NEGATE -> "-" + print(e.argument(0), Level.UNARY);
      case NOT -> "not " + print(e.argument(0), Level.NOT);
      case ADD, SUBTRACT -> infix(e, Level.SUM, " " + symbol + " ", Level.TERM);
      case MULTIPLY, DIVIDE -> infix(e, Level.TERM, symbol, Level.UNARY);
      case POWER -> infix(e, Level.POSTFIX, "^", Level.UNARY);
      case LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL ->
          infix(e, Level.SUM, " " + symbol + " ", Level.SUM);
      case AND -> infix(e, Level.AND, " and ", Level.NOT);
      case OR -> infix(e, Level.OR, " or ", Level.AND);
      case IMPLIES -> infix(e, Level.OR, " implies ", Level.EXPR);
      case VECTOR -> "[" + list(e, 0) + "]";
      case INDEX -> print(e.argument(0), Level.POSTFIX) + "[" + sum(e.argument(1)) + "]";
      case RANGE -> range(e);
      case INTERVAL ->
          e.name().charAt(0) + sum(e.argument(0)) + ", " + sum(e.argument(1)) + e.name().charAt(1);
      case FORALL, EXISTS, SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER -> binder(e);
      case FORALL_PATHS -> "forall paths: " + print(e.argument(0), Level.EXPR);
      case ORDER, LOG_ORDER ->
          e.operator().symbol()
              + "("
              + sum(e.argument(0))
              + ", "
              + e.name()
              + " in "
              + plain(e.argument(1))
              + ")";
      case THRESHOLD ->
          "threshold("
              + e.name()
              + " in "
              + plain(e.argument(0))
              + ": "
              + print(e.argument(1), Level.EXPR)
              + ")";
      case IF -> "if(" + print(e.argument(0), Level.EXPR) + ", " + list(e, 1) + ")";
      default -> call(e);
    };
  }

  private static String constant(BigFraction value) {
    return value.isInteger()
        ? value.getNumerator().toString()
        : value.getNumerator() + "/" + value.getDenominator();
  }

  private static String infix(Expression e, Level left, String symbol, Level right) {
    return print(e.argument(0), left) + symbol + print(e.argument(1), right);
  }

  /** Where the grammar asks for a sum; an aggregate may stand there without a bracket. */
  private static String sum(Expression e) {
    return e.operator().isBinder() && e.type().isScalar() ? plain(e) : print(e, Level.SUM);
  }

  private static String list(Expression e, int from) {
    return e.arguments().subList(from, e.arity()).stream()
        .map(TextPrinter::sum)
        .collect(Collectors.joining(", "));
  }

  private static String range(Expression e) {
    String ends = print(e.argument(0), Level.SUM) + ".." + print(e.argument(1), Level.SUM);
    return e.argument(2).isOne() ? ends : ends + " by " + print(e.argument(2), Level.SUM);
  }

  private static String binder(Expression e) {
    String head = e.operator().symbol() + " " + e.name() + " in " + plain(e.argument(0)) + ": ";
    Expression body = e.argument(1);
    return head + (body.type().isBoolean() ? print(body, Level.EXPR) : sum(body));
  }

  private static String call(Expression e) {
    boolean run = e.operator().isRunWord();
    String word = (run && !e.name().isEmpty() ? e.name() + "." : "") + e.operator().symbol();
    return e.arity() == 0 ? word : word + "(" + list(e, 0) + ")";
  }
}
