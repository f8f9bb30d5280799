package org.samcheck.conjecture;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.SternBrocot;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.conjecture.ParameterBox.Span;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** Boxes that cover the stated set of a conjecture. */
public final class ParameterBoxes {

  private static final int DIGITS = 40;

  /** Words whose values on a box are not an enclosure of their values on its points. */
  private static final Set<Operator> POINTWISE =
      EnumSet.of(
          Operator.ORDER,
          Operator.LOG_ORDER,
          Operator.THRESHOLD,
          Operator.EXPECTATION,
          Operator.FORALL_PATHS,
          Operator.SAMPLE_GRADIENT,
          // A stated minimum is checked where f is evaluated, which a box cannot do.
          Operator.MINIMUM,
          Operator.MINIMISER);

  private final Conjecture conjecture;
  private final int most;

  private ParameterBoxes(Conjecture conjecture, int most) {
    this.conjecture = conjecture;
    this.most = most;
  }

  /**
   * Boxes whose union contains every instance; empty where the claim cannot be decided on boxes or
   * the set is unbounded, needs more than {@code most} boxes, or has no interval in it.
   */
  public static List<ParameterBox> cover(Conjecture conjecture, int most) {
    if (!isDecidable(conjecture)) {
      return List.of();
    }
    try {
      List<ParameterBox> boxes = new ParameterBoxes(conjecture, most).all();
      return boxes.stream().allMatch(box -> box.spans().isEmpty()) ? List.of() : boxes;
    } catch (UndefinedException | UndecidedException none) {
      return List.of();
    }
  }

  private static boolean isDecidable(Conjecture conjecture) {
    List<Expression> said = new ArrayList<>(conjecture.suchThat());
    said.add(conjecture.claim().orElseThrow());
    for (Given given : conjecture.given()) {
      if (given.domain() instanceof Domain.FunctionClass) {
        return false;
      }
      if (given.domain() instanceof Domain.Definition definition) {
        said.add(definition.value());
      }
    }
    for (Problem problem : conjecture.problems().values()) {
      if (problem.objective().isRandom()) {
        return false;
      }
      said.add(problem.run().radius());
      said.add(problem.run().step());
    }
    return said.stream().noneMatch(ParameterBoxes::mentionsPointwise);
  }

  private static boolean mentionsPointwise(Expression e) {
    return POINTWISE.contains(e.operator())
        || e.arguments().stream().anyMatch(ParameterBoxes::mentionsPointwise);
  }

  private List<ParameterBox> all() {
    Assignment none = new Assignment(Map.of(), Optional.empty(), Optional.empty());
    List<ParameterBox> boxes = List.of(new ParameterBox(none, Map.of()));
    for (Given given : conjecture.given()) {
      List<ParameterBox> more = new ArrayList<>();
      for (ParameterBox box : boxes) {
        more.addAll(extend(box, given));
        if (more.size() > most) {
          return List.of();
        }
      }
      boxes = more;
    }
    return boxes;
  }

  private List<ParameterBox> extend(ParameterBox box, Given given) {
    Domain domain = given.domain();
    if (domain instanceof Domain.Definition) {
      return List.of(box);
    }
    if (domain instanceof Domain.Choice choice) {
      return fixed(box, given, BigInteger.ZERO, BigInteger.valueOf(choice.values().size() - 1L));
    }
    Instance<Ball> above =
        new Instance<>(conjecture, box, BallArithmetic.ofDigits(DIGITS), Integer.MAX_VALUE);
    if (domain instanceof Domain.Whole unbounded && unbounded.isUnbounded()) {
      throw new UndecidedException("an integer without an upper end");
    }
    if (domain instanceof Domain.Whole whole) {
      BigInteger low = SternBrocot.floor(bound(above, whole.low(), Ball::lowerBound).negate());
      BigInteger high = SternBrocot.floor(bound(above, whole.high(), Ball::upperBound));
      return fixed(box, given, low.negate(), high);
    }
    if (domain instanceof Domain.Box vector) {
      int dimension = new Evaluation<>(above).whole(vector.dimension());
      return with(box, given, span(above, vector.interval()), dimension);
    }
    if (domain instanceof Domain.Real real) {
      return with(box, given, span(above, real.interval()), 1);
    }
    throw new UndecidedException("a box of functions");
  }

  private List<ParameterBox> fixed(ParameterBox box, Given given, BigInteger low, BigInteger high) {
    if (high.subtract(low).bitLength() >= Integer.SIZE - 1) {
      throw new UndecidedException("too many values of " + given.name());
    }
    List<ParameterBox> boxes = new ArrayList<>();
    for (BigInteger i = low; i.compareTo(high) <= 0 && boxes.size() <= most; ) {
      Assignment next = box.fixed().with(given.name(), List.of(new BigFraction(i)));
      boxes.add(new ParameterBox(next, box.spans()));
      i = i.add(BigInteger.ONE);
    }
    return boxes;
  }

  /** None where the interval is empty. */
  private static List<ParameterBox> with(ParameterBox box, Given given, Span span, int dimension) {
    if (span.low().compareTo(span.high()) > 0) {
      return List.of();
    }
    Map<String, List<Span>> spans = new LinkedHashMap<>(box.spans());
    spans.put(given.name(), Collections.nCopies(dimension, span));
    return List.of(new ParameterBox(box.fixed(), spans));
  }

  /** From the least lower to the largest upper end; some of it may be outside for some values. */
  private static Span span(Instance<Ball> above, Domain.Interval interval) {
    BigFraction low = bound(above, interval.low(), Ball::lowerBound);
    BigFraction high = bound(above, interval.high(), Ball::upperBound);
    return new Span(low, high, 0);
  }

  private static BigFraction bound(
      Instance<Ball> above, Expression e, Function<Ball, BigFraction> end) {
    BigFraction exact = above.exact(e);
    return exact != null ? exact : end.apply(new Evaluation<>(above).number(e));
  }
}
