package org.samcheck.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.InputException;
import org.samcheck.expression.InputException.Position;

/**
 * The fields of a JSON object, read with the type that is expected of each.
 *
 * @param file the file's name for messages
 * @param path where the object stands in the file, empty for the whole
 * @param data the fields
 */
public record Fields(String file, String path, Map<String, ?> data) {

  /** Whether there is a value other than null. */
  public boolean has(String key) {
    return data.get(key) != null;
  }

  /** The object at {@code key}; throws {@link InputException} if there is none. */
  public Fields object(String key) {
    if (data.get(key) instanceof Map<?, ?> map) {
      @SuppressWarnings("unchecked")
      Map<String, ?> fields = (Map<String, ?>) map;
      return new Fields(file, path + key + ".", fields);
    }
    throw expected(key, "an object");
  }

  /** The text at {@code key}; throws {@link InputException} if there is none. */
  public String text(String key) {
    if (data.get(key) instanceof String text) {
      return text;
    }
    throw expected(key, "a text");
  }

  /** A text, a truth value or a number, as text. */
  public String side(String key) {
    Object side = data.get(key);
    if (side == null || side instanceof Map || side instanceof List) {
      throw expected(key, "a text");
    }
    return side.toString();
  }

  /** A number that is not negative; throws {@link InputException} if there is none. */
  public double number(String key) {
    if (data.get(key) instanceof Number number && number.doubleValue() >= 0) {
      return number.doubleValue();
    }
    throw expected(key, "a number that is not negative");
  }

  /** A whole number; throws {@link InputException} if there is none. */
  public long integer(String key) {
    if (data.get(key) instanceof Integer || data.get(key) instanceof Long) {
      return ((Number) data.get(key)).longValue();
    }
    throw expected(key, "a whole number");
  }

  /** A list of objects; throws {@link InputException} if there is none. */
  public List<Fields> objects(String key) {
    if (!(data.get(key) instanceof List<?> list)) {
      throw expected(key, "a list of objects");
    }
    List<Fields> objects = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String at = key + "[" + i + "]";
      objects.add(
          new Fields(file, path, Map.of(at, list.get(i) == null ? "" : list.get(i))).object(at));
    }
    return objects;
  }

  int positive(String key) {
    if (data.get(key) instanceof Integer number && number > 0) {
      return number;
    }
    throw expected(key, "a positive integer");
  }

  /** A list of lists of numbers from 1, such as the samples drawn on paths. */
  List<List<Integer>> paths(String key) {
    if (!(data.get(key) instanceof List<?> paths)) {
      throw expected(key, "a list of paths such as [[1, 2]]");
    }
    return paths.stream().map(path -> draws(key, path)).toList();
  }

  private List<Integer> draws(String key, Object path) {
    boolean numbers =
        path instanceof List<?> draws
            && draws.stream().allMatch(draw -> draw instanceof Integer i && i > 0);
    if (!numbers) {
      throw expected(key, "a list of paths such as [[1, 2]]");
    }
    return ((List<?>) path).stream().map(Integer.class::cast).toList();
  }

  BigFraction rational(String key) {
    return rational(key, data.get(key));
  }

  List<BigFraction> rationals(String key) {
    if (!(data.get(key) instanceof List<?> list)) {
      throw expected(key, "a list of rationals such as [\"1/2\", \"0\"]");
    }
    List<BigFraction> components = new ArrayList<>();
    for (Object item : list) {
      components.add(rational(key, item));
    }
    return components;
  }

  private BigFraction rational(String key, Object value) {
    Supplier<InputException> otherwise = () -> expected(key, "a rational such as \"1/2\"");
    boolean texts = value instanceof String || value instanceof Integer || value instanceof Long;
    if (!texts) {
      throw otherwise.get();
    }
    return RationalText.parse(value.toString()).orElseThrow(otherwise);
  }

  /** The error that {@code what} was expected at {@code key}. */
  public InputException expected(String key, String what) {
    Object found = data.get(key);
    return error(
        "'"
            + path
            + key
            + "' is "
            + (found == null ? "missing" : shown(found))
            + ", expected "
            + what);
  }

  private static String shown(Object found) {
    String text = JsonText.print(Map.of("", found)).replaceAll("\\s+", " ");
    String value = text.substring("{ \"\": ".length(), text.length() - " } ".length());
    return value.length() > 60 ? value.substring(0, 60) + "…" : value;
  }

  /** The error {@code message} in this file. */
  public InputException error(String message) {
    return new InputException(new Position(file, 1, 1), message);
  }
}
