package org.samcheck.soak;

/**
 * Plain arithmetic on numbers of a kind.
 *
 * @param <T> the numbers
 */
interface Numbers<T> {

  T of(Rational value);

  T plus(T a, T b);

  T times(T a, T b);

  /**
   * a/b.
   *
   * @throws NoValue if b is 0
   */
  T over(T a, T b);

  /**
   * √a.
   *
   * @throws NoValue if a is negative
   */
  T root(T a);

  /** e^a. */
  default T exp(T a) {
    throw new Unsure("irrational");
  }

  /** ln a. */
  default T log(T a) {
    throw new Unsure("irrational");
  }

  /** −1, 0 or 1. */
  int sign(T a);

  default T of(long value) {
    return of(Rational.of(value));
  }

  default T negative(T a) {
    return times(of(-1), a);
  }

  default T minus(T a, T b) {
    return plus(a, negative(b));
  }
}
