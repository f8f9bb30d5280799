package org.samcheck.conjecture;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

/** Reads an objective and the run on it. */
final class ProblemReader {

  private static final Set<String> RUN_KEYS =
      Set.of(
          "method",
          "norm",
          "radius",
          "step",
          "steps",
          "time",
          "until",
          "clock",
          "sampling",
          "start",
          "layers");
  private static final Set<String> LATER = Set.of("time", "until", "clock", "sampling", "layers");
  private static final Set<Operator> SCHEDULE =
      EnumSet.of(
          Operator.OBJECTIVE,
          Operator.GRADIENT,
          Operator.MINIMUM,
          Operator.MINIMISER,
          Operator.HORIZON,
          Operator.ITERATE);

  private final Tree.Mapping file;
  private final Map<String, Type> names;
  private final List<Given> given;

  ProblemReader(Tree.Mapping file, Map<String, Type> names, List<Given> given) {
    this.file = file;
    this.names = names;
    this.given = given;
  }

  Problem read() {
    Tree.Mapping run =
        ConjectureReader.mapping(file, "run")
            .orElseThrow(() -> file.error("'run' is missing, expected run: {method: …}"));
    ConjectureReader.checkKeys(run, RUN_KEYS);
    for (String key : LATER) {
      if (run.has(key)) {
        throw run.keys().get(key).error("'" + key + "' is not yet supported");
      }
    }
    Optional<Given> function =
        given.stream().filter(g -> g.domain() instanceof Domain.FunctionClass).findFirst();
    Optional<Expression> start = start(run);
    int dimension = dimension(run, start, function);
    Objective objective = objective(dimension, function);
    return new Problem(objective, run(run, objective, dimension, start), dimension);
  }

  // Objective

  private Objective objective(int dimension, Optional<Given> function) {
    Optional<Tree.Mapping> formula = ConjectureReader.mapping(file, "objective");
    if (formula.isPresent() == function.isPresent()) {
      throw file.error(
          formula.isPresent()
              ? "an objective beside a class of functions, expected one of them"
              : "'objective' is missing, expected objective: {f(x): …} or a class of functions");
    }
    return formula.isPresent()
        ? formula(formula.get(), dimension)
        : new Objective.Member(function.get().name());
  }

  private Objective formula(Tree.Mapping objective, int dimension) {
    ConjectureReader.checkKeys(objective, Set.of("f(x)", "samples", "minimum", "minimiser"));
    if (objective.has("samples")) {
      throw objective.keys().get("samples").error("'samples' is not yet supported");
    }
    Map<String, Type> withX = new TreeMap<>(names);
    withX.put("x", Type.vector(dimension));
    SourceText f =
        ConjectureReader.text(objective, "f(x)")
            .orElseThrow(() -> objective.error("'f(x)' is missing"));
    Expression value = ExpressionParser.scalar(f, Scope.of(withX));
    Scope givens = Scope.of(names);
    Optional<Expression> minimum =
        ConjectureReader.text(objective, "minimum").map(t -> ExpressionParser.scalar(t, givens));
    Optional<Expression> minimiser =
        Optional.ofNullable(objective.get("minimiser")).map(t -> point(expression(t), givens));
    return new Objective.Formula(value, minimum, minimiser);
  }

  // Run

  private Run run(
      Tree.Mapping run, Objective objective, int dimension, Optional<Expression> start) {
    Run.Method method =
        ConjectureReader.text(run, "method")
            .map(t -> ConjectureReader.choice(t, Run.Method.values()))
            .orElseThrow(() -> run.error("'method' is missing, expected gd, sam or usam"));
    if (run.has("norm") && method != Run.Method.SAM) {
      throw run.keys().get("norm").error("'norm' goes with method: sam");
    }
    Run.Norm norm =
        ConjectureReader.text(run, "norm")
            .map(t -> ConjectureReader.choice(t, Run.Norm.values()))
            .orElse(Run.Norm.L2);
    Scope schedule = schedule(objective, dimension);
    Expression radius =
        method == Run.Method.GD && !run.has("radius")
            ? Expression.ZERO
            : scheduled(run, "radius", schedule);
    Expression step = scheduled(run, "step", schedule);
    SourceText stepsText = needed(run, "steps");
    Expression steps = ExpressionParser.scalar(stepsText, Scope.of(names));
    boolean bad = steps.isConstant() && (!steps.value().isInteger() || steps.value().signum() < 0);
    if (bad) {
      throw stepsText.error("expected a whole number of steps");
    }
    return new Run(method, norm, radius, step, steps, start);
  }

  private Scope schedule(Objective objective, int dimension) {
    Map<String, Type> withTime = new HashMap<>(names);
    withTime.put("t", Type.SCALAR);
    return Scope.of(
        withTime, Map.of("", ConjectureReader.words(objective, dimension, given, SCHEDULE)));
  }

  private static Expression scheduled(Tree.Mapping run, String key, Scope scope) {
    SourceText text = needed(run, key);
    Expression e = ExpressionParser.scalar(text, scope);
    requireStart(e, text);
    return e;
  }

  /** A schedule may know the start of the run, but not its later iterates. */
  private static void requireStart(Expression e, SourceText text) {
    if (e.is(Operator.ITERATE) && !e.argument(0).isZero()) {
      throw text.error("a step or radius may use x(0), not " + e);
    }
    e.arguments().forEach(argument -> requireStart(argument, text));
  }

  private static SourceText needed(Tree.Mapping run, String key) {
    return ConjectureReader.text(run, key)
        .orElseThrow(() -> run.error("'" + key + "' is missing in the run"));
  }

  // Start

  private Optional<Expression> start(Tree.Mapping run) {
    return Optional.ofNullable(run.get("start")).map(t -> point(expression(t), Scope.of(names)));
  }

  private int dimension(Tree.Mapping run, Optional<Expression> start, Optional<Given> function) {
    if (start.isEmpty() && function.isEmpty()) {
      throw run.error("'start' is missing in the run");
    }
    int ofStart = start.map(s -> s.type().dimension()).orElse(Type.ANY_DIMENSION);
    int ofFunction = function.map(g -> g.type().dimension()).orElse(Type.ANY_DIMENSION);
    boolean free = ofStart == Type.ANY_DIMENSION;
    if (!free && ofFunction != Type.ANY_DIMENSION && ofStart != ofFunction) {
      throw run.get("start")
          .error("a start of length " + ofStart + " for a function of dimension " + ofFunction);
    }
    return free ? ofFunction : ofStart;
  }

  private static Expression point(SourceText text, Scope scope) {
    Expression e = ExpressionParser.parse(text, scope);
    if (e.type().isBoolean()) {
      throw text.error("this is a condition, expected a point");
    }
    return e.type().isScalar() ? Expression.of(Operator.VECTOR, Type.vector(1), e) : e;
  }

  /** The text of an expression; a YAML list of expressions is a vector. */
  static SourceText expression(Tree tree) {
    if (tree instanceof Tree.Text text) {
      return text.place();
    }
    if (tree instanceof Tree.Sequence sequence && !sequence.items().isEmpty()) {
      return list(sequence);
    }
    throw tree.error("expected an expression or a list of expressions");
  }

  private static SourceText list(Tree.Sequence sequence) {
    StringBuilder text = new StringBuilder("[");
    java.util.stream.IntStream.Builder lines = java.util.stream.IntStream.builder();
    java.util.stream.IntStream.Builder columns = java.util.stream.IntStream.builder();
    var start = sequence.place().position(0);
    lines.add(start.line());
    columns.add(start.column());
    for (Tree item : sequence.items()) {
      SourceText part = expression(item);
      text.append(text.length() == 1 ? "" : ",").append(part.text());
      for (int i = text.length() - part.text().length() > 1 ? -1 : 0;
          i < part.text().length();
          i++) {
        lines.add(part.position(i).line());
        columns.add(part.position(i).column());
      }
    }
    text.append("]");
    lines.add(start.line()).add(start.line());
    columns.add(start.column()).add(start.column());
    return new SourceText(
        sequence.place().file(),
        text.toString(),
        lines.build().toArray(),
        columns.build().toArray());
  }
}
