package org.samcheck.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.samcheck.conjecture.Conjecture;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The built-in claims, one line each. */
@Command(name = "list", description = "Lists the built-in claims: id, source, statement.")
final class ListCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Override
  public Integer call() {
    Mistakes mistakes = new Mistakes();
    List<Conjecture> claims = mistakes.collect(BuiltInClaims.load().all(), ClaimText::parse);
    print(claims);
    mistakes.messages().forEach(main.terminal().err()::println);
    return (mistakes.messages().isEmpty() ? ExitStatus.AS_EXPECTED : ExitStatus.BAD_INPUT).code();
  }

  private void print(List<Conjecture> claims) {
    int id = claims.stream().mapToInt(c -> c.id().length()).max().orElse(0);
    int source = claims.stream().mapToInt(c -> c.source().length()).max().orElse(0);
    for (Conjecture claim : claims) {
      main.terminal()
          .out()
          .println(pad(claim.id(), id) + "  " + pad(claim.source(), source) + "  " + claim.title());
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
