package org.samcheck.witness;

import java.math.BigDecimal;
import java.util.Optional;
import org.samcheck.conjecture.Explanation;

/** The two sides that a witness states, beside those that replay finds. */
final class StatedSides {

  private StatedSides() {}

  /** What differs; empty where nothing is stated, or nothing differs. */
  static Optional<String> mismatch(Explanation stated, Explanation found) {
    return differing("left side", stated.left(), found.left())
        .or(() -> differing("relation", stated.relation(), found.relation()))
        .or(() -> differing("right side", stated.right(), found.right()));
  }

  private static Optional<String> differing(String what, String stated, String found) {
    return stated.isEmpty() || agree(stated, found)
        ? Optional.empty()
        : Optional.of("the file states the " + what + " " + stated + ", replay finds " + found);
  }

  private static boolean agree(String stated, String found) {
    String[] a = components(stated);
    String[] b = components(found);
    boolean agree = a.length == b.length;
    for (int i = 0; agree && i < a.length; i++) {
      agree = a[i].equals(b[i]) || areClose(a[i], b[i]);
    }
    return agree;
  }

  private static String[] components(String side) {
    return side.replaceAll("^\\[|]$", "").split(", ");
  }

  /** Decimals are right to less than one unit of the last digit, whatever their length. */
  private static boolean areClose(String a, String b) {
    try {
      BigDecimal x = new BigDecimal(a);
      BigDecimal y = new BigDecimal(b);
      boolean whole = (a + b).matches("[-0-9]+");
      BigDecimal units = x.ulp().add(y.ulp());
      return x.compareTo(y) == 0 || !whole && x.subtract(y).abs().compareTo(units) <= 0;
    } catch (NumberFormatException exact) {
      return false;
    }
  }
}
