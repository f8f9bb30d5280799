package org.samcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.expression.InputException;
import org.samcheck.report.Subject;

/** Finds the claim of a result by its id: a built-in claim, or the file that the id names. */
final class ClaimFiles implements Function<String, Subject> {

  private final Map<String, String> set;
  private final Map<String, ClaimText> builtIn;

  /** Claims in which the values of {@code set} are fixed. */
  ClaimFiles(Map<String, String> set) {
    this.set = set;
    this.builtIn =
        BuiltInClaims.load().all().stream().collect(Collectors.toMap(ClaimText::id, c -> c));
  }

  @Override
  public Subject apply(String id) {
    try {
      return text(id)
          .map(text -> Subject.of(fixed(text.parse())))
          .orElseGet(() -> Subject.missing("there is no claim or file '" + id + "'"));
    } catch (InputException | BadInput mistake) {
      return Subject.missing(mistake.getMessage());
    }
  }

  private Optional<ClaimText> text(String id) {
    if (builtIn.containsKey(id)) {
      return Optional.of(builtIn.get(id));
    }
    return Stream.of(id + ".yaml", id + ".yml", id)
        .filter(name -> Files.isRegularFile(Path.of(name)))
        .map(UserFiles::claim)
        .findFirst();
  }

  /** Values that this claim has no given for belong to others. */
  private Conjecture fixed(Conjecture claim) {
    Map<String, String> own = new java.util.LinkedHashMap<>(set);
    own.keySet().removeIf(name -> claim.given().stream().noneMatch(g -> g.name().equals(name)));
    return new FixedGivens(own).in(List.of(claim)).get(0);
  }
}
