package org.samcheck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.samcheck.report.ReportFolder;
import org.samcheck.report.Results;
import org.samcheck.witness.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Renders results again. */
@Command(name = "report", description = "Renders the pages of results again.")
final class ReportCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "where the pages go (default: the folder of the results)")
  private Path report;

  @Option(names = "--quiet", description = "prints nothing")
  private boolean quiet;

  @Parameters(paramLabel = "RESULTS.json", description = "the results of a check")
  private String file;

  @Override
  public Integer call() {
    String json = UserFiles.read(file);
    Results results = Results.read(file, json);
    try {
      render(results, json, Path.of(file).toAbsolutePath().getParent());
    } catch (IOException e) {
      main.terminal().err().println("the report cannot be written: " + e.getMessage());
      return ExitStatus.INTERNAL_ERROR.code();
    }
    return ExitStatus.AS_EXPECTED.code();
  }

  private void render(Results results, String json, Path origin) throws IOException {
    Path folder = report == null ? origin : report;
    if (!folder.toAbsolutePath().normalize().equals(origin.normalize())) {
      WholeFile.write(folder.resolve("results.json"), json);
      copyWitnesses(results, origin, folder);
    }
    List<String> ids = results.entries().stream().map(Results.Entry::id).toList();
    ReportFolder pages =
        new ReportFolder(folder, results, ids, new ClaimFiles(results.session().set()));
    for (Results.Entry entry : results.entries()) {
      pages.write(entry);
    }
    pages.writeIndex(results.entries());
    if (!quiet) {
      main.terminal().out().println(folder.resolve("index.html"));
    }
  }

  private static void copyWitnesses(Results results, Path origin, Path folder) throws IOException {
    List<String> all =
        results.entries().stream()
            .flatMap(
                e ->
                    Stream.concat(
                        e.witness().stream(),
                        e.neighbours().stream().flatMap(n -> n.witness().stream())))
            .toList();
    for (String witness : all) {
      Path there = origin.resolve(witness);
      if (Files.isRegularFile(there)) {
        WholeFile.write(folder.resolve(witness), Files.readString(there, StandardCharsets.UTF_8));
      }
    }
  }
}
