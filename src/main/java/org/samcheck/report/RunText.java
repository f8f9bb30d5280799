package org.samcheck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Problem;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;
import org.samcheck.dynamics.Sample;
import org.samcheck.dynamics.Start;
import org.samcheck.expression.Expression;
import org.samcheck.expression.LatexPrinter;
import org.samcheck.expression.Operator;

/** An objective and its run as sentences. */
final class RunText {

  private static final int FEW = 3;

  private final Run run;
  private final boolean random;

  private RunText(Problem problem) {
    this.run = problem.run();
    this.random = problem.objective().isRandom();
  }

  /** The sentences of all runs of a claim: what is minimised, then how. */
  static List<Sentence> of(Conjecture claim) {
    Map<Objective, List<String>> labels = new LinkedHashMap<>();
    claim
        .problems()
        .forEach(
            (label, p) -> labels.computeIfAbsent(p.objective(), o -> new ArrayList<>()).add(label));
    List<Sentence> all = new ArrayList<>();
    labels.forEach(
        (objective, runs) ->
            objective(objective).ifPresent(s -> all.add(new Sentence(prefix(runs) + s))));
    claim.problems().forEach((label, p) -> all.add(rule(label, p)));
    return all;
  }

  /** What a run minimises; empty for a function of a class. */
  static Optional<Sentence> objective(String label, Problem problem) {
    return objective(problem.objective()).map(s -> new Sentence(prefix(List.of(label)) + s));
  }

  /** How a run moves, from where, for how long. */
  static Sentence rule(String label, Problem problem) {
    return new Sentence(prefix(List.of(label)) + new RunText(problem).rule());
  }

  private static String prefix(List<String> labels) {
    String all = String.join(", ", labels);
    return all.isEmpty() ? "" : (labels.size() == 1 ? "run " : "runs ") + all + ": ";
  }

  private static Optional<String> objective(Objective objective) {
    if (objective.isRandom()) {
      return Optional.of(samples(objective));
    }
    if (objective instanceof Objective.Formula f) {
      String minimum = f.minimum().map(m -> ",\\quad \\min f = " + tex(m)).orElse("");
      return Optional.of(Sentence.math("f(x) = " + tex(f.value()) + minimum));
    }
    if (objective instanceof Objective.Network network) {
      return Optional.of(network(network));
    }
    return Optional.empty();
  }

  private static String samples(Objective objective) {
    String minimum =
        objective instanceof Objective.Formula f
            ? f.minimum().map(m -> ", " + Sentence.math("\\min f = " + tex(m))).orElse("")
            : "";
    List<Sample> samples = objective.samples();
    return IntStream.range(0, samples.size())
            .mapToObj(
                i ->
                    Sentence.math("f_{" + (i + 1) + "}(x) = " + tex(samples.get(i).value()))
                        + " with probability "
                        + Sentence.math(tex(samples.get(i).weight())))
            .collect(Collectors.joining("; ", Sentence.math("f") + " is the mean of ", ""))
        + minimum;
  }

  private static String network(Objective.Network network) {
    int count = network.examples().size();
    String loss =
        "a diagonal linear network of depth "
            + Sentence.math(tex(network.depth()))
            + ", "
            + Sentence.math("\\beta = w^{(1)} \\odot \\dots \\odot w^{(L)}")
            + ", with the logistic loss "
            + Sentence.math(
                count == 1
                    ? "f = \\ln(1 + e^{-\\langle \\beta, x_1\\rangle})"
                    : "f = \\frac1N \\sum_{i=1}^{N} \\ln(1 + e^{-y_i \\langle \\beta, x_i\\rangle})");
    return loss + ", " + examples(network, count);
  }

  private static String examples(Objective.Network network, int count) {
    if (count > FEW) {
      int width = network.examples().get(0).arity();
      return "on " + count + " labelled examples with " + width + " features each";
    }
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              String label = tex(network.labels().get(i));
              String name = "x_{" + (i + 1) + "}";
              return Sentence.math(name + " = " + tex(network.examples().get(i)))
                  + " with the label "
                  + Sentence.math(label);
            })
        .collect(Collectors.joining("; "));
  }

  private String rule() {
    String method =
        switch (run.method()) {
          case GD -> "gradient descent";
          case SAM -> run.norm() == Run.Norm.L2 ? "SAM" : "SAM with the maximum norm";
          case USAM -> "SAM without normalisation";
        };
    return method
        + (run.isContinuous() ? " as a flow, " : ", ")
        + Sentence.math(run.isContinuous() ? flow(run) : step())
        + (run.method() == Run.Method.GD ? "" : ", where " + Sentence.math(perturbed()))
        + draws()
        + (run.clock() == Run.Clock.RESCALED
            ? ", in the rescaled clock (divided by the mean of " + Sentence.math("|\\ell'|") + ")"
            : "")
        + ", from "
        + start(run)
        + ", for "
        + duration(run);
  }

  private static String duration(Run run) {
    if (run.isContinuous()) {
      return Sentence.math("0 \\le t \\le " + tex(run.horizon()));
    }
    return run.horizon().isOne() ? "one step" : Sentence.math(tex(run.horizon())) + " steps";
  }

  private static String at(Run run) {
    return run.method() == Run.Method.GD ? "x" : "y";
  }

  private static String flow(Run run) {
    return "\\dot x = -\\nabla f(" + at(run) + ")";
  }

  /** f, or the sample that a step draws. */
  private String drawn(String index) {
    return random ? "f_{" + index + "_t}" : "f";
  }

  private String draws() {
    if (!random) {
      return "";
    }
    String names = Sentence.math(run.drawsTwice() ? "i_t, j_t" : "i_t");
    return ", with " + names + " drawn in each step" + (run.drawsTwice() ? " independently" : "");
  }

  private String step() {
    String f = drawn(run.drawsTwice() ? "j" : "i");
    return "x_{t+1} = x_t - " + factor(run.step()) + "\\nabla " + f + "(" + at(run) + "_t)";
  }

  private String perturbed() {
    String t = run.isContinuous() ? "" : "_t";
    String g = "\\nabla " + drawn("i") + "(x" + t + ")";
    String direction =
        switch (run.method()) {
          case GD -> "";
          case USAM -> g;
          case SAM ->
              run.norm() == Run.Norm.LINF
                  ? "\\operatorname{sign}" + g
                  : "\\frac{" + g + "}{\\lVert " + g + "\\rVert_2}";
        };
    return "y" + t + " = x" + t + " + " + factor(run.radius()) + "\\," + direction;
  }

  private static String factor(Expression e) {
    boolean sum = e.is(Operator.ADD) || e.is(Operator.SUBTRACT);
    return e.isOne() ? "" : sum ? "\\left(" + tex(e) + "\\right)" : tex(e);
  }

  private static String start(Run run) {
    if (run.start() instanceof Start.Point point) {
      Expression x = point.x();
      boolean single = x.is(Operator.VECTOR) && x.arity() == 1;
      String latex = tex(single ? x.argument(0) : x);
      return Sentence.math(latex.equals("x_0") ? latex : "x_0 = " + latex);
    }
    if (run.start() instanceof Start.Balanced balanced) {
      return "the balanced start "
          + Sentence.math("w^{(1)} = \\dots = w^{(L)} = " + tex(balanced.layer()));
    }
    if (run.start() instanceof Start.Layers layers) {
      return IntStream.range(0, layers.layers().size())
          .mapToObj(l -> Sentence.math("w^{(" + (l + 1) + ")} = " + tex(layers.layers().get(l))))
          .collect(Collectors.joining(", "));
    }
    return "every start " + Sentence.math("x_0");
  }

  private static String tex(Expression e) {
    return LatexPrinter.print(e);
  }
}
