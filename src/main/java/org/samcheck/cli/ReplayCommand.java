package org.samcheck.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.samcheck.certificate.Certificate;
import org.samcheck.expression.InputException;
import org.samcheck.witness.Replay;
import org.samcheck.witness.Witness;
import org.samcheck.witness.WitnessFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Recomputes counterexamples and proofs. */
@Command(
    name = "replay",
    description = "Recomputes counterexamples and proofs from their files alone.")
final class ReplayCommand implements Callable<Integer> {

  private static final int MOST_DIGITS = 10_000;

  @ParentCommand private Main main;

  @Option(
      names = "--digits",
      paramLabel = "D",
      description = "digits printed (default: those of the witness)")
  private Integer digits;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "the safety net of each witness (default 60)")
  private int timeLimit;

  @Option(names = "--quiet", description = "prints nothing")
  private boolean quiet;

  @Parameters(paramLabel = "WITNESS", arity = "1..*", description = "witness files")
  private List<String> files;

  @Override
  public Integer call() {
    checkNumbers();
    List<Replayable> all = Mistakes.none(new LinkedHashSet<>(files), Replayable::read);
    return ExitStatus.of(all.stream().map(this::replay).toList()).code();
  }

  private void checkNumbers() {
    int asked = digits == null ? 1 : digits;
    Settings.positive("--digits", asked, Settings.MOST_DIGITS)
        .or(() -> Settings.positive("--time-limit", timeLimit, Integer.MAX_VALUE))
        .ifPresent(
            wrong -> {
              throw new BadInput(wrong);
            });
  }

  /** What a file states. */
  private sealed interface Replayable {

    static Replayable read(String file) {
      String json = UserFiles.read(file);
      return ProofReplay.isProof(file, json)
          ? new StatedProof(file, ProofReplay.read(file, json))
          : new Stated(file, WitnessFile.read(file, json));
    }
  }

  /** A proof as its file states it. */
  private record StatedProof(String file, Certificate certificate) implements Replayable {}

  /** A witness as its file states it. */
  private record Stated(String file, Witness witness) implements Replayable {

    int digits() {
      return Math.min(witness.digits(), MOST_DIGITS);
    }
  }

  private ExitStatus replay(Replayable stated) {
    return stated instanceof StatedProof proof ? proof(proof) : replay((Stated) stated);
  }

  private ExitStatus proof(StatedProof stated) {
    try {
      return new TimeLimit(timeLimit)
          .within(() -> ProofReplay.of(stated.file(), stated.certificate()))
          .map(this::print)
          .orElseGet(() -> late(stated.file()));
    } catch (InputException e) {
      main.terminal().err().println(e.getMessage());
      return ExitStatus.BAD_INPUT;
    } catch (RuntimeException e) {
      main.terminal().err().println(stated.file() + ": internal error: " + e);
      return ExitStatus.INTERNAL_ERROR;
    }
  }

  private ExitStatus print(ProofReplay replay) {
    if (!quiet) {
      main.terminal().out().print(replay.lines(main.terminal()));
      main.terminal().out().flush();
    }
    return replay.objection().isEmpty() ? ExitStatus.AS_EXPECTED : ExitStatus.UNEXPECTED;
  }

  private ExitStatus replay(Stated stated) {
    try {
      int wanted = digits == null ? stated.digits() : digits;
      return new TimeLimit(timeLimit)
          .within(() -> Replay.of(stated.file(), stated.witness(), wanted))
          .map(replay -> print(stated.file(), replay, wanted))
          .orElseGet(() -> late(stated.file()));
    } catch (InputException e) {
      main.terminal().err().println(e.getMessage());
      return ExitStatus.BAD_INPUT;
    } catch (RuntimeException e) {
      main.terminal().err().println(stated.file() + ": internal error: " + e);
      return ExitStatus.INTERNAL_ERROR;
    }
  }

  private ExitStatus late(String file) {
    main.terminal()
        .out()
        .println(
            "UNDECIDED  "
                + file
                + "  the time limit struck after "
                + timeLimit
                + " seconds; try --time-limit");
    return ExitStatus.INCONCLUSIVE;
  }

  private static ExitStatus status(Replay.Outcome outcome) {
    return switch (outcome) {
      case CONFIRMED -> ExitStatus.UNEXPECTED;
      case NOT_CONFIRMED -> ExitStatus.AS_EXPECTED;
      case UNDECIDED -> ExitStatus.INCONCLUSIVE;
      case OUTSIDE, ALTERED -> ExitStatus.BAD_INPUT;
    };
  }

  private ExitStatus print(String file, Replay replay, int wanted) {
    if (replay.outcome() == Replay.Outcome.OUTSIDE) {
      main.terminal().err().println(file + ": outside the claim's domain: " + replay.reason());
    } else if (replay.outcome() == Replay.Outcome.ALTERED) {
      main.terminal().err().println(file + ": altered: " + replay.reason());
    } else if (!quiet) {
      main.terminal().out().print(new ReplayLines(main.terminal(), wanted).of(file, replay));
      main.terminal().out().flush();
    }
    return status(replay.outcome());
  }
}
