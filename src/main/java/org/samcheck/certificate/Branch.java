package org.samcheck.certificate;

import java.util.ArrayList;
import java.util.List;
import org.samcheck.dynamics.Run;

/** The cases of a step, which together are all. */
enum Branch {
  /** The radius, and for sam the gradient, is not 0; every step of gradient descent. */
  MOVES("moves"),
  /** The gradient is 0, so that sam does not perturb. */
  STILL("has no gradient"),
  /** The radius is 0. */
  NO_RADIUS("has no radius");

  private final String text;

  Branch(String text) {
    this.text = text;
  }

  static List<Branch> of(Run.Method method) {
    return switch (method) {
      case GD -> List.of(MOVES);
      case USAM -> List.of(MOVES, NO_RADIUS);
      case SAM -> List.of(MOVES, STILL, NO_RADIUS);
    };
  }

  /** All sequences of cases of some steps. */
  static List<List<Branch>> sequences(Run.Method method, int steps) {
    List<List<Branch>> result = List.of(List.of());
    for (int t = 0; t < steps; t++) {
      List<List<Branch>> longer = new ArrayList<>();
      for (List<Branch> start : result) {
        for (Branch branch : of(method)) {
          List<Branch> more = new ArrayList<>(start);
          more.add(branch);
          longer.add(more);
        }
      }
      result = longer;
    }
    return result;
  }

  /** What the steps do, in words. */
  static String text(Run.Method method, List<Branch> branches) {
    List<String> parts = new ArrayList<>();
    for (int t = 0; t < branches.size() && method != Run.Method.GD; t++) {
      parts.add("step " + t + " " + branches.get(t).text);
    }
    return String.join(", ", parts);
  }
}
