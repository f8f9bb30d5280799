package org.samcheck.expression;

import static org.samcheck.expression.Word.Topic.*;

/**
 * What a node of the graph does with its arguments, with what the language reference says of it:
 * how it is written, what it means, and an example.
 */
public enum Operator {
  CONSTANT("constant", NUMBERS, "3, 0.1, 1e-3", "an exact rational, never rounded", "0.1 = 1/10"),
  PI("pi", NUMBERS, "pi", "the number π", "3.14 < pi < 3.15"),
  /** The open bound ∞; never a value. */
  INFINITY("inf", DOMAINS, "inf", "∞, as an open end; never a value", "real in (0, inf)"),
  TRUE("true", CONDITIONS, "true", "the condition that always holds", "true or 1 > 2"),
  FALSE("false", CONDITIONS, "false", "the condition that never holds", "not false"),
  /** A given, a bound name or a component. */
  VARIABLE(
      "variable",
      NUMBERS,
      "name, t",
      "a given, or a bound name; t is the time in step, radius and tends",
      "eta = 1/2"),

  NEGATE("-", NUMBERS, "-a, -v", "the negative; -x^2 is -(x^2)", "-2^2 = -4"),
  ADD(
      "+",
      NUMBERS,
      "a + b, v + w",
      "the sum of numbers, or of vectors of one length",
      "[1, 2] + [3, 4] = [4, 6]"),
  SUBTRACT("-", NUMBERS, "a - b, v - w", "the difference", "[3, 4] - [1, 2] = [2, 2]"),
  MULTIPLY(
      "*", NUMBERS, "a * b, a * v", "the product; of two vectors: dot(v, w)", "2*[1, 2] = [2, 4]"),
  DIVIDE(
      "/", NUMBERS, "a / b, v / b", "the quotient, undefined where b = 0", "[1, 2]/2 = [1/2, 1]"),
  POWER(
      "^",
      NUMBERS,
      "a^b",
      "the power, from the right: 2^3^2 is 2^(3^2); 0^0 = 1; a positive base unless b is whole",
      "2^3^2 = 512"),

  LESS("<", CONDITIONS, "a < b", "less; a < b <= c means a < b and b <= c", "1 < 2 <= 2"),
  LESS_OR_EQUAL("<=", CONDITIONS, "a <= b", "less or equal", "1/3 <= 0.34"),
  EQUAL(
      "=",
      CONDITIONS,
      "a = b, v = w",
      "equal, also of vectors; balls never decide that it holds",
      "[1, 2]/2 = [1/2, 1]"),
  NOT_EQUAL("!=", CONDITIONS, "a != b, v != w", "not equal", "1/3 != 0.333"),
  GREATER_OR_EQUAL(">=", CONDITIONS, "a >= b", "greater or equal", "2 >= 2"),
  GREATER(">", CONDITIONS, "a > b", "greater", "2 > 1"),

  AND(
      "and",
      CONDITIONS,
      "c and d",
      "both, from the left, stopping when decided",
      "1 < 2 and 2 < 3"),
  OR("or", CONDITIONS, "c or d", "one of them or both; and binds more tightly", "1 < 2 or 1/0 > 1"),
  NOT("not", CONDITIONS, "not c", "the opposite; binds more tightly than and", "not 1 > 2"),
  IMPLIES(
      "implies",
      CONDITIONS,
      "c implies d",
      "d wherever c holds; binds the least tightly",
      "1 > 2 implies 1/0 > 1"),
  IF(
      "if",
      CONDITIONS,
      "if(c, a, b)",
      "a where c holds, else b; the other is not looked at",
      "if(1 < 2, 5, 1/0) = 5"),

  /** A list of components. */
  VECTOR(
      "vector",
      NUMBERS,
      "[a, b, …]",
      "the vector of these components; [a] is the same as a",
      "[7] = 7"),
  INDEX("index", NUMBERS, "v[i]", "the component i of v, from 1", "[5, 6][2] = 6"),

  SQRT("sqrt", FUNCTIONS, "sqrt(a)", "the square root, a ≥ 0", "sqrt(9/4) = 3/2"),
  EXP("exp", FUNCTIONS, "exp(a)", "the exponential", "2.71 < exp(1) < 2.72"),
  LOG("log", FUNCTIONS, "log(a)", "the natural logarithm, a > 0", "0.69 < log(2) < 0.7"),
  SIN("sin", FUNCTIONS, "sin(a)", "the sine, in radians", "sin(1) < 0.85"),
  COS("cos", FUNCTIONS, "cos(a)", "the cosine, in radians", "cos(1) > 0.54"),
  ABS(
      "abs",
      FUNCTIONS,
      "abs(a), abs(v)",
      "the absolute value, of each component of a vector",
      "abs([-1, 2]) = [1, 2]"),
  SIGN(
      "sign",
      FUNCTIONS,
      "sign(a), sign(v)",
      "-1, 0 or 1, of each component of a vector",
      "sign([-3, 0]) = [-1, 0]"),
  MIN(
      "min",
      FUNCTIONS,
      "min(a, b, …), min(v)",
      "the smallest of the numbers or components",
      "min(3, 1, 2) = 1"),
  MAX(
      "max",
      FUNCTIONS,
      "max(a, b, …), max(v)",
      "the largest of the numbers or components",
      "max([3, 1, 2]) = 3"),
  SUM("sum", FUNCTIONS, "sum(v)", "the sum of the components", "sum([1, 2, 3]) = 6"),
  DOT("dot", FUNCTIONS, "dot(v, w)", "the inner product", "dot([1, 2], [3, 4]) = 11"),
  NORM("norm", FUNCTIONS, "norm(v)", "the ℓ2 norm", "norm([3, -4]) = 5"),
  NORM1("norm1", FUNCTIONS, "norm1(v)", "the ℓ1 norm", "norm1([3, -4]) = 7"),
  NORMINF("norminf", FUNCTIONS, "norminf(v)", "the ℓ∞ norm", "norminf([3, -4]) = 4"),
  ARGMAX(
      "argmax",
      FUNCTIONS,
      "argmax(v)",
      "the smallest index of a largest component",
      "argmax([1, 3, 3]) = 2"),

  /** a..b by h: arguments a, b, h. */
  RANGE(
      "range",
      RANGES,
      "a..b, a..b by h",
      "a, a + h, …, up to b, both ends included; h is 1 where none is written",
      "sum k in 0..1 by 1/2: k = 3/2"),
  /** An interval: arguments a, b; the name holds the two brackets. */
  INTERVAL(
      "interval",
      RANGES,
      "[a, b], (a, b), [a, b), (a, b]",
      "the real numbers between a and b",
      "forall s in [1/4, 1]: s^2 > 0"),
  FORALL(
      "forall",
      RANGES,
      "forall k in r: c",
      "c for every k of the range or interval r; true where r is empty",
      "forall k in 1..3: k^2 >= k"),
  EXISTS(
      "exists",
      RANGES,
      "exists k in r: c",
      "c for some k of r; false where r is empty",
      "exists k in 1..3: k^2 = 4"),
  SUM_OVER(
      "sum",
      RANGES,
      "sum k in r: e",
      "the sum of e; 0 where r is empty",
      "(sum k in 1..3: k^2) = 14"),
  MEAN_OVER(
      "mean",
      RANGES,
      "mean k in r: e",
      "the mean of e; undefined where r is empty, as min and max are",
      "(mean k in 1..3: k) = 2"),
  MIN_OVER("min", RANGES, "min k in r: e", "the smallest e", "(min k in 1..3: (k - 2)^2) = 0"),
  MAX_OVER("max", RANGES, "max k in r: e", "the largest e", "(max k in 1..3: 1/k) = 1"),
  FORALL_PATHS(
      "forall paths",
      SAMPLES,
      "forall paths: c",
      "c whichever samples are drawn, a null set excepted",
      "forall paths: x(1) <= 1"),
  EXPECTATION("E", SAMPLES, "E(e)", "the expectation of e over the samples drawn", "E(x(1)) = 1/4"),
  TENDS(
      "tends",
      NETWORKS,
      "tends(e, v)",
      "e, an expression in t, tends to v at the end of the maximal solution",
      "tends(direction(t), [0, 1])"),
  ORDER(
      "order",
      RATES,
      "order(e, N in a..b)",
      "the least-squares slope of log|e| in log N; N is T or a given",
      "1.99 < order(3*eta^2, eta in [1/8, 1/2]) < 2.01"),
  LOG_ORDER(
      "logorder",
      RATES,
      "logorder(e, N in a..b)",
      "an interval [low, high] of p in |e| ≈ C·N^p·(log N)^q",
      "logorder(log(T)/T^2, T in 4..256)[2] < -1.9"),
  THRESHOLD(
      "threshold",
      RATES,
      "threshold(p in [a, b]: c)",
      "where c, false at p = a and true at p = b, switches",
      "0.33 < threshold(eta in [0, 1]: 3*eta >= 1) < 0.34"),

  /** x(t) of a run; the name is the run's label, empty for the only run. */
  ITERATE(
      "x", RUN_WORDS, "x(t)", "the iterate after t steps, or at time t of a flow", "x(1) = 1/4"),
  PERTURBED(
      "y",
      RUN_WORDS,
      "y(t)",
      "the perturbed point, at which the step from x(t) takes its gradient",
      "y(0) = 3/2"),
  /** ẋ of the flow at x(t). */
  VELOCITY("velocity", NETWORKS, "velocity(t)", "ẋ at x(t), for flows", "velocity(0)[1] > 0"),
  OBJECTIVE("f", RUN_WORDS, "f(v)", "the objective", "f(x(1)) = 1/32"),
  GRADIENT("grad", RUN_WORDS, "grad(v)", "its gradient", "grad(x(0)) = 1"),
  SAMPLE_GRADIENT(
      "samplegrad",
      SAMPLES,
      "samplegrad(v)",
      "the gradient at v of a fresh draw, inside E(…)",
      "E(samplegrad(x(0))) = grad(x(0))"),
  /** The number of steps, or the final time. */
  HORIZON("T", RUN_WORDS, "T", "the number of steps, or the time until of a flow", "T = 4"),
  MINIMUM(
      "fmin", RUN_WORDS, "fmin", "the minimum of f, or its infimum on a network", "f(x(T)) > fmin"),
  MINIMISER(
      "xmin",
      RUN_WORDS,
      "xmin",
      "the minimiser, where the file states it or the class has one",
      "f(xmin) = fmin"),
  LAYER("w", NETWORKS, "w(l, t)", "layer l of the network, from 1", "w(1, 0) = [1, 1]"),
  PREDICTOR("beta", NETWORKS, "beta(t)", "β, the product of the layers", "beta(0) = [1, 1]"),
  DIRECTION(
      "direction",
      NETWORKS,
      "direction(t)",
      "β/‖β‖₂, undefined where β = 0",
      "direction(0)[1] < 0.71"),
  DOMINANT(
      "dominant",
      NETWORKS,
      "dominant(t)",
      "the smallest index of a largest |β_j|; 0 where β = 0",
      "dominant(0) = 1"),
  MAX_MARGIN(
      "maxmargin",
      NETWORKS,
      "maxmargin(l1), maxmargin(l2), maxmargin(l1, nonnegative)",
      "the max-margin direction of the data, of ℓ2 length 1, certified",
      "maxmargin(l1) = [0, 1]"),
  COLLAPSES(
      "collapses",
      NETWORKS,
      "collapses",
      "β tends to 0 at the end of the maximal solution",
      "not collapses"),
  ESCAPES("escapes", NETWORKS, "escapes", "the smallest margin tends to ∞ there", "escapes");

  private final String symbol;
  private final Word word;

  Operator(String symbol, Word.Topic topic, String form, String meaning, String example) {
    this.symbol = symbol;
    this.word = new Word(topic, symbol, form, meaning, example);
  }

  /** How the operator is written in a conjecture file. */
  public String symbol() {
    return symbol;
  }

  /** What the reference of the language says of it. */
  Word word() {
    return word;
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
