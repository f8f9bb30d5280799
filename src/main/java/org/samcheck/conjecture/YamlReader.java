package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samcheck.expression.InputException;
import org.samcheck.expression.InputException.Position;
import org.samcheck.expression.SourceText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads YAML 1.2 in which every scalar is text: no tags, anchors, aliases, duplicate keys or second
 * documents.
 */
final class YamlReader {

  /** What to do about an expression that YAML takes for something else. */
  static final String QUOTING =
      " (an expression with ': ', or inside {} or [] with a comma or a bracket, must be quoted)";

  private final String file;
  private final String yaml;
  private final LoadSettings settings;

  YamlReader(String file, String yaml) {
    this.file = file;
    this.yaml = yaml;
    this.settings = LoadSettings.builder().setLabel(file).build();
  }

  Tree.Mapping read() {
    try {
      for (Event event : new Parse(settings).parseString(yaml)) {
        refuse(event);
      }
      Optional<Node> root = new Compose(settings).composeString(yaml);
      if (root.isPresent() && tree(root.get()) instanceof Tree.Mapping mapping) {
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

  private int documents;

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

  private Tree tree(Node node) {
    if (node instanceof ScalarNode scalar) {
      return new Tree.Text(text(scalar));
    }
    if (node instanceof SequenceNode sequence) {
      return new Tree.Sequence(place(node), sequence.getValue().stream().map(this::tree).toList());
    }
    return mapping((MappingNode) node);
  }

  private Tree.Mapping mapping(MappingNode node) {
    Map<String, Tree> entries = new LinkedHashMap<>();
    Map<String, SourceText> keys = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw place(tuple.getKeyNode()).error("expected a name as the key" + QUOTING);
      }
      SourceText text = text(key);
      if (entries.containsKey(text.text())) {
        throw text.error("the key '" + text.text() + "' stands here twice");
      }
      entries.put(text.text(), tree(tuple.getValueNode()));
      keys.put(text.text(), text);
    }
    return new Tree.Mapping(place(node), entries, keys);
  }

  private SourceText place(Node node) {
    Mark mark = node.getStartMark().orElseThrow();
    return new SourceText(
        file, "", new int[] {mark.getLine() + 1}, new int[] {mark.getColumn() + 1});
  }

  /**
   * The scalar with the place of each character: folded line breaks and escapes are walked over.
   */
  private SourceText text(ScalarNode node) {
    String value = node.getValue();
    Mark mark = node.getStartMark().orElseThrow();
    int[] source = yaml.codePoints().toArray();
    List<int[]> places = new ArrayList<>();
    int line = mark.getLine() + 1;
    int column = mark.getColumn() + 1;
    int at = mark.getIndex();
    int end = node.getEndMark().orElseThrow().getIndex();
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      int character = value.codePointAt(i);
      boolean space = Character.isWhitespace(character);
      while (at < end - 1
          && source[at] != character
          && !(space && Character.isWhitespace(source[at]))) {
        boolean newLine = source[at++] == '\n';
        line += newLine ? 1 : 0;
        column = newLine ? 1 : column + 1;
      }
      for (int unit = 0; unit < Character.charCount(character); unit++) {
        places.add(new int[] {line, column});
      }
      if (at < end) {
        boolean newLine = source[at++] == '\n';
        line += newLine ? 1 : 0;
        column = newLine ? 1 : column + 1;
      }
    }
    places.add(new int[] {line, column});
    return new SourceText(
        file,
        value,
        places.stream().mapToInt(p -> p[0]).toArray(),
        places.stream().mapToInt(p -> p[1]).toArray());
  }
}
