package org.samcheck.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;
import org.samcheck.conjecture.Explanation;
import org.samcheck.conjecture.Given;
import org.samcheck.expression.Domain;
import org.samcheck.witness.Replay;
import org.samcheck.witness.Witness;
import org.samcheck.witness.WitnessFile;

/**
 * A statement of the library of false ones. The comments at the top of its file say how far it is
 * from a true statement (the relative change of the constant, exponent or end that makes it false),
 * why it is false, and a counterexample as a witness states it.
 *
 * @param conjecture the statement
 * @param within the distance from a true statement in per cent; empty where it is far from one
 * @param counterexample the fields "assignment", "f" and "x(0)" of a witness, as JSON
 */
record FalseStatement(Conjecture conjecture, OptionalInt within, String counterexample) {

  /** The digits of the balls that decide. */
  static final int DIGITS = 50;

  private static final String WITHIN = "# within: ";
  private static final String COUNTEREXAMPLE = "# counterexample: ";

  /** The statements in alphabetical order. */
  static List<FalseStatement> library() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(FalseStatement::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Path.of(FalseStatement.class.getResource("false-statements").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FalseStatement read(Path file) {
    String name = file.getFileName().toString();
    try {
      String text = Files.readString(file);
      return new FalseStatement(
          ConjectureFile.parse(name.replace(".yaml", ""), name, text),
          percent(comment(text, WITHIN)),
          comment(text, COUNTEREXAMPLE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String comment(String text, String key) {
    return text.lines()
        .filter(line -> line.startsWith(key))
        .findFirst()
        .orElseThrow()
        .substring(key.length());
  }

  private static OptionalInt percent(String within) {
    return within.equals("far")
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(within.replace(" %", "")));
  }

  String name() {
    return conjecture.id();
  }

  /** The number of scalars that are quantified, components of vectors included. */
  int parameters() {
    return conjecture.given().stream().mapToInt(FalseStatement::scalars).sum();
  }

  private static int scalars(Given given) {
    Domain domain = given.domain();
    boolean none = domain instanceof Domain.Definition || domain instanceof Domain.FunctionClass;
    return none ? 0 : Math.max(1, given.type().dimension());
  }

  /** What a replay makes of the counterexample that the file records. */
  Replay.Outcome recorded() {
    String fields = counterexample.substring(1, counterexample.length() - 1);
    String json =
        """
        {"samcheck-witness": 1, "claim": {}, %s, "left": "", "right": "", "relation": "<=",
         "arithmetic": "exact", "digits": 50, "replay": ""}
        """;
    Witness bare = WitnessFile.read(name(), json.formatted(fields));
    // The table records no sides: the first replay tells them.
    Explanation none = bare.sides();
    Replay first = Replay.of(name(), witness(bare, none), DIGITS);
    Witness whole = witness(bare, first.sides().orElse(none));
    return Replay.of(name(), whole, DIGITS).outcome();
  }

  private Witness witness(Witness bare, Explanation sides) {
    return new Witness(
        conjecture.data(),
        bare.assignment(),
        bare.f(),
        bare.start(),
        sides,
        bare.exact(),
        bare.digits(),
        bare.replay());
  }

  /** What a replay makes of a counterexample that was found, from its file's text alone. */
  Replay.Outcome replayed(Verdict.Refuted refuted) {
    Witness witness =
        Witness.of(conjecture, refuted.counterexample(), refuted.decision(), DIGITS, "replay");
    String json = WitnessFile.print(witness);
    return Replay.of(name(), WitnessFile.read(name(), json), DIGITS).outcome();
  }
}
