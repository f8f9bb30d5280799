package org.samcheck.soak;

/** top(s)/bottom(s), where bottom is positive on the piece. */
record Piece(Polynomial top, Polynomial bottom) {

  /** The value at s; at the ends of the piece this is the limit from inside. */
  Rational at(Rational s) {
    return top.value(s).over(bottom.value(s));
  }
}
