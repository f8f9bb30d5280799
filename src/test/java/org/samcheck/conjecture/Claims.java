package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Assertions;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.expression.Expression;
import org.samcheck.expression.InputException;

/** Conjectures written as text, and values of their expressions. */
public final class Claims {

  /** The example of the language reference. */
  public static final String EXAMPLE =
      """
      conjecture: one-step descent of SAM, strongly convex quadratics    # one line
      source: siyun2023
      given:                          # quantified in this order
        mu:   real in (0, 1]
        beta: real in [mu, 4]
        eta:  real in (0, 1/beta]
        rho:  real in (0, 2]
        x0:   vector(2) in [-5, 5]
      such that: ["norm(x0) > 0"]
      objective:
        f(x): mu/2*x[1]^2 + beta/2*x[2]^2
        minimum: 0
      run: {method: sam, norm: l2, radius: rho, step: eta, start: x0, steps: 1}
      claim: f(x(1)) - fmin <= (1 - eta*mu)*(f(x(0)) - fmin) + eta^2*beta^3*rho^2/2
      neighbours:                     # wrong variants: each must come out REFUTED
        half-constant: {claim: "f(x(1)) - fmin <= (1 - eta*mu)*(f(x(0)) - fmin) + eta^2*beta^3*rho^2/4"}
        no-step-bound: {given: {eta: "real in (0, 3/beta]"}}
      """;

  /** Gradient descent on x²/2 with step 1/2 from 4: x(t) = 4/2^t, T = 4. */
  private static final String HALVING =
      """
      objective: {"f(x)": x^2/2, minimum: 0, minimiser: 0}
      run: {method: gd, step: 1/2, start: 4, steps: 4}
      """;

  private Claims() {}

  /** The conjecture in {@code yaml}. */
  public static Conjecture parse(String yaml) {
    return ConjectureFile.parse("claim", "claim.yaml", yaml);
  }

  /** {@code claim} over {@code given} (lines of name: domain), beside a run that halves 4. */
  public static Conjecture of(String given, String claim) {
    return parse(text(given, claim));
  }

  /** The text of {@link #of}. */
  public static String text(String given, String claim) {
    String block = given.isEmpty() ? "" : "given:\n" + given.indent(2);
    return "conjecture: a test\n" + block + HALVING + "claim: \"" + claim + "\"\n";
  }

  /** The message of the mistake in {@code yaml}. */
  static String mistake(String yaml) {
    return Assertions.assertThrows(InputException.class, () -> parse(yaml)).getMessage();
  }

  /** The instance in which every given has its value, in the order of the file. */
  static Assignment assignment(Conjecture conjecture, String... values) {
    Map<String, List<BigFraction>> assigned = new java.util.LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      List<BigFraction> components = new ArrayList<>();
      for (String part : values[i].split(" ")) {
        components.add(fraction(part));
      }
      assigned.put(conjecture.given().get(i).name(), components);
    }
    return new Assignment(assigned, Optional.empty(), Optional.empty());
  }

  static BigFraction fraction(String text) {
    String[] parts = text.split("/");
    BigFraction numerator = new BigFraction(new java.math.BigInteger(parts[0]));
    return parts.length == 1
        ? numerator
        : numerator.divide(new BigFraction(new java.math.BigInteger(parts[1])));
  }

  /** The evaluation of {@code conjecture} without givens. */
  static <T> Evaluation<T> evaluation(Conjecture conjecture, Arithmetic<T> arithmetic) {
    return new Evaluation<>(new Instance<>(conjecture, assignment(conjecture), arithmetic));
  }

  /** {@code e} as an expression beside the run that halves 4. */
  static Conjecture figure(String e) {
    return parse(text("", "true") + "figures: {value: \"" + e + "\"}\n");
  }

  /** The exact components of {@code e} beside the run that halves 4. */
  static List<Exact> exact(String e) {
    Conjecture conjecture = figure(e);
    return evaluation(conjecture, new ExactArithmetic()).vector(value(conjecture));
  }

  /** The expression of {@link #figure}. */
  static Expression value(Conjecture figure) {
    return figure.figures().get("value");
  }
}
