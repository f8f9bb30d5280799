package org.samcheck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.expression.LatexPrinter;
import org.samcheck.witness.WholeFile;

/** The page of a claim, and those of the counterexamples to it and to its neighbours. */
final class ClaimPage {

  private final Path folder;
  private final Results head;
  private final String name;
  private final Results.Entry entry;
  private final Subject subject;
  private final CounterexamplePage counterexamples;
  private final Map<Object, Scene.Sight> known = new HashMap<>();

  ClaimPage(Path folder, Results head, String name, Results.Entry entry, Subject subject) {
    this.folder = folder;
    this.head = head;
    this.name = name;
    this.entry = entry;
    this.subject = subject;
    this.counterexamples = new CounterexamplePage(folder, head, entry, "claims/" + name + ".html");
  }

  /**
   * Writes all of them.
   *
   * @throws IOException if a file cannot be written
   */
  void write() throws IOException {
    Map<String, Object> model = PageModel.of(head, "../", entry.id());
    model.put("claim", PageModel.verdict(entry));
    model.put("reference", entry.source().isEmpty() ? "" : Reference.of(entry.source()));
    model.put("note", subject.note());
    model.put("hypotheses", sentences(GivenText::of));
    model.put("runs", sentences(RunText::of));
    model.put("numbers", numbers());
    model.put("neighbours", neighbours());
    model.put("latex", "latex/" + name + ".tex");
    model.put("only", onlyThis());
    Optional<Counterexample> witness =
        entry.witness().flatMap(w -> Counterexample.read(folder, w, known));
    model.put("witness", entry.witness().orElse(""));
    if (witness.isPresent()) {
      model.put("counterexample", witness.get().model());
      model.put("figures", counterexamples.write(witness.get(), "", List.of()));
    } else {
      example(model);
    }
    WholeFile.write(
        folder.resolve("claims").resolve(name + ".html"), Templates.page("claim", model));
  }

  private List<List<Map<String, Object>>> sentences(
      java.util.function.Function<Conjecture, List<Sentence>> of) {
    return subject.conjecture().map(of).map(Sentence::parts).orElse(List.of());
  }

  /** An instance to look at, where there is no counterexample. */
  private void example(Map<String, Object> model) throws IOException {
    Optional<Scene> scene = subject.conjecture().flatMap(c -> Example.of(c, known));
    List<Map<String, Object>> figures = List.of();
    if (scene.isPresent()) {
      figures = new FigureFiles(folder, name).write(Figures.of(scene.get(), Map.of(), ""));
      model.put("example", InstanceModel.of(scene.get().conjecture(), scene.get().assignment()));
    }
    model.put("figures", figures);
  }

  private List<Map<String, Object>> numbers() {
    List<Map<String, Object>> numbers = new ArrayList<>();
    entry
        .figures()
        .forEach(
            (key, value) ->
                numbers.add(PageModel.pair("name", key, "value", NumberText.of(value))));
    return numbers;
  }

  private List<Map<String, Object>> neighbours() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Results.Neighbour neighbour : entry.neighbours()) {
      rows.add(neighbour(neighbour));
    }
    return rows;
  }

  private Map<String, Object> neighbour(Results.Neighbour neighbour) throws IOException {
    List<Sentence> changes =
        subject
            .conjecture()
            .flatMap(
                c ->
                    Optional.ofNullable(c.neighbours().get(neighbour.id()))
                        .map(n -> Variation.of(c, n)))
            .orElse(List.of());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", neighbour.id());
    row.put("verdict", neighbour.verdict());
    row.put("changes", Sentence.parts(changes));
    Optional<Counterexample> witness =
        neighbour.witness().flatMap(w -> Counterexample.read(folder, w, known));
    if (witness.isPresent()) {
      counterexamples.write(witness.get(), neighbour.id(), changes);
      row.put("counterexample", witness.get().model());
      if (changes.isEmpty()) {
        witness
            .get()
            .claim()
            .claim()
            .map(LatexPrinter::print)
            .map(Sentence::math)
            .ifPresent(c -> row.put("changes", Sentence.parts(List.of(new Sentence(c)))));
      }
    }
    return row;
  }

  /** The command that checks this claim alone. */
  private String onlyThis() {
    String program = head.session().command().split(" ")[0];
    boolean builtIn = head.session().command().startsWith(program + " verify");
    StringBuilder command = new StringBuilder(program);
    command.append(builtIn ? " verify " + entry.id() : " check " + entry.id() + ".yaml");
    command.append(" --seed ").append(head.session().seed());
    command.append(" --digits ").append(head.session().digits());
    head.session().set().forEach((k, v) -> command.append(" --set '").append(k + "=" + v + "'"));
    return command + (entry.neighbours().isEmpty() ? "" : " --neighbours");
  }
}
