package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.fraction.BigFractionField;
import org.hipparchus.linear.FieldMatrix;
import org.hipparchus.linear.FieldVector;
import org.hipparchus.linear.MatrixUtils;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Deadline;
import org.samcheck.expression.Expression;

/**
 * The first two moments of the iterates of gd or usam on quadratic samples: a step is affine, x⁺ =
 * Ax + b for each draw, so that E x⁺ and E x⁺x⁺ᵀ are linear in E x and E xxᵀ.
 *
 * <p>{@code @error} that of the arithmetic
 *
 * @param <T> the number type
 */
public final class Moments<T> {

  private final Arithmetic<T> arithmetic;
  private final List<Expression> x;
  private final List<Quadratic> samples;
  private final Map<Draw, BigFraction> draws;
  private final boolean perturbs;
  private final IntFunction<BigFraction> radius;
  private final IntFunction<BigFraction> size;
  private final List<List<T>> first = new ArrayList<>();
  private final List<List<List<T>>> second = new ArrayList<>();

  private Moments(
      Arithmetic<T> arithmetic,
      List<Expression> x,
      List<Quadratic> samples,
      Map<Draw, BigFraction> draws,
      Run.Method method,
      List<BigFraction> start,
      IntFunction<BigFraction> radius,
      IntFunction<BigFraction> size) {
    this.arithmetic = arithmetic;
    this.x = x;
    this.samples = samples;
    this.draws = draws;
    this.perturbs = method == Run.Method.USAM;
    this.radius = radius;
    this.size = size;
    first.add(start.stream().map(arithmetic::of).toList());
    second.add(outer(first.get(0), first.get(0)));
  }

  /**
   * The moments of a run; empty if a step is not certainly affine.
   *
   * @param arithmetic the arithmetic of the moments
   * @param x the components of the point
   * @param samples scalar graphs over x with rational coefficients
   * @param draws the probability of every draw of a step
   * @param method the update rule
   * @param start x(0)
   * @param radius ρ of step t
   * @param size η of step t
   */
  public static <T> Optional<Moments<T>> of(
      Arithmetic<T> arithmetic,
      List<Expression> x,
      List<Expression> samples,
      Map<Draw, BigFraction> draws,
      Run.Method method,
      List<BigFraction> start,
      IntFunction<BigFraction> radius,
      IntFunction<BigFraction> size) {
    Polynomials polynomials = new Polynomials(x);
    List<Quadratic> quadratics = samples.stream().flatMap(f -> polynomials.of(f).stream()).toList();
    return method == Run.Method.SAM || quadratics.size() < samples.size()
        ? Optional.empty()
        : Optional.of(new Moments<>(arithmetic, x, quadratics, draws, method, start, radius, size));
  }

  /**
   * E e(x(t)); empty if {@code e} is no polynomial of degree at most 2.
   *
   * @param e a scalar graph over the components of the point
   */
  public Optional<T> mean(Expression e, int t) {
    return new Polynomials(x).of(e).map(q -> mean(q, t));
  }

  /**
   * inf e; empty if {@code e} is no polynomial of degree at most 2 that is bounded below. {@code
   * @error exact}.
   *
   * @param e a scalar graph over the components of the point
   */
  public Optional<BigFraction> infimum(Expression e) {
    return new Polynomials(x).of(e).flatMap(Quadratic::minimum);
  }

  /** c + g·E x + ½ Σ H_ij E x_i x_j. */
  private T mean(Quadratic q, int t) {
    while (first.size() <= t) {
      advance();
    }
    T sum = arithmetic.add(arithmetic.of(q.constant()), dot(numbers(q.gradient()), first.get(t)));
    for (int i = 0; i < x.size(); i++) {
      List<T> half = numbers(q.hessian().row(i).stream().map(h -> h.divide(2)).toList());
      sum = arithmetic.add(sum, dot(half, second.get(t).get(i)));
    }
    return sum;
  }

  private void advance() {
    Deadline.check();
    int t = first.size() - 1;
    List<T> mean = null;
    List<List<T>> square = null;
    for (Map.Entry<Draw, BigFraction> draw : draws.entrySet()) {
      T p = arithmetic.of(draw.getValue());
      List<List<T>> a = rows(factor(draw.getKey(), t));
      List<T> b = numbers(List.of(shift(draw.getKey(), t).toArray()));
      List<T> moved = times(a, first.get(t));
      // A·E xxᵀ·Aᵀ + (A·E x)bᵀ + b(A·E x)ᵀ + bbᵀ, symmetric throughout.
      List<List<T>> left = a.stream().map(row -> times(second.get(t), row)).toList();
      List<List<T>> own = left.stream().map(row -> times(a, row)).toList();
      own = sum(sum(own, outer(moved, b)), sum(outer(b, moved), outer(b, b)));
      List<T> image = scaled(p, plus(moved, b));
      List<List<T>> images = own.stream().map(row -> scaled(p, row)).toList();
      mean = mean == null ? image : plus(mean, image);
      square = square == null ? images : sum(square, images);
    }
    first.add(mean);
    second.add(square);
  }

  private List<T> numbers(List<BigFraction> v) {
    return v.stream().map(arithmetic::of).toList();
  }

  private List<List<T>> rows(FieldMatrix<BigFraction> a) {
    return Arrays.stream(a.getData()).map(row -> numbers(List.of(row))).toList();
  }

  private T dot(List<T> a, List<T> b) {
    return IntStream.range(0, a.size())
        .mapToObj(i -> arithmetic.multiply(a.get(i), b.get(i)))
        .reduce(arithmetic::add)
        .orElseThrow();
  }

  private List<T> times(List<List<T>> rows, List<T> v) {
    return rows.stream().map(row -> dot(row, v)).toList();
  }

  private List<T> scaled(T factor, List<T> v) {
    return v.stream().map(c -> arithmetic.multiply(factor, c)).toList();
  }

  private List<T> plus(List<T> a, List<T> b) {
    return IntStream.range(0, a.size()).mapToObj(i -> arithmetic.add(a.get(i), b.get(i))).toList();
  }

  private List<List<T>> sum(List<List<T>> a, List<List<T>> b) {
    return IntStream.range(0, a.size()).mapToObj(i -> plus(a.get(i), b.get(i))).toList();
  }

  private List<List<T>> outer(List<T> a, List<T> b) {
    return a.stream().map(c -> scaled(c, b)).toList();
  }

  /** I − ηHⱼ(I + ρHᵢ). */
  private FieldMatrix<BigFraction> factor(Draw draw, int t) {
    FieldMatrix<BigFraction> identity =
        MatrixUtils.createFieldIdentityMatrix(BigFractionField.getInstance(), x.size());
    FieldMatrix<BigFraction> up = matrix(samples.get(draw.ascent())).scalarMultiply(rho(t));
    FieldMatrix<BigFraction> down = matrix(samples.get(draw.descent()));
    return identity.subtract(down.multiply(identity.add(up)).scalarMultiply(size.apply(t)));
  }

  /** −η(ρHⱼgᵢ + gⱼ). */
  private FieldVector<BigFraction> shift(Draw draw, int t) {
    FieldVector<BigFraction> up = vector(samples.get(draw.ascent()).gradient());
    Quadratic down = samples.get(draw.descent());
    return matrix(down)
        .operate(up.mapMultiply(rho(t)))
        .add(vector(down.gradient()))
        .mapMultiply(size.apply(t).negate());
  }

  private BigFraction rho(int t) {
    return perturbs ? radius.apply(t) : BigFraction.ZERO;
  }

  private static FieldVector<BigFraction> vector(List<BigFraction> v) {
    return MatrixUtils.createFieldVector(v.toArray(BigFraction[]::new));
  }

  private static FieldMatrix<BigFraction> matrix(Quadratic q) {
    FieldMatrix<BigFraction> matrix =
        MatrixUtils.createFieldMatrix(
            BigFractionField.getInstance(), q.hessian().size(), q.hessian().size());
    for (int i = 0; i < q.hessian().size(); i++) {
      matrix.setRow(i, q.hessian().row(i).toArray(BigFraction[]::new));
    }
    return matrix;
  }
}
