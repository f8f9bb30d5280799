package org.samcheck.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samcheck.certificate.Argument;
import org.samcheck.certificate.Certificate;
import org.samcheck.certificate.Obligation;
import org.samcheck.certificate.Obligations;
import org.samcheck.certificate.Refusal;
import org.samcheck.conjecture.Conjecture;

/** Certificates of claims about a class of functions; the judge has accepted those it returns. */
final class Certification {

  private final Conjecture claim;
  private final Conjecture invariant;
  private final Set<String> preferred;

  /**
   * A search.
   *
   * @param invariant the claim, or what is shown by induction in its place
   * @param preferred names of inequalities that are known to be enough, or none
   */
  Certification(Conjecture claim, Conjecture invariant, Set<String> preferred) {
    this.claim = claim;
    this.invariant = invariant;
    this.preferred = preferred;
  }

  /** A certificate, where one is found. */
  Optional<Certificate> find() {
    try {
      Map<String, Argument> lemmas = new LinkedHashMap<>();
      for (Obligation lemma : Obligations.lemmas(claim, invariant)) {
        new CertificateSearch(lemma, Set.of()).argue().ifPresent(a -> lemmas.put(lemma.name(), a));
      }
      Map<String, Argument> arguments = new LinkedHashMap<>();
      List<Obligation> open = new ArrayList<>(Obligations.of(claim, invariant, lemmas.keySet()));
      for (Obligation obligation : open) {
        Optional<Argument> argument = new CertificateSearch(obligation, preferred).argue();
        if (argument.isEmpty()) {
          return Optional.empty();
        }
        arguments.put(obligation.name(), argument.get());
      }
      Certificate certificate =
          new Certificate(
              stated(claim),
              invariant == claim ? Optional.empty() : invariant.claim().map(Object::toString),
              lemmas,
              arguments);
      return Optional.of(certificate).filter(c -> c.objection(claim.id()).isEmpty());
    } catch (Refusal noRule) {
      return Optional.empty();
    }
  }

  /** The claim's data without what plays no part in it. */
  private static Map<String, Object> stated(Conjecture claim) {
    Map<String, Object> data = new LinkedHashMap<>(claim.data());
    List.of("neighbours", "tries", "figures", "expect").forEach(data::remove);
    return data;
  }
}
