package org.samcheck.expression;

import static org.samcheck.expression.Operator.*;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/** Prints an expression as the mathematics of a paper, in LaTeX that KaTeX reads too. */
public final class LatexPrinter {

  private static final Map<Operator, String> INFIX =
      Map.ofEntries(
          Map.entry(LESS, " < "),
          Map.entry(LESS_OR_EQUAL, " \\le "),
          Map.entry(EQUAL, " = "),
          Map.entry(NOT_EQUAL, " \\ne "),
          Map.entry(GREATER_OR_EQUAL, " \\ge "),
          Map.entry(GREATER, " > "),
          Map.entry(AND, " \\land "),
          Map.entry(OR, " \\lor "),
          Map.entry(IMPLIES, " \\implies "),
          Map.entry(ADD, " + "),
          Map.entry(SUBTRACT, " - "),
          Map.entry(TENDS, " \\to "));

  private static final Map<Operator, String> FUNCTIONS =
      Map.of(
          LOG,
          "\\ln",
          SIN,
          "\\sin",
          COS,
          "\\cos",
          SIGN,
          "\\operatorname{sign}",
          MIN,
          "\\min",
          MAX,
          "\\max",
          SUM,
          "\\operatorname{sum}",
          ARGMAX,
          "\\operatorname{arg\\,max}");

  /** A longer denominator is written as a power of ten. */
  private static final int LEAST_POWER = 5;

  private LatexPrinter() {}

  /** Binding strength, weakest first. */
  private enum Level {
    EXPR,
    OR,
    AND,
    NOT,
    COMPARE,
    SUM,
    TERM,
    FACTOR,
    BASE
  }

  /** LaTeX of {@code e} for math mode, without delimiters. */
  public static String print(Expression e) {
    return switch (e.operator()) {
      case CONSTANT -> constant(e);
      case PI -> "\\pi";
      case INFINITY -> "\\infty";
      case TRUE, FALSE -> "\\text{" + e.operator().symbol() + "}";
      case NEGATE -> "-" + print(e.argument(0), Level.TERM);
      case ADD -> infix(e, Level.SUM, startsNegative(e.argument(1)) ? Level.TERM : Level.SUM);
      case SUBTRACT -> infix(e, Level.SUM, Level.TERM);
      case MULTIPLY -> product(e.argument(0), e.argument(1));
      case DIVIDE -> fraction(print(e.argument(0)), print(e.argument(1)));
      case POWER -> power(e.argument(0), print(e.argument(1)));
      case LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL, TENDS ->
          infix(e, Level.SUM, Level.SUM);
      case AND -> isChain(e) ? chain(e) : infix(e, Level.AND, Level.NOT);
      case OR -> infix(e, Level.OR, Level.AND);
      case NOT -> "\\lnot " + print(e.argument(0), Level.BASE);
      case IMPLIES -> infix(e, Level.OR, Level.EXPR);
      case IF -> cases(e);
      case VECTOR -> bracket("(", list(e.arguments()), ")");
      case SQRT -> "\\sqrt{" + print(e.argument(0)) + "}";
      case EXP -> "e^" + LatexSymbol.script(print(e.argument(0)));
      case ABS -> bracket("\\lvert ", print(e.argument(0)), "\\rvert ").strip();
      case NORM, NORM1, NORMINF -> norm(e);
      case DOT -> bracket("\\langle ", list(e.arguments()), "\\rangle ").strip();
      case MIN, MAX -> extreme(e);
      case LOG, SIN, COS, SIGN, SUM, ARGMAX -> FUNCTIONS.get(e.operator()) + arguments(e);
      case RANGE, INTERVAL -> set(e);
      default -> e.operator().isRunWord() || isSymbol(e) ? ofRun(e) : binder(e);
    };
  }

  private static String print(Expression e, Level needed) {
    String text = print(e);
    if (level(e).compareTo(needed) >= 0) {
      return text;
    }
    // Brackets that grow would keep a long condition from breaking over lines.
    return e.type().isBoolean() ? "(" + text + ")" : bracket("(", text, ")");
  }

  private static Level level(Expression e) {
    return switch (e.operator()) {
      case IMPLIES, FORALL, EXISTS, FORALL_PATHS, IF -> Level.EXPR;
      case OR -> Level.OR;
      case AND -> isChain(e) ? Level.COMPARE : Level.AND;
      case NOT -> Level.NOT;
      case LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL, TENDS -> Level.COMPARE;
      case ADD, SUBTRACT, NEGATE -> Level.SUM;
      case MULTIPLY -> startsNegative(e) ? Level.SUM : Level.TERM;
      case SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER -> Level.TERM;
      case DIVIDE, POWER, EXP, LOG, SIN, COS, GRADIENT, SAMPLE_GRADIENT -> Level.FACTOR;
      case CONSTANT ->
          startsNegative(e) ? Level.SUM : e.value().isInteger() ? Level.BASE : Level.FACTOR;
      default -> isSymbol(e) && !symbol(e).superscript().isEmpty() ? Level.FACTOR : Level.BASE;
    };
  }

  private static boolean startsNegative(Expression e) {
    return e.isConstant() && e.value().signum() < 0
        || e.is(NEGATE)
        || e.is(MULTIPLY) && !e.argument(0).is(NEGATE) && startsNegative(e.argument(0))
        || (e.is(ADD) || e.is(SUBTRACT)) && startsNegative(e.argument(0));
  }

  // Arithmetic

  private static String constant(Expression e) {
    String numerator = e.value().getNumerator().abs().toString();
    String sign = e.value().signum() < 0 ? "-" : "";
    int power = powerOfTen(e.value());
    if (power >= LEAST_POWER) {
      return sign + "10^{-" + power + "}";
    }
    return e.value().isInteger()
        ? sign + numerator
        : sign + fraction(numerator, e.value().getDenominator().toString());
  }

  /** k where |value| = 10^−k, else 0. */
  private static int powerOfTen(BigFraction value) {
    String denominator = value.getDenominator().toString();
    boolean power = value.getNumerator().abs().equals(BigInteger.ONE);
    return power && denominator.matches("10+") ? denominator.length() - 1 : 0;
  }

  private static String fraction(String numerator, String denominator) {
    return "\\frac{" + numerator + "}{" + denominator + "}";
  }

  private static String infix(Expression e, Level left, Level right) {
    return print(e.argument(0), left) + INFIX.get(e.operator()) + print(e.argument(1), right);
  }

  private static String product(Expression left, Expression right) {
    boolean open = left.is(MULTIPLY) || left.isConstant();
    boolean greedy = left.operator().isBinder() || left.is(MULTIPLY) && endsGreedily(left);
    String a = print(left, greedy ? Level.BASE : open ? Level.SUM : Level.FACTOR);
    String b =
        print(right, right.is(MULTIPLY) || right.operator().isBinder() ? Level.TERM : Level.FACTOR);
    return a + join(a, b) + b;
  }

  private static boolean endsGreedily(Expression product) {
    Expression last = product.argument(1);
    return last.operator().isBinder() || last.is(MULTIPLY) && endsGreedily(last);
  }

  /**
   * A dot where juxtaposition could be read as a longer number, a mixed fraction or a function's
   * argument.
   */
  private static String join(String a, String b) {
    boolean bracket = b.startsWith("(") || b.startsWith("\\left(");
    boolean digit = Character.isDigit(b.charAt(0));
    boolean afterDigit = Character.isDigit(a.charAt(a.length() - 1));
    boolean mixed = afterDigit && b.startsWith("\\frac");
    boolean argument = bracket && !a.endsWith(")") && !a.matches("-?[0-9]+|-?\\\\frac.*");
    return digit || mixed || argument ? " \\cdot " : " ";
  }

  private static String power(Expression base, String exponent) {
    boolean symbol = isSymbol(base) && symbol(base).superscript().isEmpty();
    return symbol
        ? symbol(base).raised(exponent)
        : print(base, Level.BASE) + "^" + LatexSymbol.script(exponent);
  }

  private static boolean isChain(Expression e) {
    if (!e.is(AND) || !e.argument(1).operator().isRelation()) {
      return false;
    }
    Expression left = e.argument(0);
    Expression last = left.is(AND) ? left.argument(1) : left;
    return last.operator().isRelation()
        && last.argument(1) == e.argument(1).argument(0)
        && (!left.is(AND) || isChain(left));
  }

  private static String chain(Expression e) {
    Expression link = e.argument(1);
    return print(e.argument(0)) + INFIX.get(link.operator()) + print(link.argument(1), Level.SUM);
  }

  /** A chain of else-ifs is one list of cases. */
  private static String cases(Expression e) {
    StringBuilder text = new StringBuilder("\\begin{cases} ");
    Expression rest = e;
    for (; rest.is(IF); rest = rest.argument(2)) {
      text.append(print(rest.argument(1))).append(" & \\text{if } ");
      text.append(print(rest.argument(0))).append(" \\\\ ");
    }
    return text + print(rest) + " & \\text{otherwise} \\end{cases}";
  }

  // Brackets and lists

  private static String bracket(String open, String text, String close) {
    boolean tall = text.matches("(?s).*\\\\(frac|sum|begin|operatorname\\*|sqrt).*");
    return tall ? "\\left" + open + text + "\\right" + close : open + text + close;
  }

  private static String list(List<Expression> parts) {
    return parts.stream().map(LatexPrinter::print).collect(Collectors.joining(", "));
  }

  private static String arguments(Expression e) {
    Expression only = e.argument(0);
    return bracket("(", list(only.is(VECTOR) ? only.arguments() : e.arguments()), ")");
  }

  private static String extreme(Expression e) {
    boolean components = e.arity() == 1 && e.argument(0).is(VECTOR);
    List<Expression> parts = components ? e.argument(0).arguments() : e.arguments();
    String list = parts.stream().anyMatch(part -> part.is(IF)) ? stack(parts) : list(parts);
    boolean whole = e.arity() == 1 && !components;
    return FUNCTIONS.get(e.operator())
        + (whole ? bracket("(", list, ")") : bracket("\\{", list, "\\}"));
  }

  /** Lists of cases stand under each other. */
  private static String stack(List<Expression> parts) {
    return parts.stream()
        .map(part -> "& " + print(part))
        .collect(Collectors.joining(", \\\\ ", "\\begin{aligned} ", " \\end{aligned}"));
  }

  private static String norm(Expression e) {
    Expression v = e.argument(0);
    boolean single = v.is(VECTOR) && v.arity() == 1;
    String text = bracket("\\lVert ", print(single ? v.argument(0) : v), "\\rVert ").strip();
    return text + (e.is(NORM1) ? "_1" : e.is(NORMINF) ? "_\\infty" : "");
  }

  // Binders

  private static String set(Expression e) {
    if (e.is(INTERVAL)) {
      String ends = list(e.arguments());
      return bracket(e.name().substring(0, 1), ends, e.name().substring(1));
    }
    String low = print(e.argument(0));
    String second =
        e.argument(2).isOne() ? "" : print(Algebra.add(e.argument(0), e.argument(2))) + ", ";
    return bracket("\\{", low + ", " + second + "\\dots, " + print(e.argument(1)), "\\}");
  }

  private static String binder(Expression e) {
    String in = e.name().isEmpty() ? "" : LatexSymbol.of(e.name()) + " \\in ";
    return switch (e.operator()) {
      case FORALL -> "\\forall " + in + set(e.argument(0)) + " :\\ " + print(e.argument(1));
      case EXISTS -> "\\exists " + in + set(e.argument(0)) + " :\\ " + print(e.argument(1));
      case SUM_OVER -> aggregate("\\sum", e);
      case MEAN_OVER -> aggregate("\\operatorname*{mean}", e);
      case MIN_OVER -> aggregate("\\min", e);
      case MAX_OVER -> aggregate("\\max", e);
      case FORALL_PATHS -> "\\forall\\,\\text{paths} :\\ " + print(e.argument(0));
      case EXPECTATION -> "\\mathbb{E}" + bracket("[", print(e.argument(0)), "]");
      case ORDER, LOG_ORDER ->
          "\\operatorname{"
              + e.operator().symbol()
              + "}_{"
              + in
              + set(e.argument(1))
              + "}"
              + bracket("(", print(e.argument(0)), ")");
      case THRESHOLD ->
          "\\operatorname{threshold}"
              + bracket("\\{", in + set(e.argument(0)) + " : " + print(e.argument(1)), "\\}");
      default -> throw new IllegalArgumentException("no LaTeX of " + e.operator());
    };
  }

  private static String aggregate(String sign, Expression e) {
    Expression range = e.argument(0);
    String name = LatexSymbol.of(e.name()).toString();
    boolean counts = range.is(RANGE) && range.argument(2).isOne();
    String below =
        !counts
            ? "{" + name + " \\in " + set(range) + "}"
            : e.is(SUM_OVER)
                ? "{"
                    + name
                    + "="
                    + print(range.argument(0))
                    + "}^{"
                    + print(range.argument(1))
                    + "}"
                : "{"
                    + print(range.argument(0))
                    + " \\le "
                    + name
                    + " \\le "
                    + print(range.argument(1))
                    + "}";
    return sign + "_" + below + " " + print(e.argument(1), Level.TERM);
  }

  // Symbols and words of runs

  private static boolean isSymbol(Expression e) {
    return switch (e.operator()) {
      case VARIABLE,
          ITERATE,
          PERTURBED,
          HORIZON,
          MINIMUM,
          MINIMISER,
          LAYER,
          PREDICTOR,
          DIRECTION,
          MAX_MARGIN,
          INDEX ->
          true;
      default -> false;
    };
  }

  private static LatexSymbol symbol(Expression e) {
    LatexSymbol symbol =
        switch (e.operator()) {
          case VARIABLE -> LatexSymbol.of(e.name());
          case MINIMUM -> LatexSymbol.ofRun("f", e.name());
          case MAX_MARGIN -> LatexSymbol.ofRun("\\operatorname{maxmargin}", e.name());
          case PREDICTOR -> LatexSymbol.ofRun("\\beta", e.name());
          case VELOCITY -> LatexSymbol.ofRun("\\dot{x}", e.name());
          case DIRECTION -> LatexSymbol.ofRun("\\hat{\\beta}", e.name());
          case MINIMISER -> LatexSymbol.ofRun("x", e.name());
          case INDEX -> indexed(e.argument(0));
          default -> LatexSymbol.ofRun(e.operator().symbol(), e.name());
        };
    if (e.is(MINIMUM) || e.is(MINIMISER)) {
      String run = symbol.superscript();
      return new LatexSymbol(
          symbol.letter(), symbol.subscripts(), run.isEmpty() ? "*" : "*," + run);
    }
    List<Expression> subscripts = e.arguments().subList(e.is(INDEX) ? 1 : 0, e.arity());
    for (Expression subscript : subscripts) {
      symbol = symbol.at(e.is(MAX_MARGIN) ? kind(subscript.name()) : print(subscript));
    }
    return symbol;
  }

  /** The vector that gets an index as its (next) subscript. */
  private static LatexSymbol indexed(Expression v) {
    return isSymbol(v) ? symbol(v) : new LatexSymbol(bracket("(", print(v), ")"), List.of(), "");
  }

  private static String kind(String name) {
    return name.equals("nonnegative") ? "\\ge 0" : "\\ell_" + name.substring(1);
  }

  private static String ofRun(Expression e) {
    String run = e.name().isEmpty() ? "" : "_{\\mathrm{" + e.name() + "}}";
    return switch (e.operator()) {
      case OBJECTIVE -> "f" + run + arguments(e);
      case GRADIENT -> "\\nabla f" + run + arguments(e);
      case SAMPLE_GRADIENT ->
          "\\nabla f_"
              + (run.isEmpty() ? "\\xi" : "{\\xi,\\mathrm{" + e.name() + "}}")
              + arguments(e);
      case DOMINANT -> "\\operatorname{dominant}" + run + arguments(e);
      case COLLAPSES, ESCAPES -> "\\text{" + (e.name() + " " + e.operator().symbol()).strip() + "}";
      default -> symbol(e).toString();
    };
  }
}
