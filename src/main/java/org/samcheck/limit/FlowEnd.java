package org.samcheck.limit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Expression;
import org.samcheck.integrate.VectorField;

/** Certifies the end of a flow by the first closing argument that applies. */
public final class FlowEnd {
  private static final List<ClosingArgument> ARGUMENTS =
      List.of(new DecoupledPowerLaw(), new SharedNorm());

  private FlowEnd() {}

  /**
   * The end of the flow of {@code problem}.
   *
   * @throws UndecidedException if no closing argument applies, or the one that does cannot tell
   */
  public static End of(BalancedFlow problem) {
    return of(problem.field(), problem.depth(), problem.alpha());
  }

  /**
   * The end of the flow from every start of a box.
   *
   * @param least the flow from the least corner
   * @param greatest the greatest corner, d components
   * @throws UndecidedException as {@link #of(BalancedFlow)}, and where the end is not one for all
   */
  public static End of(BalancedFlow least, List<BigFraction> greatest) {
    VectorField field = least.field();
    Function<List<BigFraction>, End> ends = start -> of(field, least.depth(), start);
    boolean anyStart = field.components().stream().allMatch(Expression::isConstant);
    return anyStart || least.alpha().equals(greatest)
        ? ends.apply(least.alpha())
        : new Comparison(least.alpha(), greatest, ends).end();
  }

  /**
   * The end of ẇ = f(w) from w(0) = alpha; throws as {@link #of(BalancedFlow)}.
   *
   * @param balanced f, d components
   * @param depth L, for β = w^L
   * @param alpha the start, d components
   */
  public static End of(VectorField balanced, int depth, List<BigFraction> alpha) {
    return ARGUMENTS.stream()
        .map(argument -> argument.close(balanced, depth, alpha))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () -> new UndecidedException("the end of a flow to which no closing argument applies"));
  }
}
