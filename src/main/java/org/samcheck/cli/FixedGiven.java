package org.samcheck.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;
import org.samcheck.conjecture.Evaluation;
import org.samcheck.conjecture.Given;
import org.samcheck.conjecture.Instance;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;

/**
 * One {@code --set}: the claim as its file would be with the value in the place of the domain, and
 * with the domain's bounds among the conditions, so that a witness carries all of it.
 *
 * @param name the given
 * @param text its value
 */
record FixedGiven(String name, String text) {

  private static final String CONDITIONS = "such that";

  /** {@code claim} with the value; neighbours that define the given themselves keep their own. */
  Conjecture in(Conjecture claim) {
    Map<String, Conjecture> neighbours = new LinkedHashMap<>();
    claim.neighbours().forEach((id, variant) -> neighbours.put(id, inNeighbour(variant)));
    Conjecture fixed = given(claim).map(given -> fix(claim, given)).orElse(claim);
    return new Conjecture(
        fixed.id(),
        fixed.place(),
        fixed.title(),
        fixed.source(),
        fixed.given(),
        fixed.suchThat(),
        fixed.problems(),
        fixed.claim(),
        fixed.expect(),
        fixed.tries(),
        neighbours,
        fixed.figures(),
        fixed.diagram(),
        fixed.data());
  }

  private Optional<Given> given(Conjecture claim) {
    return claim.given().stream().filter(given -> given.name().equals(name)).findFirst();
  }

  private Conjecture inNeighbour(Conjecture variant) {
    try {
      return given(variant)
          .filter(given -> !(given.domain() instanceof Domain.Definition))
          .map(given -> fix(variant, given))
          .orElse(variant);
    } catch (BadInput outside) {
      return variant;
    }
  }

  private Conjecture fix(Conjecture claim, Given given) {
    List<BigFraction> value = value(claim);
    Map<String, Object> data = new LinkedHashMap<>(claim.data());
    Map<String, Object> givens = new LinkedHashMap<>();
    ((Map<?, ?>) data.get("given")).forEach((key, domain) -> givens.put(key.toString(), domain));
    givens.put(name, text(value));
    data.put("given", givens);
    List<Object> conditions = conditions(data.get(CONDITIONS));
    conditions.addAll(new FixedValue(given, value, option()).conditions());
    if (!conditions.isEmpty()) {
      data.put(CONDITIONS, conditions);
    }
    return ConjectureFile.of(claim.id(), option(), data);
  }

  private String option() {
    return "--set " + name + "=" + text;
  }

  private List<BigFraction> value(Conjecture claim) {
    SourceText source = SourceText.of(option(), text);
    Expression e = ExpressionParser.parse(source, Scope.of(Map.of()));
    Assignment nothing = new Assignment(Map.of(), Optional.empty(), Optional.empty());
    try {
      List<Exact> components =
          new Evaluation<>(new Instance<>(claim, nothing, new ExactArithmetic())).vector(e);
      if (components.stream().allMatch(Exact::isRational)) {
        return components.stream().map(Exact::toBigFraction).toList();
      }
    } catch (UndefinedException | UndecidedException | IllegalStateException none) {
      // The message below says what is expected.
    }
    throw source.error("expected a rational number such as 1/2 or 0.1");
  }

  private static String text(List<BigFraction> value) {
    String components =
        value.stream()
            .map(Expression::constant)
            .map(Expression::toString)
            .collect(Collectors.joining(", "));
    return value.size() == 1 ? components : "[" + components + "]";
  }

  private static List<Object> conditions(Object stated) {
    List<Object> conditions = new ArrayList<>();
    if (stated instanceof List<?> list) {
      conditions.addAll(list);
    } else if (stated != null) {
      conditions.add(stated);
    }
    return conditions;
  }
}
