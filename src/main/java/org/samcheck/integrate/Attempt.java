package org.samcheck.integrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;

/** One integration at a fixed precision: arc after arc, from event to event. */
final class Attempt {
  private static final int MOST_ARCS = 1000;

  private final VectorField field;
  private final BigFraction until;
  private final Precision precision;
  private final BallArithmetic arithmetic;
  private final Accuracy accuracy;
  private final List<Arc> arcs = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  private State state;
  private Ball now = Ball.ZERO;
  private Regime regime;
  private Surface departed;
  private boolean ended;

  Attempt(VectorField field, State start, BigFraction until, Precision precision, int mostSteps) {
    this.field = field;
    this.until = until;
    this.precision = precision;
    arithmetic = new BallArithmetic(precision.bits());
    state = start;
    boolean point = start.labels().stream().allMatch(Expression::isConstant);
    accuracy = new Accuracy(precision, point, mostSteps);
    regime = new Regime(field, new LinkedHashMap<>(), List.of(), this::sideAtStart);
  }

  /** The bits that were missing at the worst step. */
  int deficit() {
    return accuracy.deficit();
  }

  /** Whether more bits would not help where this attempt was undecided. */
  boolean isHopeless() {
    return accuracy.isHopeless();
  }

  Solution run(List<Expression> variables) {
    while (!ended) {
      if (arcs.size() == MOST_ARCS) {
        throw new UndecidedException("a flow with more than " + MOST_ARCS + " events");
      }
      arc();
    }
    return new Solution(variables, arcs, events, until, precision);
  }

  /** The sign of a switching function at the present state; 0 only if it vanishes exactly. */
  private int sideAtStart(Expression surface) {
    Ball g = value(surface);
    int sign = SignChanges.sign(g);
    if (sign == 0 && !g.isZero()) {
      throw new UndecidedException("the side of the surface " + surface + " = 0");
    }
    return sign;
  }

  private Ball value(Expression e) {
    return new Tape(field.variables(), List.of(e)).on(arithmetic).run(state.values()).get(0);
  }

  private void arc() {
    regime = regime.settled();
    Reduction reduction = Reduction.of(regime.smooth(), state.labels());
    List<Surface> surfaces = surfaces(reduction);
    Optional<Surface> touched = surfaces.stream().filter(s -> side(s) == 0).findFirst();
    if (touched.isPresent()) {
      depart(touched.get());
    } else if (reduction.moving().dimension() == 0) {
      rest(reduction);
    } else {
      Passage passage =
          new Passage(reduction, watches(reduction, surfaces), state, now, until, accuracy);
      end(passage.departing(departed).run());
    }
  }

  private void end(Outcome outcome) {
    arcs.add(outcome.arc());
    departed = null;
    if (outcome instanceof Outcome.Met met) {
      now = met.time();
      state = met.state();
      meet(met.watch());
    } else if (outcome instanceof Outcome.Singular singular) {
      now = singular.event().time();
      events.add(singular.event());
      ended = true;
      if (singular.event().kind() == Event.Kind.COLLAPSE) {
        rest(collapsed(outcome.arc()));
      }
    } else {
      ended = true;
    }
  }

  /**
   * What is left after a collapse. Undecided where 0 is no point at which the flow can rest: a
   * field that is unbounded there has no value; one that is bounded may have only a direction to
   * lose, as in 0/‖0‖.
   */
  private Reduction collapsed(Arc arc) {
    Reduction collapsed = arc.reduction().collapsed();
    boolean bounded = arc.tail().orElseThrow().order() == 0;
    for (Expression component : field.components()) {
      Expression f = collapsed.image(component);
      if (!f.isZero() && !(bounded && !f.isTotal())) {
        throw new UndecidedException("what follows when a flow reaches 0");
      }
    }
    return collapsed;
  }

  private void rest(Reduction reduction) {
    arcs.add(new Arc(now, arithmetic.of(until), reduction, List.of(), Optional.empty()));
    ended = true;
  }

  /** A start on a surface: away from it, along it, or undecided where both directions lead away. */
  private void depart(Surface surface) {
    int above = SignChanges.sign(value(regime.rateBeside(surface, 1)));
    int below = SignChanges.sign(value(regime.rateBeside(surface, -1)));
    if (above == below && above != 0) {
      regime = regime.crossing(surface, above);
    } else if (above < 0 && below > 0) {
      slide(surface);
    } else {
      throw new UndecidedException("the direction of the flow from " + surface.graph() + " = 0");
    }
  }

  /** What a watched function that turns negative means; a null watch means only a new start. */
  private void meet(Watch watch) {
    if (watch == null) {
      return;
    }
    Surface surface = watch.surface();
    if (watch.leaves()) {
      events.add(new Event(Event.Kind.LEAVE, now, surface.graph()));
      regime = regime.crossing(surface, watch.side());
      departed = surface;
    } else {
      cross(surface, watch.side());
    }
  }

  /** Through the surface if the field beyond it leads on, else along it. */
  private void cross(Surface surface, int side) {
    int beyond = SignChanges.sign(value(regime.rateBeside(surface, -side))) * side;
    if (beyond == 0) {
      throw new UndecidedException("the field beyond the surface " + surface.graph() + " = 0");
    }
    if (beyond < 0) {
      events.add(new Event(Event.Kind.KINK, now, surface.graph()));
      regime = regime.crossing(surface, -side);
    } else {
      events.add(new Event(Event.Kind.SLIDE, now, surface.graph()));
      slide(surface);
    }
  }

  /** A coordinate that a surface fixes takes its exact value. */
  private void slide(Surface surface) {
    Map<Expression, Expression> graphs = regime.surfaces();
    for (Expression key : surface.keys().keySet()) {
      Surface.coordinate(graphs.get(key), field.variables())
          .ifPresent(
              e -> {
                int j = field.variables().indexOf(e.getKey());
                state = state.with(j, e.getValue(), arithmetic);
              });
    }
    regime = regime.slidingOn(surface);
  }

  /** The surfaces that the moving part may meet. */
  private List<Surface> surfaces(Reduction reduction) {
    Map<Expression, Surface> found = new LinkedHashMap<>();
    regime
        .surfaces()
        .forEach(
            (key, graph) -> {
              boolean slides = regime.sliding().stream().anyMatch(s -> s.keys().containsKey(key));
              Expression image = reduction.image(graph);
              if (!slides && !image.isConstant()) {
                enter(key, graph, image, found);
              }
            });
    return List.copyOf(found.values());
  }

  private static void enter(
      Expression key, Expression graph, Expression image, Map<Expression, Surface> found) {
    Expression opposite = Algebra.negate(image);
    boolean reversed = found.containsKey(opposite);
    Expression representative = reversed ? opposite : image;
    Surface surface = found.getOrDefault(representative, new Surface(graph, Map.of()));
    found.put(representative, surface.with(key, reversed ? -1 : 1));
  }

  /** The side of a surface on which the flow is, 0 on it. */
  private int side(Surface surface) {
    return surface.keys().entrySet().stream()
        .mapToInt(e -> regime.signs().get(e.getKey()) * e.getValue())
        .reduce((a, b) -> a == b ? a : 0)
        .orElse(0);
  }

  /** The functions that stay positive as long as the regime lasts. */
  private List<Watch> watches(Reduction reduction, List<Surface> surfaces) {
    List<Watch> result = new ArrayList<>();
    for (Surface surface : surfaces) {
      int side = side(surface);
      Expression g = side > 0 ? surface.graph() : Algebra.negate(surface.graph());
      result.add(new Watch(g, surface, side, false));
    }
    for (Surface surface : regime.sliding()) {
      List<Expression> holding = regime.holding(surface);
      result.add(new Watch(holding.get(0), surface, 1, true));
      result.add(new Watch(holding.get(1), surface, -1, true));
    }
    Branch branch = Branch.of(Map.of());
    return result.stream()
        .map(w -> w.of(branch.smooth(reduction.image(w.function()))))
        .filter(w -> !w.function().isConstant())
        .toList();
  }
}
