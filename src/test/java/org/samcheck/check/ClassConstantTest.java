package org.samcheck.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Claims;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Hypotheses;
import org.samcheck.conjecture.Instance;

class ClassConstantTest {

  /** Far above what any of these claims takes. */
  private static final int SECONDS = 300;

  private static Conjecture claim(String f, String claim) {
    return Claims.parse(
        "conjecture: a test\n"
            + "given:\n  a: 'real in (0, 4]'\n  eta: 'real in (0, 3/sqrt(a))'\n"
            + ("  f: '" + f + "'\n")
            + "run: {method: gd, step: eta, steps: 1}\n"
            + ("claim: \"" + claim + "\"\n"));
  }

  private static Verdict verdict(Conjecture claim) {
    Options options = new Options(1, 200, 50, 1, SECONDS, false, true);
    try (Checker checker = new Checker(options)) {
      return checker.check(List.of(claim), result -> {}).get(0).verdict();
    }
  }

  @Test
  void aCounterexampleOfAClassWithAnIrrationalConstantIsCertifiedToBeAMember() {
    Conjecture claim =
        claim("function(smooth = sqrt(a), strongly-convex = sqrt(a)/pi)", "f(x(1)) <= f(x(0))");
    Verdict.Refuted refuted = assertInstanceOf(Verdict.Refuted.class, verdict(claim));
    Assignment witness = refuted.counterexample();
    assertTrue(
        new Hypotheses<>(new Instance<>(claim, witness, new ExactArithmetic()))
            .objection()
            .isEmpty());
  }

  /** The two constants are equal, which no enclosure can tell. */
  @Test
  void aClassWhoseMembersCannotBeCertifiedRefutesNothing() {
    Conjecture claim =
        claim("function(smooth = 1, strongly-convex = exp(a)^2/exp(2*a))", "f(x(1)) <= f(x(0))");
    assertFalse(verdict(claim) instanceof Verdict.Refuted);
  }
}
