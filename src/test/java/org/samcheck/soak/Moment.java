package org.samcheck.soak;

import java.util.Map;

/**
 * An index of an iterate: a bound name plus a number, the last step T, or a number.
 *
 * @param name empty for a number
 */
record Moment(String name, int offset) {

  static final Moment LAST = new Moment("T", 0);

  static Moment of(int step) {
    return new Moment("", step);
  }

  int in(Map<String, Integer> bound) {
    return name.isEmpty() ? offset : bound.get(name) + offset;
  }

  @Override
  public String toString() {
    String sign = offset > 0 ? " + " + offset : offset < 0 ? " - " + -offset : "";
    return name.isEmpty() ? String.valueOf(offset) : name + sign;
  }
}
