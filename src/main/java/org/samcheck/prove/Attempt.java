package org.samcheck.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
import org.samcheck.prove.ClassRun.Branch;

/** One attempt at one conjecture. */
final class Attempt {
  private static final int MOST_STEPS = 4;
  private static final int MOST_CLASS_STEPS = 2;

  private final Conjecture conjecture;
  private final Solver solver;
  private final Optional<Given> functions;
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> scaled = new LinkedHashSet<>();
  private int queries;

  Attempt(Conjecture conjecture, Solver solver) {
    this.conjecture = conjecture;
    this.solver = solver;
    this.functions =
        conjecture.given().stream()
            .filter(g -> g.domain() instanceof Domain.FunctionClass)
            .findFirst();
  }

  Proof run() {
    Optional<Proof> general = generalised();
    if (general.isPresent()) {
      return general.get();
    }
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
        List.copyOf(used), encoding, List.copyOf(scaled), queries, solver.units());
  }

  /**
   * A proof for every function of a class that contains f, if there is one: it needs no
   * coordinates.
   */
  private Optional<Proof> generalised() {
    boolean random =
        conjecture.problems().values().stream().anyMatch(p -> p.objective().isRandom());
    if (functions.isPresent() || random || Setting.choices(conjecture).size() > 1) {
      return Optional.empty();
    }
    try {
      Setting setting = new Setting(conjecture, solver, Map.of());
      return Membership.generalise(conjecture, setting)
          .map(general -> new Attempt(general, solver).run())
          .filter(Proof.Proved.class::isInstance)
          .map(proof -> ((Proof.Proved) proof).of("f lies in a class of functions: "));
    } catch (Unsupported | UnsupportedOperationException | Undefined e) {
      return Optional.empty();
    }
  }

  // Functions that are written down

  private Optional<Proof> formulas(Map<String, Expression> choice) {
    Setting setting = new Setting(conjecture, solver, choice);
    SamplePaths paths = new SamplePaths(conjecture.problems(), setting.bindings(), MOST_STEPS);
    setting.require("the weights", paths.probabilities());
    Expansion words = new Expansion(setting.bindings(), paths::word);
    Expression claim = claim(setting, paths::unroll, words::scalar, words::expand);
    for (FormulaRun run : paths.runs()) {
      run.schedules().forEach(e -> setting.requireDefined("a radius or step", e));
      Optional<Expression> bound = run.minimumIsBound();
      if (bound.isPresent() && !isCertain(setting, bound.get(), choice)) {
        return Optional.of(
            new Proof.Unknown("the stated minimum is not known to be a lower bound"));
      }
      Optional<Expression> best = run.usedMinimiserIsBest();
      if (best.isPresent() && !isCertain(setting, best.get(), choice)) {
        return Optional.of(new Proof.Unknown("the stated minimiser is not known to be one"));
      }
    }
    return decide(setting, setting.form().claim(claim), choice, null);
  }

  /** Whether every stated minimiser is one for all values of the givens. */
  boolean knowsMinimisers() {
    for (Map<String, Expression> choice : Setting.choices(conjecture)) {
      Setting setting = new Setting(conjecture, solver, choice);
      SamplePaths paths =
          new SamplePaths(conjecture.problems(), setting.bindings(), Integer.MAX_VALUE);
      for (FormulaRun run : paths.runs()) {
        Optional<Expression> best = run.minimiserIsBest();
        if (best.isPresent() && !isCertain(setting, best.get(), choice)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isCertain(Setting setting, Expression condition, Map<String, Expression> choice) {
    return decide(setting, setting.form().claim(condition), choice, null).isEmpty();
  }

  /**
   * The conditions of the file as assumptions; then the claim, once what vanishes from it is known
   * to be defined.
   */
  private Expression claim(
      Setting setting,
      UnaryOperator<Expression> unroll,
      UnaryOperator<Expression> scalar,
      Function<Expression, List<Expression>> word) {
    for (Expression condition : conjecture.suchThat()) {
      setting.require("a condition", Vanished.from(condition, scalar, word));
      setting.assume("a condition", scalar.apply(condition));
    }
    setting.requireDefinitions();
    Expression claim = unroll.apply(conjecture.claim().get());
    setting.require("the claim", Vanished.from(claim, scalar, word));
    return scalar.apply(claim);
  }

  // Functions of a class

  private Optional<Proof> members(Map<String, Expression> choice) {
    Problem problem = conjecture.problems().get("");
    if (problem == null || !(problem.objective() instanceof Objective.Member)) {
      throw new Unsupported("a class of functions with several runs");
    }
    if (problem.run().isContinuous() || problem.objective().isRandom()) {
      throw new Unsupported("a flow or samples on a class of functions");
    }
    int steps =
        FormulaRun.steps(
            problem.run(), new Setting(conjecture, solver, choice).bindings(), MOST_CLASS_STEPS);
    for (List<Branch> branches : branches(problem.run().method(), steps)) {
      Optional<Proof> failure = members(problem, choice, branches);
      if (failure.isPresent()) {
        return failure;
      }
    }
    return Optional.empty();
  }

  private static List<List<Branch>> branches(Run.Method method, int steps) {
    List<List<Branch>> result = List.of(List.of());
    for (int t = 0; t < steps; t++) {
      List<List<Branch>> longer = new ArrayList<>();
      for (List<Branch> start : result) {
        for (Branch branch : ClassRun.branches(method)) {
          List<Branch> more = new ArrayList<>(start);
          more.add(branch);
          longer.add(more);
        }
      }
      result = longer;
    }
    return result;
  }

  private Optional<Proof> members(
      Problem problem, Map<String, Expression> choice, List<Branch> branches) {
    Setting setting = new Setting(conjecture, solver, choice);
    boolean bounded = mentionsInfimum();
    ClassRun run = new ClassRun(problem, functions.get(), setting, branches, bounded);
    if (setting.assumptions().contradicts(Formula.TRUE)) {
      return Optional.empty();
    }
    Expression claim = claim(setting, UnaryOperator.identity(), run::scalar, word -> List.of());
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

  /**
   * The givens that are positive because of others, such as beta >= mu > 0: scaling asks for it.
   */
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
