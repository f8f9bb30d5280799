package org.samcheck.cli;

import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;
import org.samcheck.expression.InputException;
import org.samcheck.expression.InputException.Position;

/**
 * A conjecture file that is not parsed yet.
 *
 * @param id the claim's id
 * @param file the file's name for messages
 * @param yaml the text
 */
record ClaimText(String id, String file, String yaml) {

  Conjecture parse() {
    return ConjectureFile.parse(id, file, yaml);
  }

  /**
   * The conjecture.
   *
   * @throws InputException at the first mistake, or if there is no claim to check
   */
  Conjecture parseClaim() {
    Conjecture conjecture = parse();
    if (conjecture.claim().isEmpty()) {
      throw new InputException(
          new Position(file, 1, 1), "'claim' is missing, expected a condition to check");
    }
    return conjecture;
  }
}
