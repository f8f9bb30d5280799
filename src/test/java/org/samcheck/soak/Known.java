package org.samcheck.soak;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement whose truth is known from a closed form or a theorem. */
record Known(String kind, String yaml, Truth truth) implements Statement {

  static Known of(String kind, boolean holds, String evidence, String yaml) {
    Truth.Kind truth = holds ? Truth.Kind.TRUE : Truth.Kind.FALSE;
    return new Known(kind, yaml, new Truth(truth, evidence));
  }

  static Known withoutValue(String kind, String evidence, String yaml) {
    return new Known(kind, yaml, new Truth(Truth.Kind.NO_VALUE, evidence));
  }

  @Override
  public Optional<Boolean> holdsAt(Map<String, List<Rational>> instance) {
    return truth.kind() == Truth.Kind.TRUE ? Optional.of(true) : Optional.empty();
  }
}
