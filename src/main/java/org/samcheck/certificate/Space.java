package org.samcheck.certificate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Inner products and norms of vectors of any dimension as variables. */
final class Space {

  private final Signs signs;
  private final SortedSet<String> basis = new TreeSet<>();
  private final Set<String> units = new TreeSet<>();
  private final Map<String, Fact> facts = new LinkedHashMap<>();

  Space(Signs signs) {
    this.signs = signs;
  }

  Vector vector(String name) {
    basis.add(name);
    return Vector.of(name);
  }

  /** A vector of length 1. */
  Vector unit(String name) {
    units.add(name);
    return vector(name);
  }

  private Quotient product(String a, String b) {
    if (a.equals(b) && units.contains(a)) {
      return Quotient.ONE;
    }
    String first = a.compareTo(b) <= 0 ? a : b;
    String second = a.compareTo(b) <= 0 ? b : a;
    return Quotient.of(Polynomial.variable("<" + first + ", " + second + ">"));
  }

  /** ⟨u, v⟩. */
  Quotient inner(Vector u, Vector v) {
    Quotient sum = Quotient.ZERO;
    for (Map.Entry<String, Quotient> a : u.coefficients().entrySet()) {
      for (Map.Entry<String, Quotient> b : v.coefficients().entrySet()) {
        Quotient c = a.getValue().times(b.getValue());
        sum = sum.plus(c.times(product(a.getKey(), b.getKey())));
      }
    }
    return sum;
  }

  /** ⟨v, v⟩. */
  Quotient square(Vector v) {
    return inner(v, v);
  }

  /** ‖v‖: the coefficient of a unit vector, else a variable n with n ≥ 0 and n² = ⟨v, v⟩. */
  Quotient norm(String text, Vector v) {
    if (v.isZero()) {
      return Quotient.ZERO;
    }
    String only = v.coefficients().firstKey();
    Quotient c = v.coefficients().get(only);
    if (v.coefficients().size() == 1
        && units.contains(only)
        && signs.isNonnegative(c.numerator())) {
      return c;
    }
    String name = "norm(" + text + ")";
    Polynomial n = Polynomial.variable(name);
    signs.addNonnegative(name);
    add(name + " >= 0", n, Sign.NONNEGATIVE);
    Quotient defect = Quotient.of(n.times(n)).minus(square(v));
    add(name + "^2 = <v, v>", defect.numerator(), Sign.ZERO);
    return Quotient.of(n);
  }

  private void add(String name, Polynomial p, Sign sign) {
    facts.put(name, new Fact(name, p, sign));
  }

  /** |b|² ≥ 0 for every vector, Cauchy–Schwarz for every two, and the definitions of norms. */
  Map<String, Fact> facts() {
    for (String a : basis) {
      for (String b : basis.headSet(a)) {
        Polynomial ab = product(a, b).numerator();
        Polynomial squares = product(a, a).numerator().times(product(b, b).numerator());
        add("Cauchy-Schwarz for " + b + " and " + a, squares.minus(ab.times(ab)), Sign.NONNEGATIVE);
      }
      if (!units.contains(a)) {
        add("|" + a + "|^2 >= 0", product(a, a).numerator(), Sign.NONNEGATIVE);
      }
    }
    return facts;
  }
}
