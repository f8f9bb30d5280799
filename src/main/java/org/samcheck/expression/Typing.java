package org.samcheck.expression;

import org.antlr.v4.runtime.ParserRuleContext;

/** The demands on the types of operands, with the error at the place of the first that fails. */
record Typing(SourceText source) {

  /** {@code e} as a number: a vector of length 1 is its component. */
  Expression scalar(ParserRuleContext place, Expression e) {
    if (isSingle(e)) {
      return e.is(Operator.VECTOR)
          ? e.argument(0)
          : Expression.of(Operator.INDEX, Type.SCALAR, e, Expression.ONE);
    }
    if (!e.type().isScalar()) {
      throw error(place, "this is " + e.type() + ", expected a number");
    }
    return e;
  }

  /** {@code e} as a vector: a number is a vector of length 1. */
  Expression vector(ParserRuleContext place, Expression e) {
    if (e.type().isScalar()) {
      return Expression.of(Operator.VECTOR, Type.vector(1), e);
    }
    if (!e.type().isVector()) {
      throw error(place, "this is " + e.type() + ", expected a vector");
    }
    return e;
  }

  Expression condition(ParserRuleContext place, Expression e) {
    if (!e.type().isBoolean()) {
      throw error(place, "this is " + e.type() + ", expected a condition");
    }
    return e;
  }

  void notCondition(ParserRuleContext place, Expression e) {
    if (e.type().isBoolean()) {
      throw error(place, "this is a condition, expected a number or a vector");
    }
  }

  /** The common type of two vectors; the error is at the second. */
  Type common(ParserRuleContext place, Expression left, Expression right) {
    if (!left.type().agreesWith(right.type())) {
      throw error(place, "this is " + right.type() + ", expected " + left.type());
    }
    return left.type().dimension() == Type.ANY_DIMENSION ? right.type() : left.type();
  }

  /** Whether {@code e} is a vector of length 1. */
  static boolean isSingle(Expression e) {
    return e.type().isVector() && e.type().dimension() == 1;
  }

  /** Whether both are vectors. */
  static boolean areVectors(Expression left, Expression right) {
    return left.type().isVector() && right.type().isVector();
  }

  InputException error(ParserRuleContext place, String message) {
    return source.errorAtToken(place.getStart(), message);
  }
}
