package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
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

  private final Arithmetic<T> arithmetic;
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
      levels.add(merged(levels.get(levels.size() - 1)));
    }
    return levels.get(t);
  }

  private List<Node<T>> merged(List<Node<T>> level) {
    Map<List<T>, Node<T>> states = new LinkedHashMap<>();
    for (Node<T> node : level) {
      for (Node<T> child : children(node)) {
        states.merge(child.x(), child, this::together);
      }
      requireFew(states.size());
    }
    return List.copyOf(states.values());
  }

  private Node<T> together(Node<T> a, Node<T> b) {
    T probability = arithmetic.add(a.probability(), b.probability());
    return new Node<>(a.time(), a.x(), a.parent(), a.y(), probability, a.draw());
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

  private static void requireFew(long states) {
    if (states > MOST_STATES) {
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
    private TooManyPaths() {
      super("more than " + MOST_STATES + " sample paths");
    }
  }
}
