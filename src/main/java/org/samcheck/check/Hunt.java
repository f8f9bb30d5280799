package org.samcheck.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.samcheck.arithmetic.Deadline;
import org.samcheck.arithmetic.Size;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.conjecture.Violation;
import org.samcheck.dynamics.WorstCaseFamily;
import org.samcheck.expression.Domain;

/**
 * The hunt for a counterexample: the signed violation, maximised over all that is given and, for
 * classes of functions, over families that hold the worst case of first-order methods. Ascents
 * start from the best of many screened points; what seems to violate the claim is written down in
 * rationals and certified.
 */
final class Hunt {

  private static final int FIRST_SCREENED = 1500;
  private static final int SCREENED = 200;
  private static final int ROUNDS = 36;
  private static final int EVALUATIONS = 800;
  private static final double STEP = 0.15;
  private static final double EDGE = 0.2;

  /** In steps, over all families: about a second. */
  private static final long MOST_WORK = 1_000_000;

  /** Below this a violation in doubles may be rounding alone. */
  private static final double LEAD = 1e-12;

  private static final int LEADS = 6;

  /** On a slow machine, instances still want to be decided after a third of the time limit. */
  private static final int SHARE = 3;

  private final List<Landscape> landscapes;
  private final Certificate certificate;
  private final Closest closest;
  private final long seed;
  private final Deadline deadline;

  private Hunt(List<Landscape> landscapes, Certificate certificate, long seed, Deadline deadline) {
    this.landscapes = landscapes;
    this.certificate = certificate;
    this.closest = new Closest(certificate);
    this.seed = seed;
    this.deadline = deadline.share(SHARE);
  }

  /** The hunt for {@code conjecture}; empty where doubles alone do not know its words. */
  static Optional<Hunt> of(Conjecture conjecture, Options options, Deadline deadline) {
    if (!NumericRuns.knows(conjecture)) {
      return Optional.empty();
    }
    List<Landscape> landscapes =
        families(conjecture)
            .map(f -> new Landscape(new Chart(conjecture, f)))
            .filter(l -> l.chart().coordinates() > 0)
            .toList();
    Certificate certificate = Certificate.of(conjecture, options.digits());
    return Optional.of(new Hunt(landscapes, certificate, options.seed(), deadline));
  }

  /** The families of the class; one empty choice where f is no member of a class. */
  private static Stream<Optional<WorstCaseFamily>> families(Conjecture conjecture) {
    for (Given given : conjecture.given()) {
      if (given.domain() instanceof Domain.FunctionClass c) {
        boolean smooth = c.smooth().isPresent();
        boolean convex = c.convex() || c.stronglyConvex().isPresent();
        int dimension =
            c.dimension()
                .filter(d -> d.isConstant() && Size.DIMENSION.admits(d.value()))
                .map(d -> Size.DIMENSION.of(d.value()))
                .orElse(0);
        return WorstCaseFamily.of(smooth, convex, dimension).stream().map(Optional::of);
      }
    }
    return Stream.of(Optional.empty());
  }

  /** How close the best attempt came. */
  Closest closest() {
    return closest;
  }

  /** A certified counterexample, if one is found. */
  Optional<Candidate> find() {
    try {
      return rounds();
    } catch (UnsupportedOperationException unrolled) {
      // f unrolls a range over a given: no single tape holds it.
      return Optional.empty();
    }
  }

  private Optional<Candidate> rounds() {
    for (Landscape landscape : landscapes) {
      Optional<Candidate> found = scanned(landscape);
      if (found.isPresent()) {
        return found;
      }
    }
    for (int round = 0; round < ROUNDS && !isOver(); round++) {
      for (Landscape landscape : landscapes) {
        Optional<Candidate> found = round(landscape, round);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private record Lead(double[] unit, double violation) {}

  private Optional<Candidate> scanned(Landscape landscape) {
    int coordinates = landscape.chart().coordinates();
    if (!Scan.covers(coordinates)) {
      return Optional.empty();
    }
    List<Lead> leads = new ArrayList<>();
    new Scan(coordinates, unit -> height(landscape, unit, Landscape.Weight.PLAIN, leads)).run();
    return certified(landscape, leads);
  }

  /** One ascent from the best of some random points; what either meets is certified. */
  private Optional<Candidate> round(Landscape landscape, int round) {
    Landscape.Weight[] weights = Landscape.Weight.values();
    Landscape.Weight weight = weights[round % weights.length];
    List<Lead> leads = new ArrayList<>();
    ToDoubleFunction<double[]> height = unit -> height(landscape, unit, weight, leads);
    double[] start = best(landscape.chart().coordinates(), round, height);
    if (leads.isEmpty()) {
      new Ascent(EVALUATIONS, STEP, seed * ROUNDS + round).climb(start, height);
    }
    return certified(landscape, leads);
  }

  private double height(
      Landscape landscape, double[] unit, Landscape.Weight weight, List<Lead> leads) {
    if (isOver()) {
      return Violation.NONE;
    }
    Landscape.Height height = landscape.at(unit, weight);
    note(landscape, unit, height, leads);
    return height.weighed();
  }

  private double[] best(int coordinates, int round, ToDoubleFunction<double[]> height) {
    Random random = new Random(seed * ROUNDS + round);
    double[] best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < (round == 0 ? FIRST_SCREENED : SCREENED); k++) {
      double[] unit = random.doubles(coordinates).map(Hunt::stretched).toArray();
      double value = height.applyAsDouble(unit);
      if (best == null || value > most) {
        best = unit;
        most = value;
      }
    }
    return best;
  }

  /** Both ends have a share of their own. */
  private static double stretched(double u) {
    return Math.min(1, Math.max(0, (u - 0.5) * (1 + EDGE) + 0.5));
  }

  private void note(Landscape landscape, double[] unit, Landscape.Height height, List<Lead> leads) {
    closest.note(landscape, unit, height.violation());
    if (height.violation() > LEAD) {
      leads.add(new Lead(unit.clone(), height.violation()));
      if (leads.size() > 8 * LEADS) {
        leads.sort(Comparator.comparingDouble(l -> -l.violation()));
        leads.subList(LEADS, leads.size()).clear();
      }
    }
  }

  private boolean isOver() {
    return deadline.passed() || landscapes.stream().mapToLong(Landscape::work).sum() > MOST_WORK;
  }

  /** The largest violations first, each written down as simply as it stays one. */
  private Optional<Candidate> certified(Landscape landscape, List<Lead> leads) {
    Rounding rounding = new Rounding(landscape.chart());
    return leads.stream()
        .sorted(Comparator.comparingDouble(l -> -l.violation()))
        .limit(LEADS)
        .flatMap(lead -> rounding.near(lead.unit()))
        .filter(this::refutes)
        .findFirst();
  }

  private boolean refutes(Candidate candidate) {
    return candidate
        .assignment(certificate.sampler())
        .filter(a -> certificate.seemsToRefute(a) && certificate.refutes(a))
        .isPresent();
  }
}
