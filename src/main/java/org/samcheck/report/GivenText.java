package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.LatexPrinter;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/** The givens and conditions of a claim as sentences. */
final class GivenText {

  private GivenText() {}

  /** One sentence for each given and each condition, in order. */
  static List<Sentence> of(Conjecture claim) {
    List<Sentence> all = new ArrayList<>();
    claim.given().forEach(given -> all.add(of(given)));
    claim.suchThat().forEach(condition -> all.add(condition(condition)));
    return all;
  }

  /** The sentence of a condition of {@code such that}. */
  static Sentence condition(Expression condition) {
    return new Sentence("such that " + math(LatexPrinter.print(condition)));
  }

  /** The sentence of one given. */
  static Sentence of(Given given) {
    Expression name = Expression.variable(given.name(), given.type());
    String symbol = LatexPrinter.print(name);
    Domain domain = given.domain();
    if (domain instanceof Domain.Real real) {
      return sentence(symbol + " \\in " + set(real.interval()));
    }
    if (domain instanceof Domain.Box box) {
      return sentence(symbol + " \\in " + set(box.interval()) + "^{" + tex(box.dimension()) + "}");
    }
    if (domain instanceof Domain.Whole whole) {
      Expression range =
          Expression.of(Operator.RANGE, Type.SCALAR, whole.low(), whole.high(), Expression.ONE);
      return sentence(symbol + " \\in " + LatexPrinter.print(range));
    }
    if (domain instanceof Domain.Choice choice) {
      String values =
          choice.values().stream().map(LatexPrinter::print).collect(Collectors.joining(",\\, "));
      return sentence(symbol + " \\in \\{" + values + "\\}");
    }
    if (domain instanceof Domain.Definition definition) {
      return sentence(symbol + " = " + tex(definition.value()));
    }
    return functions(symbol, (Domain.FunctionClass) domain);
  }

  private static String set(Domain.Interval i) {
    String brackets = (i.lowOpen() ? "(" : "[") + (i.highOpen() ? ")" : "]");
    return LatexPrinter.print(
        Expression.named(Operator.INTERVAL, Type.SCALAR, brackets, i.low(), i.high()));
  }

  private static Sentence functions(String symbol, Domain.FunctionClass c) {
    List<String> properties = new ArrayList<>();
    c.stronglyConvex().ifPresent(mu -> properties.add(math(tex(mu)) + "-strongly convex"));
    if (c.convex() && c.stronglyConvex().isEmpty()) {
      properties.add("convex");
    }
    c.smooth().ifPresent(beta -> properties.add(math(tex(beta)) + "-smooth"));
    String space = Optional.of("every dimension").filter(d -> c.dimension().isEmpty()).orElse("");
    String where = c.dimension().map(d -> "dimension " + math(tex(d))).orElse(space);
    String all = properties.isEmpty() ? "bounded below" : String.join(" and ", properties);
    return new Sentence("every function " + math(symbol) + " that is " + all + ", in " + where);
  }

  private static String tex(Expression e) {
    return LatexPrinter.print(e);
  }

  private static Sentence sentence(String latex) {
    return new Sentence(math(latex));
  }

  private static String math(String latex) {
    return Sentence.math(latex);
  }
}
