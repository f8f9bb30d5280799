package org.samcheck.soak;

import java.util.Optional;

/** Statements that have no value anywhere. */
final class UndefinedKinds {

  private final Dice dice;

  UndefinedKinds(Dice dice) {
    this.dice = dice;
  }

  Optional<Statement> statement() {
    String x = "x(" + dice.between(0, 2) + ")";
    Rational c = dice.rational(-2, 2);
    String e =
        dice.of(
            "log(-" + x + "^2)",
            "log(-1 - abs(" + x + "))",
            "sqrt(-1/1000 - " + x + "^2)",
            "sqrt(-f(" + x + ") - 1)",
            "1/(" + x + " - " + x + ")",
            x + "/(0*" + x + ")",
            "log(min(0, " + x + "))",
            "1/(abs(" + x + ") - max(" + x + ", -" + x + "))",
            "(-1 - " + x + "^2)^(1/2)",
            "[" + x + ", 1][4 - 1]",
            "(mean k in 3..1: x(k))",
            "sqrt(cos(" + x + ") - 2)");
    String relation = dice.of("<=", ">=", "<", ">", "=", "!=");
    String claim = e + " " + relation + " " + c;
    String wrapped =
        switch (dice.upTo(6)) {
          case 0 -> "not (" + claim + ")";
          case 1 -> "0*" + e + " = 0";
          case 2 -> "abs(" + e + ") >= 0";
          case 3 -> "true and " + claim;
          case 4 -> "forall j in 1..2: " + claim;
          default -> claim;
        };
    String given =
        dice.chance(80)
            ? "given: {a: \"real in [1/4, " + dice.between(1, 4) + "]\"}\n"
            : "given: {a: " + dice.positive(3) + "}\n";
    Method method = dice.of(Method.values());
    String radius = method.hasRadius() ? ", radius: 1/3" : "";
    String f = dice.of("x^2/2", "x^2 + abs(x)", "x^4/4", "max(x, 2*x)");
    String yaml =
        "conjecture: soak, undefined\ntries: 24\n"
            + given
            + "objective: {\"f(x)\": \""
            + f
            + "\"}\n"
            + "run: {"
            + method.keys()
            + radius
            + ", step: 1/5, start: a, steps: 2}\n"
            + "claim: \""
            + wrapped
            + "\"\n";
    return Optional.of(Known.withoutValue("undefined", "no value of " + e, yaml));
  }
}
