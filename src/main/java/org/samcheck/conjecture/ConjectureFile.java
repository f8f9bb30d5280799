package org.samcheck.conjecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samcheck.expression.InputException;
import org.samcheck.expression.SourceText;

/** Reads conjecture files, and conjectures that a witness carries as data. */
public final class ConjectureFile {

  private ConjectureFile() {}

  /**
   * The conjecture in {@code yaml}.
   *
   * @param id the conjecture's id
   * @param file the file's name for messages
   * @param yaml the file's text
   * @throws InputException at the first mistake
   */
  public static Conjecture parse(String id, String file, String yaml) {
    return new ConjectureReader(id, new YamlReader(file, yaml).read()).read();
  }

  /**
   * The title and source of the conjecture in {@code yaml}; the rest of the file is not looked at.
   *
   * @param file the file's name for messages
   * @param yaml the file's text
   * @throws InputException at a mistake in what is read
   */
  public static Header header(String file, String yaml) {
    Tree.Mapping top = new YamlReader(file, yaml).readUpTo(Header.KEYS);
    return new Header(
        ConjectureReader.title(top), ConjectureReader.line(top, Header.SOURCE).orElse(""));
  }

  /**
   * What a list of conjectures shows.
   *
   * @param title the one line of what is claimed
   * @param source the key of the publication, or empty
   */
  public record Header(String title, String source) {
    static final String TITLE = "conjecture";
    static final String SOURCE = "source";
    private static final Set<String> KEYS = Set.of(TITLE, SOURCE);
  }

  /**
   * The conjecture that {@link Conjecture#data} describes.
   *
   * @param id the conjecture's id
   * @param file the name of the file that carries the data, for messages
   * @param data maps, lists and strings
   * @throws InputException if the data are no conjecture
   */
  public static Conjecture of(String id, String file, Map<String, ?> data) {
    return new ConjectureReader(id, (Tree.Mapping) tree(file, data)).read();
  }

  private static Tree tree(String file, Object data) {
    SourceText place = SourceText.of(file, "");
    if (data instanceof Map<?, ?> map) {
      Map<String, Tree> entries = new LinkedHashMap<>();
      Map<String, SourceText> keys = new LinkedHashMap<>();
      map.forEach(
          (key, value) -> {
            entries.put(key.toString(), tree(file, value));
            keys.put(key.toString(), SourceText.of(file, key.toString()));
          });
      return new Tree.Mapping(place, entries, keys);
    }
    if (data instanceof List<?> list) {
      return new Tree.Sequence(place, list.stream().map(item -> tree(file, item)).toList());
    }
    return new Tree.Text(SourceText.of(file, String.valueOf(data)));
  }
}
