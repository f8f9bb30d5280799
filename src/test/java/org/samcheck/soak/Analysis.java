package org.samcheck.soak;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The truth of a statement about a run: every member of a finite set by itself; one real given by
 * exact pieces; more of them, or irrational states, at many points.
 */
final class Analysis {

  private static final int GRID = 24;
  private final RunStatement statement;
  private Map<String, Rational> counterexample;
  private boolean open;
  private boolean defined;
  private boolean undefined;

  Analysis(RunStatement statement) {
    this.statement = statement;
  }

  Truth truth() {
    for (Map<String, Rational> member : finite(statement)) {
      decide(member, reals(statement));
      if (counterexample != null) {
        return Truth.falseAt(counterexample);
      }
    }
    if (open) {
      return new Truth(Truth.Kind.UNKNOWN, "no instance tried fails");
    }
    if (undefined) {
      return new Truth(
          defined ? Truth.Kind.PARTLY_NO_VALUE : Truth.Kind.NO_VALUE, "has no value there");
    }
    return new Truth(Truth.Kind.TRUE, "holds on every exact piece");
  }

  static List<Parameter.Real> reals(RunStatement statement) {
    return statement.given().stream()
        .filter(Parameter.Real.class::isInstance)
        .map(Parameter.Real.class::cast)
        .toList();
  }

  /** Every choice of the givens that are not real. */
  static List<Map<String, Rational>> finite(RunStatement statement) {
    List<Map<String, Rational>> all = List.of(new LinkedHashMap<>());
    for (Parameter p : statement.free()) {
      List<Rational> values = values(p);
      if (!values.isEmpty()) {
        all = all.stream().flatMap(m -> values.stream().map(v -> with(m, p.name(), v))).toList();
      }
    }
    return all;
  }

  private static List<Rational> values(Parameter p) {
    if (p instanceof Parameter.Choice c) {
      return c.values();
    }
    return p instanceof Parameter.Whole w
        ? IntStream.rangeClosed(w.low(), w.high()).mapToObj(Rational::of).toList()
        : List.of();
  }

  static <T> Map<String, T> with(Map<String, T> map, String name, T value) {
    Map<String, T> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }

  private void decide(Map<String, Rational> member, List<Parameter.Real> reals) {
    if (reals.isEmpty()) {
      look(member);
    } else if (reals.size() == 1) {
      explore(member, reals.get(0));
    } else {
      open = true;
      new Search(statement, member, reals).instances().forEach(this::look);
    }
  }

  private void look(Map<String, Rational> instance) {
    if (counterexample != null) {
      return;
    }
    try {
      if (!statement.holds(instance)) {
        counterexample = instance;
      }
      defined = true;
    } catch (NoValue none) {
      undefined = true;
    } catch (Unsure close) {
      open = true;
    }
  }

  private void explore(Map<String, Rational> member, Parameter.Real real) {
    if (real.withLow()) {
      look(with(member, real.name(), real.low()));
    }
    if (real.withHigh()) {
      look(with(member, real.name(), real.high()));
    }
    try {
      Exploration.of(real.low(), real.high(), new Pieces(member, real.name()));
    } catch (Unsure large) {
      open = true;
    }
    if (open) {
      for (int k = 1; k < GRID; k++) {
        Rational share = real.high().minus(real.low()).times(Rational.of(k, GRID));
        look(with(member, real.name(), real.low().plus(share)));
      }
    }
  }

  private final class Pieces implements Exploration.Visitor {
    private final Map<String, Rational> member;
    private final String name;

    Pieces(Map<String, Rational> member, String name) {
      this.member = member;
      this.name = name;
    }

    @Override
    public void piece(PieceNumbers numbers, Rational low, Rational high) {
      if (counterexample != null) {
        return;
      }
      Map<String, Piece> values = new HashMap<>();
      member.forEach((key, value) -> values.put(key, numbers.of(value)));
      values.put(name, numbers.parameter());
      try {
        if (!statement.holds(numbers, values)) {
          point(Rational.simplest(low, high));
        }
        defined = true;
      } catch (NoValue none) {
        undefined = true;
      } catch (Unsure irrational) {
        open = true;
        point(Rational.simplest(low, high));
      }
    }

    @Override
    public void point(Rational at) {
      look(with(member, name, at));
    }
  }
}
