package org.samcheck.witness;

import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;

/**
 * What a witness states: an instance of a claim. Nothing of it is checked.
 *
 * @param claim the claim
 * @param assignment the instance
 */
public record Stated(Conjecture claim, Assignment assignment) {

  /**
   * What {@code witness} states.
   *
   * @param file the file's name for messages
   * @throws org.samcheck.expression.InputException if the claim is none, or the assignment does not
   *     fit it
   */
  public static Stated by(String file, Witness witness) {
    Conjecture claim = ConjectureFile.of(file, file + ": claim", witness.claim());
    return new Stated(claim, new Instantiation(file, claim, witness).assignment());
  }
}
