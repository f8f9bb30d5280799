package org.samcheck.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Deadline;
import org.samcheck.arithmetic.Truth;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Decision;
import org.samcheck.conjecture.Given;
import org.samcheck.conjecture.Sampler;
import org.samcheck.conjecture.Violation;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;

/** Decides a claim on one instance after another, and keeps count. */
final class Instances {

  private final Conjecture conjecture;
  private final Sampler sampler;
  private final int digits;
  private final Deadline deadline;
  private int decided;
  private int held;
  private boolean interrupted;
  private boolean undefined;
  private Evidence evidence = Evidence.EXACT;
  private Optional<Candidate> refuting = Optional.empty();
  private final List<Assignment> holding = new ArrayList<>();
  private Optional<String> open = Optional.empty();
  private String remark = "";
  private double margin = Double.POSITIVE_INFINITY;

  Instances(Conjecture conjecture, int digits, Deadline deadline) {
    this.conjecture = conjecture;
    this.sampler = new Sampler(conjecture);
    this.digits = digits;
    this.deadline = deadline;
  }

  /**
   * An instance with its decision and its violation in doubles; no decision where the time was up.
   */
  private record Decided(
      Candidate candidate, Assignment assignment, Optional<Decision> decision, double violation) {

    private static Optional<Decided> late(Candidate candidate) {
      return Optional.of(new Decided(candidate, null, Optional.empty(), Violation.NONE));
    }
  }

  /**
   * Decides the candidates, on all threads of the pool that calls; counts them in order, up to the
   * first that refutes.
   */
  void decide(List<Candidate> candidates) {
    List<Decided> decisions =
        candidates.parallelStream().flatMap(candidate -> decision(candidate).stream()).toList();
    for (Decided next : decisions) {
      next.decision().ifPresentOrElse(d -> count(next, d), () -> interrupted = true);
      if (refuting.isPresent()) {
        return;
      }
    }
  }

  private Optional<Decided> decision(Candidate candidate) {
    return deadline.watch(
        () -> candidate.assignment(sampler).map(a -> decision(candidate, a)),
        () -> Decided.late(candidate));
  }

  private Decided decision(Candidate candidate, Assignment assignment) {
    Decision decision = Decision.of(conjecture, assignment, digits);
    boolean counts = decision.admissible().isTrue() && decision.truth() != Truth.UNKNOWN;
    double violation = counts ? violation(assignment) : Violation.NONE;
    return new Decided(candidate, assignment, Optional.of(decision), violation);
  }

  /** A margin to show is not worth an instance that is decided. */
  private double violation(Assignment assignment) {
    return deadline.watch(() -> Violation.of(conjecture, assignment), () -> Violation.NONE);
  }

  private void count(Decided next, Decision decision) {
    Assignment assignment = next.assignment();
    if (decision.admissible().isFalse()) {
      return;
    }
    if (decision.refutes()) {
      refuting = Optional.of(next.candidate());
    }
    switch (decision.truth()) {
      case UNKNOWN -> {
        undefined |= decision.isUndefined();
        // Digits help where numbers were too close to call, not where an argument is missing.
        boolean close = decision.trouble().contains("too close");
        String advice = close ? "try --digits with a larger number, or " : "";
        String where = decision.trouble() + text(assignment);
        open = open.or(() -> Optional.of(where + "; " + advice + "exclude it by 'such that'"));
      }
      case TRUE, FALSE -> {
        held++;
        remark = remark.isEmpty() ? decision.remark() : remark;
        decided += decision.grounds().isRigorous() ? 1 : 0;
        evidence = evidence.weaker(Evidence.of(decision.grounds()));
        double violation = next.violation();
        margin = violation == Violation.NONE ? margin : Math.min(margin, Math.max(0, -violation));
        if (decision.truth().isTrue()) {
          holding.add(assignment);
        }
      }
    }
  }

  /** The instance in words; nothing where the file fixes everything. */
  private String text(Assignment assignment) {
    String values =
        conjecture.given().stream()
            .filter(g -> assignment.values().containsKey(g.name()))
            .map(g -> g.name() + " = " + text(g, assignment.values().get(g.name())))
            .collect(Collectors.joining(", "));
    String f = assignment.f().map(m -> ", f(x) = " + m.value()).orElse("");
    String all = values + f + assignment.start().map(s -> ", x(0) = " + s).orElse("");
    return all.isEmpty() ? "" : " at " + all;
  }

  /** A value as the file would write it; an assignment holds a choice by its index. */
  private static String text(Given given, List<BigFraction> value) {
    if (given.domain() instanceof Domain.Choice choice) {
      return choice.values().get(value.get(0).getNumeratorAsInt()).toString();
    }
    List<Expression> parts = value.stream().map(Expression::constant).toList();
    return parts.size() == 1 ? parts.get(0).toString() : parts.toString();
  }

  int decided() {
    return decided;
  }

  Optional<Candidate> refuting() {
    return refuting;
  }

  /** Whether some instance holds, and all that were tried do. */
  boolean allHold() {
    return !holding.isEmpty() && decided == held && open.isEmpty() && refuting.isEmpty();
  }

  /** Whether the time was up before every instance was decided. */
  boolean interrupted() {
    return interrupted;
  }

  /** Whether the claim has no value on some instance, so that nothing can prove it. */
  boolean undefined() {
    return undefined;
  }

  /** What the result must say besides, from the first instance that needs it; else empty. */
  String remark() {
    return remark;
  }

  /** The first instance that holds. */
  Optional<Assignment> example() {
    return holding.stream().findFirst();
  }

  /** The instances that hold. */
  List<Assignment> holding() {
    return holding;
  }

  /** The verdict when no candidate refuted the claim. */
  Verdict verdict(boolean complete, int tried, int fewest) {
    if (complete && decided > 0 && decided == held && open.isEmpty() && !interrupted) {
      String reason = "the whole set was checked: " + count(decided) + remarked();
      return new Verdict.Proved(Evidence.BOX, decided, reason, example());
    }
    if (open.isPresent()) {
      return new Verdict.Inconclusive(evidence, decided, open.get());
    }
    if (held < fewest && !(complete && held > 0 && !interrupted)) {
      String reason =
          interrupted
              ? "the time limit struck after " + held + " instances; try --time-limit"
              : "only "
                  + held
                  + " of "
                  + tried
                  + " draws met the hypotheses; try wider ranges or --tries";
      return new Verdict.Inconclusive(evidence, decided, reason);
    }
    return new Verdict.Verified(evidence, decided, verified());
  }

  private static String count(int instances) {
    return instances == 1 ? "1 instance" : instances + " instances";
  }

  private String verified() {
    String limit = interrupted ? " before the time limit" : "";
    String ranges = ranges();
    return String.format(
        Locale.ROOT,
        "%s%s%s, smallest relative margin %s%s%s",
        held == 1 ? "1 instance holds" : held + " random instances hold",
        decided < held ? " within confidence bounds (" + Decision.CONFIDENCE + ")" : "",
        limit,
        margin(),
        ranges.isEmpty() ? "" : ", over " + ranges,
        remarked());
  }

  private String remarked() {
    return remark.isEmpty() ? "" : "; " + remark;
  }

  /** A claim that doubles cannot evaluate has no margin to show. */
  private String margin() {
    return Double.isInfinite(margin)
        ? "unknown"
        : margin == 0 ? "0" : String.format(Locale.ROOT, "%.1e", margin);
  }

  private String ranges() {
    return conjecture.given().stream()
        .filter(g -> !(g.domain() instanceof Domain.Definition))
        .map(Instances::range)
        .collect(Collectors.joining(", "));
  }

  private static String range(Given given) {
    Domain domain = given.domain();
    if (domain instanceof Domain.Real real) {
      return given.name() + " in " + text(real.interval());
    }
    if (domain instanceof Domain.Box box) {
      return given.name() + " in " + text(box.interval()) + "^" + box.dimension();
    }
    if (domain instanceof Domain.Whole whole) {
      return given.name() + " in " + whole.low() + ".." + whole.high();
    }
    return domain instanceof Domain.Choice choice
        ? given.name() + " of " + choice.values()
        : given.name() + " of its class";
  }

  private static String text(Domain.Interval i) {
    return (i.lowOpen() ? "(" : "[") + i.low() + ", " + i.high() + (i.highOpen() ? ")" : "]");
  }
}
