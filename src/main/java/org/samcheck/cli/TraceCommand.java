package org.samcheck.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Trace;
import org.samcheck.conjecture.TraceEvent;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.report.TracePlot;
import org.samcheck.witness.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The trajectory of a file's run. */
@Command(
    name = "trace",
    description = "Prints the trajectory of a file's run, every digit of it right.")
final class TraceCommand implements Callable<Integer> {

  /** The formats of a trace. */
  enum Format {
    csv,
    json
  }

  @ParentCommand private Main main;
  @Mixin private RunSettings settings;

  @Option(
      names = "--at",
      paramLabel = "T1,T2,…",
      split = ",",
      description = "the times (default: every step, or 40 equal parts of a flow)")
  private List<String> at = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "csv|json",
      defaultValue = "csv",
      description = "csv, or json with the events of flows (default csv)")
  private Format format;

  @Option(names = "--plot", paramLabel = "FILE.svg|png", description = "also draws the trajectory")
  private Path plot;

  @Override
  public Integer call() {
    if (plot != null && !plot.toString().matches(".+\\.(svg|png)")) {
      throw new BadInput("--plot " + plot + ": expected a name that ends with .svg or .png");
    }
    Conjecture conjecture = settings.conjecture();
    List<BigFraction> times = at.stream().map(TraceCommand::time).toList();
    try {
      boolean rowsOnly = format == Format.csv && plot == null;
      Trace trace =
          rowsOnly
              ? Trace.ofRows(conjecture, times, settings.digits)
              : Trace.of(conjecture, times, settings.digits);
      print(trace);
      return draw(conjecture, trace).code();
    } catch (UndefinedException e) {
      throw new BadInput(settings.file + ": undefined: " + e.getMessage());
    } catch (UndecidedException e) {
      main.terminal().err().println(settings.file + ": not decided: " + e.getMessage());
      return ExitStatus.INCONCLUSIVE.code();
    }
  }

  private ExitStatus draw(Conjecture conjecture, Trace trace) {
    try {
      if (plot != null) {
        TracePlot.write(plot, conjecture.title(), trace);
      }
      return ExitStatus.AS_EXPECTED;
    } catch (IOException e) {
      main.terminal().err().println("--plot " + plot + ": cannot be written: " + e.getMessage());
      return ExitStatus.INTERNAL_ERROR;
    }
  }

  private static BigFraction time(String text) {
    SourceText source = SourceText.of("--at " + text, text);
    Expression e = ExpressionParser.scalar(source, Scope.of(Map.of()));
    if (!e.isConstant()) {
      throw source.error("expected a rational number such as 3/2 or 1.5");
    }
    return e.value();
  }

  private void print(Trace trace) {
    main.terminal().out().print(format == Format.csv ? csv(trace) : json(trace));
    if (settings.quiet) {
      return;
    }
    trace.end().ifPresent(t -> tell("the solution blows up at t = " + text(t) + " and ends there"));
    trace.open().ifPresent(open -> tell("not decided: " + open));
  }

  private void tell(String note) {
    main.terminal().err().println(note);
  }

  private String csv(Trace trace) {
    StringBuilder text = new StringBuilder("t");
    trace.columns().forEach(column -> text.append(',').append(column));
    text.append('\n');
    for (Trace.Row row : trace.rows()) {
      text.append(time(row.t()))
          .append(',')
          .append(row.values().stream().map(this::text).collect(Collectors.joining(",")))
          .append('\n');
    }
    return text.toString();
  }

  /** A time as a decimal where that is exact, else to the digits printed. */
  private String time(BigFraction t) {
    BigInteger rest = t.getDenominator();
    for (int prime : new int[] {2, 5}) {
      BigInteger p = BigInteger.valueOf(prime);
      while (rest.mod(p).signum() == 0) {
        rest = rest.divide(p);
      }
    }
    return rest.equals(BigInteger.ONE)
        ? t.bigDecimalValue().stripTrailingZeros().toPlainString()
        : text(BallArithmetic.ofDigits(settings.digits + 1).of(t));
  }

  private String text(Ball value) {
    return value.toDecimal(settings.digits);
  }

  private String json(Trace trace) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("columns", trace.columns());
    data.put("rows", trace.rows().stream().map(this::row).toList());
    data.put("events", trace.events().stream().map(this::event).toList());
    return JsonText.print(data);
  }

  private Map<String, Object> row(Trace.Row row) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("t", time(row.t()));
    data.put("values", row.values().stream().map(this::text).toList());
    return data;
  }

  private Map<String, Object> event(TraceEvent event) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", event.kind());
    data.put("t", text(event.time()));
    return data;
  }
}
