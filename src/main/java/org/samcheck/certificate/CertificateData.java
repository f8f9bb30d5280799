package org.samcheck.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** A {@link Certificate} as a tree of maps, lists and strings, and back. */
public final class CertificateData {

  /** The key that says what a file is. */
  public static final String KEY = "samcheck-proof";

  private static final String VERSION = "1";

  private CertificateData() {}

  // Writing

  /** The tree of {@code certificate}. */
  public static Map<String, Object> of(Certificate certificate) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(KEY, 1);
    data.put("claim", certificate.claim());
    certificate.invariant().ifPresent(i -> data.put("invariant", i));
    if (!certificate.lemmas().isEmpty()) {
      data.put("lemmas", arguments(certificate.lemmas()));
    }
    data.put("shows", arguments(certificate.arguments()));
    return data;
  }

  private static Map<String, Object> arguments(Map<String, Argument> arguments) {
    Map<String, Object> data = new LinkedHashMap<>();
    arguments.forEach((name, argument) -> data.put(name, argument(argument)));
    return data;
  }

  private static Map<String, Object> argument(Argument argument) {
    Map<String, Object> data = new LinkedHashMap<>();
    if (argument instanceof Argument.Split split) {
      data.put("split", polynomial(split.polynomial()));
      data.put("where it is >= 0", argument(split.nonnegative()));
      data.put("where it is <= 0", argument(split.nonpositive()));
      return data;
    }
    List<Object> terms = new ArrayList<>();
    for (Argument.Term term : ((Argument.Identity) argument).terms()) {
      Map<String, Object> t = new LinkedHashMap<>();
      t.put("times", text(term.coefficient()));
      t.put("of", term.facts());
      terms.add(t);
    }
    data.put("sum", terms);
    return data;
  }

  private static List<Object> polynomial(Polynomial p) {
    SortedMap<String, Object> terms = new TreeMap<>();
    p.terms()
        .forEach(
            (monomial, c) -> {
              Map<String, Object> term = new LinkedHashMap<>();
              term.put("times", text(c));
              term.put("powers", new LinkedHashMap<>(monomial));
              terms.put(monomial.toString(), term);
            });
    return new ArrayList<>(terms.values());
  }

  private static String text(BigFraction c) {
    return c.isInteger()
        ? c.getNumerator().toString()
        : c.getNumerator() + "/" + c.getDenominator();
  }

  // Reading

  /**
   * The certificate of a tree.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Certificate read(Map<String, ?> data) {
    if (!VERSION.equals(String.valueOf(data.get(KEY)))) {
      throw new IllegalArgumentException("no proof, expected \"" + KEY + "\": " + VERSION);
    }
    requireKeys(data, List.of(KEY, "claim", "invariant", "lemmas", "shows"));
    Map<String, Object> claim = map(data.get("claim"), "claim");
    return new Certificate(
        claim,
        Optional.ofNullable(data.get("invariant")).map(i -> string(i, "invariant")),
        data.containsKey("lemmas") ? arguments(data.get("lemmas"), "lemmas") : Map.of(),
        arguments(data.get("shows"), "shows"));
  }

  private static void requireKeys(Map<String, ?> data, List<String> known) {
    for (String key : data.keySet()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException("unknown key '" + key + "'");
      }
    }
  }

  private static Map<String, Argument> arguments(Object data, String what) {
    Map<String, Argument> result = new LinkedHashMap<>();
    map(data, what).forEach((name, argument) -> result.put(name, argument(map(argument, name))));
    return result;
  }

  private static Argument argument(Map<String, Object> data) {
    if (data.containsKey("split")) {
      requireKeys(data, List.of("split", "where it is >= 0", "where it is <= 0"));
      return new Argument.Split(
          polynomial(list(data.get("split"), "split")),
          argument(map(data.get("where it is >= 0"), "where it is >= 0")),
          argument(map(data.get("where it is <= 0"), "where it is <= 0")));
    }
    requireKeys(data, List.of("sum"));
    List<Argument.Term> terms = new ArrayList<>();
    for (Object item : list(data.get("sum"), "sum")) {
      Map<String, Object> term = map(item, "a term");
      requireKeys(term, List.of("times", "of"));
      List<String> facts = list(term.get("of"), "of").stream().map(f -> string(f, "of")).toList();
      terms.add(new Argument.Term(number(term.get("times")), facts));
    }
    return new Argument.Identity(terms);
  }

  private static Polynomial polynomial(List<?> data) {
    Polynomial sum = Polynomial.ZERO;
    for (Object item : data) {
      Map<String, Object> term = map(item, "a term");
      requireKeys(term, List.of("times", "powers"));
      Polynomial p = Polynomial.constant(number(term.get("times")));
      for (Map.Entry<String, Object> power : map(term.get("powers"), "powers").entrySet()) {
        BigFraction n = number(power.getValue());
        if (!n.isInteger() || n.signum() <= 0 || n.getNumerator().bitLength() > 8) {
          throw new IllegalArgumentException("the exponent " + n);
        }
        p = p.times(Polynomial.variable(power.getKey()).power(n.getNumeratorAsInt()));
      }
      sum = sum.plus(p);
    }
    return sum;
  }

  private static BigFraction number(Object data) {
    String text = String.valueOf(data);
    if (!text.matches("-?\\d+(/\\d*[1-9]\\d*)?")) {
      throw new IllegalArgumentException("'" + text + "' is no rational number");
    }
    String[] parts = text.split("/");
    BigInteger numerator = new BigInteger(parts[0]);
    return parts.length == 1
        ? new BigFraction(numerator)
        : new BigFraction(numerator, new BigInteger(parts[1]));
  }

  private static String string(Object data, String what) {
    if (data instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("'" + what + "': expected text");
  }

  private static List<?> list(Object data, String what) {
    if (data instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("'" + what + "': expected a list");
  }

  private static Map<String, Object> map(Object data, String what) {
    if (!(data instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("'" + what + "': expected an object");
    }
    Map<String, Object> result = new LinkedHashMap<>();
    map.forEach((key, value) -> result.put(String.valueOf(key), value));
    return result;
  }
}
