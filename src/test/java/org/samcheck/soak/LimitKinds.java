package org.samcheck.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Statements about the end of flows of balanced networks on one example. */
final class LimitKinds {

  private final Dice dice;
  private final int depth;
  private final Rational rho;
  private final List<Rational> mu = new ArrayList<>();
  private final List<Rational> alpha = new ArrayList<>();

  LimitKinds(Dice dice) {
    this.dice = dice;
    this.depth = dice.of(2, 2, 3, 4);
    this.rho = dice.chance(75) ? dice.positive(1) : Rational.ZERO;
    int dimension = dice.of(1, 2, 2, 3);
    for (int i = 0; i < dimension; i++) {
      mu.add(dice.positive(3));
      alpha.add(dice.chance(60) ? dice.positive(2) : rho.plus(Rational.of(dice.of(-1, 1), 1000)));
    }
  }

  Optional<Statement> statement() {
    if (alpha.stream().anyMatch(a -> a.sign() <= 0 || a.equals(rho))) {
      return Optional.empty();
    }
    int winner = winner();
    if (winner == -2) {
      return Optional.empty();
    }
    return Optional.of(winner >= 0 ? escaping(winner) : bounded());
  }

  /** The component that escapes first; −1 where none does, −2 at a tie. */
  private int winner() {
    int winner = -1;
    Rational most = Rational.ZERO;
    for (int j = 0; j < mu.size(); j++) {
      Rational gap = alpha.get(j).minus(rho);
      if (gap.sign() > 0) {
        Rational speed = mu.get(j);
        for (int k = 2; k < depth; k++) {
          speed = speed.times(gap);
        }
        if (winner >= 0 && speed.equals(most)) {
          return -2;
        }
        if (speed.compareTo(most) > 0) {
          most = speed;
          winner = j;
        }
      }
    }
    return winner;
  }

  private Statement escaping(int winner) {
    int j = dice.upTo(mu.size());
    int limit = j == winner ? 1 : 0;
    int said = dice.upTo(2);
    String direction = "direction(t)[" + (j + 1) + "]";
    String evidence = "the direction tends to that of component " + (winner + 1);
    return switch (dice.upTo(8)) {
      case 0 -> known(true, evidence, "escapes");
      case 1 -> known(false, evidence, "collapses");
      case 2 -> known(false, evidence, "not escapes");
      case 3 -> without("direction is positive", "tends(sqrt(-" + direction + "), " + said + ")");
      case 4 ->
          without("direction is at most 1", "tends(log(-1 - " + direction + "), " + said + ")");
      case 5 -> known(j == winner, evidence, "tends(dominant(t), " + (j + 1) + ")");
      case 6 -> known(limit == said, evidence, "tends(abs(" + direction + "), " + said + ")");
      default -> known(limit == said, evidence, "tends(" + direction + ", " + said + ")");
    };
  }

  /** No component is above the radius: all fall to 0, or for odd depths rise or fall to it. */
  private Statement bounded() {
    boolean even = depth % 2 == 0;
    int j = dice.upTo(mu.size()) + 1;
    Rational limit = Rational.ZERO;
    if (!even) {
      limit = rho.times(rho).times(rho);
    }
    String evidence = "every component of beta tends to " + limit;
    Rational said = dice.chance(50) ? limit : near(limit);
    return switch (dice.upTo(5)) {
      case 0 -> known(false, evidence, "escapes");
      case 1 -> known(even, evidence, "collapses");
      case 2 -> known(!even, evidence, "not collapses");
      case 3 ->
          without("beta is not negative", "tends(sqrt(-1 - beta(t)[" + j + "]), " + said + ")");
      default -> known(said.equals(limit), evidence, "tends(beta(t)[" + j + "], " + said + ")");
    };
  }

  private Rational near(Rational limit) {
    return limit.plus(dice.of(Rational.of(1, 10_000), Rational.of(-1, 100)));
  }

  private Statement known(boolean holds, String evidence, String claim) {
    return Known.of("limit", holds, evidence, yaml(claim));
  }

  private Statement without(String evidence, String claim) {
    return Known.withoutValue("limit", evidence, yaml(claim));
  }

  private String yaml(String claim) {
    String method = rho.sign() == 0 ? "method: gd" : "method: sam, norm: linf, radius: " + rho;
    return "conjecture: soak, limit\ntries: 1\nnetwork: {depth: %d, examples: [\"%s\"]}\n"
            .formatted(depth, list(mu))
        + "run: {%s, time: continuous%s, start: \"balanced(%s)\", until: 1}\n"
            .formatted(method, dice.of("", ", clock: rescaled"), list(alpha))
        + "claim: \""
        + claim
        + "\"\n";
  }

  private static String list(List<Rational> values) {
    return values.stream().map(Rational::toString).collect(Collectors.joining(", ", "[", "]"));
  }
}
