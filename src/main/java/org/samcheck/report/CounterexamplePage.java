package org.samcheck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.samcheck.witness.WholeFile;

/** The page of a counterexample to a claim or to one of its false neighbours. */
final class CounterexamplePage {

  private final Path folder;
  private final Results head;
  private final Results.Entry entry;
  private final String claimPage;

  /** Pages of counterexamples that belong to {@code entry}, whose page is {@code claimPage}. */
  CounterexamplePage(Path folder, Results head, Results.Entry entry, String claimPage) {
    this.folder = folder;
    this.head = head;
    this.entry = entry;
    this.claimPage = claimPage;
  }

  /**
   * Writes the page and its figures.
   *
   * @param neighbour the neighbour that it refutes, empty for the claim itself
   * @param changes what the neighbour changes
   * @return the figures, as a page shows them
   * @throws IOException if a file cannot be written
   */
  List<Map<String, Object>> write(
      Counterexample counterexample, String neighbour, List<Sentence> changes) throws IOException {
    List<Map<String, Object>> figures =
        new FigureFiles(folder, counterexample.name()).write(counterexample.drawings());
    Map<String, Object> model =
        PageModel.of(
            head, "../", "Counterexample to " + (neighbour.isEmpty() ? entry.id() : neighbour));
    model.put("claim", PageModel.verdict(entry));
    model.put("claimPage", claimPage);
    model.put("neighbour", neighbour);
    model.put("changes", Sentence.parts(changes));
    model.put("counterexample", counterexample.model());
    model.put("runs", Sentence.parts(RunText.of(counterexample.claim())));
    model.put("tables", new ArrayList<>(RunTable.of(counterexample.scene())));
    model.put("figures", figures);
    WholeFile.write(folder.resolve(counterexample.page()), Templates.page("counterexample", model));
    return figures;
  }
}
