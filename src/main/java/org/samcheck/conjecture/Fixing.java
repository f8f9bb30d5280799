package org.samcheck.conjecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.dynamics.Run;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** Fixes a given to a value, as {@code --set} and the parameter of {@code order} do. */
public final class Fixing {

  private Fixing() {}

  /** {@code conjecture} with the given {@code name}, or T of every run, fixed to {@code value}. */
  public static Conjecture set(Conjecture conjecture, String name, BigFraction value) {
    Domain fixed = new Domain.Definition(Expression.constant(value));
    List<Given> given =
        conjecture.given().stream()
            .map(g -> g.name().equals(name) ? new Given(name, fixed, g.type()) : g)
            .toList();
    return new Conjecture(
        conjecture.id(),
        conjecture.place(),
        conjecture.title(),
        conjecture.source(),
        given,
        conjecture.suchThat(),
        name.equals(Operator.HORIZON.symbol())
            ? withSteps(conjecture, value)
            : conjecture.problems(),
        conjecture.claim(),
        conjecture.expect(),
        conjecture.tries(),
        conjecture.neighbours(),
        conjecture.figures(),
        conjecture.diagram(),
        conjecture.data());
  }

  private static Map<String, Problem> withSteps(Conjecture conjecture, BigFraction steps) {
    Map<String, Problem> problems = new LinkedHashMap<>();
    conjecture
        .problems()
        .forEach(
            (label, p) -> {
              Run longer = p.run().until(Expression.constant(steps));
              problems.put(label, new Problem(p.objective(), longer, p.dimension()));
            });
    return problems;
  }
}
