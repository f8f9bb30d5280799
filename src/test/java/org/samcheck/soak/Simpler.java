package org.samcheck.soak;

import java.util.ArrayList;
import java.util.List;

/** Smaller statements about runs: fewer steps, fewer terms, simpler numbers. */
final class Simpler {

  private final RunStatement statement;
  private final Run run;

  Simpler(RunStatement statement) {
    this.statement = statement;
    this.run = statement.run();
  }

  List<RunStatement> all() {
    List<RunStatement> all = new ArrayList<>();
    if (statement.hypothesis().isPresent()) {
      all.add(statement.withoutHypothesis());
    }
    for (int steps : List.of(1, 2, run.steps() / 2, run.steps() - 1)) {
      if (steps >= 1 && steps < run.steps()) {
        all.add(with(run.samples(), run.radius(), run.step(), steps));
      }
    }
    if (!run.isRandom() && run.network().isEmpty()) {
      Objective f = run.samples().get(0).objective();
      for (Term part : f.formula().parts()) {
        Sample sample = new Sample(Rational.ONE, new Objective(f.dimension(), part));
        all.add(with(List.of(sample), run.radius(), run.step(), run.steps()));
      }
    }
    if (!run.radius().equals(Term.of(1))) {
      all.add(with(run.samples(), Term.of(1), run.step(), run.steps()));
    }
    Term half = Term.of(Rational.of(1, 2));
    if (!run.step().equals(half)) {
      all.add(with(run.samples(), run.radius(), half, run.steps()));
    }
    addParts(all);
    return all;
  }

  private void addParts(List<RunStatement> all) {
    Condition claim = statement.claim();
    if (claim instanceof Condition.Implies i) {
      all.add(statement.withClaim(i.b(), statement.worst()));
    }
    if (claim instanceof Condition.Or o) {
      all.add(statement.withClaim(o.b(), statement.worst()));
    }
    if (claim instanceof Condition.And a) {
      all.add(statement.withClaim(a.a(), statement.worst()));
      all.add(statement.withClaim(a.b(), statement.worst()));
    }
    if (claim instanceof Condition.Not n && n.a() instanceof Condition.Not m) {
      all.add(statement.withClaim(m.a(), statement.worst()));
    }
  }

  private RunStatement with(List<Sample> samples, Term radius, Term step, int steps) {
    return statement.withRun(
        new Run(
            samples,
            run.independent(),
            run.method(),
            radius,
            step,
            run.start(),
            steps,
            run.network()));
  }
}
