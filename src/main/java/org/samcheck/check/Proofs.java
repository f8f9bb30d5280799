package org.samcheck.check;

import java.util.Optional;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.prove.Proof;
import org.samcheck.prove.Prover;

/** Symbolic proofs. */
final class Proofs {

  private Proofs() {}

  /** How the claim is proved for all parameters; empty when it is not. */
  static Optional<String> attempt(Conjecture conjecture) {
    try (Prover prover = new Prover()) {
      return prover.prove(conjecture) instanceof Proof.Proved proved
          ? Optional.of(describe(proved))
          : Optional.empty();
    }
  }

  private static String describe(Proof.Proved proof) {
    String from =
        proof.inequalities().isEmpty()
            ? ""
            : " from " + String.join(", ", proof.inequalities());
    String scaled =
        proof.scaled().isEmpty() ? "" : ", scaled to " + String.join(" = ", proof.scaled()) + " = 1";
    return "for all parameters" + from + scaled + " (" + proof.encoding() + ")";
  }
}
