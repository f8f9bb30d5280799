package org.samcheck.conjecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samcheck.expression.InputException;
import org.samcheck.expression.SourceText;

/** A file as data: text, lists and maps in order, each with its place. */
sealed interface Tree {

  /** Where the node begins. */
  SourceText place();

  /** The node as maps, lists and strings. */
  Object data();

  /** The error {@code message} at this node. */
  default InputException error(String message) {
    return place().error(message);
  }

  /** A piece of text. */
  record Text(SourceText place) implements Tree {
    @Override
    public Object data() {
      return place.text();
    }

    /** Whether the text is null, which deletes a key of a neighbour. */
    boolean isNull() {
      return place.text().isEmpty() || place.text().equals("null") || place.text().equals("~");
    }
  }

  /** A list. */
  record Sequence(SourceText place, List<Tree> items) implements Tree {
    @Override
    public Object data() {
      return items.stream().map(Tree::data).toList();
    }
  }

  /**
   * A map.
   *
   * @param entries the values by key, in order
   * @param keys the place of each key
   */
  record Mapping(SourceText place, Map<String, Tree> entries, Map<String, SourceText> keys)
      implements Tree {

    Tree get(String key) {
      return entries.get(key);
    }

    boolean has(String key) {
      return entries.containsKey(key);
    }

    @Override
    public Map<String, Object> data() {
      Map<String, Object> data = new LinkedHashMap<>();
      entries.forEach((key, value) -> data.put(key, value.data()));
      return data;
    }

    /** This map without {@code removed}. */
    Mapping without(String... removed) {
      Map<String, Tree> rest = new LinkedHashMap<>(entries);
      List.of(removed).forEach(rest::remove);
      return new Mapping(place, rest, keys);
    }

    /** This map with {@code change} merged in: maps key by key, all else replaces, null deletes. */
    Mapping merge(Mapping change) {
      Map<String, Tree> merged = new LinkedHashMap<>(entries);
      Map<String, SourceText> places = new LinkedHashMap<>(keys);
      change.entries.forEach(
          (key, value) -> {
            if (value instanceof Text text && text.isNull()) {
              merged.remove(key);
            } else if (value instanceof Mapping inner && merged.get(key) instanceof Mapping old) {
              merged.put(key, old.merge(inner));
            } else {
              merged.put(key, value);
            }
            places.put(key, change.keys.get(key));
          });
      return new Mapping(place, merged, places);
    }
  }
}
