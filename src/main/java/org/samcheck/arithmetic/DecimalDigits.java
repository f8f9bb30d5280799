package org.samcheck.arithmetic;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/**
 * The decimal text of a ball: the nearest n-digit decimal to the midpoint, for the largest n at
 * which |decimal − m| + r is less than one unit of the last digit.
 */
final class DecimalDigits {
  private static final double LOG10_2 = Math.log10(2);
  private static final int LEAST_PLAIN = -6;
  private static final int MOST_PLAIN = 21;
  private static final int LONGEST_EXACT = 4096;

  private final Ball ball;
  private BigInteger digits = BigInteger.ZERO;
  private long exponent;

  /** Finds digits · 10^exponent. */
  DecimalDigits(Ball ball, int wanted) {
    if (wanted < 1) {
      throw new IllegalArgumentException(wanted + " digits");
    }
    this.ball = ball;
    if (ball.sign() == 0 || ball.accuracyBits() == 0) {
      noDigits();
      return;
    }
    int count = (int) Math.min(wanted, ball.isExact() ? wanted : 2 + ball.accuracyBits() * LOG10_2);
    while (count > 0 && !fits(count)) {
      count--;
    }
    if (count == 0) {
      noDigits();
    }
  }

  /** Tries the decimal with {@code count} digits. */
  private boolean fits(int count) {
    long place = (long) Math.floor((ball.top() - 1) * LOG10_2) + 1 - count;
    while (true) {
      Ball scaled = scaled(-place, count);
      BigInteger nearest = scaled.midpoint().plusExactly(Ball.ONE.scaled(-1)).floor(0);
      int length = nearest.abs().toString().length();
      if (length == count) {
        digits = nearest;
        exponent = place;
        return isRight(scaled, nearest);
      }
      place += length - count;
    }
  }

  private static boolean isRight(Ball scaled, BigInteger nearest) {
    Ball decimal = Ball.dyadic(nearest, 0);
    return scaled.lower().compareMidpoints(decimal.plusExactly(Ball.of(-1))) > 0
        && scaled.upper().compareMidpoints(decimal.plusExactly(Ball.ONE)) < 0;
  }

  private Ball scaled(long power, int count) {
    int bits = Math.max(ball.mantissa.bitLength(), 4 * count) + 64;
    BallArithmetic arithmetic = new BallArithmetic(bits);
    Ball ten = power(arithmetic, Math.abs(power));
    return power >= 0 ? arithmetic.multiply(ball, ten) : arithmetic.divide(ball, ten);
  }

  private static Ball power(BallArithmetic arithmetic, long n) {
    Ball result = Ball.ONE;
    for (int bit = 63 - Long.numberOfLeadingZeros(n); bit >= 0; bit--) {
      result = arithmetic.square(result);
      if ((n >> bit & 1) == 1) {
        result = arithmetic.multiply(result, Ball.of(10));
      }
    }
    return result;
  }

  /** 0 at the least place whose unit exceeds |m| + r; 10^place &gt; 2^top. */
  private void noDigits() {
    digits = BigInteger.ZERO;
    if (!ball.isZero()) {
      exponent = (long) Math.floor(ball.upperMagnitude().top() * LOG10_2) + 1;
    }
  }

  @Override
  public String toString() {
    if (digits.signum() == 0) {
      return exponent == 0 ? "0" : "0e" + signed(exponent);
    }
    String sign = digits.signum() < 0 ? "-" : "";
    String text = digits.abs().toString();
    boolean terminating = isTerminating();
    int kept = terminating ? text.replaceAll("0+$", "").length() : text.length();
    long place = exponent + text.length() - kept;
    return sign + layout(text.substring(0, kept), place, terminating);
  }

  /** Whether the decimal is the number itself, so that a zero at its end tells nothing. */
  private boolean isTerminating() {
    return ball.isExact()
        && Math.abs(ball.exponent) < LONGEST_EXACT
        && Math.abs(exponent) < LONGEST_EXACT
        && ball.midpointFraction()
            .equals(new BigFraction(digits).multiply(new BigFraction(10).pow(exponent)));
  }

  /** Zeros that only fill up an integer are printed if they are right. */
  private static String layout(String text, long place, boolean terminating) {
    long leadingPlace = place + text.length() - 1;
    boolean plain = leadingPlace >= LEAST_PLAIN && leadingPlace < MOST_PLAIN;
    if (!plain || place > 0 && !terminating) {
      String rest = text.length() > 1 ? "." + text.substring(1) : "";
      return text.charAt(0) + rest + "e" + signed(leadingPlace);
    }
    if (place >= 0) {
      return text + "0".repeat((int) place);
    }
    int point = (int) (text.length() + place);
    return point > 0
        ? text.substring(0, point) + "." + text.substring(point)
        : "0." + "0".repeat(-point) + text;
  }

  private static String signed(long n) {
    return n < 0 ? Long.toString(n) : "+" + n;
  }
}
