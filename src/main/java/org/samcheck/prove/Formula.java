package org.samcheck.prove;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A condition on real numbers: polynomial relations under and and or, negations pushed to the
 * relations.
 */
sealed interface Formula {

  Formula TRUE = new And(List.of());
  Formula FALSE = new Or(List.of());

  /** The relations of a polynomial to 0. */
  enum Relation {
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("="),
    NOT_EQUAL("distinct");

    final String symbol;

    Relation(String symbol) {
      this.symbol = symbol;
    }

    boolean holds(int sign) {
      return switch (this) {
        case GREATER -> sign > 0;
        case GREATER_OR_EQUAL -> sign >= 0;
        case EQUAL -> sign == 0;
        case NOT_EQUAL -> sign != 0;
      };
    }
  }

  /** polynomial relation 0. */
  record Atom(Polynomial polynomial, Relation relation) implements Formula {}

  /** All of the parts; none: true. */
  record And(List<Formula> parts) implements Formula {}

  /** One of the parts; none: false. */
  record Or(List<Formula> parts) implements Formula {}

  static Formula atom(Polynomial p, Relation relation) {
    if (p.isConstant()) {
      return relation.holds(p.constantValue().signum()) ? TRUE : FALSE;
    }
    return new Atom(p, relation);
  }

  static Formula positive(Polynomial p) {
    return atom(p, Relation.GREATER);
  }

  static Formula nonnegative(Polynomial p) {
    return atom(p, Relation.GREATER_OR_EQUAL);
  }

  static Formula zero(Polynomial p) {
    return atom(p, Relation.EQUAL);
  }

  static Formula nonzero(Polynomial p) {
    return atom(p, Relation.NOT_EQUAL);
  }

  static Formula and(List<Formula> parts) {
    Set<Formula> flat = new LinkedHashSet<>();
    for (Formula part : parts) {
      if (part.equals(FALSE)) {
        return FALSE;
      }
      flat.addAll(part instanceof And and ? and.parts() : List.of(part));
    }
    return flat.size() == 1 ? flat.iterator().next() : new And(new ArrayList<>(flat));
  }

  static Formula and(Formula... parts) {
    return and(List.of(parts));
  }

  static Formula or(List<Formula> parts) {
    Set<Formula> flat = new LinkedHashSet<>();
    for (Formula part : parts) {
      if (part.equals(TRUE)) {
        return TRUE;
      }
      flat.addAll(part instanceof Or or ? or.parts() : List.of(part));
    }
    return flat.size() == 1 ? flat.iterator().next() : new Or(new ArrayList<>(flat));
  }

  static Formula or(Formula... parts) {
    return or(List.of(parts));
  }

  /** The formula that holds exactly where this does not. */
  default Formula not() {
    if (this instanceof And and) {
      return or(and.parts().stream().map(Formula::not).toList());
    }
    if (this instanceof Or or) {
      return and(or.parts().stream().map(Formula::not).toList());
    }
    Atom atom = (Atom) this;
    return switch (atom.relation) {
      case GREATER -> nonnegative(atom.polynomial.negated());
      case GREATER_OR_EQUAL -> positive(atom.polynomial.negated());
      case EQUAL -> nonzero(atom.polynomial);
      case NOT_EQUAL -> zero(atom.polynomial);
    };
  }

  /** The formula with every polynomial replaced by its image. */
  default Formula map(UnaryOperator<Polynomial> image) {
    if (this instanceof And and) {
      return and(and.parts().stream().map(part -> part.map(image)).toList());
    }
    if (this instanceof Or or) {
      return or(or.parts().stream().map(part -> part.map(image)).toList());
    }
    Atom atom = (Atom) this;
    return atom(image.apply(atom.polynomial), atom.relation);
  }

  /** Every polynomial of the formula, in order. */
  default List<Polynomial> polynomials() {
    List<Polynomial> result = new ArrayList<>();
    map(
        p -> {
          result.add(p);
          return p;
        });
    return result;
  }

  default SortedSet<String> variables() {
    SortedSet<String> names = new TreeSet<>();
    polynomials().forEach(p -> names.addAll(p.variables()));
    return names;
  }
}
