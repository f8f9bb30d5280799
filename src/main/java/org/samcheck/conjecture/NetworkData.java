package org.samcheck.conjecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.dynamics.DataSet;
import org.samcheck.expression.SourceText;

/**
 * Writes the examples of a data file into a network, so that the conjecture stands by itself. The
 * runs and neighbours of one file share what was read.
 */
final class NetworkData {

  private static final int MOST_BYTES = 4 << 20;

  private final Map<Object, Tree.Mapping> known = new HashMap<>();

  /** The file with the data of every network written out. */
  Tree.Mapping inline(Tree.Mapping file) {
    Map<String, Tree> entries = new LinkedHashMap<>(file.entries());
    entries.computeIfPresent("network", (key, tree) -> network(tree));
    entries.computeIfPresent(
        "runs", (key, tree) -> tree instanceof Tree.Mapping runs ? all(runs) : tree);
    return new Tree.Mapping(file.place(), entries, file.keys());
  }

  private Tree all(Tree.Mapping runs) {
    Map<String, Tree> entries = new LinkedHashMap<>();
    runs.entries()
        .forEach((k, t) -> entries.put(k, t instanceof Tree.Mapping run ? inline(run) : t));
    return new Tree.Mapping(runs.place(), entries, runs.keys());
  }

  private Tree network(Tree tree) {
    return tree instanceof Tree.Mapping network && network.has("data") ? shared(network) : tree;
  }

  private Tree shared(Tree.Mapping network) {
    Map<String, Object> written = network.data();
    Tree.Mapping shared = known.get(written);
    if (shared == null) {
      shared = withExamples(network, ConjectureReader.mapping(network, "data").orElseThrow());
      known.put(written, shared);
    }
    return shared;
  }

  private static Tree.Mapping withExamples(Tree.Mapping network, Tree.Mapping data) {
    ConjectureReader.checkKeys(data, Key.Part.DATA);
    if (network.has("examples") || network.has("labels")) {
      throw data.error("'data' beside 'examples', expected one of them");
    }
    DataSet set = read(data);
    Map<String, Tree> entries = new LinkedHashMap<>(network.without("data").entries());
    SourceText place = data.place();
    entries.put(
        "examples",
        new Tree.Sequence(place, set.examples().stream().map(row -> row(row, place)).toList()));
    List<BigFraction> labels = set.labels().stream().map(BigFraction::new).toList();
    entries.put("labels", row(labels, place));
    entries.put("features", new Tree.Sequence(place, names(set, place)));
    Map<String, SourceText> keys = new LinkedHashMap<>(network.keys());
    keys.put("examples", network.keys().get("data"));
    keys.put("labels", network.keys().get("data"));
    keys.put("features", network.keys().get("data"));
    return new Tree.Mapping(network.place(), entries, keys);
  }

  private static List<Tree> names(DataSet set, SourceText place) {
    return set.features().stream()
        .<Tree>map(name -> new Tree.Text(SourceText.of(place.file(), name)))
        .toList();
  }

  private static Tree row(List<BigFraction> values, SourceText place) {
    return new Tree.Sequence(
        place,
        values.stream()
            .<Tree>map(v -> new Tree.Text(SourceText.of(place.file(), text(v))))
            .toList());
  }

  private static String text(BigFraction v) {
    return v.isInteger()
        ? v.getNumerator().toString()
        : v.getNumerator() + "/" + v.getDenominator();
  }

  private static DataSet read(Tree.Mapping data) {
    SourceText name = needed(data, "file");
    DataSet.Selection selection =
        new DataSet.Selection(
            needed(data, "label").text(),
            needed(data, "positive").text(),
            needed(data, "negative").text(),
            ConjectureReader.text(data, "center").map(NetworkData::flag).orElse(false),
            ConjectureReader.text(data, "scale")
                .map(t -> ConjectureReader.choice(t, DataSet.Scale.values()))
                .orElse(DataSet.Scale.NONE));
    return DataSet.parse(name.text(), contents(name), selection);
  }

  private static boolean flag(SourceText text) {
    if (!Set.of("true", "false").contains(text.text())) {
      throw text.error("expected true or false");
    }
    return text.text().equals("true");
  }

  private static SourceText needed(Tree.Mapping data, String key) {
    return ConjectureReader.text(data, key)
        .orElseThrow(() -> data.error("'" + key + "' is missing in the data"));
  }

  /** A file beside the conjecture file; that of a built-in claim is a resource. */
  private static String contents(SourceText name) {
    Path beside = beside(name);
    try {
      if (Files.isRegularFile(beside)) {
        if (Files.size(beside) > MOST_BYTES) {
          throw name.error("this data file is larger than " + (MOST_BYTES >> 20) + " MB");
        }
        return Files.readString(beside);
      }
      String resource = "/" + beside.toString().replace('\\', '/');
      try (InputStream in = NetworkData.class.getResourceAsStream(resource)) {
        if (in != null) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    } catch (IOException e) {
      throw name.error("the data file cannot be read: " + e);
    }
    throw name.error("there is no data file '" + beside + "'");
  }

  private static Path beside(SourceText name) {
    try {
      return Path.of(name.file()).resolveSibling(name.text());
    } catch (InvalidPathException e) {
      throw name.error("this is no file name: " + e.getReason());
    }
  }
}
