package org.samcheck.expression;

import java.util.Locale;

/**
 * What a node of the graph does with its arguments; the meanings are those of the language
 * reference.
 */
public enum Operator {
  /** An exact rational. */
  CONSTANT,
  /** The number π. */
  PI("pi"),
  /** The open bound ∞; never a value. */
  INFINITY("inf"),
  TRUE("true"),
  FALSE("false"),
  /** A given, a bound name or a component. */
  VARIABLE,

  NEGATE("-"),
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  POWER("^"),

  LESS("<"),
  LESS_OR_EQUAL("<="),
  EQUAL("="),
  NOT_EQUAL("!="),
  GREATER_OR_EQUAL(">="),
  GREATER(">"),

  AND("and"),
  OR("or"),
  NOT("not"),
  IMPLIES("implies"),
  IF("if"),

  /** A list of components. */
  VECTOR,
  /** v[i], i from 1. */
  INDEX,

  SQRT("sqrt"),
  EXP("exp"),
  LOG("log"),
  SIN("sin"),
  COS("cos"),
  ABS("abs"),
  SIGN("sign"),
  MIN("min"),
  MAX("max"),
  SUM("sum"),
  DOT("dot"),
  NORM("norm"),
  NORM1("norm1"),
  NORMINF("norminf"),
  ARGMAX("argmax"),

  /** a..b by h: arguments a, b, h. */
  RANGE,
  /** An interval: arguments a, b; the name holds the two brackets. */
  INTERVAL,
  FORALL("forall"),
  EXISTS("exists"),
  SUM_OVER("sum"),
  MEAN_OVER("mean"),
  MIN_OVER("min"),
  MAX_OVER("max"),
  FORALL_PATHS("forall paths"),
  EXPECTATION("E"),
  TENDS("tends"),
  ORDER("order"),
  LOG_ORDER("logorder"),
  THRESHOLD("threshold"),

  /** x(t) of a run; the name is the run's label, empty for the only run. */
  ITERATE("x"),
  /** y(t), the perturbed point. */
  PERTURBED("y"),
  /** velocity(t), ẋ of the flow at x(t). */
  VELOCITY("velocity"),
  OBJECTIVE("f"),
  GRADIENT("grad"),
  SAMPLE_GRADIENT("samplegrad"),
  /** T: the number of steps, or the final time. */
  HORIZON("T"),
  MINIMUM("fmin"),
  MINIMISER("xmin"),
  LAYER("w"),
  PREDICTOR("beta"),
  DIRECTION("direction"),
  DOMINANT("dominant"),
  MAX_MARGIN("maxmargin"),
  COLLAPSES("collapses"),
  ESCAPES("escapes");

  private final String symbol;

  Operator() {
    this.symbol = name().toLowerCase(Locale.ROOT);
  }

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** How the operator is written in a conjecture file. */
  public String symbol() {
    return symbol;
  }

  /** Whether this compares two values. */
  public boolean isRelation() {
    return ordinal() >= LESS.ordinal() && ordinal() <= GREATER.ordinal();
  }

  /** Whether this is written between its two operands. */
  public boolean isInfix() {
    return ordinal() >= ADD.ordinal() && ordinal() <= IMPLIES.ordinal() && this != NOT;
  }

  /** Whether this binds a name over a range: arguments range, body; the name is the bound name. */
  public boolean isBinder() {
    return ordinal() >= FORALL.ordinal() && ordinal() <= MAX_OVER.ordinal();
  }

  /** Whether this is a word about a run, whose name is the label of the run. */
  public boolean isRunWord() {
    return ordinal() >= ITERATE.ordinal();
  }
}
