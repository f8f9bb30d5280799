package org.samcheck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.samcheck.certificate.Certificate;
import org.samcheck.certificate.CertificateData;
import org.samcheck.check.Result;
import org.samcheck.check.Verdict;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.witness.JsonText;
import org.samcheck.witness.WholeFile;
import org.samcheck.witness.Witness;
import org.samcheck.witness.WitnessFile;

/**
 * The folder of the counterexamples of a check: witnesses/folder-file.json,
 * witnesses/folder-file--neighbour.json.
 */
public final class WitnessFolder {

  private final Path folder;
  private final int digits;
  private final Function<Path, String> replay;
  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * The folder for the counterexamples to {@code claims} and their neighbours.
   *
   * @param folder the folder that holds {@code witnesses/}
   * @param digits the digits that were asked for
   * @param replay the command that recomputes a witness file
   */
  public WitnessFolder(
      Path folder, List<Conjecture> claims, int digits, Function<Path, String> replay) {
    this.folder = folder;
    this.digits = digits;
    this.replay = replay;
    FileNames free = new FileNames();
    for (Conjecture claim : claims) {
      names.put(claim.id(), free.of(claim.id()));
      for (String neighbour : claim.neighbours().keySet()) {
        names.put(key(claim.id(), neighbour), free.of(claim.id(), neighbour));
      }
    }
  }

  private static String key(String claim, String neighbour) {
    return claim + "\n" + neighbour;
  }

  /** Where the counterexample of a result is, relative to the folder; empty when it has none. */
  Optional<String> path(Result result) {
    return path(result, names.get(result.conjecture().id()));
  }

  /** Where the counterexample of a neighbour is. */
  Optional<String> path(Result result, Result neighbour) {
    return path(neighbour, names.get(key(result.conjecture().id(), neighbour.conjecture().id())));
  }

  /** Where the proof of a result is, relative to the folder; empty when it has no certificate. */
  Optional<String> proof(Result result) {
    return certificate(result).map(c -> "proofs/" + names.get(result.conjecture().id()) + ".json");
  }

  private static Optional<Certificate> certificate(Result result) {
    return result.verdict() instanceof Verdict.Proved proved
        ? proved.certificate()
        : Optional.empty();
  }

  private static Optional<String> path(Result result, String name) {
    return result.verdict() instanceof Verdict.Refuted
        ? Optional.of("witnesses/" + name + ".json")
        : Optional.empty();
  }

  /** The command that recomputes the counterexample of a result; empty when it has none. */
  public Optional<String> replay(Result result) {
    return path(result).map(this::replay);
  }

  private String replay(String path) {
    return replay.apply(folder.resolve(path));
  }

  /**
   * Writes the proof or counterexample of a result, and the counterexamples of its neighbours.
   *
   * @throws IOException if one cannot be written
   */
  public void write(Result result) throws IOException {
    write(result, path(result));
    if (proof(result).isPresent()) {
      Certificate certificate = certificate(result).orElseThrow();
      String json = JsonText.print(CertificateData.of(certificate));
      WholeFile.write(folder.resolve(proof(result).get()), json);
    }
    for (Result neighbour : result.neighbours()) {
      write(neighbour, path(result, neighbour));
    }
  }

  private void write(Result result, Optional<String> path) throws IOException {
    if (result.verdict() instanceof Verdict.Refuted refuted) {
      Witness witness =
          Witness.of(
              result.conjecture(),
              refuted.counterexample(),
              refuted.decision(),
              digits,
              replay(path.orElseThrow()));
      WholeFile.write(folder.resolve(path.get()), WitnessFile.print(witness));
    }
  }
}
