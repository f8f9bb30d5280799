package org.samcheck.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Deadline;
import org.samcheck.check.EngineReport.Engine;
import org.samcheck.check.EngineReport.Outcome;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Sampler;
import org.samcheck.conjecture.Violation;

/**
 * The search for a counterexample: random instances screened in doubles, then a hunt; every lead is
 * certified in exact or ball arithmetic.
 */
final class Search {

  /** A violation this close to 0 may be a violation that rounding hides. */
  private static final double LEAD = -1e-9;

  private static final int LEADS = 12;
  private static final int RESTARTS = 3;
  private static final int EVALUATIONS = 300;
  private static final int FLOWS = 40;

  /** Fewer than one draw in this many that meets the hypotheses is few. */
  private static final int THIN = 20;

  /** Instances still want to be decided when the search has used its time. */
  private static final int SHARE = 2;

  private static final double STEP = 0.2;
  private static final long GRID = 1 << 24;

  private final Conjecture conjecture;
  private final Sampler sampler;
  private final Draws draws;
  private final int tries;
  private final int restarts;
  private final int evaluations;
  private final Certificate certificate;
  private final Optional<Hunt> hunt;
  private final boolean climbs;
  private final long seed;
  private final Deadline deadline;
  private final List<EngineReport> reports = new ArrayList<>();

  Search(Conjecture conjecture, Options options, int tries, Deadline deadline) {
    this.conjecture = conjecture;
    this.sampler = new Sampler(conjecture);
    this.draws = new Draws(options.seed(), sampler.coordinates());
    boolean flows = conjecture.problems().values().stream().anyMatch(p -> p.run().isContinuous());
    this.tries = flows ? Math.min(tries, conjecture.tries().orElse(tries)) : tries;
    this.restarts = flows ? 1 : RESTARTS;
    this.evaluations = flows ? Math.min(FLOWS, this.tries) : EVALUATIONS;
    this.certificate = Certificate.of(conjecture, options.digits());
    this.climbs = options.hunt();
    this.deadline = deadline.share(SHARE);
    this.hunt = climbs ? Hunt.of(conjecture, options, this.deadline) : Optional.empty();
    this.seed = options.seed();
  }

  /** A screened point. */
  private record Screened(Candidate candidate, double violation) {}

  /** A certified counterexample, if one is found. */
  Optional<Candidate> find() {
    List<Screened> screened = new ArrayList<>();
    return within(Engine.SCREENING, tries + " random instances in doubles", () -> screen(screened))
        .or(
            () ->
                climbs
                    ? within(Engine.HUNT, "ascents to worst cases", () -> hunt(screened))
                    : Optional.empty());
  }

  /** What each engine of the search made of the claim, as far as it was asked. */
  List<EngineReport> reports() {
    return reports;
  }

  private Optional<Candidate> within(
      Engine engine, String what, Supplier<Optional<Candidate>> search) {
    Optional<Candidate> found = deadline.watch(search, Optional::empty);
    Outcome outcome =
        found.isPresent()
            ? Outcome.REFUTED
            : deadline.passed() ? Outcome.OUT_OF_TIME : Outcome.OPEN;
    String reason = found.isPresent() ? "a certified counterexample" : what + " found none";
    reports.add(new EngineReport(engine, outcome, reason));
    return found;
  }

  private Optional<Candidate> screen(List<Screened> screened) {
    corners().forEach(candidate -> screen(candidate, screened));
    Optional<Candidate> simple = simplest(screened);
    if (simple.isPresent()) {
      return simple;
    }
    for (int k = Draws.CORNERS; k < tries && !deadline.passed(); k++) {
      Candidate candidate = new Candidate(draws.point(k));
      if (screen(candidate, screened) > 0 && certificate.refutes(candidate)) {
        return Optional.of(candidate);
      }
    }
    screened.sort(Comparator.comparingDouble(Screened::violation).reversed());
    return screened.stream()
        .limit(LEADS)
        .filter(s -> s.violation() > LEAD)
        .map(Screened::candidate)
        .filter(certificate::refutes)
        .findFirst();
  }

  /** Words that plain doubles do not know are evaluated instance by instance, which takes long. */
  private Optional<Candidate> hunt(List<Screened> screened) {
    return hunt.flatMap(Hunt::find)
        .or(() -> hunt.isEmpty() || isThin(screened) ? ascend(screened) : Optional.empty());
  }

  /** Where few draws meet the hypotheses, the hunt has few places to start from. */
  private boolean isThin(List<Screened> screened) {
    return screened.size() < tries / THIN;
  }

  /** How close the hunt came, where there was one. */
  Optional<Closest> closest() {
    return hunt.map(Hunt::closest);
  }

  /** The first points, and each of them with the simplest kind of function. */
  private Stream<Candidate> corners() {
    return IntStream.range(0, Draws.CORNERS)
        .mapToObj(draws::point)
        .flatMap(point -> Stream.of(sampler.withSimplestFamily(point), point).distinct())
        .map(Candidate::new);
  }

  /** Notes the violation at a candidate that has one. */
  private double screen(Candidate candidate, List<Screened> screened) {
    double violation = deadline.passed() ? Violation.NONE : violation(candidate);
    if (violation > Violation.NONE) {
      screened.add(new Screened(candidate, violation));
    }
    return violation;
  }

  /** The cheapest of the leads that is certified. */
  private Optional<Candidate> simplest(List<Screened> screened) {
    return screened.stream()
        .filter(s -> s.violation() > 0)
        .map(Screened::candidate)
        .sorted(Comparator.comparingLong(c -> Cost.of(c.assignment(sampler).orElseThrow())))
        .filter(certificate::refutes)
        .findFirst();
  }

  private double violation(Candidate candidate) {
    return candidate
        .assignment(sampler)
        .map(a -> Violation.of(conjecture, a))
        .orElse(Violation.NONE);
  }

  private Optional<Candidate> ascend(List<Screened> screened) {
    Optional<Candidate> found = Optional.empty();
    int starts = sampler.coordinates() == 0 ? 0 : Math.min(restarts, screened.size());
    for (int i = 0; i < starts && found.isEmpty() && !deadline.passed(); i++) {
      found = ascend(screened.get(i).candidate(), i);
    }
    return found;
  }

  /**
   * An ascent from one point; the first points it visits with a positive violation are certified.
   */
  private Optional<Candidate> ascend(Candidate start, int restart) {
    List<Candidate> leads = new ArrayList<>();
    new Ascent(evaluations, STEP, seed + restart)
        .climb(
            start.unit().stream().mapToDouble(BigFraction::doubleValue).toArray(),
            point -> visit(point, leads));
    return leads.stream().filter(certificate::refutes).findFirst();
  }

  private double visit(double[] point, List<Candidate> leads) {
    List<BigFraction> unit = new ArrayList<>();
    for (double u : point) {
      unit.add(new BigFraction(Math.round(u * GRID), GRID));
    }
    Candidate candidate = new Candidate(unit);
    double violation = deadline.passed() ? Violation.NONE : violation(candidate);
    if (violation > 0 && leads.size() < LEADS) {
      leads.add(candidate);
    }
    return violation;
  }
}
