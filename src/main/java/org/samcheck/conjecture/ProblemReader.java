package org.samcheck.conjecture;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;
import org.samcheck.dynamics.Sample;
import org.samcheck.dynamics.Start;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

/** Reads an objective and the run on it. */
final class ProblemReader {

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
    ConjectureReader.checkKeys(run, Key.Part.RUN);
    Optional<Given> function =
        given.stream().filter(g -> g.domain() instanceof Domain.FunctionClass).findFirst();
    Optional<Tree.Mapping> network = ConjectureReader.mapping(file, "network");
    if (network.isPresent()) {
      if (file.has("objective") || function.isPresent()) {
        throw network.get().error("a network beside another objective, expected one of them");
      }
      NetworkReader reader = new NetworkReader(network.get(), names);
      Objective.Network objective = reader.read();
      int size = NetworkReader.size(objective);
      return new Problem(objective, run(run, objective, size, reader.start(run)), size);
    }
    for (String key : List.of("layers", "clock")) {
      if (run.has(key)) {
        throw run.keys().get(key).error("'" + key + "' goes with a network");
      }
    }
    Optional<Expression> start = start(run);
    int dimension = dimension(run, start, function);
    Objective objective = objective(dimension, function);
    Start from = start.<Start>map(Start.Point::new).orElseGet(Start.Anywhere::new);
    return new Problem(objective, run(run, objective, dimension, from), dimension);
  }

  // Objective

  private Objective objective(int dimension, Optional<Given> function) {
    Optional<Tree.Mapping> written = ConjectureReader.mapping(file, "objective");
    if (function.isEmpty()) {
      return formula(
          written.orElseThrow(
              () ->
                  file.error(
                      "'objective' is missing, expected objective: {f(x): …}, a network or a class of functions")),
          dimension);
    }
    written
        .filter(objective -> !objective.keys().keySet().equals(Set.of("samples")))
        .ifPresent(
            objective -> {
              throw file.error(
                  "an objective beside a class of functions, expected one of them, or only 'samples'");
            });
    List<Sample> samples =
        written.map(w -> new SampleReader(names, dimension).ofMember(w)).orElse(List.of());
    return new Objective.Member(function.get().name(), samples);
  }

  private Objective formula(Tree.Mapping objective, int dimension) {
    ConjectureReader.checkKeys(objective, Key.Part.OBJECTIVE);
    Scope givens = Scope.of(names);
    Optional<Expression> minimum =
        ConjectureReader.text(objective, "minimum").map(t -> ExpressionParser.scalar(t, givens));
    Optional<Expression> minimiser =
        Optional.ofNullable(objective.get("minimiser")).map(t -> point(expression(t), givens));
    SampleReader reader = new SampleReader(names, dimension);
    if (objective.has("samples")) {
      if (objective.has("f(x)")) {
        throw objective
            .keys()
            .get("samples")
            .error("'samples' beside 'f(x)', expected one of them: f is the mean of the samples");
      }
      List<Sample> samples = reader.ofFormula(objective);
      return new Objective.Formula(Sample.mean(samples), samples, minimum, minimiser);
    }
    SourceText f =
        ConjectureReader.text(objective, "f(x)")
            .orElseThrow(() -> objective.error("'f(x)' is missing"));
    return new Objective.Formula(reader.function(f), List.of(), minimum, minimiser);
  }

  // Run

  private Run run(Tree.Mapping run, Objective objective, int dimension, Start start) {
    Run.Method method =
        ConjectureReader.text(run, "method")
            .map(t -> ConjectureReader.choice(t, Run.Method.values()))
            .orElseThrow(() -> run.error("'method' is missing, expected gd, sam or usam"));
    if (run.has("norm") && method != Run.Method.SAM) {
      throw run.keys().get("norm").error("'norm' goes with method: sam");
    }
    Run.Norm norm = choice(run, "norm", Run.Norm.L2);
    Run.Clock clock = choice(run, "clock", Run.Clock.ORIGINAL);
    Run.Time time = choice(run, "time", Run.Time.DISCRETE);
    boolean continuous = time == Run.Time.CONTINUOUS;
    Run.Sampling sampling = sampling(run, objective, method, continuous);
    Scope schedule = continuous ? Scope.of(withTime(), Map.of()) : schedule(objective, dimension);
    Expression radius =
        method == Run.Method.GD && !run.has("radius")
            ? Expression.ZERO
            : scheduled(run, "radius", schedule);
    return continuous
        ? new Run(method, norm, radius, Expression.ZERO, until(run), time, clock, sampling, start)
        : new Run(
            method,
            norm,
            radius,
            scheduled(run, "step", schedule),
            steps(run),
            time,
            clock,
            sampling,
            start);
  }

  private static Run.Sampling sampling(
      Tree.Mapping run, Objective objective, Run.Method method, boolean continuous) {
    if (!objective.isRandom()) {
      refuse(run, "sampling", "goes with an objective of 'samples'");
      return Run.Sampling.SAME;
    }
    if (continuous) {
      throw run.keys().get("time").error("a flow on samples, expected a run in steps");
    }
    if (method != Run.Method.GD && !run.has("sampling")) {
      throw run.error("'sampling' is missing in the run, expected same or independent");
    }
    return choice(run, "sampling", Run.Sampling.SAME);
  }

  private static <E extends Enum<E>> E choice(Tree.Mapping run, String key, E otherwise) {
    return ConjectureReader.text(run, key)
        .map(t -> ConjectureReader.choice(t, otherwise.getDeclaringClass().getEnumConstants()))
        .orElse(otherwise);
  }

  private Expression steps(Tree.Mapping run) {
    refuse(run, "until", "goes with time: continuous, expected 'steps'");
    SourceText text = needed(run, "steps");
    Expression steps = ExpressionParser.scalar(text, Scope.of(names));
    boolean bad = steps.isConstant() && (!steps.value().isInteger() || steps.value().signum() < 0);
    if (bad) {
      throw text.error("expected a whole number of steps");
    }
    return steps;
  }

  private Expression until(Tree.Mapping run) {
    refuse(run, "steps", "goes with time: discrete, expected 'until'");
    refuse(run, "step", "goes with time: discrete");
    SourceText text = needed(run, "until");
    Expression until = ExpressionParser.scalar(text, Scope.of(names));
    if (until.isConstant() && until.value().signum() < 0) {
      throw text.error("expected a time from 0 on");
    }
    return until;
  }

  private static void refuse(Tree.Mapping run, String key, String why) {
    if (run.has(key)) {
      throw run.keys().get(key).error("'" + key + "' " + why);
    }
  }

  private Map<String, Type> withTime() {
    Map<String, Type> withTime = new HashMap<>(names);
    withTime.put("t", Type.SCALAR);
    return withTime;
  }

  private Scope schedule(Objective objective, int dimension) {
    return Scope.of(
        withTime(),
        Map.of("", ConjectureReader.words(objective, dimension, false, given, SCHEDULE)));
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

  static Expression point(SourceText text, Scope scope) {
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
