package org.samcheck.soak;

/** Cuts an interval until every sign that is asked for is one on each open piece. */
final class Exploration {

  private static final int MOST_PIECES = 400;

  /** What is done on a piece and at a point between two. */
  interface Visitor {

    /**
     * Visits the open interval (low, high), once it needs no further cut.
     *
     * @throws Split where it does
     */
    void piece(PieceNumbers numbers, Rational low, Rational high);

    void point(Rational at);
  }

  private final Visitor visitor;
  private int pieces;

  private Exploration(Visitor visitor) {
    this.visitor = visitor;
  }

  /**
   * Visits all of (low, high).
   *
   * @throws Unsure where it has too many pieces
   */
  static void of(Rational low, Rational high, Visitor visitor) {
    new Exploration(visitor).visit(low, high);
  }

  private void visit(Rational low, Rational high) {
    if (++pieces > MOST_PIECES) {
      throw new Unsure("too many pieces");
    }
    Rational at;
    try {
      visitor.piece(new PieceNumbers(low, high), low, high);
      return;
    } catch (Split cut) {
      at = cut.at();
    }
    visit(low, at);
    visitor.point(at);
    visit(at, high);
  }
}
