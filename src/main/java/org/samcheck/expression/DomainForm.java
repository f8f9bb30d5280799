package org.samcheck.expression;

import org.samcheck.expression.Word.Topic;

/** What may stand behind a name in {@code given}, with what the language reference says of it. */
enum DomainForm {
  REAL(
      "real",
      "real in [a, b]",
      "a number of the interval; ( and ) leave an end out",
      "real in (0, 1/eta]"),
  INTEGER("integer", "integer in a..b", "a whole number, both ends included", "integer in 1..8"),
  CHOICE("one of", "one of a, b, …", "one of these values", "one of 1/4, eta"),
  VECTOR(
      "vector",
      "vector(d) in [a, b]",
      "d components, each in the interval",
      "vector(2) in [-5, 5]"),
  DEFINITION(
      "definition", "e", "a fixed value, or a definition from the names above", "2*eta/(1 + eta)"),
  FUNCTION(
      "function",
      "function(p, …)",
      "every function with these properties; the name is f",
      "function(smooth = 1, strongly-convex = eta)"),
  DIMENSION(
      "dimension",
      "dimension = d",
      "property: functions of d variables; else, every dimension",
      "function(dimension = 1, smooth = 1)"),
  SMOOTH(
      "smooth",
      "smooth = beta",
      "property: the gradient is beta-Lipschitz",
      "function(smooth = 1)"),
  STRONGLY_CONVEX(
      "strongly-convex",
      "strongly-convex = mu",
      "property: f - mu*norm(x)^2/2 is convex",
      "function(strongly-convex = eta)"),
  CONVEX("convex", "convex", "property: convex", "function(smooth = 1, convex)"),
  NONCONVEX(
      "nonconvex",
      "nonconvex",
      "property: convex or not, as where convexity is not mentioned",
      "function(smooth = 1, nonconvex)");

  private final Word word;

  DomainForm(String name, String form, String meaning, String example) {
    this.word = new Word(Topic.DOMAINS, name, form, meaning, example);
  }

  Word word() {
    return word;
  }
}
