package org.samcheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.samcheck.witness.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A conjecture to start from. */
@Command(name = "new", description = "Writes a commented conjecture to start from.")
final class NewCommand implements Callable<Integer> {

  private static final String TEMPLATE = "new.yaml";

  @ParentCommand private Main main;

  @Option(names = "--quiet", description = "prints nothing")
  private boolean quiet;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "a file that does not exist yet (default: standard output)")
  private Path file;

  @Override
  public Integer call() throws IOException {
    if (file == null || file.toString().equals("-")) {
      main.terminal().out().print(template());
      return ExitStatus.AS_EXPECTED.code();
    }
    if (Files.exists(file)) {
      throw new BadInput(file + ": this file exists already, expected a new name");
    }
    write();
    return ExitStatus.AS_EXPECTED.code();
  }

  private void write() throws IOException {
    try {
      WholeFile.write(file, template());
    } catch (IOException e) {
      throw new BadInput(file + ": cannot be written: " + e.getMessage());
    }
    if (!quiet) {
      main.terminal()
          .out()
          .println(
              "wrote "
                  + file
                  + "; check it: "
                  + ReplayText.program()
                  + " check "
                  + ReplayText.quoted(file.toString()));
    }
  }

  private static String template() throws IOException {
    try (InputStream in = NewCommand.class.getResourceAsStream(TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
