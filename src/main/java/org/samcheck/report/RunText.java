package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Problem;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;
import org.samcheck.dynamics.Start;
import org.samcheck.expression.Expression;
import org.samcheck.expression.LatexPrinter;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/** An objective and its run as sentences. */
final class RunText {

  private static final int FEW = 3;

  private final String label;
  private final Problem problem;

  private RunText(String label, Problem problem) {
    this.label = label;
    this.problem = problem;
  }

  /** The sentences of all runs of a claim. */
  static List<Sentence> of(Conjecture claim) {
    List<Sentence> all = new ArrayList<>();
    claim.problems().forEach((label, problem) -> all.addAll(of(label, problem)));
    return all;
  }

  /** The sentences of one run: its objective, its rule, its start. */
  static List<Sentence> of(String label, Problem problem) {
    RunText text = new RunText(label, problem);
    List<Sentence> all = new ArrayList<>();
    text.objective().forEach(s -> all.add(new Sentence(text.prefix() + s)));
    all.add(new Sentence(text.prefix() + text.rule()));
    return all;
  }

  private String prefix() {
    return label.isEmpty() ? "" : "run " + label + ": ";
  }

  private List<String> objective() {
    if (problem.objective() instanceof Objective.Formula f) {
      String minimum = f.minimum().map(m -> ",\\quad \\min f = " + tex(m)).orElse("");
      return List.of(Sentence.math("f(x) = " + tex(f.value()) + minimum));
    }
    if (problem.objective() instanceof Objective.Network network) {
      return network(network);
    }
    return List.of();
  }

  private static List<String> network(Objective.Network network) {
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
    return List.of(loss, examples(network, count));
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
    Run run = problem.run();
    String method =
        switch (run.method()) {
          case GD -> "gradient descent";
          case SAM -> run.norm() == Run.Norm.L2 ? "SAM" : "SAM with the maximum norm";
          case USAM -> "SAM without normalisation";
        };
    return method
        + (run.isContinuous() ? " as a flow, " : ", ")
        + Sentence.math(run.isContinuous() ? flow(run) : step(run))
        + (run.method() == Run.Method.GD ? "" : ", where " + Sentence.math(perturbed(run)))
        + (run.clock() == Run.Clock.RESCALED
            ? ", in the rescaled clock (divided by the mean of " + Sentence.math("|\\ell'|") + ")"
            : "")
        + ", from "
        + start(run)
        + ", for "
        + Sentence.math(
            run.isContinuous()
                ? "0 \\le t \\le " + tex(run.horizon())
                : "t = 0, \\dots, " + tex(before(run.horizon())));
  }

  private static Expression before(Expression horizon) {
    return horizon.isConstant()
        ? Expression.constant(horizon.value().subtract(1))
        : Expression.of(Operator.SUBTRACT, Type.SCALAR, horizon, Expression.ONE);
  }

  private static String at(Run run) {
    return run.method() == Run.Method.GD ? "x" : "y";
  }

  private static String flow(Run run) {
    return "\\dot x = -\\nabla f(" + at(run) + ")";
  }

  private static String step(Run run) {
    return "x_{t+1} = x_t - " + factor(run.step()) + "\\nabla f(" + at(run) + "_t)";
  }

  private static String perturbed(Run run) {
    String t = run.isContinuous() ? "" : "_t";
    String g = "\\nabla f(x" + t + ")";
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
