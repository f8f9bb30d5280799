package org.samcheck.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.MersenneTwister;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Decision;
import org.samcheck.conjecture.Sampler;
import org.samcheck.conjecture.Violation;

/**
 * The search for a counterexample: random instances screened in doubles, then local ascent on the
 * signed violation from the best ones; every lead is certified in exact or ball arithmetic.
 */
final class Search {

  /** A violation this close to 0 may be a violation that rounding hides. */
  private static final double LEAD = -1e-9;

  private static final int LEADS = 12;
  private static final int RESTARTS = 3;
  private static final int EVALUATIONS = 300;
  private static final double STEP = 0.2;
  private static final long GRID = 1 << 24;

  private final Conjecture conjecture;
  private final Sampler sampler;
  private final Draws draws;
  private final int tries;
  private final int restarts;
  private final int evaluations;
  private final int digits;
  private final long seed;
  private final Deadline deadline;

  Search(Conjecture conjecture, Options options, int tries, Deadline deadline) {
    this.conjecture = conjecture;
    this.sampler = new Sampler(conjecture);
    this.draws = new Draws(options.seed(), sampler.coordinates());
    boolean flows = conjecture.problems().values().stream().anyMatch(p -> p.run().isContinuous());
    this.tries = flows ? Math.min(tries, conjecture.tries().orElse(tries)) : tries;
    this.restarts = flows ? 1 : RESTARTS;
    this.evaluations = flows ? Math.min(EVALUATIONS, this.tries) : EVALUATIONS;
    this.digits = options.digits();
    this.seed = options.seed();
    this.deadline = deadline;
  }

  /** A screened point. */
  private record Screened(Candidate candidate, double violation) {}

  /** A certified counterexample, if one is found. */
  Optional<Candidate> find() {
    List<Screened> screened = new ArrayList<>();
    corners().forEach(candidate -> screen(candidate, screened));
    Optional<Candidate> simple = simplest(screened);
    if (simple.isPresent()) {
      return simple;
    }
    for (int k = Draws.CORNERS; k < tries && !deadline.passed(); k++) {
      Candidate candidate = new Candidate(draws.point(k), Map.of());
      if (screen(candidate, screened) > 0 && certified(candidate)) {
        return Optional.of(candidate);
      }
    }
    screened.sort(Comparator.comparingDouble(Screened::violation).reversed());
    return screened.stream()
        .limit(LEADS)
        .filter(s -> s.violation() > LEAD)
        .map(Screened::candidate)
        .filter(this::certified)
        .findFirst()
        .or(() -> ascend(screened));
  }

  /** The first points, and each of them with the simplest kind of function. */
  private Stream<Candidate> corners() {
    return IntStream.range(0, Draws.CORNERS)
        .mapToObj(draws::point)
        .flatMap(point -> Stream.of(sampler.withSimplestFamily(point), point).distinct())
        .map(point -> new Candidate(point, Map.of()));
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
        .filter(this::certified)
        .findFirst();
  }

  private double violation(Candidate candidate) {
    return candidate
        .assignment(sampler)
        .map(a -> Violation.of(conjecture, a))
        .orElse(Violation.NONE);
  }

  private boolean certified(Candidate candidate) {
    Optional<Assignment> assignment = candidate.assignment(sampler);
    return assignment.isPresent() && Decision.of(conjecture, assignment.get(), digits).refutes();
  }

  private Optional<Candidate> ascend(List<Screened> screened) {
    Optional<Candidate> found = Optional.empty();
    int starts = sampler.coordinates() == 0 ? 0 : Math.min(restarts, screened.size());
    for (int i = 0; i < starts && found.isEmpty() && !deadline.passed(); i++) {
      found = ascend(screened.get(i).candidate(), i);
    }
    return found;
  }

  /** CMA-ES from one point; the first points it visits with a positive violation are certified. */
  private Optional<Candidate> ascend(Candidate start, int restart) {
    int n = sampler.coordinates();
    List<Candidate> leads = new ArrayList<>();
    double[] lower = new double[n];
    double[] upper = new double[n];
    double[] sigma = new double[n];
    java.util.Arrays.fill(upper, 1);
    java.util.Arrays.fill(sigma, STEP);
    int population = 4 + (int) (3 * Math.log(n));
    CMAESOptimizer optimizer =
        new CMAESOptimizer(
            Math.max(1, evaluations / population),
            Double.NEGATIVE_INFINITY,
            true,
            0,
            0,
            new MersenneTwister(seed + restart),
            false,
            null);
    optimizer.optimize(
        new MaxEval(10 * Math.max(evaluations, population)),
        new ObjectiveFunction(point -> visit(point, leads)),
        GoalType.MAXIMIZE,
        new SimpleBounds(lower, upper),
        new InitialGuess(start.unit().stream().mapToDouble(BigFraction::doubleValue).toArray()),
        new CMAESOptimizer.Sigma(sigma),
        new CMAESOptimizer.PopulationSize(population));
    return leads.stream().filter(this::certified).findFirst();
  }

  private double visit(double[] point, List<Candidate> leads) {
    List<BigFraction> unit = new ArrayList<>();
    for (double u : point) {
      unit.add(new BigFraction(Math.round(u * GRID), GRID));
    }
    Candidate candidate = new Candidate(unit, Map.of());
    double violation = deadline.passed() ? Violation.NONE : violation(candidate);
    if (violation > 0 && leads.size() < LEADS) {
      leads.add(candidate);
    }
    return violation;
  }
}
