package org.samcheck.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samcheck.arithmetic.Deadline;
import org.samcheck.arithmetic.Truth;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Decision;
import org.samcheck.conjecture.ParameterBox;

/**
 * The stated set by interval subdivision: a box on which enclosures leave the claim open is halved.
 */
final class Boxes {

  private static final int MOST_BOXES = 8192;

  /** A flow costs more than a few steps. */
  private static final int MOST_FLOWS = 1024;

  private static final int MOST_STEPS = 512;

  /** Claims that are open on boxes of 2^−k of the set around instances would need too many. */
  private static final int PROBE_HALVINGS = 6;

  private static final int PROBES = 4;

  private final Conjecture conjecture;
  private final Deadline deadline;

  Boxes(Conjecture conjecture, Deadline deadline) {
    this.conjecture = conjecture;
    this.deadline = deadline;
  }

  /**
   * What boxes say of the set.
   *
   * @param count how many boxes were decided when the whole set was, else 0
   * @param counterexample an instance in a box on which the claim fails everywhere
   * @param obstacle what stood in the way, where neither is known
   * @param isLate whether that was the time
   */
  record Outcome(int count, Optional<Assignment> counterexample, String obstacle, boolean isLate) {

    private static Outcome open(String obstacle) {
      return new Outcome(0, Optional.empty(), obstacle, false);
    }

    boolean proves() {
      return count > 0;
    }
  }

  /**
   * Decides the claim on the whole set, on all threads of the pool that calls.
   *
   * @param cover boxes that contain the set
   * @param instances some that hold
   */
  Outcome decide(List<ParameterBox> cover, List<Assignment> instances) {
    if (!isPromising(cover, instances)) {
      return Outcome.open("small boxes around instances stay open");
    }
    List<ParameterBox> open = cover;
    boolean flows = conjecture.problems().values().stream().anyMatch(p -> p.run().isContinuous());
    int most = flows ? MOST_FLOWS : MOST_BOXES;
    int decided = 0;
    int seen = 0;
    while (!open.isEmpty()) {
      seen += open.size();
      if (deadline.passed()) {
        return new Outcome(0, Optional.empty(), "at " + seen + " boxes", true);
      }
      if (seen > most) {
        return Outcome.open("more than " + most + " boxes would be needed");
      }
      List<Truth> truths = open.parallelStream().map(this::truth).toList();
      List<ParameterBox> smaller = new ArrayList<>();
      for (int i = 0; i < truths.size(); i++) {
        ParameterBox box = open.get(i);
        switch (truths.get(i)) {
          case TRUE -> decided++;
          case FALSE -> {
            return new Outcome(0, Optional.of(box.middle()), "", false);
          }
          case UNKNOWN -> {
            if (box.halves().isEmpty()) {
              return Outcome.open("a box stays open that cannot be halved");
            }
            smaller.addAll(box.halves().get());
          }
        }
      }
      open = smaller;
    }
    return new Outcome(decided, Optional.empty(), "", false);
  }

  private boolean isPromising(List<ParameterBox> cover, List<Assignment> instances) {
    return instances.stream()
        .limit(PROBES)
        .flatMap(
            instance ->
                cover.stream()
                    .filter(b -> b.contains(instance))
                    .limit(1)
                    .map(b -> b.around(instance, PROBE_HALVINGS)))
        .toList()
        .parallelStream()
        .allMatch(box -> truth(box) != Truth.UNKNOWN);
  }

  private Truth truth(ParameterBox box) {
    return deadline.watch(
        () -> Decision.everywhere(conjecture, box, MOST_STEPS), () -> Truth.UNKNOWN);
  }
}
