package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.DoubleArithmetic;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.UndecidedException;

/**
 * The sample paths of a stochastic run in one arithmetic, computed when they are asked for. Paths
 * that meet in one state go on as one.
 *
 * @param <T> the number type
 */
public final class PathTree<T> {

  /** More states than this at one time are not enumerated. */
  public static final int MOST_STATES = 1 << 14;

  /** Doubles only screen: a sample of the paths does as well. */
  private static final int MOST_SCREENED = 1 << 9;

  private static final int STEPS_TO_MEET = 5;
  private static final int HOPELESS = 64;

  private final Arithmetic<T> arithmetic;
  private final int most;
  private final Samples<T> samples;
  private final Map<Draw, T> draws;
  private final IntFunction<T> radius;
  private final IntFunction<T> size;
  private final List<List<Node<T>>> levels = new ArrayList<>();

  /** The samples of f in one arithmetic. */
  public interface Samples<T> {

    /** y = x + ρ ∇fᵢ(x)/‖∇fᵢ(x)‖, or what the update rule has in its place. */
    List<T> perturbed(int ascent, List<T> x, T radius);

    /** ∇fⱼ(y). */
    List<T> gradient(int descent, List<T> y);

    /** y − η∇fⱼ(y), sharp also for a box of points y. */
    List<T> descended(int descent, List<T> y, T size);

    /** A box around every y − x, whichever sample perturbs; empty where none is known. */
    Optional<T> reach(T radius);
  }

  /**
   * The paths from {@code start}.
   *
   * @param arithmetic the arithmetic
   * @param samples the samples
   * @param draws the probability of every draw of a step; they sum to 1
   * @param start x(0)
   * @param radius ρ of step t
   * @param size η of step t
   */
  public PathTree(
      Arithmetic<T> arithmetic,
      Samples<T> samples,
      Map<Draw, T> draws,
      List<T> start,
      IntFunction<T> radius,
      IntFunction<T> size) {
    this.arithmetic = arithmetic;
    this.most = arithmetic instanceof DoubleArithmetic ? MOST_SCREENED : MOST_STATES;
    this.samples = samples;
    this.draws = new LinkedHashMap<>(draws);
    this.radius = radius;
    this.size = size;
    levels.add(List.of(new Node<>(0, start, null, null, arithmetic.of(BigFraction.ONE), null)));
  }

  /**
   * A state that a path reaches.
   *
   * @param time t
   * @param x x(t)
   * @param parent the state before; null at the start
   * @param y the perturbed point of the step from {@code parent}; null at the start
   * @param probability with which paths reach this state
   * @param draw the samples of the step from {@code parent}; null at the start
   */
  public record Node<T>(int time, List<T> x, Node<T> parent, List<T> y, T probability, Draw draw) {

    /** The state at time {@code t} on the way here. */
    public Node<T> at(int t) {
      Node<T> node = this;
      while (node.time > t) {
        node = node.parent;
      }
      return node;
    }

    /** The draws on the way here. */
    public List<Draw> path() {
      LinkedList<Draw> draws = new LinkedList<>();
      for (Node<T> node = this; node.parent != null; node = node.parent) {
        draws.addFirst(node.draw);
      }
      return draws;
    }
  }

  /**
   * The distinct states at time {@code t}, with the probability of each and one path to it.
   *
   * @throws TooManyPaths if there are more than {@link #MOST_STATES}
   */
  public List<Node<T>> states(int t) {
    while (levels.size() <= t) {
      requireHope(t);
      levels.add(merged(levels.get(levels.size() - 1)));
    }
    return levels.get(t);
  }

  /** The number of states is taken to grow as in the last step, if they go on to meet as rarely. */
  private void requireHope(int t) {
    int reached = levels.size() - 1;
    if (reached < STEPS_TO_MEET) {
      return;
    }
    double states = levels.get(reached).size();
    double growth = states / levels.get(reached - 1).size();
    if (states * Math.pow(growth, t - reached) > (double) HOPELESS * most) {
      throw new TooManyPaths();
    }
  }

  private List<Node<T>> merged(List<Node<T>> level) {
    Map<List<?>, Node<T>> states = new LinkedHashMap<>();
    for (Node<T> node : level) {
      for (Node<T> child : children(node)) {
        enter(child, states);
      }
      requireFew(states.size());
    }
    return List.copyOf(states.values());
  }

  private void enter(Node<T> child, Map<List<?>, Node<T>> states) {
    List<?> key = key(child.x());
    Node<T> known = states.get(key);
    boolean apart = known != null && !meet(known.x(), child.x());
    states.merge(apart ? child.x() : key, child, this::together);
  }

  /** Where to look for a state that meets this one: exact states only meet themselves. */
  private List<?> key(List<T> x) {
    boolean exact = arithmetic instanceof ExactArithmetic;
    return exact ? x : x.stream().map(c -> (float) arithmetic.toDouble(c)).toList();
  }

  /** Whether two states may be one; doubles, which only screen, may differ by rounding. */
  private static boolean meet(List<?> a, List<?> b) {
    return IntStream.range(0, a.size())
        .allMatch(i -> !(a.get(i) instanceof Ball ball) || ball.overlaps((Ball) b.get(i)));
  }

  /** A state that encloses both. */
  private Node<T> together(Node<T> a, Node<T> b) {
    List<T> x =
        a.x().equals(b.x()) || arithmetic instanceof DoubleArithmetic ? a.x() : hull(a.x(), b.x());
    T probability = arithmetic.add(a.probability(), b.probability());
    return new Node<>(a.time(), x, a.parent(), a.y(), probability, a.draw());
  }

  /**
   * Every path from {@code node} to time {@code t}, each by itself.
   *
   * @throws TooManyPaths if there are more than {@link #MOST_STATES}
   */
  public List<Node<T>> paths(Node<T> node, int t) {
    List<Node<T>> level = List.of(node);
    for (int time = node.time(); time < t; time++) {
      requireFew((long) level.size() * draws.size());
      level = level.stream().flatMap(n -> children(n).stream()).toList();
    }
    return level;
  }

  /** A path to time {@code t}, drawn with its probability. */
  public Node<T> random(int t, SplittableRandom random) {
    return path(t, () -> drawn(random.nextDouble()));
  }

  /** Path {@code k} to time {@code t}: first the paths of a single draw, then random ones. */
  public Node<T> suspect(int t, int k) {
    if (k >= draws.size()) {
      return random(t, new SplittableRandom(k));
    }
    Draw always = List.copyOf(draws.keySet()).get(k);
    return path(t, () -> always);
  }

  private Draw drawn(double left) {
    Draw chosen = null;
    for (Map.Entry<Draw, T> draw : draws.entrySet()) {
      if (left >= 0) {
        chosen = draw.getKey();
      }
      left -= arithmetic.toDouble(draw.getValue());
    }
    return chosen;
  }

  private Node<T> path(int t, Supplier<Draw> next) {
    Node<T> node = levels.get(0).get(0);
    while (node.time() < t) {
      Draw draw = next.get();
      List<T> y = samples.perturbed(draw.ascent(), node.x(), radius.apply(node.time()));
      node = child(node, y, draw, draws.get(draw));
    }
    return node;
  }

  /**
   * A box around x(t) on every path, as the end of a path of boxes.
   *
   * @throws UndecidedException if the arithmetic has no boxes, or they are not known
   */
  public Node<T> support(int t) {
    Node<T> box = levels.get(0).get(0);
    while (box.time() < t) {
      box = around(box);
    }
    return box;
  }

  private Node<T> around(Node<T> box) {
    T ball =
        samples
            .reach(radius.apply(box.time()))
            .map(arithmetic::symmetric)
            .orElseThrow(() -> new UndecidedException("a bound of all sample paths"));
    List<T> y = box.x().stream().map(c -> arithmetic.add(c, ball)).toList();
    List<T> hull = null;
    for (Draw draw : draws.keySet()) {
      List<T> image =
          samples.descended(draw.descent(), y, size.apply(box.time())).stream()
              .map(c -> arithmetic.subtract(c, ball))
              .toList();
      hull = hull == null ? image : hull(hull, image);
    }
    return new Node<>(box.time() + 1, hull, box, y, box.probability(), null);
  }

  private List<T> hull(List<T> a, List<T> b) {
    return IntStream.range(0, a.size()).mapToObj(i -> arithmetic.hull(a.get(i), b.get(i))).toList();
  }

  private void requireFew(long states) {
    if (states > most) {
      throw new TooManyPaths();
    }
  }

  /** The states one step after {@code node}. */
  private List<Node<T>> children(Node<T> node) {
    Map<Integer, List<T>> perturbed = new HashMap<>();
    List<Node<T>> children = new ArrayList<>();
    for (Map.Entry<Draw, T> draw : draws.entrySet()) {
      List<T> y =
          perturbed.computeIfAbsent(
              draw.getKey().ascent(),
              i -> samples.perturbed(i, node.x(), radius.apply(node.time())));
      children.add(child(node, y, draw.getKey(), draw.getValue()));
    }
    return children;
  }

  private Node<T> child(Node<T> node, List<T> y, Draw draw, T probability) {
    List<T> gradient = samples.gradient(draw.descent(), y);
    T eta = size.apply(node.time());
    List<T> x = new ArrayList<>();
    for (int i = 0; i < y.size(); i++) {
      T step = arithmetic.multiply(eta, gradient.get(i));
      x.add(arithmetic.subtract(node.x().get(i), step));
    }
    T product = arithmetic.multiply(node.probability(), probability);
    return new Node<>(node.time() + 1, List.copyOf(x), node, y, product, draw);
  }

  /** There are too many sample paths to look at each. */
  public static final class TooManyPaths extends UndecidedException {
    /** More states than {@link #MOST_STATES}. */
    public TooManyPaths() {
      super("more than " + MOST_STATES + " sample paths");
    }
  }
}
