package org.samcheck.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samcheck.expression.InputException;
import org.samcheck.witness.Fields;
import org.samcheck.witness.JsonText;

/**
 * What a results file says.
 *
 * @param version of samcheck
 * @param session how the check was asked for
 * @param java the version of Java
 * @param entries the claims, in the order of the file
 */
public record Results(String version, Session session, String java, List<Entry> entries) {

  /**
   * A claim with its verdict; the parts are those of the file.
   *
   * @param witness the counterexample's file, relative to the folder of the results
   */
  public record Entry(
      String id,
      String title,
      String source,
      String statement,
      String expect,
      String verdict,
      String evidence,
      long instances,
      double seconds,
      String reason,
      Optional<String> witness,
      Map<String, String> figures,
      List<Neighbour> neighbours) {}

  /**
   * A false neighbour with its verdict.
   *
   * @param witness the counterexample's file, relative to the folder of the results
   */
  public record Neighbour(String id, String verdict, Optional<String> witness) {}

  /** Results of this program, without entries yet. */
  public static Results of(Session session) {
    return new Results(Session.VERSION, session, System.getProperty("java.version"), List.of());
  }

  /**
   * The results in a file.
   *
   * @param file the file's name for messages
   * @throws InputException if {@code json} is no results file
   */
  public static Results read(String file, String json) {
    Fields data = new Fields(file, "", JsonText.parse(file, json));
    if (!data.has("results")) {
      throw data.error("no results, expected the file results.json of a report");
    }
    Session session =
        new Session(
            data.text("command"), data.integer("seed"), (int) data.integer("digits"), set(data));
    List<Entry> entries = data.objects("results").stream().map(Results::entry).toList();
    return new Results(data.text("samcheck"), session, data.text("java"), entries);
  }

  private static Map<String, String> set(Fields data) {
    return data.has("set") ? texts(data.object("set")) : Map.of();
  }

  /** The claim that an object of the file describes. */
  static Entry entry(Fields claim) {
    return new Entry(
        claim.text("id"),
        claim.text("title"),
        claim.text("source"),
        claim.text("statement"),
        claim.text("expect"),
        claim.text("verdict"),
        claim.text("evidence"),
        claim.integer("instances"),
        claim.number("seconds"),
        claim.text("reason"),
        witness(claim),
        texts(claim.object("figures")),
        claim.objects("neighbours").stream().map(Results::neighbour).toList());
  }

  private static Neighbour neighbour(Fields n) {
    return new Neighbour(n.text("id"), n.text("verdict"), witness(n));
  }

  /** No file outside the report is read or written because a results file names it. */
  private static Optional<String> witness(Fields claim) {
    if (!claim.has("witness")) {
      return Optional.empty();
    }
    String path = claim.text("witness");
    if (!path.matches("witnesses/[\\p{L}\\p{N}._-]+\\.json")) {
      throw claim.expected("witness", "a file such as witnesses/claim.json");
    }
    return Optional.of(path);
  }

  private static Map<String, String> texts(Fields fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.data().keySet().forEach(key -> texts.put(key, fields.side(key)));
    return texts;
  }
}
