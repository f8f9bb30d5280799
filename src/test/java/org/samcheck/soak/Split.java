package org.samcheck.soak;

/** A sign is not the same on all of a piece: it has to be cut at a point. */
final class Split extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Rational at;

  Split(Rational at) {
    super("cut", null, false, false);
    this.at = at;
  }

  Rational at() {
    return at;
  }
}
