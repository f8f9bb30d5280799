package org.samcheck.certificate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;

/**
 * A proof as data.
 *
 * @param claim the conjecture as a tree of maps, lists and strings
 * @param invariant what is shown by induction on the number of steps, where it is not the claim
 * @param lemmas arguments for conditions on the givens, by name
 * @param arguments arguments for everything that the claim asks for, by name
 */
public record Certificate(
    Map<String, Object> claim,
    Optional<String> invariant,
    Map<String, Argument> lemmas,
    Map<String, Argument> arguments) {

  /**
   * What is wrong with this certificate; nothing where it proves its claim.
   *
   * @param file the file's name for messages
   * @throws org.samcheck.expression.InputException if the claim is no conjecture
   * @throws Refusal if the claim has a form for which there is no rule
   */
  public Optional<String> objection(String file) {
    Conjecture conjecture = conjecture(file, claim);
    return Obligations.objection(
        conjecture, invariant.map(i -> with(file, i)).orElse(conjecture), lemmas, arguments);
  }

  /** The claim's title. */
  public String title(String file) {
    return conjecture(file, claim).title();
  }

  private Conjecture with(String file, String invariant) {
    Map<String, Object> data = new LinkedHashMap<>(claim);
    data.put("claim", invariant);
    return conjecture(file, data);
  }

  private static Conjecture conjecture(String file, Map<String, Object> data) {
    return ConjectureFile.of(file, file + ": claim", data);
  }
}
