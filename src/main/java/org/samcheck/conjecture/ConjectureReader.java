package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.samcheck.conjecture.Conjecture.Expectation;
import org.samcheck.dynamics.Objective;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Nearest;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

/**
 * Turns a file's tree into a {@link Conjecture}; everything is validated here, before anything
 * runs.
 */
final class ConjectureReader {

  private static final Set<Operator> OF_POINTS =
      EnumSet.of(Operator.OBJECTIVE, Operator.GRADIENT, Operator.MINIMUM, Operator.MINIMISER);
  private static final Set<Operator> OF_NETWORKS =
      EnumSet.of(
          Operator.LAYER,
          Operator.PREDICTOR,
          Operator.DIRECTION,
          Operator.DOMINANT,
          Operator.MAX_MARGIN,
          Operator.COLLAPSES,
          Operator.ESCAPES);

  private static final Set<Operator> OF_SAMPLES =
      EnumSet.of(Operator.FORALL_PATHS, Operator.EXPECTATION, Operator.SAMPLE_GRADIENT);

  private final String id;
  private final Tree.Mapping written;
  private final NetworkData data;
  private final Tree.Mapping file;
  private final Map<String, Type> names = new TreeMap<>();

  ConjectureReader(String id, Tree.Mapping file) {
    this(id, file, new NetworkData());
  }

  private ConjectureReader(String id, Tree.Mapping file, NetworkData data) {
    this.id = id;
    this.written = file;
    this.data = data;
    this.file = data.inline(file);
  }

  Conjecture read() {
    checkKeys(file, Key.Part.FILE);
    String title = title(file);
    List<Given> given = given();
    Map<String, Problem> problems = problems(given);
    Scope points = Scope.of(names, words(problems, given, OF_POINTS));
    List<Expression> suchThat =
        texts("such that").stream().map(t -> ExpressionParser.condition(t, points)).toList();
    Map<String, Scope.Words> words = words(problems, given, EnumSet.allOf(Operator.class));
    Scope all = Scope.of(names, words);
    Optional<Expression> claim = text("claim").map(t -> ExpressionParser.condition(t, all));
    return new Conjecture(
        id,
        file.place(),
        title,
        line(file, ConjectureFile.Header.SOURCE).orElse(""),
        given,
        suchThat,
        problems,
        claim,
        expectation(),
        tries(),
        neighbours(),
        figures(all),
        new DiagramReader(file, given, names).read(with -> Scope.of(with, words)),
        file.without("neighbours").data());
  }

  // Keys

  static void checkKeys(Tree.Mapping mapping, Key.Part part) {
    Set<String> known = part.keys();
    for (Map.Entry<String, SourceText> key : mapping.keys().entrySet()) {
      if (mapping.has(key.getKey()) && !known.contains(key.getKey())) {
        String suggestion = Nearest.suggestion(key.getKey(), known);
        String expected =
            suggestion.isEmpty()
                ? ", expected one of " + String.join(", ", new java.util.TreeSet<>(known))
                : suggestion;
        // In {a: max(b, c)} YAML reads a key 'c)' without a value.
        boolean cut =
            mapping.get(key.getKey()) instanceof Tree.Text value && value.place().text().isEmpty();
        String hint = cut ? YamlReader.QUOTING : "";
        throw key.getValue().error("unknown key '" + key.getKey() + "'" + expected + hint);
      }
    }
  }

  private Optional<SourceText> text(String key) {
    return text(file, key);
  }

  static Optional<SourceText> text(Tree.Mapping mapping, String key) {
    Tree tree = mapping.get(key);
    if (tree == null) {
      return Optional.empty();
    }
    if (tree instanceof Tree.Text text) {
      return Optional.of(text.place());
    }
    throw tree.error("'" + key + "' is a list or a map here, expected text");
  }

  static String title(Tree.Mapping file) {
    String key = ConjectureFile.Header.TITLE;
    return line(file, key).orElseThrow(() -> file.error("'" + key + "' is missing"));
  }

  static Optional<String> line(Tree.Mapping file, String key) {
    Optional<SourceText> text = text(file, key);
    text.filter(t -> t.text().strip().contains("\n"))
        .ifPresent(
            t -> {
              throw t.error("'" + key + "' has several lines, expected one");
            });
    return text.map(t -> t.text().strip());
  }

  private List<SourceText> texts(String key) {
    if (!(file.get(key) instanceof Tree.Sequence sequence)) {
      return text(key).stream().toList();
    }
    List<SourceText> texts = new ArrayList<>();
    for (Tree item : sequence.items()) {
      if (!(item instanceof Tree.Text text)) {
        throw item.error("expected text");
      }
      texts.add(text.place());
    }
    return texts;
  }

  static Optional<Tree.Mapping> mapping(Tree.Mapping parent, String key) {
    Tree tree = parent.get(key);
    if (tree == null || tree instanceof Tree.Text text && text.isNull()) {
      return Optional.empty();
    }
    if (tree instanceof Tree.Mapping mapping) {
      return Optional.of(mapping);
    }
    throw tree.error("'" + key + "' is not a map, expected keys and values");
  }

  // Given

  private List<Given> given() {
    List<Given> given = new ArrayList<>();
    Tree.Mapping entries = mapping(file, "given").orElse(null);
    if (entries == null) {
      return given;
    }
    for (String name : entries.entries().keySet()) {
      Given next = GivenReader.read(entries, name, names);
      given.add(next);
      if (!(next.domain() instanceof Domain.FunctionClass)) {
        names.put(name, next.type());
      }
    }
    return given;
  }

  // Objective and run

  private Map<String, Problem> problems(List<Given> given) {
    Optional<Tree.Mapping> runs = mapping(file, "runs");
    if (runs.isEmpty()) {
      return Map.of("", new ProblemReader(file, names, given).read());
    }
    if (file.has("run")) {
      throw file.keys().get("run").error("'run' beside 'runs', expected one of them");
    }
    Map<String, Problem> problems = new LinkedHashMap<>();
    for (String label : runs.get().entries().keySet()) {
      Tree.Mapping entry = mapping(runs.get(), label).orElseThrow();
      if (!label.matches("\\p{L}[\\p{L}0-9_]*")) {
        throw runs.get().keys().get(label).error("expected a name for the run");
      }
      checkKeys(entry, Key.Part.RUNS);
      problems.put(label, new ProblemReader(entry, names, given).read());
    }
    return problems;
  }

  private static Map<String, Scope.Words> words(
      Map<String, Problem> problems, List<Given> given, Set<Operator> wanted) {
    Map<String, Scope.Words> words = new LinkedHashMap<>();
    problems.forEach((label, problem) -> words.put(label, words(problem, given, wanted)));
    return words;
  }

  private static Scope.Words words(Problem problem, List<Given> given, Set<Operator> wanted) {
    return words(
        problem.objective(), problem.dimension(), problem.run().isContinuous(), given, wanted);
  }

  /** The words among {@code wanted} that make sense for an objective, and why the others do not. */
  static Scope.Words words(
      Objective objective,
      int dimension,
      boolean continuous,
      List<Given> given,
      Set<Operator> wanted) {
    Map<Operator, String> missing = new EnumMap<>(Operator.class);
    if (!objective.isRandom()) {
      OF_SAMPLES.forEach(word -> missing.put(word, "the objective has no 'samples'"));
    }
    if (!(objective instanceof Objective.Network)) {
      OF_NETWORKS.forEach(word -> missing.put(word, "the run is not on a network"));
    }
    if (!continuous) {
      missing.put(Operator.VELOCITY, "the run is not a flow");
    }
    if (objective instanceof Objective.Network) {
      missing.put(Operator.MINIMISER, "the infimum of a network's loss is not attained");
    }
    if (objective instanceof Objective.Formula formula) {
      if (formula.minimum().isEmpty()) {
        missing.put(Operator.MINIMUM, "the objective states no 'minimum'");
      }
      if (formula.minimiser().isEmpty()) {
        missing.put(Operator.MINIMISER, "the objective states no 'minimiser'");
      }
    }
    boolean stronglyConvex =
        given.stream()
            .anyMatch(
                g ->
                    g.domain() instanceof Domain.FunctionClass c && c.stronglyConvex().isPresent());
    if (objective instanceof Objective.Member && !stronglyConvex) {
      missing.put(Operator.MINIMISER, "a function of this class need not have a minimiser");
    }
    EnumSet<Operator> words = EnumSet.copyOf(wanted);
    words.removeAll(missing.keySet());
    int width =
        objective instanceof Objective.Network network
            ? NetworkReader.width(network)
            : Type.ANY_DIMENSION;
    return new Scope.Words(dimension, width, objective.isRandom(), words, missing);
  }

  // The rest

  private Expectation expectation() {
    Optional<SourceText> text = text("expect");
    return text.map(t -> choice(t, Expectation.values())).orElse(Expectation.HOLDS);
  }

  /** The constant whose lower-case name is {@code text}. */
  static <E extends Enum<E>> E choice(SourceText text, E[] values) {
    return Arrays.stream(values)
        .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(text.text()))
        .findFirst()
        .orElseThrow(
            () ->
                text.error(
                    "unknown word '"
                        + text.text()
                        + "', expected "
                        + String.join(
                            " or ",
                            Arrays.stream(values)
                                .map(v -> v.name().toLowerCase(Locale.ROOT))
                                .toList())));
  }

  private OptionalInt tries() {
    Optional<SourceText> text = text("tries");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.get().text().matches("[1-9][0-9]{0,8}")) {
      throw text.get().error("expected a positive integer");
    }
    return OptionalInt.of(Integer.parseInt(text.get().text()));
  }

  private Map<String, Conjecture> neighbours() {
    Map<String, Conjecture> neighbours = new LinkedHashMap<>();
    Tree.Mapping entries = mapping(file, "neighbours").orElse(null);
    if (entries == null) {
      return neighbours;
    }
    Tree.Mapping base = written.without("neighbours", "figures", "expect", "grid", "cell");
    for (String name : entries.entries().keySet()) {
      Tree.Mapping change =
          mapping(entries, name)
              .orElseThrow(() -> entries.get(name).error("an empty neighbour, expected a change"));
      checkKeys(change, Key.Part.FILE);
      if (change.has("neighbours")) {
        throw change.keys().get("neighbours").error("a neighbour has no neighbours of its own");
      }
      neighbours.put(name, new ConjectureReader(name, base.merge(change), data).read());
    }
    return neighbours;
  }

  private Map<String, Expression> figures(Scope scope) {
    Map<String, Expression> figures = new LinkedHashMap<>();
    Tree.Mapping entries = mapping(file, "figures").orElse(null);
    if (entries != null) {
      for (String name : entries.entries().keySet()) {
        SourceText text =
            text(entries, name).orElseThrow(() -> entries.error("expected an expression"));
        figures.put(name, ExpressionParser.parse(text, scope));
      }
    }
    return figures;
  }
}
