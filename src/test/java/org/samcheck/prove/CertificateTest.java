package org.samcheck.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.certificate.Certificate;
import org.samcheck.certificate.CertificateData;
import org.samcheck.certificate.Refusal;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;
import org.samcheck.expression.InputException;

class CertificateTest {

  private static final String STRONG =
      "conjecture: c\ngiven:\n  mu: real in (0, inf)\n  beta: real in [mu, inf)\n";
  private static final String SAM =
      "  f: 'function(smooth = beta, strongly-convex = mu)'\n"
          + "run: {method: sam, norm: l2, radius: rho, step: eta, steps: N}\n";
  private static final String A1 =
      STRONG
          + "  eta: real in (0, 1/beta]\n  rho: real in [0, inf)\n  N: integer in 1..inf\n"
          + SAM;
  private static final String A1_CLAIM =
      "claim: f(x(N)) - fmin <= (1 - eta*mu)^N*(f(x(0)) - fmin)"
          + " + (1 - (1 - eta*mu)^N)*eta*beta^3*rho^2/(2*mu)\n";
  private static final String GD =
      STRONG
          + "  eta: real in (0, 1/beta]\n  N: integer in 1..inf\n"
          + "  f: 'function(smooth = beta, strongly-convex = mu)'\n"
          + "run: {method: gd, step: eta, steps: N}\n";

  private static Conjecture parse(String text) {
    return ConjectureFile.parse("c", "c.yaml", text);
  }

  private static Optional<Certificate> certificate(String text) {
    Conjecture claim = parse(text);
    return new Certification(claim, claim, Set.of()).find();
  }

  @Test
  void gradientDescentContractsForEveryLength() {
    assertTrue(
        certificate(GD + "claim: f(x(N)) - fmin <= (1 - eta*mu)^N*(f(x(0)) - fmin)\n").isPresent());
  }

  @Test
  void theErrorOfSamFallsToItsFloorForEveryLength() {
    assertTrue(certificate(A1 + A1_CLAIM).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(x(N)) - fmin <= (1 - 101/100*eta*mu)^N*(f(x(0)) - fmin)",
        "f(x(N)) - fmin <= 99/100*(1 - eta*mu)^N*(f(x(0)) - fmin)",
        "f(x(N)) - fmin <= (1 - eta*beta)^N*(f(x(0)) - fmin)",
        "f(x(N)) - fmin < (1 - eta*mu)^N*(f(x(0)) - fmin)",
        "f(x(N)) - fmin <= (1 - eta*mu)^(N + 1)*(f(x(0)) - fmin)",
        "f(x(N)) <= (1 - eta*mu)^N*(f(x(0)) - fmin)",
        "(sum t in 0..N-1: f(x(t)) - fmin) <= f(x(0)) - fmin",
        "(min t in 0..N-1: f(x(t)) - fmin) <= (1 - eta*mu)^N*(f(x(0)) - fmin)"
      })
  void aFalseClaimHasNoCertificate(String claim) {
    assertFalse(certificate(GD + "claim: '" + claim + "'\n").isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"99/200", "0", "1/3"})
  void aSmallerFloorHasNoCertificate(String constant) {
    String claim =
        "claim: f(x(N)) - fmin <= (1 - eta*mu)^N*(f(x(0)) - fmin)"
            + " + (1 - (1 - eta*mu)^N)*eta*beta^3*rho^2/mu*"
            + constant
            + "\n";
    assertFalse(certificate(A1 + claim).isPresent());
  }

  @Test
  void aLongerStepHasNoCertificate() {
    String longer = (A1 + A1_CLAIM).replace("1/beta]", "101/(100*beta)]");
    assertFalse(certificate(longer).isPresent());
  }

  @Test
  void aStepThatDependsOnTheLengthIsRefused() {
    Conjecture claim =
        parse(GD.replace("step: eta", "step: eta/N") + "claim: f(x(N)) - fmin <= f(x(0)) - fmin\n");
    assertTrue(new Certification(claim, claim, Set.of()).find().isEmpty());
  }

  @Test
  void aCertificateSurvivesItsFile() {
    Certificate certificate = certificate(A1 + A1_CLAIM).orElseThrow();
    Map<String, Object> data = CertificateData.of(certificate);
    assertEquals(data, CertificateData.of(CertificateData.read(data)));
    assertEquals(Optional.empty(), CertificateData.read(data).objection("c"));
  }

  @Test
  void aCertificateWithAnyOneNumberAlteredFails() {
    Map<String, Object> data = CertificateData.of(certificate(A1 + A1_CLAIM).orElseThrow());
    List<Object> altered = alterations(data);
    assertTrue(altered.size() > 100, () -> altered.size() + " numbers");
    for (Object other : altered) {
      assertFalse(isAccepted(other), other::toString);
    }
  }

  @SuppressWarnings("unchecked")
  private static boolean isAccepted(Object data) {
    try {
      return CertificateData.read((Map<String, Object>) data).objection("c").isEmpty();
    } catch (IllegalArgumentException | InputException | Refusal rejected) {
      return false;
    }
  }

  /** The tree with each of its numbers changed, one at a time; the title is no mathematics. */
  private static List<Object> alterations(Object tree) {
    List<Object> result = new ArrayList<>();
    if (tree instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> e : map.entrySet()) {
        List<Object> values =
            e.getKey().equals("conjecture") ? List.of() : alterations(e.getValue());
        for (Object value : values) {
          Map<Object, Object> copy = new LinkedHashMap<>(map);
          copy.put(e.getKey(), value);
          result.add(copy);
        }
        for (Object key : alterations(e.getKey())) {
          Map<Object, Object> copy = new LinkedHashMap<>();
          map.forEach((k, v) -> copy.put(k.equals(e.getKey()) ? key : k, v));
          result.add(copy);
        }
      }
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        for (Object value : alterations(list.get(i))) {
          List<Object> copy = new ArrayList<>(list);
          copy.set(i, value);
          result.add(copy);
        }
      }
    } else {
      Matcher number = Pattern.compile("\\d+").matcher(tree.toString());
      while (number.find()) {
        String changed =
            tree.toString().substring(0, number.start())
                + (Integer.parseInt(number.group()) + 1)
                + tree.toString().substring(number.end());
        result.add(changed);
      }
    }
    return result;
  }
}
