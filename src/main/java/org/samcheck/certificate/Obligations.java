package org.samcheck.certificate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samcheck.conjecture.Conjecture;

/** What has to be shown for a claim: contradictions between polynomial facts. */
public final class Obligations {

  private Obligations() {}

  /**
   * All that has to be shown.
   *
   * @param invariant the conjecture with a statement of its own that is shown by induction, for
   *     runs of every length; the conjecture itself where the claim is
   * @param lemmas the names of those {@link #lemmas} that are shown
   * @throws Refusal if the claim has a form for which there is no rule
   */
  public static List<Obligation> of(Conjecture claim, Conjecture invariant, Set<String> lemmas) {
    try {
      return isForEveryLength(claim)
          ? new EveryN(claim, invariant, lemmas).all()
          : new FixedSteps(claim, Map.of()).all("");
    } catch (ArithmeticException e) {
      throw new Refusal(e.getMessage());
    }
  }

  /** Conditions on the givens that may be shown first and used then; their names say them. */
  public static List<Obligation> lemmas(Conjecture claim, Conjecture invariant) {
    return isForEveryLength(claim) ? new EveryN(claim, invariant, Set.of()).lemmas() : List.of();
  }

  /** Whether the run has N steps and N is unbounded. */
  public static boolean isForEveryLength(Conjecture claim) {
    return EveryN.name(claim).isPresent();
  }

  /** What a set of arguments leaves open or gets wrong; nothing where it shows everything. */
  static Optional<String> objection(
      Conjecture claim,
      Conjecture invariant,
      Map<String, Argument> lemmas,
      Map<String, Argument> arguments) {
    Map<String, Obligation> known = new LinkedHashMap<>();
    lemmas(claim, invariant).forEach(o -> known.put(o.name(), o));
    for (String lemma : lemmas.keySet()) {
      if (!known.containsKey(lemma)) {
        return Optional.of("'" + lemma + "' is no lemma of this claim");
      }
      Optional<String> objection = Verification.objection(known.get(lemma), lemmas.get(lemma));
      if (objection.isPresent()) {
        return objection;
      }
    }
    List<Obligation> all = of(claim, invariant, lemmas.keySet());
    for (String name : arguments.keySet()) {
      if (all.stream().noneMatch(o -> o.name().equals(name))) {
        return Optional.of("'" + name + "' is nothing that this claim asks for");
      }
    }
    return Verification.objection(all, arguments);
  }
}
