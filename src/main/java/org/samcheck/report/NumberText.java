package org.samcheck.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An exact number for a page: whole where that is short, else a short form beside the whole. */
final class NumberText {

  private static final int SHORT = 26;
  private static final Pattern LONG_DECIMAL =
      Pattern.compile("(-?(?:0\\.0*|[0-9]+\\.)[0-9]{12})[0-9]+(e[+-]?[0-9]+)?");
  private static final MathContext ROUNDING = new MathContext(12);

  private NumberText() {}

  /**
   * The number under "short", with an approximation under "about" where that helps, and whole under
   * "full" where it is long.
   *
   * @param text a rational number, a vector of them, or a decimal
   */
  static Map<String, Object> of(String text) {
    String tidy = text.replace(" / ", "/");
    Map<String, Object> shown = new LinkedHashMap<>();
    boolean isShort = tidy.length() <= SHORT;
    shown.put("short", brief(tidy));
    String about = about(tidy);
    shown.put("about", about);
    shown.put("sign", decimal(tidy).filter(about::equals).isPresent() ? "=" : "≈");
    shown.put("full", isShort ? "" : tidy);
    return shown;
  }

  /** The decimal of a fraction where that is exact and short; empty otherwise. */
  static Optional<String> decimal(String text) {
    if (!text.matches("-?[0-9]{1,15}/[0-9]{1,15}")) {
      return Optional.empty();
    }
    String[] parts = text.split("/");
    try {
      BigDecimal exact = new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]));
      return Optional.of(exact.toPlainString()).filter(decimal -> decimal.length() <= SHORT);
    } catch (ArithmeticException endless) {
      return Optional.empty();
    }
  }

  /** The first digits of a decimal, for a place where the whole is beside it. */
  static String brief(String decimal) {
    String plain =
        decimal.replaceFirst("(\\.[0-9]*?)0+(?=$|e)", "$1").replaceFirst("\\.(?=$|e)", "");
    if (LONG_DECIMAL.matcher(decimal).matches() && plain.length() < SHORT / 2) {
      return plain;
    }
    Matcher digits = LONG_DECIMAL.matcher(decimal);
    return digits.matches()
        ? digits.group(1) + "…" + Objects.toString(digits.group(2), "")
        : elided(decimal);
  }

  private static String elided(String text) {
    if (text.length() <= SHORT) {
      return text;
    }
    int part = SHORT / 2 - 1;
    return text.substring(0, part) + "…" + text.substring(text.length() - part);
  }

  /** A decimal of a fraction, to twelve digits; empty for what is no fraction. */
  private static String about(String text) {
    if (!text.matches("-?[0-9]+/[0-9]+")) {
      return "";
    }
    String[] parts = text.split("/");
    BigDecimal q = new BigDecimal(new BigInteger(parts[1]));
    return new BigDecimal(new BigInteger(parts[0]))
        .divide(q, ROUNDING)
        .stripTrailingZeros()
        .toString()
        .replace("E", "e");
  }
}
