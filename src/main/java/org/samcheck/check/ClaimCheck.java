package org.samcheck.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.samcheck.arithmetic.Deadline;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.check.EngineReport.Engine;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Decision;
import org.samcheck.conjecture.ParameterBox;
import org.samcheck.conjecture.ParameterBoxes;
import org.samcheck.conjecture.Sampler;

/**
 * The check of one claim: look for a counterexample, then for a proof, then decide every instance
 * tried.
 */
final class ClaimCheck {

  private static final int FEWEST = 10;

  /** The instances that are decided before boxes try the whole set. */
  private static final int FIRST = 16;

  private static final int LARGEST_FINITE_SET = 5000;
  private static final int LARGEST_COVER = 256;

  /** In seconds. */
  private static final int LEISURE = 5;

  private final Conjecture conjecture;
  private final Options options;
  private final int tries;
  private final Deadline deadline;
  private final List<EngineReport> engines = new ArrayList<>();
  private Optional<Closest> closest = Optional.empty();

  ClaimCheck(Conjecture conjecture, Options options) {
    this.conjecture = conjecture;
    this.options = options;
    this.tries = conjecture.tries().orElse(options.tries());
    this.deadline = new Deadline(options.timeLimit());
  }

  Result run() {
    long begin = System.nanoTime();
    Outcome outcome = verdict();
    Map<String, String> figures = figures(outcome.example());
    if (!(outcome.verdict() instanceof Verdict.Refuted)) {
      closest
          .flatMap(c -> atLeisure(() -> c.figure(options.digits()), Optional::empty))
          .ifPresent(figure -> figures.putIfAbsent("closest", figure));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Result(
        conjecture, outcome.verdict(), seconds, figures, List.of(), List.copyOf(engines));
  }

  /** A verdict with an instance to show. */
  private record Outcome(Verdict verdict, Optional<Assignment> example) {}

  private Outcome verdict() {
    Optional<List<Candidate>> finite = FiniteSet.members(conjecture, LARGEST_FINITE_SET);
    if (finite.isPresent()) {
      return decideAll(Engine.FINITE_SET, finite.get());
    }
    Optional<Outcome> byBoxes = byBoxes();
    if (byBoxes.isPresent()) {
      return byBoxes.get();
    }
    Search search = new Search(conjecture, options, Math.max(tries, options.tries()), deadline);
    Optional<Candidate> found = search.find();
    engines.addAll(search.reports());
    if (found.isPresent()) {
      return refuted(found.get(), 0);
    }
    closest = search.closest();
    return decideAll(Engine.INSTANCES, draws(tries));
  }

  private void report(Engine engine, EngineReport.Outcome outcome, String reason) {
    engines.add(new EngineReport(engine, outcome, reason));
  }

  private List<Candidate> draws(int count) {
    Draws draws = new Draws(options.seed(), new Sampler(conjecture).coordinates());
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(new Candidate(new Sampler(conjecture).plain()));
    for (int k = 0; k < count - 1; k++) {
      candidates.add(new Candidate(draws.point(k)));
    }
    return candidates;
  }

  private Outcome decideAll(Engine engine, List<Candidate> candidates) {
    boolean complete = engine == Engine.FINITE_SET;
    Instances instances = new Instances(conjecture, options.digits(), deadline);
    instances.decide(candidates);
    if (instances.refuting().isPresent()) {
      report(engine, EngineReport.Outcome.REFUTED, "a certified counterexample");
      return refuted(instances.refuting().get(), instances.decided());
    }
    Verdict verdict = instances.verdict(complete, candidates.size(), FEWEST);
    report(engine, outcome(verdict, instances), verdict.reason());
    Optional<Assignment> example = instances.example();
    // A proof about no instance at all would say nothing.
    if (!complete && example.isPresent() && !instances.undefined()) {
      Optional<Verdict> proved = byProof(instances.decided(), example);
      if (proved.isPresent()) {
        return new Outcome(proved.get(), example);
      }
    }
    return new Outcome(withNotes(verdict), example);
  }

  private Optional<Verdict> byProof(int decided, Optional<Assignment> example) {
    Proofs.Attempted solver = Proofs.attempt(conjecture, deadline);
    engines.add(solver.report());
    Proofs.Certified search = Proofs.certify(conjecture, solver.proof(), deadline);
    engines.add(search.report());
    if (search.certificate().isPresent()) {
      return Optional.of(
          new Verdict.Proved(
              Evidence.CERTIFICATE,
              decided,
              search.report().reason(),
              example,
              search.certificate()));
    }
    String reason = solver.report().reason() + "; no certificate: " + search.report().reason();
    return solver.proof().map(proof -> new Verdict.Proved(Evidence.SMT, decided, reason, example));
  }

  private static EngineReport.Outcome outcome(Verdict verdict, Instances instances) {
    return verdict instanceof Verdict.Proved
        ? EngineReport.Outcome.PROVED
        : instances.interrupted() ? EngineReport.Outcome.OUT_OF_TIME : EngineReport.Outcome.OPEN;
  }

  /** The verdict where a few instances hold and boxes settle the whole set. */
  private Optional<Outcome> byBoxes() {
    List<ParameterBox> cover =
        deadline.watch(() -> ParameterBoxes.cover(conjecture, LARGEST_COVER), List::of);
    if (cover.isEmpty()) {
      report(Engine.BOXES, EngineReport.Outcome.NOT_APPLICABLE, "no boxes cover the set");
      return Optional.empty();
    }
    Instances instances = new Instances(conjecture, options.digits(), deadline);
    instances.decide(draws(Math.min(FIRST, tries)));
    if (!instances.allHold()) {
      report(Engine.BOXES, EngineReport.Outcome.OPEN, "an instance stays open or fails");
      return Optional.empty();
    }
    Boxes.Outcome boxes =
        new Boxes(conjecture, deadline.share(2)).decide(cover, instances.holding());
    Optional<Candidate> found =
        boxes
            .counterexample()
            .filter(this::refutes)
            .map(middle -> Candidate.of(middle, new Sampler(conjecture)));
    if (found.isPresent()) {
      report(Engine.BOXES, EngineReport.Outcome.REFUTED, "a box on which the claim fails");
      return Optional.of(refuted(found.get(), instances.decided()));
    }
    if (!boxes.proves()) {
      EngineReport.Outcome outcome =
          boxes.isLate() ? EngineReport.Outcome.OUT_OF_TIME : EngineReport.Outcome.OPEN;
      report(Engine.BOXES, outcome, boxes.obstacle());
      return Optional.empty();
    }
    String reason =
        boxes.count() == 1
            ? "the whole set was enclosed at once"
            : "the whole set was enclosed, in " + boxes.count() + " boxes";
    report(Engine.BOXES, EngineReport.Outcome.PROVED, reason);
    Verdict proved =
        new Verdict.Proved(
            Evidence.BOX,
            instances.decided(),
            reason + after(instances.remark()),
            instances.example());
    return Optional.of(new Outcome(withNotes(proved), instances.example()));
  }

  private boolean refutes(Assignment middle) {
    return deadline.watch(
        () -> Decision.of(conjecture, middle, options.digits()).refutes(), () -> false);
  }

  /** The verdict whose reason also says how close the hunt came, and why there is no proof. */
  private Verdict withNotes(Verdict verdict) {
    String near =
        closest
            .flatMap(Closest::violation)
            .map(v -> String.format(Locale.ROOT, "; the hunt came as close as %.1e", v))
            .orElse("");
    if (verdict instanceof Verdict.Verified v) {
      return new Verdict.Verified(v.evidence(), v.instances(), v.reason() + near + unproved());
    }
    if (verdict instanceof Verdict.Proved p) {
      String note = Proofs.minimiserNote(conjecture, deadline);
      return new Verdict.Proved(p.evidence(), p.instances(), p.reason() + note, p.example());
    }
    return verdict instanceof Verdict.Inconclusive i
        ? new Verdict.Inconclusive(i.evidence(), i.instances(), i.reason() + near + broken())
        : verdict;
  }

  /** What stopped each engine that can prove a claim for all of an infinite set. */
  private String unproved() {
    String stopped =
        engines.stream()
            .filter(e -> e.engine().proves())
            .map(EngineReport::text)
            .collect(Collectors.joining("; "));
    return stopped.isEmpty() ? "" : "; not proved: " + stopped;
  }

  private String broken() {
    return engines.stream()
        .filter(e -> e.outcome() == EngineReport.Outcome.FAILED)
        .map(e -> "; " + e.text())
        .collect(Collectors.joining());
  }

  private Outcome refuted(Candidate candidate, int decided) {
    Assignment simple = new Shrinker(conjecture, options.digits(), deadline).shrink(candidate);
    Decision decision = Decision.of(conjecture, simple, options.digits());
    Evidence evidence = Evidence.of(decision.grounds());
    Verdict verdict =
        new Verdict.Refuted(
            evidence,
            decided + 1,
            "a counterexample, certified in " + decision.arithmetic() + after(decision.remark()),
            simple,
            decision);
    return new Outcome(verdict, Optional.of(simple));
  }

  private static String after(String remark) {
    return remark.isEmpty() ? "" : "; " + remark;
  }

  /** The figures on the instance that is shown. */
  private Map<String, String> figures(Optional<Assignment> example) {
    Map<String, String> figures = new LinkedHashMap<>();
    String late = "not computed before the time limit";
    conjecture
        .figures()
        .forEach(
            (name, e) -> {
              if (example.isPresent()) {
                figures.put(name, atLeisure(() -> figure(example.get(), e), () -> late));
              }
            });
    return figures;
  }

  /** What is only shown has a few seconds even when the time is up. */
  private <R> R atLeisure(Supplier<R> work, Supplier<R> otherwise) {
    return deadline.orAtLeast(LEISURE).watch(work, otherwise);
  }

  private String figure(Assignment example, org.samcheck.expression.Expression e) {
    try {
      return Decision.figure(conjecture, example, e, options.digits());
    } catch (UndefinedException | UndecidedException none) {
      return none.getMessage();
    }
  }
}
