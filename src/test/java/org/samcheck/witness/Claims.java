package org.samcheck.witness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;
import org.samcheck.conjecture.Decision;
import org.samcheck.dynamics.MemberFunction;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

/** Two false claims with a counterexample each. */
final class Claims {

  static final int DIGITS = 50;

  private Claims() {}

  /** With x0 = (1, 0), mu = 1 and N = 2: f after one step is 0, but 1/4 is claimed at least. */
  static Conjecture formula() {
    return ConjectureFile.parse(
        "formula",
        "formula.yaml",
        """
        conjecture: a step of gradient descent does not decrease much
        given:
          mu: real in (0, 1]
          N: one of 2, 3/2
          x0: vector(2) in [-5, 5]
        such that: x0[1] > 0
        objective: {"f(x)": "mu*dot(x, x)/2", minimum: 0}
        run: {method: gd, step: 1, start: x0, steps: 1}
        claim: "forall t in 0..1: f(x(t)) >= f(x0)/N^2"
        """);
  }

  static Assignment formulaInstance() {
    return new Assignment(
        Map.of(
            "mu", List.of(BigFraction.ONE),
            "N", List.of(BigFraction.ZERO),
            "x0", List.of(BigFraction.ONE, BigFraction.ZERO)),
        Optional.empty(),
        Optional.empty());
  }

  static Witness formulaWitness() {
    return witness(formula(), formulaInstance());
  }

  /** With f = x²/2 and x(0) = 1 the step 1 leads to the minimum at once. */
  static Witness memberWitness() {
    Conjecture claim =
        ConjectureFile.parse(
            "member",
            "member.yaml",
            """
            conjecture: the minimum is never reached
            given:
              mu: real in (0, 1]
              f: "function(smooth = 1, strongly-convex = mu)"
            run: {method: gd, step: 1, steps: 1}
            claim: f(x(1)) > fmin or f(x(0)) = fmin
            """);
    MemberFunction f =
        new MemberFunction(
            1,
            ExpressionParser.scalar(
                SourceText.of("f", "x[1]^2/2"), Scope.of(Map.of("x", Type.vector(1)))),
            BigFraction.ZERO,
            Optional.of(List.of(BigFraction.ZERO)));
    Assignment instance =
        new Assignment(
            Map.of("mu", List.of(BigFraction.ONE_HALF)),
            Optional.of(f),
            Optional.of(List.of(BigFraction.ONE)));
    return witness(claim, instance);
  }

  private static Witness witness(Conjecture claim, Assignment instance) {
    return Witness.of(
        claim, instance, Decision.of(claim, instance, DIGITS), DIGITS, "./samcheck replay w.json");
  }
}
