package org.samcheck.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
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

  private final Conjecture conjecture;
  private final Options options;
  private final int tries;
  private final Deadline deadline;
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
          .flatMap(c -> c.figure(options.digits()))
          .ifPresent(figure -> figures.putIfAbsent("closest", figure));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Result(conjecture, outcome.verdict(), seconds, figures, List.of());
  }

  /** A verdict with an instance to show. */
  private record Outcome(Verdict verdict, Optional<Assignment> example) {}

  private Outcome verdict() {
    Optional<List<Candidate>> finite = FiniteSet.members(conjecture, LARGEST_FINITE_SET);
    if (finite.isPresent()) {
      return decideAll(finite.get(), true);
    }
    Optional<Outcome> byBoxes = byBoxes();
    if (byBoxes.isPresent()) {
      return byBoxes.get();
    }
    Search search = new Search(conjecture, options, Math.max(tries, options.tries()), deadline);
    Optional<Candidate> found = search.find();
    if (found.isPresent()) {
      return refuted(found.get(), 0);
    }
    closest = search.closest();
    return decideAll(draws(tries), false);
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

  private Outcome decideAll(List<Candidate> candidates, boolean complete) {
    Instances instances = new Instances(conjecture, options.digits(), deadline);
    instances.decide(candidates);
    if (instances.refuting().isPresent()) {
      return refuted(instances.refuting().get(), instances.decided());
    }
    Optional<Assignment> example = instances.example();
    // A proof about no instance at all would say nothing.
    Optional<String> proof =
        complete || example.isEmpty() || instances.undefined()
            ? Optional.empty()
            : Proofs.attempt(conjecture, deadline);
    Verdict verdict =
        proof.isPresent()
            ? new Verdict.Proved(Evidence.SMT, instances.decided(), proof.get(), example)
            : withClosest(instances.verdict(complete, candidates.size(), FEWEST));
    return new Outcome(verdict, example);
  }

  /** The verdict where a few instances hold and boxes settle the whole set. */
  private Optional<Outcome> byBoxes() {
    List<ParameterBox> cover = ParameterBoxes.cover(conjecture, LARGEST_COVER);
    if (cover.isEmpty()) {
      return Optional.empty();
    }
    Instances instances = new Instances(conjecture, options.digits(), deadline);
    instances.decide(draws(Math.min(FIRST, tries)));
    if (!instances.allHold()) {
      return Optional.empty();
    }
    Boxes.Outcome boxes =
        new Boxes(conjecture, deadline.share(2)).decide(cover, instances.holding());
    Optional<Candidate> found =
        boxes
            .counterexample()
            .filter(middle -> Decision.of(conjecture, middle, options.digits()).refutes())
            .map(middle -> Candidate.of(middle, new Sampler(conjecture)));
    if (found.isPresent()) {
      return Optional.of(refuted(found.get(), instances.decided()));
    }
    if (!boxes.proves()) {
      return Optional.empty();
    }
    String reason =
        boxes.count() == 1
            ? "the whole set was enclosed at once"
            : "the whole set was enclosed, in " + boxes.count() + " boxes";
    Verdict proved =
        new Verdict.Proved(
            Evidence.BOX,
            instances.decided(),
            reason + after(instances.remark()),
            instances.example());
    return Optional.of(new Outcome(proved, instances.example()));
  }

  /** The verdict whose reason also says how close the hunt came. */
  private Verdict withClosest(Verdict verdict) {
    String note =
        closest
            .flatMap(Closest::violation)
            .map(v -> String.format(Locale.ROOT, "; the hunt came as close as %.1e", v))
            .orElse("");
    if (verdict instanceof Verdict.Verified v) {
      return new Verdict.Verified(v.evidence(), v.instances(), v.reason() + note);
    }
    return verdict instanceof Verdict.Inconclusive i
        ? new Verdict.Inconclusive(i.evidence(), i.instances(), i.reason() + note)
        : verdict;
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
    conjecture
        .figures()
        .forEach(
            (name, e) -> {
              if (example.isPresent()) {
                figures.put(name, figure(example.get(), e));
              }
            });
    return figures;
  }

  private String figure(Assignment example, org.samcheck.expression.Expression e) {
    try {
      return Decision.figure(conjecture, example, e, options.digits());
    } catch (UndefinedException | UndecidedException none) {
      return none.getMessage();
    }
  }
}
