package org.samcheck.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.samcheck.conjecture.ConjectureFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The built-in claims, one line each. */
@Command(name = "list", description = "Lists the built-in claims: id, source, statement.")
final class ListCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Override
  public Integer call() {
    Mistakes mistakes = new Mistakes();
    List<Line> lines = mistakes.collect(BuiltInClaims.load().all(), Line::of);
    print(lines);
    mistakes.messages().forEach(main.terminal().err()::println);
    return (mistakes.messages().isEmpty() ? ExitStatus.AS_EXPECTED : ExitStatus.BAD_INPUT).code();
  }

  private void print(List<Line> lines) {
    int id = lines.stream().mapToInt(line -> line.id().length()).max().orElse(0);
    int source = lines.stream().mapToInt(line -> line.source().length()).max().orElse(0);
    PrintWriter out = main.terminal().out();
    lines.forEach(
        line ->
            out.println(
                pad(line.id(), id) + "  " + pad(line.source(), source) + "  " + line.title()));
  }

  private record Line(String id, String source, String title) {
    static Line of(ClaimText claim) {
      ConjectureFile.Header header = ConjectureFile.header(claim.file(), claim.yaml());
      return new Line(claim.id(), header.source(), header.title());
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
