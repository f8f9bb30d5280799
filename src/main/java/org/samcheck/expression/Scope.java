package org.samcheck.expression;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The names that an expression may use, with their types. */
public interface Scope {

  /** The type of the variable {@code name}, or null when there is none. */
  Type typeOf(String name);

  /** Every variable's name, for the suggestion in an error message. */
  Collection<String> names();

  /**
   * The runs whose words may be used, by label; the only run of a conjecture has the empty label.
   */
  Map<String, Words> runs();

  /**
   * The words of one run.
   *
   * @param dimension the number of components of x, or {@link Type#ANY_DIMENSION}
   * @param width the number of components of β of a network, or {@link Type#ANY_DIMENSION}
   * @param random whether x(t) from t = 1 on depends on the samples drawn
   * @param words the words that may be used
   * @param missing why each other word may not be used
   */
  record Words(
      int dimension,
      int width,
      boolean random,
      Set<Operator> words,
      Map<Operator, String> missing) {}

  /** The scope with only the variables {@code types}. */
  static Scope of(Map<String, Type> types) {
    return of(types, Map.of());
  }

  /** The scope with the variables {@code types} and the words of {@code runs}. */
  static Scope of(Map<String, Type> types, Map<String, Words> runs) {
    return new Scope() {
      @Override
      public Type typeOf(String name) {
        return types.get(name);
      }

      @Override
      public Collection<String> names() {
        return types.keySet();
      }

      @Override
      public Map<String, Words> runs() {
        return runs;
      }
    };
  }
}
