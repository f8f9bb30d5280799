package org.samcheck.certificate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Whether the claim is about runs of every length. */
  public boolean isForEveryLength() {
    return Obligations.isForEveryLength(conjecture("proof", claim));
  }

  /** The inequalities of the class that are used, by name, in the order of their first use. */
  public List<String> inequalities() {
    Set<String> names = new LinkedHashSet<>();
    arguments.values().forEach(a -> collect(a, names));
    names.removeIf(name -> !name.matches(".*( at | between |Cauchy-Schwarz|inf f <= ).*"));
    return List.copyOf(names);
  }

  private static void collect(Argument argument, Set<String> names) {
    if (argument instanceof Argument.Split split) {
      collect(split.nonnegative(), names);
      collect(split.nonpositive(), names);
    } else {
      ((Argument.Identity) argument).terms().forEach(t -> names.addAll(t.facts()));
    }
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
