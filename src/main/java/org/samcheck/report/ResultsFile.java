package org.samcheck.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samcheck.check.EngineReport;
import org.samcheck.check.Result;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.expression.LatexPrinter;
import org.samcheck.witness.Fields;
import org.samcheck.witness.JsonText;

/**
 * The results of a check as JSON; but for the command and the seconds, the same seed gives the same
 * bytes.
 */
public final class ResultsFile {

  private static final double MILLI = 1000;

  private ResultsFile() {}

  /** The JSON text of {@code results}, in their order. */
  public static String print(Session session, List<Result> results, WitnessFolder witnesses) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("samcheck", Session.VERSION);
    data.put("command", session.command());
    data.put("seed", session.seed());
    data.put("digits", session.digits());
    if (!session.set().isEmpty()) {
      data.put("set", session.set());
    }
    data.put("java", System.getProperty("java.version"));
    data.put("results", results.stream().map(result -> claim(result, witnesses)).toList());
    return JsonText.print(data);
  }

  /** What the file says of one result. */
  public static Results.Entry entry(Result result, WitnessFolder witnesses) {
    return Results.entry(new Fields("results.json", "", claim(result, witnesses)));
  }

  private static Map<String, Object> claim(Result result, WitnessFolder witnesses) {
    Conjecture claim = result.conjecture();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", claim.id());
    data.put("title", claim.title());
    data.put("source", claim.source());
    data.put("statement", claim.claim().map(LatexPrinter::print).orElse(""));
    data.put("expect", claim.expect().name().toLowerCase(Locale.ROOT));
    data.put("verdict", result.verdict().word());
    data.put("evidence", result.verdict().evidence().toString());
    data.put("instances", result.verdict().instances());
    data.put("seconds", Math.round(result.seconds() * MILLI) / MILLI);
    data.put("reason", result.verdict().reason());
    data.put("engines", result.engines().stream().map(ResultsFile::engine).toList());
    data.put("witness", witnesses.path(result).orElse(null));
    witnesses.proof(result).ifPresent(path -> data.put("proof", path));
    data.put("figures", result.figures());
    data.put(
        "neighbours",
        result.neighbours().stream().map(n -> neighbour(result, n, witnesses)).toList());
    return data;
  }

  private static Map<String, Object> engine(EngineReport report) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("engine", report.engine().toString());
    data.put("outcome", report.outcome().toString());
    data.put("reason", report.reason());
    return data;
  }

  private static Map<String, Object> neighbour(
      Result result, Result neighbour, WitnessFolder witnesses) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", neighbour.conjecture().id());
    data.put("verdict", neighbour.verdict().word());
    data.put("witness", witnesses.path(result, neighbour).orElse(null));
    return data;
  }
}
