package org.samcheck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.expression.InputException;
import org.samcheck.expression.LatexPrinter;
import org.samcheck.witness.SideText;
import org.samcheck.witness.Stated;
import org.samcheck.witness.Witness;
import org.samcheck.witness.WitnessFile;

/**
 * A counterexample that a witness file states.
 *
 * @param path the witness file, relative to the report's folder
 * @param witness what it says
 * @param stated the claim and the instance
 * @param scene the same to look at
 */
record Counterexample(String path, Witness witness, Stated stated, Scene scene) {

  /** The counterexample in a file of the report; empty where the file is gone or damaged. */
  static Optional<Counterexample> read(Path folder, String path, Map<Object, Scene.Sight> known) {
    try {
      String json = Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
      Witness witness = WitnessFile.read(path, json);
      Stated stated = Stated.by(path, witness);
      Scene scene = new Scene(stated.claim(), stated.assignment(), known);
      return Optional.of(new Counterexample(path, witness, stated, scene));
    } catch (IOException | InputException gone) {
      return Optional.empty();
    }
  }

  /** The name of its page and figures. */
  String name() {
    return path.substring(path.indexOf('/') + 1, path.length() - ".json".length());
  }

  /** The page, relative to the report's folder. */
  String page() {
    return "counterexamples/" + name() + ".html";
  }

  Conjecture claim() {
    return stated.claim();
  }

  /** Its pictures. */
  List<Drawing> drawings() {
    return Figures.of(scene(), witness.sides().at(), witness.sides().relation());
  }

  /** What a page shows of it: the instance, both sides, how they should be related. */
  Map<String, Object> model() {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("values", InstanceModel.of(stated.claim(), stated.assignment()));
    model.put("left", side(witness.sides().left()));
    model.put("right", side(witness.sides().right()));
    model.put("relation", symbol(witness.sides().relation()));
    model.put("negation", negation(witness.sides().relation()));
    model.put("at", at());
    model.put("arithmetic", witness.exact() ? "exact arithmetic" : "ball arithmetic");
    model.put("replay", witness.replay());
    model.put(
        "statement",
        LatexText.conjuncts(stated.claim().claim().map(LatexPrinter::print).orElse("")));
    model.put("page", page());
    model.put("file", path);
    return model;
  }

  private Map<String, Object> side(String text) {
    Map<String, Object> model = new LinkedHashMap<>(NumberText.of(text));
    String decimal = SideText.of(stated.claim(), text, witness.digits());
    int equals = decimal.indexOf(" = ");
    String enclosed = equals < 0 ? decimal : decimal.substring(equals + " = ".length());
    String digits = NumberText.decimal(text).orElse(enclosed);
    model.put("decimal", digits);
    model.put("brief", NumberText.brief(digits));
    return model;
  }

  private List<Map<String, Object>> at() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Map.Entry<String, BigFraction> bound : witness.sides().at().entrySet()) {
      all.add(
          PageModel.pair(
              "name", bound.getKey(), "value", NumberText.of(bound.getValue().toString())));
    }
    for (List<Integer> path : witness.sides().paths()) {
      all.add(PageModel.pair("name", "samples drawn", "value", NumberText.of(path.toString())));
    }
    return all;
  }

  private static String symbol(String relation) {
    return switch (relation) {
      case "<=" -> "≤";
      case ">=" -> "≥";
      case "!=" -> "≠";
      default -> relation;
    };
  }

  private static String negation(String relation) {
    return switch (relation) {
      case "<=" -> ">";
      case ">=" -> "<";
      case "<" -> "≥";
      case ">" -> "≤";
      case "=" -> "≠";
      default -> "=";
    };
  }
}
