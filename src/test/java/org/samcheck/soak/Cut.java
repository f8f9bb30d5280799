package org.samcheck.soak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts a claim close to the extreme value of its number. */
final class Cut {

  private final Dice dice;
  private final RunStatement bare;
  private final Bound bound;
  private final List<Parameter.Real> reals;

  Cut(Dice dice, RunStatement bare, boolean plain) {
    this.dice = dice;
    this.bare = bare;
    this.bound = new Bounds(dice, bare.run(), plain).any();
    this.reals = Analysis.reals(bare);
  }

  /** The statement; none where the number has no value or is large. */
  Optional<Statement> statement() {
    if (reals.size() == 1) {
      try {
        List<Stretch> stretches = Stretch.of(bare, reals.get(0), bound.number());
        return stretches.isEmpty() ? Optional.empty() : byPieces(stretches);
      } catch (Unsure irrational) {
        // Doubles look where to cut, below.
      }
    }
    return bySearch();
  }

  private Optional<Statement> byPieces(List<Stretch> stretches) {
    List<Stretch> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparing(Stretch::most).reversed());
    Rational most = sorted.get(0).most();
    Rational least =
        stretches.stream().map(Stretch::least).min(Comparator.naturalOrder()).orElseThrow();
    if (isLarge(most) || isLarge(least)) {
      return Optional.empty();
    }
    List<Map<String, Rational>> worst = RunKinds.instances(stretches);
    if (!bare.run().isRandom() && dice.chance(6)) {
      Term value = Term.of(dice.of(sorted).most());
      return Optional.of(bare.withClaim(Condition.of(bound.number(), "!=", value), worst));
    }
    Rational constant = constant(sorted, most, most.minus(least));
    Condition claim = bound.claim().apply(Term.of(constant));
    return Optional.of(bare.withClaim(guarded(claim, sorted.get(0)), worst));
  }

  private Rational constant(List<Stretch> sorted, Rational most, Rational range) {
    if (dice.chance(30)) {
      List<Rational> levels = sorted.stream().map(Stretch::most).distinct().toList();
      if (levels.size() > 1) {
        int k = dice.upTo(Math.min(3, levels.size() - 1));
        return Rational.simplest(levels.get(k + 1), levels.get(k));
      }
    }
    return dice.chance(8) ? most : near(most, range);
  }

  /** Off by 1 %, 0.01 % or less of the range, in either direction, or far off. */
  private Rational near(Rational most, Rational range) {
    Rational scale = range.sign() > 0 ? range : Rational.of(1, 10);
    Rational share =
        dice.of(
            Rational.of(1, 100), Rational.of(1, 10_000), Rational.of(1, 1000), Rational.of(1, 3));
    Rational shift = scale.times(share);
    Rational middle = most.plus(dice.chance(60) ? shift.negative() : shift);
    Rational slack = shift.over(Rational.of(5));
    return Rational.simplest(middle.minus(slack), middle.plus(slack));
  }

  private static boolean isLarge(Rational value) {
    return Math.abs(value.size()) > 1e6;
  }

  /** Sometimes the claim is made only around the worst piece. */
  private Condition guarded(Condition claim, Stretch worst) {
    if (claim instanceof Condition.Quantifier || dice.chance(70)) {
      return claim;
    }
    Term a = new Term.Name(reals.get(0).name());
    Rational width = reals.get(0).high().minus(reals.get(0).low()).over(Rational.of(20));
    Rational edge = worst.low().minus(width);
    return switch (dice.upTo(3)) {
      case 0 -> new Condition.Implies(Condition.of(a, ">", Term.of(edge)), claim);
      case 1 -> new Condition.Or(Condition.of(a, ">", Term.of(worst.high().plus(width))), claim);
      default ->
          new Condition.And(
              claim, Condition.of(new Term.Power(a, 2), ">=", Term.of(Rational.of(-1, 7))));
    };
  }

  private Optional<Statement> bySearch() {
    Map<String, Rational> worst = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Map<String, Rational> member : Analysis.finite(bare)) {
      Search search = new Search(bare, member, reals);
      Map<String, Rational> best = search.largest(bound.number());
      double value = search.value(bound.number(), best);
      if (value > most) {
        most = value;
        worst = best;
      }
    }
    if (worst == null || !(Math.abs(most) < 1e6)) {
      return Optional.empty();
    }
    Rational top = Rational.of(java.math.BigDecimal.valueOf(most));
    Rational constant = near(top, Rational.of(java.math.BigDecimal.valueOf(Math.abs(most))));
    return Optional.of(bare.withClaim(bound.claim().apply(Term.of(constant)), List.of(worst)));
  }
}
