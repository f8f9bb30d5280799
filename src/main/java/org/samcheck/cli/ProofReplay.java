package org.samcheck.cli;

import java.util.Optional;
import org.samcheck.certificate.Certificate;
import org.samcheck.certificate.CertificateData;
import org.samcheck.certificate.Refusal;
import org.samcheck.expression.InputException;
import org.samcheck.witness.JsonText;

/**
 * A proof recomputed from its file.
 *
 * @param file the file
 * @param certificate what it says
 * @param objection what is wrong with it; nothing where it proves its claim
 */
record ProofReplay(String file, Certificate certificate, Optional<String> objection) {

  /** Whether a file says that it is a proof. */
  static boolean isProof(String file, String json) {
    return JsonText.parse(file, json).containsKey(CertificateData.KEY);
  }

  /**
   * The proof in a file.
   *
   * @throws InputException if it is none
   */
  static Certificate read(String file, String json) {
    try {
      return CertificateData.read(JsonText.parse(file, json));
    } catch (IllegalArgumentException none) {
      throw new InputException(new InputException.Position(file, 1, 1), none.getMessage());
    }
  }

  /** Derives what the claim asks for, and whether the certificate shows it. */
  static ProofReplay of(String file, Certificate certificate) {
    try {
      return new ProofReplay(file, certificate, certificate.objection(file));
    } catch (Refusal noRule) {
      return new ProofReplay(file, certificate, Optional.of("no rule for " + noRule.getMessage()));
    }
  }

  /** The replay as lines of text. */
  String lines(Terminal terminal) {
    String word =
        objection.isEmpty()
            ? terminal.styled("green", "PROVED")
            : terminal.styled("red", "NOT PROVED");
    String reason =
        objection.orElse(
            "every identity holds in exact rationals, and every fact is one of the claim's class");
    return word
        + "  "
        + file
        + "  "
        + reason
        + "\n"
        + InstanceLines.INDENT
        + certificate.title(file)
        + "\n";
  }
}
