package org.samcheck.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samcheck.dynamics.ExactRun.fraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.dynamics.DataSet.Scale;
import org.samcheck.dynamics.DataSet.Selection;
import org.samcheck.expression.Expression;
import org.samcheck.expression.InputException;
import org.samcheck.margin.MarginProblem;
import org.samcheck.margin.MaxMargin;
import org.samcheck.margin.Norm;

class DataSetTest {
  private static final String CSV =
      """
      a,kind,b,c
      0.1,yes,5,2e1
      7,maybe,x,
      -0.3, no ,5.0,10

      "0.5",yes,5.00,-3e-1
      """;

  private static DataSet read(String csv, boolean center, Scale scale) {
    return DataSet.parse("s.csv", csv, new Selection("kind", "yes", "no", center, scale));
  }

  private static List<BigFraction> row(String... numbers) {
    return Arrays.stream(numbers).map(ExactRun::fraction).toList();
  }

  private static DataSet builtIn(
      String file, String label, String positive, String negative, boolean center) {
    try (InputStream stream = DataSetTest.class.getResourceAsStream("/moon2026/" + file)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      Selection selection = new Selection(label, positive, negative, center, Scale.NONE);
      return DataSet.parse(file, text, selection);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void numbersAreTheDecimalsThatAreWritten() {
    DataSet data = read(CSV, false, Scale.NONE);
    assertEquals(List.of("a", "c"), data.features());
    assertEquals(
        List.of(row("1/10", "20"), row("-3/10", "10"), row("1/2", "-3/10")), data.examples());
    assertEquals(List.of(1, -1, 1), data.labels());
    assertEquals(List.of("column 'b' was dropped: it is 5 in every row"), data.notes());
    assertEquals(row("3/10", "-10"), data.rows().get(1));
  }

  @Test
  void centringSubtractsTheExactMeanOfTheChosenRows() {
    DataSet data = read(CSV, true, Scale.NONE);
    assertEquals(
        List.of(row("0", "101/10"), row("-2/5", "1/10"), row("2/5", "-51/5")), data.examples());
  }

  @Test
  void scalingByTheMaximumDividesByTheLargestSize() {
    assertEquals(row("1/5", "1"), read(CSV, false, Scale.MAX).examples().get(0));
    assertEquals(row("-1", "1/102"), read(CSV, true, Scale.MAX).examples().get(1));
  }

  @Test
  void scalingByTheDeviationDividesByTwelveDigitsOfIt() {
    // a: the variance is (4/25 + 4/25)/3 = 8/75, and its root 0.32659863237109...
    DataSet data = read(CSV, true, Scale.STD);
    assertEquals(fraction("-(2/5)/0.326598632371"), data.examples().get(1).get(0));
    // 3, 4 and 5, 12: a deviation that is rational is exact.
    DataSet two = read("kind,u,v\nyes,3,5\nno,4,12\n", false, Scale.STD);
    assertEquals(List.of(row("6", "10/7"), row("8", "24/7")), two.examples());
  }

  @Test
  void aFileIsReadFromItsFolder(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("d.csv"), "\uFEFF" + CSV.replace("\n", "\r\n"));
    Selection selection = new Selection("kind", "yes", "no", false, Scale.NONE);
    assertEquals(read(CSV, false, Scale.NONE), DataSet.read(file, selection));
    Path missing = folder.resolve("e.csv");
    InputException e = assertThrows(InputException.class, () -> DataSet.read(missing, selection));
    assertEquals(
        missing + ":1:1: this file cannot be read, expected a CSV file in UTF-8", e.getMessage());
    Files.write(missing, new byte[] {'k', (byte) 0xFF});
    assertThrows(InputException.class, () -> DataSet.read(missing, selection));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|1:1: no header, expected names of columns",
        "`\n \n`|1:1: no header, expected names of columns",
        "a,b\\n1,yes|1:1: no column 'kind', expected one of 'a', 'b'",
        "a,kind\\n1,yes|1:3: no row with kind 'no', expected one of 'yes'",
        "a,kind|1:3: no row with kind 'yes', expected one of ",
        "a,kind\\n1,no\\n2,x|1:3: no row with kind 'yes', expected one of 'no', 'x'",
        "a,kind\\n1,no\\n2,yes,3|3:1: a row of length 3, expected 2 as in the header",
        "a,kind\\n1,no\\n\\n2|4:1: a row of length 1, expected 2 as in the header",
        "a,kind,a\\n1,no,2|1:8: a second column 'a', expected different names",
        "kind,a\\nyes,1\\nno,1.5.2|3:4: '1.5.2' in the column 'a', expected a decimal number",
        "kind,a\\nyes,\\nno,1|2:5: '' in the column 'a', expected a decimal number",
        "kind,a\\nyes,1e99999\\nno,1|2:5: more than 1000 digits, expected a shorter number",
        "kind,a\\nyes,1\\nno,1.0|1:1: no column of numbers varies, expected a feature",
        "kind\\nyes\\nno|1:1: no column of numbers varies, expected a feature",
        "kind,a\\nyes,\"1\\nno,2|3:5: Missing closing quote for value, expected CSV"
      })
  void aMistakeIsShownWithItsPlace(String csv, String message) {
    String text = csv.replace("\\n", "\n");
    InputException e = assertThrows(InputException.class, () -> read(text, true, Scale.MAX));
    assertEquals("s.csv:" + message.strip(), e.getMessage().strip());
  }

  @Test
  void aClassCannotBeBothPositiveAndNegative() {
    Selection same = new Selection("kind", "yes", "yes", false, Scale.NONE);
    InputException e = assertThrows(InputException.class, () -> DataSet.parse("s.csv", CSV, same));
    assertEquals(
        "s.csv:1:3: 'yes' is both positive and negative, expected two classes", e.getMessage());
  }

  @Test
  void irisGivesTheMarginOfTheCertifiedSolver() {
    DataSet iris = builtIn("iris.csv", "species", "setosa", "versicolor", true);
    assertEquals(100, iris.examples().size());
    assertEquals(List.of(), iris.notes());
    MarginProblem problem = new MarginProblem(iris.rows(), Norm.L1, false);
    MaxMargin found = assertInstanceOf(MaxMargin.class, problem.solve());
    assertEquals(fraction("9400/3487"), found.objective());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void digitsLoseTheirConstantPixels(boolean center) {
    DataSet digits = builtIn("digits-0-1.csv", "digit", "1", "0", center);
    assertEquals(360, digits.examples().size());
    assertEquals(64, digits.features().size() + digits.notes().size());
    assertTrue(digits.notes().contains("column 'p00' was dropped: it is 0 in every row"));
    DiagonalNetwork network = digits.network(2);
    assertEquals(2 * digits.features().size(), network.size());
    assertEquals(360, network.rows().size());
    assertEquals(Expression.constant(digits.labels().get(0)), network.labels().get(0));
  }
}
