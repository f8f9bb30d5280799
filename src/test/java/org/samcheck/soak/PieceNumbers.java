package org.samcheck.soak;

/** Rational functions of one parameter on an open interval on which every sign asked for is one. */
final class PieceNumbers implements Numbers<Piece> {

  private static final Rational NARROWEST = Rational.power(2, -34);
  private final Rational low;
  private final Rational high;

  PieceNumbers(Rational low, Rational high) {
    this.low = low;
    this.high = high;
  }

  Piece parameter() {
    return new Piece(Polynomial.VARIABLE, Polynomial.ONE);
  }

  @Override
  public Piece of(Rational value) {
    return new Piece(Polynomial.constant(value), Polynomial.ONE);
  }

  @Override
  public Piece plus(Piece a, Piece b) {
    if (a.bottom().equals(b.bottom())) {
      return new Piece(a.top().plus(b.top()), a.bottom());
    }
    return new Piece(
        a.top().times(b.bottom()).plus(b.top().times(a.bottom())), a.bottom().times(b.bottom()));
  }

  @Override
  public Piece times(Piece a, Piece b) {
    return new Piece(a.top().times(b.top()), a.bottom().times(b.bottom()));
  }

  @Override
  public Piece over(Piece a, Piece b) {
    int sign = sign(b);
    if (sign == 0) {
      throw new NoValue("division by zero");
    }
    if (b.top().degree() == 0 && b.bottom().degree() == 0) {
      return times(a, of(b.bottom().value(low).over(b.top().value(low))));
    }
    Polynomial unit = Polynomial.constant(Rational.of(sign));
    return new Piece(a.top().times(b.bottom()).times(unit), a.bottom().times(b.top()).times(unit));
  }

  @Override
  public Piece root(Piece a) {
    if (sign(a) < 0) {
      throw new NoValue("root of a negative number");
    }
    if (a.top().degree() <= 0 && a.bottom().degree() == 0) {
      return of(ExactNumbers.EXACT.root(a.at(low)));
    }
    throw new Unsure("irrational");
  }

  @Override
  public int sign(Piece a) {
    try {
      return a.top().sign(low, high);
    } catch (Split cut) {
      if (high.minus(low).compareTo(NARROWEST) < 0) {
        throw new Unsure("an irrational change of sign");
      }
      throw cut;
    }
  }
}
