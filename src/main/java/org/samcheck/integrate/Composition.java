package org.samcheck.integrate;

import java.math.BigInteger;
import java.util.List;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.expression.Expression;

/**
 * Smooth functions of the state along one step, each a polynomial in s and a bound for its error.
 */
final class Composition {
  private final SeriesTape tape;
  private Step step;

  Composition(List<Expression> variables, List<Expression> functions, Precision precision) {
    tape = new SeriesTape(variables, functions, precision.bits(), precision.degree());
  }

  /**
   * Composes the functions with a step.
   *
   * @throws org.samcheck.arithmetic.UndecidedException if one of them may be undefined on the step
   */
  Composition on(Step newStep) {
    step = newStep;
    for (int j = 0; j < tape.dimension(); j++) {
      Polynomial p = step.components().get(j);
      Input x = tape.input(j);
      x.set(BigInteger.ZERO, p.scale());
      System.arraycopy(p.c(), 0, x.c, 0, Math.min(p.c().length, x.c.length));
      x.remainder = Fixed.ceiling(step.radius(j), p.scale());
    }
    tape.compose();
    int part = step.used().multiply(Contraction.ONE).getNumeratorAsInt();
    tape.enclose(new Contraction(part, tape.degree));
    return this;
  }

  Polynomial polynomial(int i) {
    return Polynomial.of(tape.output(i));
  }

  Ball error(int i) {
    Series g = tape.output(i);
    // A truncated composition is off by its remainder.
    return Ball.dyadic(g.remainder, -g.scale);
  }

  /** The places in s where function i may change its sign. */
  List<SignChanges.Place> signChanges(int i, Ball from, Ball to, BallArithmetic arithmetic) {
    return SignChanges.of(polynomial(i), error(i), from, to, arithmetic);
  }

  /**
   * Whether function i has a positive second derivative on [0, a] and is certainly positive at a.
   */
  boolean isConvex(int i, Ball a, BallArithmetic arithmetic) {
    Polynomial p = polynomial(i);
    Ball bend = p.derivative().slope(Ball.between(Ball.ZERO, a), Balls.NARROW);
    Ball value = arithmetic.add(p.at(a, arithmetic), Balls.symmetric(error(i)));
    return SignChanges.sign(bend) > 0 && SignChanges.sign(value) > 0;
  }
}
