package org.samcheck.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.expression.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks conjecture files; a mistake in one does not stop the others. */
@Command(name = "check", description = "Checks conjecture files.")
final class CheckCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Mixin private Settings settings;

  @Option(names = "--validate", description = "only parses the files")
  private boolean validate;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "conjecture files; - is standard input")
  private List<String> files;

  @Override
  public Integer call() {
    Function<String, Conjecture> read =
        validate
            ? name -> UserFiles.claim(name).parse()
            : name -> UserFiles.claim(name).parseClaim();
    Mistakes mistakes = new Mistakes();
    List<Conjecture> claims = mistakes.collect(new LinkedHashSet<>(files), read);
    mistakes.messages().forEach(main.terminal().err()::println);
    ExitStatus ofFiles =
        mistakes.messages().isEmpty() ? ExitStatus.AS_EXPECTED : ExitStatus.BAD_INPUT;
    if (claims.isEmpty()) {
      return ofFiles.code();
    }
    ExitStatus ofClaims = validate ? validated(claims) : Campaign.run(main, settings, claims);
    return ExitStatus.of(List.of(ofFiles, ofClaims)).code();
  }

  private ExitStatus validated(List<Conjecture> claims) {
    settings.options();
    new FixedGivens(settings.set).in(claims);
    if (!settings.quiet) {
      claims.forEach(
          c -> main.terminal().out().println(Shown.plain("valid  " + c.id() + "  " + c.title())));
    }
    return ExitStatus.AS_EXPECTED;
  }
}
