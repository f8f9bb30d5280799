package org.samcheck.check;

import java.util.Optional;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Decision;
import org.samcheck.conjecture.Hypotheses;
import org.samcheck.conjecture.Instance;
import org.samcheck.conjecture.Sampler;
import org.samcheck.conjecture.Violation;

/**
 * Whether candidates are counterexamples, decided in exact or ball arithmetic.
 *
 * @param conjecture the claim
 * @param sampler maps candidates to instances
 * @param digits the digits printed
 */
record Certificate(Conjecture conjecture, Sampler sampler, int digits) {

  /** A violation below this is none, whatever rounding did. */
  private static final double HOPELESS = -1e-9;

  static Certificate of(Conjecture conjecture, int digits) {
    return new Certificate(conjecture, new Sampler(conjecture), digits);
  }

  /** Whether {@code candidate} refutes the claim. */
  boolean refutes(Candidate candidate) {
    Optional<Assignment> assignment = candidate.assignment(sampler);
    return assignment.isPresent() && refutes(assignment.get());
  }

  /** Whether an instance refutes the claim. */
  boolean refutes(Assignment assignment) {
    return Decision.of(conjecture, assignment, digits).refutes();
  }

  /** Whether doubles do not exclude that {@code candidate} refutes the claim. */
  boolean seemsToRefute(Assignment assignment) {
    return !isOutside(assignment) && Violation.of(conjecture, assignment) >= HOPELESS;
  }

  /** Outside its bounds an instance may contradict the stated minimum, which would be an error. */
  private boolean isOutside(Assignment assignment) {
    Instance<Exact> instance = new Instance<>(conjecture, assignment, new ExactArithmetic());
    try {
      return new Hypotheses<>(instance).hold().isFalse();
    } catch (UndefinedException none) {
      return true;
    } catch (UndecidedException tooLong) {
      return false;
    }
  }
}
