package org.samcheck.prove;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/** Prints polynomials and formulas as SMT-LIB 2.6 text. */
final class SmtLib {

  private SmtLib() {}

  /** The declarations of all variables, then one assertion a formula. */
  static String assertions(Collection<Formula> formulas) {
    SortedSet<String> names = new TreeSet<>();
    formulas.forEach(f -> names.addAll(f.variables()));
    StringBuilder text = new StringBuilder(declarations(names));
    formulas.forEach(f -> text.append("(assert ").append(print(f)).append(")\n"));
    return text.toString();
  }

  static String declarations(Collection<String> names) {
    StringBuilder text = new StringBuilder();
    names.forEach(name -> text.append("(declare-const ").append(quote(name)).append(" Real)\n"));
    return text.toString();
  }

  /** A name of any letters as a symbol; no name of the language contains a bar. */
  static String quote(String name) {
    return "|" + name + "|";
  }

  static String print(Formula formula) {
    if (formula instanceof Formula.Atom atom) {
      return "(" + atom.relation().symbol + " " + print(atom.polynomial()) + " 0)";
    }
    boolean and = formula instanceof Formula.And;
    List<Formula> parts = and ? ((Formula.And) formula).parts() : ((Formula.Or) formula).parts();
    if (parts.isEmpty()) {
      return and ? "true" : "false";
    }
    return apply(and ? "and" : "or", parts.stream().map(SmtLib::print).toList());
  }

  static String print(Polynomial p) {
    List<String> terms = new ArrayList<>();
    for (Map.Entry<Monomial, BigFraction> e : p.terms().entrySet()) {
      List<String> factors = new ArrayList<>();
      if (!e.getValue().equals(BigFraction.ONE) || e.getKey().powers().isEmpty()) {
        factors.add(print(e.getValue()));
      }
      e.getKey()
          .powers()
          .forEach(
              (name, n) -> {
                for (int i = 0; i < n; i++) {
                  factors.add(quote(name));
                }
              });
      terms.add(apply("*", factors));
    }
    return terms.isEmpty() ? "0" : apply("+", terms);
  }

  private static String apply(String operator, List<String> operands) {
    return operands.size() == 1
        ? operands.get(0)
        : "(" + operator + " " + String.join(" ", operands) + ")";
  }

  static String print(BigFraction value) {
    BigInteger n = value.getNumerator();
    String size = n.abs() + ".0";
    String fraction =
        value.getDenominator().equals(BigInteger.ONE)
            ? size
            : "(/ " + size + " " + value.getDenominator() + ".0)";
    return n.signum() < 0 ? "(- " + fraction + ")" : fraction;
  }
}
