package org.samcheck.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.samcheck.conjecture.Conjecture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks conjecture files. */
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
    List<Conjecture> claims = Mistakes.none(new LinkedHashSet<>(files), read);
    return validate ? validated(claims) : Campaign.run(main, settings, claims).code();
  }

  private int validated(List<Conjecture> claims) {
    settings.options();
    new FixedGivens(settings.set).in(claims);
    if (!settings.quiet) {
      claims.forEach(c -> main.terminal().out().println("valid  " + c.id() + "  " + c.title()));
    }
    return ExitStatus.AS_EXPECTED.code();
  }
}
