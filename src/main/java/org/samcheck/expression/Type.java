package org.samcheck.expression;

/**
 * The type of an expression: scalar, boolean, or vector of a dimension ({@link #ANY_DIMENSION}
 * while not known).
 *
 * @param kind which of the three
 * @param dimension the number of components of a vector; 1 for a scalar; 0 for a boolean
 */
public record Type(Kind kind, int dimension) {

  /** The three kinds of value. */
  public enum Kind {
    SCALAR,
    VECTOR,
    BOOLEAN
  }

  /** The dimension of a vector whose number of components is known only when the claim is run. */
  public static final int ANY_DIMENSION = -1;

  /** A real number. */
  public static final Type SCALAR = new Type(Kind.SCALAR, 1);

  /** A truth value. */
  public static final Type BOOLEAN = new Type(Kind.BOOLEAN, 0);

  /** A vector of {@code dimension} components. */
  public static Type vector(int dimension) {
    return new Type(Kind.VECTOR, dimension);
  }

  /** Whether this is a scalar. */
  public boolean isScalar() {
    return kind == Kind.SCALAR;
  }

  /** Whether this is a vector. */
  public boolean isVector() {
    return kind == Kind.VECTOR;
  }

  /** Whether this is a boolean. */
  public boolean isBoolean() {
    return kind == Kind.BOOLEAN;
  }

  /**
   * Whether values of the two vector types can be added: equal dimensions, or one not yet known.
   */
  public boolean agreesWith(Type other) {
    return kind == other.kind
        && (dimension == other.dimension
            || dimension == ANY_DIMENSION
            || other.dimension == ANY_DIMENSION);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case SCALAR -> "a number";
      case BOOLEAN -> "a condition";
      case VECTOR -> dimension == ANY_DIMENSION ? "a vector" : "a vector of length " + dimension;
    };
  }
}
