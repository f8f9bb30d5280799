package org.samcheck.soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of a real given's domain with the largest value of a term at its ends and middle; ends
 * count as limits from inside.
 *
 * @param instance a point of the piece, with the other givens
 */
record Stretch(
    Map<String, Rational> instance, Rational low, Rational high, Rational most, Rational least) {

  /**
   * The pieces of a statement's domain for a term.
   *
   * @throws Unsure where they are not rational or too many
   */
  static List<Stretch> of(RunStatement statement, Parameter.Real real, Term term) {
    List<Stretch> all = new ArrayList<>();
    for (Map<String, Rational> member : Analysis.finite(statement)) {
      Pieces pieces = new Pieces(statement, member, real.name(), term, all);
      Exploration.of(real.low(), real.high(), pieces);
      if (real.withLow()) {
        pieces.point(real.low());
      }
      if (real.withHigh()) {
        pieces.point(real.high());
      }
    }
    return all;
  }

  private record Pieces(
      RunStatement statement,
      Map<String, Rational> member,
      String name,
      Term term,
      List<Stretch> all)
      implements Exploration.Visitor {

    @Override
    public void piece(PieceNumbers numbers, Rational low, Rational high) {
      Map<String, Piece> values = new HashMap<>();
      member.forEach((key, value) -> values.put(key, numbers.of(value)));
      values.put(name, numbers.parameter());
      try {
        Scene<Piece> scene = statement.scene(numbers, values);
        if (statement.hypothesis().map(h -> h.holds(scene)).orElse(true)) {
          Piece value = term.in(scene);
          Rational inside = Rational.simplest(low, high);
          add(inside, low, high, List.of(value.at(low), value.at(inside), value.at(high)));
        }
      } catch (NoValue none) {
        // Nothing is said of this piece.
      }
    }

    @Override
    public void point(Rational at) {
      try {
        Scene<Rational> scene =
            statement.scene(ExactNumbers.EXACT, Analysis.with(member, name, at));
        if (statement.hypothesis().map(h -> h.holds(scene)).orElse(true)) {
          add(at, at, at, List.of(term.in(scene)));
        }
      } catch (NoValue none) {
        // Nothing is said of this point.
      }
    }

    private void add(Rational inside, Rational low, Rational high, List<Rational> values) {
      all.add(
          new Stretch(
              Analysis.with(member, name, inside),
              low,
              high,
              values.stream().max(Rational::compareTo).orElseThrow(),
              values.stream().min(Rational::compareTo).orElseThrow()));
    }
  }
}
