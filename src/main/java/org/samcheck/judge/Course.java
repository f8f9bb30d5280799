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
    List<Real> of(List<Real> gradient, Landscape landscape);
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

  /** A state with those that follow it, by the samples drawn. */
  private record Node(List<Real> x, Map<Integer, Node> next) {}

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

  private static List<Real> signs(List<Real> g) {
    return g.stream().map(c -> Real.of(c.work(), c.knownSign("the sign of a gradient"))).toList();
  }

  private static List<Real> unit(List<Real> g, Landscape landscape) {
    if (g.size() == 1 && landscape.copies(0).equals(BigInteger.ONE)) {
      return signs(g);
    }
    Real norm =
        IntStream.range(0, g.size())
            .mapToObj(i -> g.get(i).square().times(new BigFraction(landscape.copies(i))))
            .reduce(Real::plus)
            .orElseThrow()
            .sqrt();
    return norm.isZero() ? g : g.stream().map(c -> c.over(norm)).toList();
  }

  private static List<Jet> jets(List<Real> v, Scene scene) {
    return v.stream().map(c -> new Jet(c, Real.of(scene.work(), 0))).toList();
  }

  private static List<Real> reals(List<Jet> v) {
    return v.stream().map(Jet::v).toList();
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
    List<List<Real>> rows = new ArrayList<>();
    for (int i = 0; i < n.examples().size(); i++) {
      Jet sign = meaning().number(n.labels().get(i));
      rows.add(reals(meaning().vector(n.examples().get(i)).stream().map(sign::times).toList()));
    }
    if (rows.stream().anyMatch(row -> row.size() != rows.get(0).size())) {
      throw Finding.Open.undefined("examples that differ in length");
    }
    boolean rescaled = run.clock() == Run.Clock.RESCALED;
    return new Network(scene, rows, listed, alike.getNumerator(), rescaled);
  }

  List<Jet> beta(BigFraction t) {
    return jets(network.beta(state(t, null)), scene);
  }

  List<Jet> layer(BigInteger l, BigFraction t) {
    List<Real> x = state(t, null);
    BigInteger depth = network.alike().multiply(BigInteger.valueOf(network.layers()));
    if (l.signum() <= 0 || l.compareTo(depth) > 0) {
      throw Finding.Open.undefined("layer " + l + " of a network of depth " + depth);
    }
    int index = network.layers() == 1 ? 0 : l.intValueExact() - 1;
    return jets(x.subList(index * network.width(), (index + 1) * network.width()), scene);
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
      return jets(List.of(network.free().value(reals(x))), scene).get(0);
    }
    Jet value = value(x, text());
    boolean stated = objective instanceof Objective.Formula f && f.minimum().isPresent();
    if (stated && value.v().minus(minimum().v()).sign().orElse(0) < 0) {
      throw Finding.Open.undefined("f where it is below its stated minimum");
    }
    return value;
  }

  List<Jet> slope(List<Jet> x, int sample) {
    Landscape f = network == null ? this : network.free();
    return jets(f.gradient(reals(x), sample), scene);
  }

  /** ∇f by one derivative for each component. */
  @Override
  public List<Real> gradient(List<Real> x, int sample) {
    Expression f = sample < 0 ? text() : objective.samples().get(sample).value();
    List<Real> gradient = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      List<Jet> moved = new ArrayList<>(jets(x, scene));
      moved.set(i, new Jet(x.get(i), Real.of(scene.work(), 1)));
      gradient.add(value(moved, f).d());
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

  private List<Real> start() {
    if (run.start() instanceof Start.Layers layers) {
      return layers.layers().stream().flatMap(l -> layer(l).stream()).toList();
    }
    if (run.start() instanceof Start.Balanced balanced) {
      return layer(balanced.layer());
    }
    return run.point()
        .map(x -> reals(meaning().vector(x)))
        .orElseGet(
            () ->
                scene.assignment().start().orElseThrow().stream()
                    .map(q -> Real.of(scene.work(), q))
                    .toList());
  }

  /** A layer; a number stands for every component. */
  private List<Real> layer(Expression e) {
    List<Real> layer = reals(meaning().vector(e));
    int width = network.width();
    if (layer.size() != 1 && layer.size() != width) {
      throw Finding.Open.undefined("a layer of " + layer.size() + " components");
    }
    return layer.size() == width ? layer : java.util.Collections.nCopies(width, layer.get(0));
  }

  List<Jet> x(BigFraction t, Draws draws) {
    List<Real> x = state(t, draws);
    return jets(network == null ? x : network.written(x), scene);
  }

  List<Jet> y(BigFraction t, Draws draws) {
    List<Real> y = perturbed(state(t, draws), t, draws);
    return jets(network == null ? y : network.written(y), scene);
  }

  List<Jet> velocity(BigFraction t) {
    throw Finding.Open.beyond("a flow");
  }

  private List<Real> state(BigFraction t, Draws draws) {
    if (run.isContinuous()) {
      throw Finding.Open.beyond("a flow");
    }
    if (!t.isInteger() || t.signum() < 0 || t.compareTo(horizon()) > 0) {
      throw Finding.Open.undefined("x(" + t + ") of a run of " + horizon() + " steps");
    }
    if (line.isEmpty()) {
      line.add(new Node(start(), new HashMap<>()));
    }
    return objective.isRandom() ? onPath(t, draws) : onLine(t);
  }

  private List<Real> onLine(BigFraction t) {
    while (t.compareTo(new BigFraction(line.size() - 1)) > 0) {
      List<Real> x = line.get(line.size() - 1).x();
      line.add(new Node(next(x, new BigFraction(line.size() - 1), null), Map.of()));
    }
    return line.get(t.getNumerator().intValueExact()).x();
  }

  private List<Real> onPath(BigFraction t, Draws draws) {
    Node node = line.get(0);
    int count = objective.samples().size();
    for (BigFraction k = BigFraction.ZERO; k.compareTo(t) < 0; k = k.add(BigFraction.ONE)) {
      List<Real> x = node.x();
      BigFraction at = k;
      int key = ascends(at, draws) * (count + 1) + descends(at, draws);
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

  private Real scheduled(Expression e, BigFraction t) {
    return meaning().with("t", List.of(scene.number(t))).number(e).v();
  }

  private List<Real> perturbed(List<Real> x, BigFraction t, Draws draws) {
    if (ascent == null) {
      return x;
    }
    Real radius = scheduled(run.radius(), t);
    if (radius.isZero()) {
      return x;
    }
    int sample = ascends(t, draws);
    boolean whole = run.method() == Run.Method.USAM;
    List<Real> g = whole ? landscape.gradient(x, sample) : landscape.ascent(x, sample);
    List<Real> u = ascent.of(g, landscape);
    return IntStream.range(0, x.size())
        .mapToObj(i -> x.get(i).plus(radius.times(u.get(i))))
        .toList();
  }

  private List<Real> next(List<Real> x, BigFraction t, Draws draws) {
    List<Real> descent = landscape.descent(perturbed(x, t, draws), descends(t, draws));
    Real step = scheduled(run.step(), t);
    return IntStream.range(0, x.size())
        .mapToObj(i -> x.get(i).plus(step.times(descent.get(i))))
        .toList();
  }
}
