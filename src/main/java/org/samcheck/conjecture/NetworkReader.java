package org.samcheck.conjecture;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Size;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Start;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

/** Reads a diagonal network and the start of a run on it. */
final class NetworkReader {

  private static final String BALANCED = "balanced";

  private final Tree.Mapping network;
  private final Scope scope;

  /**
   * Reads {@code network} over the givens {@code names}.
   *
   * @param network the map, with the examples of a data file written out
   */
  NetworkReader(Tree.Mapping network, Map<String, Type> names) {
    this.network = network;
    this.scope = Scope.of(names);
    ConjectureReader.checkKeys(network, Key.Part.NETWORK);
  }

  Objective.Network read() {
    ConjectureReader.text(network, "loss")
        .filter(t -> !t.text().equals("logistic"))
        .ifPresent(
            t -> {
              throw t.error("unknown loss '" + t.text() + "', expected logistic");
            });
    List<Expression> examples = list("examples").map(t -> ProblemReader.point(t, scope)).toList();
    return new Objective.Network(depth(), examples, labels(examples.size()), features());
  }

  /** The names of the components, which a data file has. */
  private List<String> features() {
    return network.has("features")
        ? list("features").map(name -> name.text().strip()).toList()
        : List.of();
  }

  private Expression depth() {
    SourceText text =
        ConjectureReader.text(network, "depth")
            .orElseThrow(() -> network.error("'depth' is missing in the network"));
    Expression depth = ExpressionParser.scalar(text, scope);
    boolean bad = depth.isConstant() && (!depth.value().isInteger() || depth.value().signum() <= 0);
    if (bad) {
      throw text.error("expected a whole number of layers, at least 1");
    }
    return depth;
  }

  /** The entries of a list; a single entry may stand without its brackets. */
  private Stream<SourceText> list(String key) {
    Tree tree = network.get(key);
    if (tree == null) {
      throw network.error("'" + key + "' is missing in the network");
    }
    List<Tree> items = tree instanceof Tree.Sequence sequence ? sequence.items() : List.of(tree);
    if (items.isEmpty()) {
      throw tree.error("an empty list, expected at least one of the " + key);
    }
    return items.stream().map(ProblemReader::expression);
  }

  private List<Expression> labels(int count) {
    if (!network.has("labels")) {
      return java.util.Collections.nCopies(count, Expression.ONE);
    }
    List<Expression> labels = list("labels").map(this::label).toList();
    if (labels.size() != count) {
      throw network
          .get("labels")
          .error(labels.size() + " labels for " + count + " examples, expected one each");
    }
    return labels;
  }

  private Expression label(SourceText text) {
    Expression label = ExpressionParser.scalar(text, scope);
    if (label.isConstant() && !label.value().abs().equals(BigFraction.ONE)) {
      throw text.error("expected a label 1 or -1");
    }
    return label;
  }

  /** The start of a run on this network: {@code start: balanced(α)} or {@code layers: […]}. */
  Start start(Tree.Mapping run) {
    if (run.has("start") == run.has("layers")) {
      throw run.error("a network starts at start: balanced(…) or at layers: […], expected one");
    }
    if (run.has("start")) {
      return balanced(ProblemReader.expression(run.get("start")));
    }
    if (!(run.get("layers") instanceof Tree.Sequence layers)) {
      throw run.get("layers").error("expected a list of layers, a vector each");
    }
    return new Start.Layers(
        layers.items().stream()
            .map(t -> ProblemReader.point(ProblemReader.expression(t), scope))
            .toList());
  }

  private Start balanced(SourceText text) {
    String stripped = text.text().strip();
    int open = text.text().indexOf('(');
    boolean known =
        open > 0
            && text.text().substring(0, open).strip().equals(BALANCED)
            && stripped.endsWith(")");
    if (!known) {
      throw text.error("expected start: balanced(…), with a number or a vector");
    }
    Expression layer = ExpressionParser.parse(text.part(open, text.text().length()), scope);
    if (layer.type().isBoolean()) {
      throw text.error("this is a condition, expected a number or a vector");
    }
    return new Start.Balanced(layer);
  }

  /** The length of every vector of the network, where the file fixes it. */
  static int width(Objective.Network network) {
    return network.examples().stream()
        .mapToInt(e -> e.type().dimension())
        .filter(d -> d != Type.ANY_DIMENSION)
        .findFirst()
        .orElse(Type.ANY_DIMENSION);
  }

  /** The number of components of x, all layers together, where the file fixes it. */
  static int size(Objective.Network network) {
    Expression depth = network.depth();
    int width = width(network);
    return width == Type.ANY_DIMENSION
            || !depth.is(Operator.CONSTANT)
            || !Size.DEPTH.admits(depth.value())
        ? Type.ANY_DIMENSION
        : width * Size.DEPTH.of(depth.value());
  }
}
