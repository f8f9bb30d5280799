package org.samcheck.judge;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Problem;
import org.samcheck.dynamics.MemberFunction;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;
import org.samcheck.dynamics.Start;
import org.samcheck.expression.Expression;

/** A run in a scene, step by step. */
final class Course implements Landscape {

  /** The direction u of the perturbed point y = x + ρu, from the gradient at x. */
  private interface Ascent {
    List<Jet> of(List<Jet> gradient, Landscape landscape);
  }

  /** The methods: x⁺ = x − η∇f(y), y = x + ρu; null stands for y = x. */
  private static final Map<String, Ascent> METHODS = new HashMap<>();

  static {
    METHODS.put("GD", null);
    METHODS.put("USAM", (g, f) -> g);
    METHODS.put("SAM LINF", (g, f) -> signs(g));
    METHODS.put("SAM L2", (g, f) -> unit(g, f));
  }

  private final Scene scene;
  private final String label;
  private final Objective objective;
  private final Run run;
  private final Ascent ascent;
  private final Network network;
  private final Landscape landscape;
  private final List<Node> line = new ArrayList<>();
  private Flow flow;

  /** A state with those that follow it, by the samples drawn. */
  private record Node(List<Jet> x, Map<Integer, Node> next) {}

  Course(Scene scene, String label, Problem problem) {
    this.scene = scene;
    this.label = label;
    this.objective = problem.objective();
    this.run = problem.run();
    String norm = run.method() == Run.Method.SAM ? " " + run.norm() : "";
    this.ascent = METHODS.get(run.method() + norm);
    this.network = objective instanceof Objective.Network n ? network(n) : null;
    this.landscape = network == null ? this : network;
  }

  private static List<Jet> signs(List<Jet> g) {
    return g.stream().map(Jet::sign).toList();
  }

  private static List<Jet> unit(List<Jet> g, Landscape landscape) {
    if (g.size() == 1 && landscape.copies().equals(BigInteger.ONE)) {
      return signs(g);
    }
    Real copies = Real.of(g.get(0).v().work(), new BigFraction(landscape.copies()));
    Jet squares = g.stream().map(Jet::square).reduce(Jet::plus).orElseThrow();
    Jet norm = squares.v().isZero() ? squares : squares.times(new Jet(copies)).sqrt();
    return norm.v().isZero() ? g : g.stream().map(c -> c.over(norm)).toList();
  }

  private Meaning meaning() {
    return scene.meaning(label);
  }

  // The network

  private Network network(Objective.Network n) {
    BigFraction depth = meaning().exact(n.depth());
    boolean balanced = run.start() instanceof Start.Balanced;
    int listed = run.start() instanceof Start.Layers layers ? layers.layers().size() : 1;
    BigFraction alike = balanced ? depth : BigFraction.ONE;
    if (!depth.isInteger() || depth.signum() <= 0 || !alike.multiply(listed).equals(depth)) {
      throw Finding.Open.undefined("a network of depth " + depth + " from " + listed + " layers");
    }
    List<List<Jet>> rows = new ArrayList<>();
    for (int i = 0; i < n.examples().size(); i++) {
      Jet sign = meaning().number(n.labels().get(i));
      rows.add(meaning().vector(n.examples().get(i)).stream().map(sign::times).toList());
    }
    if (rows.stream().anyMatch(row -> row.size() != rows.get(0).size())) {
      throw Finding.Open.undefined("examples that differ in length");
    }
    boolean rescaled = run.clock() == Run.Clock.RESCALED;
    return new Network(scene, rows, listed, alike.getNumerator(), rescaled);
  }

  List<Jet> beta(BigFraction t) {
    return network.beta(state(t, null));
  }

  List<Jet> layer(BigInteger l, BigFraction t) {
    List<Jet> x = state(t, null);
    BigInteger depth = network.depth();
    if (l.signum() <= 0 || l.compareTo(depth) > 0) {
      throw Finding.Open.undefined("layer " + l + " of a network of depth " + depth);
    }
    int index = network.layers() == 1 ? 0 : l.intValueExact() - 1;
    return x.subList(index * network.width(), (index + 1) * network.width());
  }

  // The objective

  private MemberFunction member() {
    return scene.assignment().f().orElseThrow();
  }

  private Expression text() {
    return objective instanceof Objective.Formula formula ? formula.value() : member().value();
  }

  List<Real> weights() {
    List<Real> weights =
        objective.samples().stream().map(s -> meaning().number(s.weight()).v()).toList();
    Real rest = weights.stream().reduce(Real.of(scene.work(), -1), Real::plus);
    if (!rest.isZero() || weights.stream().anyMatch(w -> w.sign().orElse(-1) < 0)) {
      throw Finding.Open.undefined("weights that are no probabilities");
    }
    return weights;
  }

  private Jet value(List<Jet> x, Expression f) {
    return meaning().with("x", x).number(f);
  }

  /** f(x), undefined where a stated minimum is none. */
  Jet checkedValue(List<Jet> x) {
    if (network != null) {
      return network.free().value(x);
    }
    Jet value = value(x, text());
    boolean stated = objective instanceof Objective.Formula f && f.minimum().isPresent();
    if (stated && value.v().minus(minimum().v()).sign().orElse(0) < 0) {
      throw Finding.Open.undefined("f where it is below its stated minimum");
    }
    return value;
  }

  List<Jet> slope(List<Jet> x, int sample) {
    return (network == null ? this : network.free()).gradient(x, sample);
  }

  /** ∇f by one derivative for each component. */
  @Override
  public List<Jet> gradient(List<Jet> x, int sample) {
    if (!x.stream().allMatch(Jet::isConstant)) {
      throw Finding.Open.beyond("the flow of a function that is no network");
    }
    Expression f = sample < 0 ? text() : objective.samples().get(sample).value();
    List<Jet> gradient = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      List<Jet> moved = new ArrayList<>(x);
      moved.set(i, new Jet(x.get(i).v(), Real.of(scene.work(), 1)));
      gradient.add(new Jet(value(moved, f).at(1)));
    }
    return gradient;
  }

  Jet minimum() {
    return objective instanceof Objective.Formula formula
        ? meaning().number(formula.minimum().orElseThrow())
        : scene.number(network == null ? member().minimum() : BigFraction.ZERO);
  }

  List<Jet> minimiser() {
    return objective instanceof Objective.Formula formula
        ? meaning().vector(formula.minimiser().orElseThrow())
        : member().minimiser().orElseThrow().stream().map(scene::number).toList();
  }

  // The run

  /** T. */
  BigFraction horizon() {
    BigFraction other = scene.rebound("T");
    BigFraction horizon = other == null ? meaning().exact(run.horizon()) : other;
    if (horizon.signum() < 0 || !run.isContinuous() && !horizon.isInteger()) {
      throw Finding.Open.undefined("a run until " + horizon);
    }
    return horizon;
  }

  private List<Jet> start() {
    if (run.start() instanceof Start.Layers layers) {
      return layers.layers().stream().flatMap(l -> layer(l).stream()).toList();
    }
    if (run.start() instanceof Start.Balanced balanced) {
      return layer(balanced.layer());
    }
    return run.point()
        .map(x -> meaning().vector(x))
        .orElseGet(
            () -> scene.assignment().start().orElseThrow().stream().map(scene::number).toList());
  }

  /** A layer; a number stands for every component. */
  private List<Jet> layer(Expression e) {
    List<Jet> layer = meaning().vector(e);
    int width = network.width();
    if (layer.size() != 1 && layer.size() != width) {
      throw Finding.Open.undefined("a layer of " + layer.size() + " components");
    }
    return layer.size() == width ? layer : java.util.Collections.nCopies(width, layer.get(0));
  }

  List<Jet> x(BigFraction t, Draws draws) {
    List<Jet> x = state(t, draws);
    return network == null ? x : network.written(x);
  }

  List<Jet> y(BigFraction t, Draws draws) {
    List<Jet> y = perturbed(state(t, draws), scene.number(t), draws, t);
    return network == null ? y : network.written(y);
  }

  List<Jet> velocity(BigFraction t) {
    List<Jet> x = state(t, null);
    return network.written(field(x, scene.number(t), null, t));
  }

  private List<Jet> state(BigFraction t, Draws draws) {
    boolean whole = run.isContinuous() || t.isInteger();
    if (!whole || t.signum() < 0 || !run.isContinuous() && t.compareTo(horizon()) > 0) {
      throw Finding.Open.undefined("x(" + t + ") of a run until " + horizon());
    }
    if (run.isContinuous()) {
      flow = flow == null ? new Flow(scene, start(), (x, at) -> field(x, at, null, null)) : flow;
      return flow.at(t);
    }
    if (line.isEmpty()) {
      line.add(new Node(start(), new HashMap<>()));
    }
    return objective.isRandom() ? onPath(t, draws) : onLine(t);
  }

  private List<Jet> onLine(BigFraction t) {
    while (t.compareTo(new BigFraction(line.size() - 1)) > 0) {
      List<Jet> x = line.get(line.size() - 1).x();
      line.add(new Node(next(x, new BigFraction(line.size() - 1), null), Map.of()));
    }
    return line.get(t.getNumerator().intValueExact()).x();
  }

  private List<Jet> onPath(BigFraction t, Draws draws) {
    if (draws == null && t.signum() > 0) {
      throw Finding.Open.beyond("a random run on no path");
    }
    Node node = line.get(0);
    for (BigFraction k = BigFraction.ZERO; k.compareTo(t) < 0; k = k.add(BigFraction.ONE)) {
      List<Jet> x = node.x();
      BigFraction at = k;
      int key = ascends(at, draws) * (objective.samples().size() + 1) + descends(at, draws);
      Node following = node.next().get(key);
      if (following == null) {
        following = new Node(next(x, at, draws), new HashMap<>());
        node.next().put(key, following);
      }
      node = following;
    }
    return node.x();
  }

  private int ascends(BigFraction t, Draws draws) {
    return !objective.isRandom() || ascent == null
        ? -1
        : draws.of(label, run.drawsTwice() ? "ascent " + t : "step " + t);
  }

  private int descends(BigFraction t, Draws draws) {
    return objective.isRandom() ? draws.of(label, "step " + t) : -1;
  }

  private Jet scheduled(Expression e, Jet t) {
    return meaning().with("t", List.of(t)).number(e);
  }

  private List<Jet> perturbed(List<Jet> x, Jet time, Draws draws, BigFraction t) {
    Jet radius = ascent == null ? scene.number(0) : scheduled(run.radius(), time);
    if (radius.isConstant() && radius.v().isZero()) {
      return x;
    }
    int sample = ascends(t, draws);
    boolean whole = run.method() == Run.Method.USAM;
    List<Jet> g = whole ? landscape.gradient(x, sample) : landscape.ascent(x, sample);
    return along(x, radius, ascent.of(g, landscape));
  }

  private static List<Jet> along(List<Jet> x, Jet size, List<Jet> u) {
    return IntStream.range(0, x.size()).mapToObj(i -> x.get(i).plus(size.times(u.get(i)))).toList();
  }

  /** −∇f(y) in the run's clock, at a state and time. */
  private List<Jet> field(List<Jet> x, Jet time, Draws draws, BigFraction t) {
    return landscape.descent(perturbed(x, time, draws, t), descends(t, draws));
  }

  private List<Jet> next(List<Jet> x, BigFraction t, Draws draws) {
    Jet time = scene.number(t);
    return along(x, scheduled(run.step(), time), field(x, time, draws, t));
  }
}
