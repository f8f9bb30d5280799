package org.samcheck.prove;

import java.util.Map;

/**
 * What the solver said.
 *
 * @param status whether the assertions have a model
 * @param model the values of the variables, where it found a model
 * @param units the resource units it used
 */
record Answer(Status status, Map<String, ModelValue> model, long units) {

  enum Status {
    SATISFIABLE,
    UNSATISFIABLE,
    UNKNOWN
  }

  boolean isUnsatisfiable() {
    return status == Status.UNSATISFIABLE;
  }

  boolean isSatisfiable() {
    return status == Status.SATISFIABLE;
  }
}
