package org.samcheck.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Problem;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** What has to be shown for a claim about a run of a fixed number of steps. */
final class FixedSteps {

  private static final int MOST_STEPS = 3;

  private final Conjecture conjecture;
  private final Map<String, Expression> fixed;

  /**
   * The obligations of {@code conjecture}.
   *
   * @param fixed values for some givens
   */
  FixedSteps(Conjecture conjecture, Map<String, Expression> fixed) {
    this.conjecture = conjecture;
    this.fixed = fixed;
  }

  static Problem problem(Conjecture conjecture) {
    Problem problem = conjecture.problems().get("");
    if (problem == null || conjecture.problems().size() != 1) {
      throw new Refusal("several runs");
    }
    return problem;
  }

  static Expression claim(Conjecture conjecture) {
    return conjecture.claim().orElseThrow(() -> new Refusal("no claim"));
  }

  /** One obligation a choice of the givens, a case of the steps and an alternative. */
  List<Obligation> all(String prefix) {
    List<Obligation> result = new ArrayList<>();
    for (Map<String, Expression> choice : Givens.choices(conjecture)) {
      Map<String, Expression> chosen = new LinkedHashMap<>(choice);
      chosen.putAll(fixed);
      result.addAll(all(text(prefix, choice), chosen));
    }
    return result;
  }

  /** A prefix that says which values are chosen. */
  static String text(String prefix, Map<String, Expression> choice) {
    String values =
        choice.entrySet().stream()
            .map(e -> e.getKey() + " = " + e.getValue())
            .collect(Collectors.joining(", "));
    return join(prefix, values);
  }

  static String join(String a, String b) {
    return a.isEmpty() || b.isEmpty() ? a + b : a + "; " + b;
  }

  private List<Obligation> all(String prefix, Map<String, Expression> chosen) {
    Problem problem = problem(conjecture);
    Givens givens = new Givens(conjecture, chosen);
    int steps = steps(givens.value(problem.run().horizon()));
    List<Obligation> result = new ArrayList<>();
    for (List<Branch> branches : Branch.sequences(problem.run().method(), steps)) {
      String text = join(prefix, Branch.text(problem.run().method(), branches));
      Expression claim = givens.read(claim(conjecture));
      boolean bounded = Substitution.mentions(claim, Operator.MINIMUM);
      MemberRun run = new MemberRun(problem, givens, branches, bounded);
      List<List<Condition>> negations = run.alternatives(claim, false);
      Map<String, Fact> facts = run.facts();
      for (int i = 0; i < negations.size(); i++) {
        String alternative = negations.size() == 1 ? "" : "alternative " + (i + 1);
        result.add(Obligation.of(join(text, alternative), facts, negations.get(i)));
      }
    }
    return result;
  }

  private static int steps(Quotient horizon) {
    boolean constant = horizon.denominator().isEmpty() && horizon.numerator().isConstant();
    if (!constant || !horizon.numerator().constantValue().isInteger()) {
      throw new Refusal("a number of steps that is not fixed");
    }
    int steps = horizon.numerator().constantValue().getNumeratorAsInt();
    if (steps < 0 || steps > MOST_STEPS) {
      throw new Refusal("a run of " + steps + " steps");
    }
    return steps;
  }
}
