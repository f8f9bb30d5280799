package org.samcheck.soak;

import java.util.List;
import java.util.stream.Collectors;

/** A given. */
sealed interface Parameter {

  String name();

  /** The domain as a file states it. */
  String domain();

  /** A real number between two others. */
  record Real(String name, Rational low, boolean withLow, Rational high, boolean withHigh)
      implements Parameter {

    boolean contains(Rational value) {
      int below = value.compareTo(low);
      int above = value.compareTo(high);
      return (withLow ? below >= 0 : below > 0) && (withHigh ? above <= 0 : above < 0);
    }

    @Override
    public String domain() {
      return "real in " + (withLow ? "[" : "(") + low + ", " + high + (withHigh ? "]" : ")");
    }
  }

  /** One of a few values. */
  record Choice(String name, List<Rational> values) implements Parameter {
    @Override
    public String domain() {
      return "one of " + values.stream().map(Rational::toString).collect(Collectors.joining(", "));
    }
  }

  /** A whole number. */
  record Whole(String name, int low, int high) implements Parameter {
    @Override
    public String domain() {
      return "integer in " + low + ".." + high;
    }
  }

  /** A name for an expression in the names above it. */
  record Definition(String name, Term value) implements Parameter {
    @Override
    public String domain() {
      return value.toString();
    }
  }
}
