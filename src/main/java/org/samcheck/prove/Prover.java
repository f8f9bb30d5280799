package org.samcheck.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.conjecture.Problem;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * Proves conjectures by satisfiability modulo the theory of real numbers. Holds the solver's process: close it. Not for
 * several threads at once; the answer depends on the conjecture alone, not on the speed of the machine.
 */
public final class Prover implements AutoCloseable {

  /** About half a minute of the solver; the proofs of the built-in claims take a tenth of it. */
  private static final long BUDGET = 8_000_000;

  private static final int MOST_STEPS = 4;
  private static final int MOST_CLASS_STEPS = 2;

  private final Solver solver = new Solver();

  /** A prover; its solver starts with the first query. */
  public Prover() {}

  /**
   * Tries to prove {@code conjecture} for all of the stated set.
   *
   * @return {@link Proof.Proved} only if no instance fails and every instance is defined
   */
  public Proof prove(Conjecture conjecture) {
    if (conjecture.claim().isEmpty()) {
      return new Proof.NotApplicable("there is no claim");
    }
    solver.allow(BUDGET);
    try {
      return new Attempt(conjecture).run();
    } catch (Unsupported | UnsupportedOperationException e) {
      return new Proof.NotApplicable(e.getMessage());
    } catch (Undefined e) {
      return new Proof.Unknown(e.getMessage());
    }
  }

  /** Ends the solver's process. */
  @Override
  public void close() {
    solver.close();
  }

  /** One attempt at one conjecture. */
  private final class Attempt {
    private final Conjecture conjecture;
    private final Optional<Given> functions;
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> scaled = new LinkedHashSet<>();
    private int queries;

    Attempt(Conjecture conjecture) {
      this.conjecture = conjecture;
      this.functions =
          conjecture.given().stream()
              .filter(g -> g.domain() instanceof Domain.FunctionClass)
              .findFirst();
    }

    Proof run() {
      for (Map<String, Expression> choice : Setting.choices(conjecture)) {
        Optional<Proof> failure = functions.isPresent() ? members(choice) : formulas(choice);
        if (failure.isPresent()) {
          return failure.get();
        }
      }
      String encoding =
          functions.isPresent()
              ? "inner products of points and gradients, inequalities of the class"
              : "the run written out, roots as variables";
      return new Proof.Proved(
          List.copyOf(used),
          encoding,
          List.copyOf(scaled),
          queries,
          solver.units());
    }

    // Functions that are written down

    private Optional<Proof> formulas(Map<String, Expression> choice) {
      Setting setting = new Setting(conjecture, solver, choice);
      Map<String, FormulaRun> runs = new LinkedHashMap<>();
      conjecture
          .problems()
          .forEach((l, p) -> runs.put(l, new FormulaRun(p, setting.bindings(), MOST_STEPS)));
      Expansion words =
          new Expansion(setting.bindings(), e -> runs.get(e.name()).word(e));
      for (Expression condition : conjecture.suchThat()) {
        setting.assume("a condition", words.scalar(condition));
      }
      setting.requireDefinitions();
      Expression claim = words.scalar(conjecture.claim().get());
      return decide(setting, setting.form().claim(claim), choice, null);
    }

    // Functions of a class

    private Optional<Proof> members(Map<String, Expression> choice) {
      Problem problem = conjecture.problems().get("");
      if (problem == null || !(problem.objective() instanceof Objective.Member)) {
        throw new Unsupported("a class of functions with several runs");
      }
      int steps =
          FormulaRun.steps(
              problem.run(),
              new Setting(conjecture, solver, choice).bindings(),
              MOST_CLASS_STEPS);
      int branches = problem.run().method() == Run.Method.SAM ? 1 << steps : 1;
      for (int branch = 0; branch < branches; branch++) {
        boolean[] still = new boolean[steps];
        for (int t = 0; t < steps; t++) {
          still[t] = (branch >> t & 1) == 1;
        }
        Optional<Proof> failure = members(problem, choice, still);
        if (failure.isPresent()) {
          return failure;
        }
      }
      return Optional.empty();
    }

    private Optional<Proof> members(
        Problem problem, Map<String, Expression> choice, boolean[] still) {
      Setting setting = new Setting(conjecture, solver, choice);
      boolean bounded = mentionsInfimum();
      ClassRun run = new ClassRun(problem, functions.get(), setting, still, bounded);
      for (Expression condition : conjecture.suchThat()) {
        setting.assume("a condition", run.scalar(condition));
      }
      setting.requireDefinitions();
      Expression claim = run.scalar(conjecture.claim().get());
      return decide(setting, setting.form().claim(claim), choice, run);
    }

    private boolean mentionsInfimum() {
      return mentionsInfimum(conjecture.claim().get())
          || conjecture.suchThat().stream().anyMatch(this::mentionsInfimum);
    }

    private boolean mentionsInfimum(Expression e) {
      return e.is(Operator.MINIMUM) || e.arguments().stream().anyMatch(this::mentionsInfimum);
    }

    // Queries

    /** Nothing if the claim is defined and holds, else what is in the way. */
    private Optional<Proof> decide(
        Setting setting, Claim claim, Map<String, Expression> choice, ClassRun run) {
      Map<String, Inequality> candidates = new LinkedHashMap<>();
      if (run != null) {
        run.consequences().forEach(i -> candidates.put(i.name(), i));
      }
      addSigns(setting);
      List<Formula> known = new ArrayList<>(setting.assumptions().formulas());
      Set<String> linear = Set.of();
      Set<String> remote = Set.of();
      if (run != null) {
        known.addAll(run.lengths());
        linear = run.linearVariables();
        remote = run.remoteVariables();
      }
      List<Formula> goals = new ArrayList<>(parts(claim.defined()));
      goals.addAll(parts(claim.holds()));
      for (Formula goal : goals) {
        Query query = new Query(known, candidates, goal.not(), linear, remote);
        Optional<Proof> failure = decide(query, choice, setting);
        if (failure.isPresent()) {
          return failure;
        }
      }
      return Optional.empty();
    }

    /** The givens that are positive because of others, such as beta >= mu > 0: scaling asks for it. */
    private void addSigns(Setting setting) {
      for (Given given : conjecture.given()) {
        Polynomial v = Polynomial.variable(given.name());
        for (Formula sign : List.of(Formula.positive(v), Formula.nonnegative(v))) {
          if (given.type().isScalar() && setting.assumptions().imply(sign)) {
            setting.assumptions().add(sign);
            break;
          }
        }
      }
    }

    private static List<Formula> parts(Formula formula) {
      return formula instanceof Formula.And and ? and.parts() : List.of(formula);
    }

    private Optional<Proof> decide(Query query, Map<String, Expression> choice, Setting setting) {
      Normalisation scaling = Normalisation.of(query);
      Outcome outcome = decide(scaling.cases());
      if (outcome instanceof Outcome.Refuted) {
        scaled.addAll(scaling.ones());
      } else if (scaling.isWeaker() && !isModel(outcome, query)) {
        outcome = decide(Normalisation.none(query).cases());
      }
      if (outcome instanceof Outcome.Model model) {
        return Optional.of(lead(model.values(), choice, setting));
      }
      return outcome instanceof Outcome.Open open
          ? Optional.of(new Proof.Unknown(open.reason()))
          : Optional.empty();
    }

    /** Whether the outcome is a model that satisfies all assumptions, those dropped too. */
    private static boolean isModel(Outcome outcome, Query query) {
      if (!(outcome instanceof Outcome.Model model)) {
        return false;
      }
      Map<String, BigFraction> values = new TreeMap<>();
      model.values().forEach((v, value) -> values.put(v, value.value()));
      return query.assumptions().stream().allMatch(f -> values.keySet().containsAll(f.variables()))
          && ParameterSamples.satisfies(query, values);
    }

    private Outcome decide(List<Normalisation.Case> cases) {
      for (Normalisation.Case c : cases) {
        queries++;
        Outcome outcome = new SubsetSearch(solver, c.query()).run();
        if (outcome instanceof Outcome.Model model) {
          Map<String, ModelValue> all = new TreeMap<>(model.values());
          c.fixed().forEach((v, value) -> all.put(v, new ModelValue(value, true)));
          return new Outcome.Model(all);
        }
        if (!(outcome instanceof Outcome.Refuted refuted)) {
          return outcome;
        }
        used.addAll(refuted.used());
      }
      return new Outcome.Refuted(Set.of());
    }

    private Proof lead(
        Map<String, ModelValue> model, Map<String, Expression> choice, Setting setting) {
      TreeMap<String, BigFraction> assignment = new TreeMap<>();
      TreeMap<String, BigFraction> others = new TreeMap<>();
      Set<String> names = new LinkedHashSet<>();
      conjecture.given().forEach(g -> names.add(g.name()));
      boolean exact = !setting.isRelaxed();
      for (Map.Entry<String, ModelValue> e : model.entrySet()) {
        String name = e.getKey();
        int bracket = name.indexOf('[');
        boolean given = names.contains(bracket < 0 ? name : name.substring(0, bracket));
        (given ? assignment : others).put(name, e.getValue().value());
        exact &= e.getValue().exact();
      }
      choice.forEach(
          (name, value) -> {
            if (value.isConstant()) {
              assignment.put(name, value.value());
            }
          });
      return new Proof.Lead(assignment, others, exact);
    }
  }
}
