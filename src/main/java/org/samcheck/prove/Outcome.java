package org.samcheck.prove;

import java.util.Map;
import java.util.Set;

/** What became of a query. */
sealed interface Outcome {

  /** No values satisfy it; these candidates were enough. */
  record Refuted(Set<String> used) implements Outcome {}

  /** Some values may satisfy it. */
  record Model(Map<String, ModelValue> values) implements Outcome {}

  /** Nobody knows. */
  record Open(String reason) implements Outcome {}
}
