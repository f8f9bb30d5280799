package org.samcheck.soak;

import java.util.Optional;

/** Statements about classes of functions whose best constants are known. */
final class ClassKinds {

  private final Dice dice;
  private final Rational beta;
  private final Rational mu;
  private final Rational eta;

  ClassKinds(Dice dice) {
    this.dice = dice;
    this.beta = dice.of(Rational.of(1), Rational.of(2), Rational.of(1, 2), Rational.of(3));
    this.mu = beta.times(dice.of(Rational.of(1, 2), Rational.of(1, 4), Rational.of(1, 10)));
    this.eta =
        Rational.of(dice.between(1, 11), 6).over(beta); // below 2/beta: gradient descent contracts
  }

  Optional<Statement> statement() {
    return Optional.of(
        switch (dice.upTo(9)) {
          case 0, 1, 2 -> contraction();
          case 3 -> gradientAndValue();
          case 4 -> descent();
          case 5 -> perturbation();
          case 6 -> oneStep();
          case 7 -> parameters();
          default -> stationary();
        });
  }

  private static Rational size(Rational value) {
    return value.sign() < 0 ? value.negative() : value;
  }

  /** max(|1 − ηβ|, |1 − ημ|), attained by a parabola of one of the curvatures. */
  private Rational rate() {
    Rational fast = size(Rational.ONE.minus(eta.times(beta)));
    Rational slow = size(Rational.ONE.minus(eta.times(mu)));
    return fast.compareTo(slow) > 0 ? fast : slow;
  }

  private Statement contraction() {
    int steps = dice.of(1, 1, 2);
    Rational rate = steps == 1 ? rate() : rate().times(rate());
    int kind = dice.upTo(3);
    Near c = near(kind == 0 ? rate.times(rate) : rate);
    String last = "x(" + steps + ")";
    String claim =
        switch (kind) {
          case 0 -> "f(" + last + ") - fmin <= " + c.constant() + "*(f(x(0)) - fmin)";
          case 1 -> "norm(grad(" + last + ")) <= " + c.constant() + "*norm(grad(x(0)))";
          default -> "norm(" + last + " - xmin) <= " + c.constant() + "*norm(x(0) - xmin)";
        };
    return known(
        c.above(),
        "best constant " + (kind == 0 ? rate.times(rate) : rate) + ", attained by a parabola",
        strong(),
        "{method: gd, step: " + eta + ", steps: " + steps + "}",
        claim);
  }

  private Near near(Rational best) {
    return Near.of(dice, Curves.decimal(best));
  }

  private String strong() {
    return "function(" + dimension() + "smooth = " + beta + ", strongly-convex = " + mu + ")";
  }

  private String dimension() {
    return dice.of("", "dimension = 1, ", "dimension = 2, ");
  }

  private String smooth() {
    return "function("
        + dimension()
        + "smooth = "
        + beta
        + dice.of(", convex", ", nonconvex", "")
        + ")";
  }

  private Statement gradientAndValue() {
    boolean upper = dice.chance(50);
    Rational best = Rational.of(2).times(upper ? beta : mu);
    Near c = near(best);
    String claim =
        "norm(grad(x(0)))^2 " + (upper ? "<=" : ">=") + " " + c.constant() + "*(f(x(0)) - fmin)";
    return known(
        upper == c.above(),
        "best constant " + best + ", attained by a parabola",
        strong(),
        "{method: gd, step: " + eta + ", steps: 1}",
        claim);
  }

  /** f(x⁺) ≤ f(x) − η(1 − ηβ/2)‖g‖², attained by a parabola of curvature β. */
  private Statement descent() {
    Rational best = eta.times(Rational.ONE.minus(eta.times(beta).over(Rational.of(2))));
    Near c = near(best);
    return known(
        !c.above(),
        "best constant " + best + ", attained by a parabola",
        smooth(),
        "{method: gd, step: " + eta + ", steps: 1}",
        "f(x(1)) <= f(x(0)) - " + c.constant() + "*norm(grad(x(0)))^2");
  }

  private Statement perturbation() {
    Rational rho = dice.positive(2);
    boolean length = dice.chance(40);
    Rational best = length ? rho : rho.times(beta);
    Near c = near(best);
    String left = length ? "norm(y(0) - x(0))" : "norm(grad(y(0)) - grad(x(0)))";
    return known(
        c.above(),
        "best constant " + best + ", attained by a parabola",
        smooth(),
        "{method: sam, radius: " + rho + ", step: " + eta + ", steps: 1}",
        left + " <= " + c.constant());
  }

  /**
   * Of parabolas of curvature β with η = 1/β: f(x⁺) − f* = βρ²/2 wherever the gradient is not 0.
   */
  private Statement oneStep() {
    Rational rho = dice.positive(2);
    Rational best = beta.times(rho).times(rho).over(Rational.of(2));
    Near c = near(best);
    return known(
        c.above(),
        "best constant " + best + ", attained by every parabola",
        "function(" + dimension() + "smooth = " + beta + ", strongly-convex = " + beta + ")",
        "{method: sam, radius: " + rho + ", step: " + Rational.ONE.over(beta) + ", steps: 1}",
        "f(x(1)) - fmin <= " + c.constant());
  }

  /** For every η ≤ 1/β and every curvature: the rate is (1 − ημ)². */
  private Statement parameters() {
    Near c = near(Rational.ONE);
    String yaml =
        "conjecture: soak, class\ntries: 24\ngiven:\n"
            + "  m: real in (0, 1]\n"
            + "  h: real in (0, 1]\n"
            + "  f: \"function(smooth = 1, strongly-convex = m)\"\n"
            + "run: {method: gd, step: h, steps: 1}\n"
            + "claim: \"f(x(1)) - fmin <= "
            + c.constant()
            + "*(1 - h*m)^2*(f(x(0)) - fmin)\"\n";
    return Known.of("class", c.above(), "best constant 1, attained by a parabola", yaml);
  }

  /** At the minimiser the gradient is 0 where f is smooth, and may be anything at a kink. */
  private Statement stationary() {
    boolean smooth = dice.chance(50);
    String f =
        "function("
            + dimension()
            + (smooth ? "smooth = " + beta + ", " : "")
            + "strongly-convex = "
            + mu
            + ")";
    return known(
        smooth,
        smooth ? "the gradient is 0" : "a kink at the minimiser: mu*x^2/2 + c*abs(x)",
        f,
        "{method: gd, step: 1, steps: 1}",
        "norm(grad(xmin)) <= " + dice.positive(3));
  }

  private static Statement known(
      boolean holds, String evidence, String f, String run, String claim) {
    String yaml =
        "conjecture: soak, class\ntries: 24\ngiven: {f: \""
            + f
            + "\"}\nrun: "
            + run
            + "\nclaim: \""
            + claim
            + "\"\n";
    return Known.of("class", holds, evidence, yaml);
  }
}
