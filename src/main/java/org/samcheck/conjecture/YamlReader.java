package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samcheck.expression.InputException;
import org.samcheck.expression.InputException.Position;
import org.samcheck.expression.SourceText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 in which every scalar is text: no tags, anchors, aliases, duplicate keys or second
 * documents.
 */
final class YamlReader {

  /** What to do about an expression that YAML takes for something else. */
  static final String QUOTING =
      " (an expression with ': ', or inside {} or [] with a comma or a bracket, must be quoted)";

  /** Lists and maps inside each other; more of them is a mistake, and would fill the stack. */
  private static final int MOST_NESTED = 500;

  private final String file;
  private final int[] characters;
  private final Iterator<Event> events;
  private int documents;
  private int nested;

  YamlReader(String file, String yaml) {
    this.file = file;
    this.characters = yaml.codePoints().toArray();
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(Integer.MAX_VALUE).build();
    this.events = new Parse(settings).parseString(yaml).iterator();
  }

  /**
   * The whole file.
   *
   * @throws InputException at the first mistake
   */
  Tree.Mapping read() {
    return read(Set.of());
  }

  /**
   * The file up to the last of {@code keys}; what follows is not looked at.
   *
   * @throws InputException at the first mistake
   */
  Tree.Mapping readUpTo(Set<String> keys) {
    return read(keys);
  }

  private Tree.Mapping read(Set<String> keys) {
    try {
      Event root = next();
      while (!(root instanceof NodeEvent) && events.hasNext()) {
        root = next();
      }
      if (root instanceof MappingStartEvent) {
        Tree.Mapping mapping = mapping(root, keys);
        if (!isEnough(keys, mapping.entries())) {
          events.forEachRemaining(this::refuse);
        }
        return mapping;
      }
    } catch (MarkedYamlEngineException e) {
      throw new InputException(
          e.getProblemMark().map(this::position).orElse(new Position(file, 1, 1)),
          e.getProblem() + ", expected YAML" + QUOTING);
    } catch (YamlEngineException e) {
      throw new InputException(new Position(file, 1, 1), e.getMessage() + ", expected YAML");
    }
    throw new InputException(
        new Position(file, 1, 1), "expected a map that begins with 'conjecture: …'");
  }

  private Event next() {
    Event event = events.next();
    refuse(event);
    return event;
  }

  private void refuse(Event event) {
    if (event instanceof DocumentStartEvent && ++documents > 1) {
      throw error(event, "a second document, expected one conjecture a file");
    }
    if (event instanceof AliasEvent) {
      throw error(event, "an alias, expected the value itself (quote a text that begins with *)");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw error(event, "an anchor, expected the value itself (quote a text that begins with &)");
    }
    boolean tagged =
        event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
            || event instanceof CollectionStartEvent start && start.getTag().isPresent();
    if (tagged) {
      throw error(event, "a tag, expected the value itself (quote a text that begins with !)");
    }
  }

  private InputException error(Event event, String message) {
    return new InputException(
        event.getStartMark().map(this::position).orElse(new Position(file, 1, 1)), message);
  }

  private Position position(Mark mark) {
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Tree tree(Event start) {
    if (start instanceof ScalarEvent scalar) {
      return new Tree.Text(text(scalar));
    }
    if (++nested >= MOST_NESTED) {
      throw error(start, "more than " + MOST_NESTED + " lists and maps inside each other");
    }
    Tree tree = start instanceof MappingStartEvent ? mapping(start, Set.of()) : sequence(start);
    nested--;
    return tree;
  }

  private Tree.Sequence sequence(Event start) {
    List<Tree> items = new ArrayList<>();
    for (Event item = next(); !(item instanceof SequenceEndEvent); item = next()) {
      items.add(tree(item));
    }
    return new Tree.Sequence(place(start), items);
  }

  /** The map that begins at {@code start}, up to the last of {@code wanted} if there are any. */
  private Tree.Mapping mapping(Event start, Set<String> wanted) {
    Map<String, Tree> entries = new LinkedHashMap<>();
    Map<String, SourceText> keys = new LinkedHashMap<>();
    boolean open = true;
    while (open) {
      Event event = next();
      open = !(event instanceof MappingEndEvent);
      if (open) {
        SourceText key = key(event, entries);
        entries.put(key.text(), tree(next()));
        keys.put(key.text(), key);
        open = !isEnough(wanted, entries);
      }
    }
    return new Tree.Mapping(place(start), entries, keys);
  }

  private static boolean isEnough(Set<String> wanted, Map<String, Tree> read) {
    return !wanted.isEmpty() && read.keySet().containsAll(wanted);
  }

  private SourceText key(Event event, Map<String, Tree> before) {
    if (!(event instanceof ScalarEvent scalar)) {
      throw place(event).error("expected a name as the key" + QUOTING);
    }
    SourceText key = text(scalar);
    if (before.containsKey(key.text())) {
      throw key.error("the key '" + key.text() + "' stands here twice");
    }
    return key;
  }

  private SourceText place(Event event) {
    Mark mark = event.getStartMark().orElseThrow();
    return new SourceText(
        file, "", new int[] {mark.getLine() + 1}, new int[] {mark.getColumn() + 1});
  }

  /**
   * The scalar with the place of each character: folded line breaks and escapes are walked over.
   */
  private SourceText text(ScalarEvent scalar) {
    String value = scalar.getValue();
    Mark mark = scalar.getStartMark().orElseThrow();
    int[] lines = new int[value.length() + 1];
    int[] columns = new int[value.length() + 1];
    int line = mark.getLine() + 1;
    int column = mark.getColumn() + 1;
    int at = mark.getIndex();
    int end = scalar.getEndMark().orElseThrow().getIndex();
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      int character = value.codePointAt(i);
      boolean space = Character.isWhitespace(character);
      while (at < end - 1
          && characters[at] != character
          && !(space && Character.isWhitespace(characters[at]))) {
        boolean newLine = characters[at++] == '\n';
        line += newLine ? 1 : 0;
        column = newLine ? 1 : column + 1;
      }
      for (int unit = 0; unit < Character.charCount(character); unit++) {
        lines[i + unit] = line;
        columns[i + unit] = column;
      }
      if (at < end) {
        boolean newLine = characters[at++] == '\n';
        line += newLine ? 1 : 0;
        column = newLine ? 1 : column + 1;
      }
    }
    lines[value.length()] = line;
    columns[value.length()] = column;
    return new SourceText(file, value, lines, columns);
  }
}
