package org.samcheck.dynamics;

import static org.samcheck.expression.Algebra.add;
import static org.samcheck.expression.Algebra.apply;
import static org.samcheck.expression.Algebra.divide;
import static org.samcheck.expression.Algebra.multiply;
import static org.samcheck.expression.Algebra.negate;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * The mean logistic loss of a diagonal linear network, f(w) = (1/N) Σ_i ln(1 + e^(−m_i)) with the
 * margins m_i = label_i ⟨β, x_i⟩ and β = w⁽¹⁾ ⊙ … ⊙ w⁽ᴸ⁾, as scalar graphs.
 *
 * <p>A point x is all layers, one after the other: component (l−1)·d + j is w⁽ˡ⁾_j. Layers that are
 * the same graphs give the same graphs, so that a balanced start stays balanced in the text.
 *
 * @param depth L ≥ 1
 * @param examples N ≥ 1 examples x_i of d ≥ 1 numbers each, constants or graphs over the givens
 * @param labels N labels, 1 or −1 each
 * @source moon2026
 */
public record DiagonalNetwork(int depth, List<List<Expression>> examples, List<Expression> labels) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no layer, example or component, if examples differ
   *     in length, or if a label is missing or a constant other than 1 and −1
   */
  public DiagonalNetwork {
    examples = examples.stream().map(List::copyOf).toList();
    labels = List.copyOf(labels);
    require(depth >= 1, "a network of depth " + depth);
    require(!examples.isEmpty() && !examples.get(0).isEmpty(), "a network without examples");
    int width = examples.get(0).size();
    require(examples.stream().allMatch(e -> e.size() == width), "examples that differ in length");
    require(labels.size() == examples.size(), labels.size() + " labels, not " + examples.size());
    require(labels.stream().allMatch(DiagonalNetwork::isLabel), "a label other than 1 and -1");
  }

  /** The network of the rows label_i · x_i, which are all that the loss depends on. */
  public DiagonalNetwork(int depth, List<List<Expression>> rows) {
    this(depth, rows, Collections.nCopies(rows.size(), Expression.ONE));
  }

  private static boolean isLabel(Expression label) {
    return !label.isConstant() || label.value().abs().equals(BigFraction.ONE);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** d, the number of components of an example and of a layer. */
  public int width() {
    return examples.get(0).size();
  }

  /** L·d, the number of components of a point. */
  public int size() {
    return depth * width();
  }

  /** The rows label_i · x_i. */
  public List<List<Expression>> rows() {
    return IntStream.range(0, examples.size())
        .mapToObj(i -> examples.get(i).stream().map(e -> multiply(labels.get(i), e)).toList())
        .toList();
  }

  /**
   * β = w⁽¹⁾ ⊙ … ⊙ w⁽ᴸ⁾, d components. {@code @error} exact.
   *
   * @param x a point, L·d components; here and below another number of them throws {@link
   *     IllegalArgumentException}
   */
  public List<Expression> beta(List<Expression> x) {
    return IntStream.range(0, width()).mapToObj(j -> layers(x, j, depth)).toList();
  }

  /** Π_{k≠l} w⁽ᵏ⁾_j, from 0; all factors for l = L. In this order, or equal layers would differ. */
  private Expression layers(List<Expression> x, int j, int l) {
    require(x.size() == size(), x.size() + " components, not " + size());
    return IntStream.range(0, depth)
        .filter(k -> k != l)
        .mapToObj(k -> x.get(k * width() + j))
        .reduce(Expression.ONE, DiagonalNetwork::product);
  }

  /** The margins m_i = label_i ⟨β, x_i⟩ at {@code x}. {@code @error} exact. */
  public List<Expression> margins(List<Expression> x) {
    List<Expression> beta = beta(x);
    return rows().stream().map(row -> dot(row, beta)).toList();
  }

  /** f(x) = (1/N) Σ_i ln(1 + e^(−m_i)). {@code @error} exact. */
  public Expression loss(List<Expression> x) {
    List<Expression> losses =
        margins(x).stream().map(m -> apply(Operator.LOG, onePlusExp(negate(m)))).toList();
    return divide(sum(losses), Expression.constant(losses.size()));
  }

  /**
   * ∇f(x): component (l, j) is −(1/N) Σ_i p_i label_i x_ij · Π_{k≠l} w⁽ᵏ⁾_j with p_i = 1/(1 +
   * e^(m_i)). {@code @error} exact.
   */
  public List<Expression> gradient(List<Expression> x) {
    Expression count = Expression.constant(examples.size());
    return chain(x, pull(slopes(x))).stream().map(g -> negate(divide(g, count))).toList();
  }

  /**
   * −∇f(x) divided by (1/N) Σ_i p_i, the field of the rescaled clock: component (l, j) is Σ_i q_i
   * label_i x_ij · Π_{k≠l} w⁽ᵏ⁾_j with q_i = p_i / Σ_k p_k. A single example has q_1 = 1, so this
   * is a polynomial. {@code @error} exact; in doubles undefined where all margins exceed 709,
   * because every p_i is then 0.
   */
  public List<Expression> descent(List<Expression> x) {
    if (examples.size() == 1) {
      return chain(x, rows().get(0));
    }
    List<Expression> slopes = slopes(x);
    Expression total = sum(slopes);
    return chain(x, pull(slopes).stream().map(s -> s.isZero() ? s : divide(s, total)).toList());
  }

  /** p_i = −ℓ′(m_i) = 1/(1 + e^(m_i)). */
  private List<Expression> slopes(List<Expression> x) {
    return margins(x).stream().map(m -> divide(Expression.ONE, onePlusExp(m))).toList();
  }

  /** −N ∂f/∂β: Σ_i p_i label_i x_ij for each j. */
  private List<Expression> pull(List<Expression> slopes) {
    List<List<Expression>> rows = rows();
    return IntStream.range(0, width())
        .mapToObj(j -> dot(rows.stream().map(row -> row.get(j)).toList(), slopes))
        .toList();
  }

  /** The chain rule from β to the layers: s_j · Π_{k≠l} w⁽ᵏ⁾_j. */
  private List<Expression> chain(List<Expression> x, List<Expression> s) {
    return IntStream.range(0, size())
        .mapToObj(i -> product(s.get(i % width()), layers(x, i % width(), i / width())))
        .toList();
  }

  /**
   * The perturbed point y: x for gd; x − ρ v/‖v‖₂ or x − ρ sign v for sam, where v is {@link
   * #descent} and y = x where v = 0; x + ρ∇f(x) for usam. {@code @error} exact.
   *
   * @param x a point, L·d components
   * @param radius ρ ≥ 0
   * @param method the update rule
   * @param norm the normalisation of sam
   */
  public List<Expression> perturbed(
      List<Expression> x, Expression radius, Run.Method method, Run.Norm norm) {
    return switch (method) {
      case GD -> x;
      case USAM -> Perturbation.along(x, radius, gradient(x));
      case SAM -> Perturbation.against(x, radius, Perturbation.normalised(descent(x), norm));
    };
  }

  /**
   * The field of the flow at {@code x}: −∇f(y), or {@link #descent} at y in the rescaled clock.
   *
   * @param x a point, L·d components
   * @param radius ρ ≥ 0
   * @param method the update rule
   * @param norm the normalisation of sam
   * @param rescaled whether the clock is the rescaled one
   * @error exact
   */
  public List<Expression> field(
      List<Expression> x, Expression radius, Run.Method method, Run.Norm norm, boolean rescaled) {
    List<Expression> y = perturbed(x, radius, method, norm);
    return rescaled ? descent(y) : gradient(y).stream().map(Algebra::negate).toList();
  }

  private static Expression onePlusExp(Expression m) {
    return add(Expression.ONE, apply(Operator.EXP, m));
  }

  private static Expression dot(List<Expression> a, List<Expression> b) {
    return sum(
        IntStream.range(0, a.size())
            .mapToObj(i -> product(a.get(i), b.get(i)))
            .filter(term -> !term.isZero())
            .toList());
  }

  /** a · b; a factor 0 leaves nothing, because every factor here is defined everywhere. */
  private static Expression product(Expression a, Expression b) {
    return a.isZero() || b.isZero() ? Expression.ZERO : multiply(a, b);
  }

  /** The sum by halves, so that the graph of many examples is not deep. */
  private static Expression sum(List<Expression> terms) {
    if (terms.size() < 2) {
      return terms.isEmpty() ? Expression.ZERO : terms.get(0);
    }
    int half = (terms.size() + 1) / 2;
    return add(sum(terms.subList(0, half)), sum(terms.subList(half, terms.size())));
  }
}
