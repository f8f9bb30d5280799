package org.samcheck.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.samcheck.expression.InputException;
import org.samcheck.expression.Shown;
import org.samcheck.report.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line of samcheck. */
@Command(
    name = "samcheck",
    version = "samcheck " + Session.VERSION,
    description = "Verifies claims about sharpness-aware minimization.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit status, the first that applies:%n",
    exitCodeList = {
      "2:bad usage or bad input; other files were checked",
      "1:internal error; it spoils its claim only",
      "3:a claim or a neighbour did not come out as expected; replay: confirmed",
      "4:inconclusive",
      "0:all as expected; replay: not confirmed"
    })
public final class Main implements Callable<Integer> {

  private final Terminal terminal;
  private final List<String> arguments;
  @Spec private CommandSpec spec;

  Main(Terminal terminal, List<String> arguments) {
    this.terminal = terminal;
    this.arguments = arguments;
  }

  /** Runs the command in {@code arguments} and exits with its status. */
  public static void main(String[] arguments) {
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  /** Runs a command with its output to {@code terminal}, and returns the exit status. */
  static int run(Terminal terminal, String... arguments) {
    CommandLine line = new CommandLine(new Main(terminal, List.of(arguments)));
    commands(arguments).forEach((name, command) -> line.addSubcommand(name, command.get()));
    line.setOut(terminal.out()).setErr(terminal.err());
    line.setExpandAtFiles(false);
    line.setParameterExceptionHandler(Main::misused);
    line.setExecutionExceptionHandler(Main::failed);
    int status = line.execute(arguments);
    // A result that did not arrive is no result; PrintWriter remembers, and says nothing.
    if (terminal.out().checkError()) {
      terminal.err().println("the output cannot be written: the device is full or closed");
      return ExitStatus.INTERNAL_ERROR.code();
    }
    return status;
  }

  /** The command that is typed: to read the options of all of them takes longer than to list. */
  private static Map<String, Supplier<Object>> commands(String... arguments) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("list", ListCommand::new);
    all.put("verify", VerifyCommand::new);
    all.put("check", CheckCommand::new);
    all.put("replay", ReplayCommand::new);
    all.put("new", NewCommand::new);
    all.put("words", WordsCommand::new);
    all.put("trace", TraceCommand::new);
    all.put("sweep", SweepCommand::new);
    all.put("report", ReportCommand::new);
    String first = arguments.length == 0 ? "" : arguments[0];
    return all.containsKey(first) ? Map.of(first, all.get(first)) : all;
  }

  Terminal terminal() {
    return terminal;
  }

  /** The command line as it was typed. */
  String command() {
    StringBuilder command = new StringBuilder(ReplayText.program());
    arguments.forEach(argument -> command.append(' ').append(ReplayText.quoted(argument)));
    return command.toString();
  }

  /** Without a command there is nothing to do but to say which there are. */
  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitStatus.BAD_INPUT.code();
  }

  private static int misused(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    line.getErr().println(Shown.of(e.getMessage()));
    CommandLine.UnmatchedArgumentException.printSuggestions(e, line.getErr());
    line.getErr().println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return ExitStatus.BAD_INPUT.code();
  }

  private static int failed(Exception e, CommandLine line, ParseResult parsed) {
    if (e instanceof BadInput || e instanceof InputException) {
      line.getErr().println(e.getMessage());
      return ExitStatus.BAD_INPUT.code();
    }
    line.getErr().println("internal error: " + Shown.of(e.toString()));
    return ExitStatus.INTERNAL_ERROR.code();
  }
}
