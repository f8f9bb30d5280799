package org.samcheck.margin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/** Rows label · x of a CSV file whose last column names the class; exact decimals. */
final class MarginData {
  private MarginData() {}

  /**
   * Rows +x of class {@code positive} and −x of class {@code negative}; constant columns dropped.
   */
  static BigFraction[][] rows(String file, String positive, String negative, boolean centre) {
    List<String[]> lines =
        lines(file).stream().filter(f -> named(f, positive) || named(f, negative)).toList();
    BigFraction[][] points = lines.stream().map(MarginData::features).toArray(BigFraction[][]::new);
    int[] varying =
        IntStream.range(0, points[0].length).filter(j -> !isConstant(points, j)).toArray();
    BigFraction[] means =
        IntStream.of(varying)
            .mapToObj(j -> centre ? mean(points, j) : BigFraction.ZERO)
            .toArray(BigFraction[]::new);
    BigFraction[][] rows = new BigFraction[points.length][varying.length];
    for (int i = 0; i < rows.length; i++) {
      int label = named(lines.get(i), positive) ? 1 : -1;
      for (int k = 0; k < varying.length; k++) {
        rows[i][k] = points[i][varying[k]].subtract(means[k]).multiply(label);
      }
    }
    return rows;
  }

  private static List<String[]> lines(String file) {
    try (InputStream stream = MarginData.class.getResourceAsStream(file)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.split(",")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean named(String[] fields, String name) {
    return fields[fields.length - 1].equals(name);
  }

  private static BigFraction[] features(String[] fields) {
    return IntStream.range(0, fields.length - 1)
        .mapToObj(j -> decimal(fields[j]))
        .toArray(BigFraction[]::new);
  }

  private static BigFraction decimal(String text) {
    BigDecimal value = new BigDecimal(text);
    return new BigFraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  private static boolean isConstant(BigFraction[][] points, int j) {
    return IntStream.range(1, points.length).allMatch(i -> points[i][j].equals(points[0][j]));
  }

  private static BigFraction mean(BigFraction[][] points, int j) {
    BigFraction sum = BigFraction.ZERO;
    for (BigFraction[] point : points) {
      sum = sum.add(point[j]);
    }
    return sum.divide(points.length);
  }
}
