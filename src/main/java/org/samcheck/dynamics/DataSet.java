package org.samcheck.dynamics;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.InputException;
import org.samcheck.expression.InputException.Position;

/**
 * Labelled examples from a CSV file, in exact numbers.
 *
 * @param features the names of the d columns that are left
 * @param examples N examples of d numbers each, in the order of the rows
 * @param labels N labels, 1 for the positive class and −1 for the negative one
 * @param notes a sentence for each column that was dropped
 */
public record DataSet(
    List<String> features,
    List<List<BigFraction>> examples,
    List<Integer> labels,
    List<String> notes) {

  /** 10^exponent with a longer exponent is no measurement, and may not fit into memory. */
  private static final int LARGEST_EXPONENT = 1000;

  /** What each column is divided by. */
  public enum Scale {
    /** 1. */
    NONE,
    /** max |v| over the chosen rows, after centring. */
    MAX,
    /**
     * The standard deviation √((1/N) Σ (v − mean)²) over the chosen rows, rounded to 12 significant
     * digits: it is irrational, and an example has to be an exact number.
     */
    STD
  }

  /**
   * Which rows make the examples, and how.
   *
   * @param label the name of the column of classes; all others are features
   * @param positive the class with label 1, as it is written in the file
   * @param negative the class with label −1; rows of other classes are ignored
   * @param center whether each column's mean over the chosen rows is subtracted
   * @param scale what each column is divided by
   */
  public record Selection(
      String label, String positive, String negative, boolean center, Scale scale) {}

  /** Copies the lists. */
  public DataSet {
    features = List.copyOf(features);
    examples = examples.stream().map(List::copyOf).toList();
    labels = List.copyOf(labels);
    notes = List.copyOf(notes);
  }

  /**
   * The examples in a file in UTF-8.
   *
   * @throws InputException if the file cannot be read, and as {@link #parse}
   * @error exact but for the divisor of {@link Scale#STD}
   */
  public static DataSet read(Path file, Selection selection) {
    try {
      return parse(file.toString(), Files.readString(file), selection);
    } catch (IOException e) {
      Position start = new Position(file.toString(), 1, 1);
      throw new InputException(start, "this file cannot be read, expected a CSV file in UTF-8");
    }
  }

  /**
   * The examples in a text.
   *
   * @param file the file's name for messages
   * @param csv a header and rows; numbers as decimals
   * @throws InputException if the text is no table, the column of classes or one of the two classes
   *     is missing, a feature of a chosen row is no number, or no feature varies
   * @error exact but for the divisor of {@link Scale#STD}
   */
  public static DataSet parse(String file, String csv, Selection selection) {
    CsvTable table = CsvTable.parse(file, csv);
    int classes = table.column(selection.label());
    requireClasses(table, classes, selection);
    List<List<CsvTable.Field>> rows =
        table.rows().stream().filter(row -> label(row.get(classes), selection) != 0).toList();
    List<String> notes = new ArrayList<>();
    List<DataColumn> columns = new ArrayList<>();
    for (DataColumn column : columns(table.header(), rows, classes)) {
      if (column.isConstant()) {
        notes.add(dropped(column));
      } else {
        columns.add(transformed(column, selection));
      }
    }
    if (columns.isEmpty()) {
      throw table.header().get(0).error("no column of numbers varies, expected a feature");
    }
    return new DataSet(
        columns.stream().map(DataColumn::name).toList(),
        IntStream.range(0, rows.size()).mapToObj(i -> example(columns, i)).toList(),
        rows.stream().map(row -> label(row.get(classes), selection)).toList(),
        notes);
  }

  /** 1, −1, or 0 for a row to ignore. */
  private static int label(CsvTable.Field field, Selection selection) {
    if (field.text().equals(selection.positive())) {
      return 1;
    }
    return field.text().equals(selection.negative()) ? -1 : 0;
  }

  private static void requireClasses(CsvTable table, int classes, Selection selection) {
    CsvTable.Field name = table.header().get(classes);
    List<String> present =
        table.rows().stream().map(row -> row.get(classes).text()).distinct().sorted().toList();
    for (String required : List.of(selection.positive(), selection.negative())) {
      if (!present.contains(required)) {
        throw name.error(
            "no row with " + name.text() + " '" + required + "', expected one of " + some(present));
      }
    }
    if (selection.positive().equals(selection.negative())) {
      throw name.error(
          "'" + selection.positive() + "' is both positive and negative, expected two classes");
    }
  }

  private static String some(List<String> classes) {
    int most = 10;
    String shown =
        classes.stream().limit(most).map(c -> "'" + c + "'").collect(Collectors.joining(", "));
    return classes.size() > most ? shown + ", …" : shown;
  }

  private static List<DataColumn> columns(
      List<CsvTable.Field> header, List<List<CsvTable.Field>> rows, int classes) {
    return IntStream.range(0, header.size())
        .filter(j -> j != classes)
        .mapToObj(
            j -> {
              String name = header.get(j).text();
              return new DataColumn(name, rows.stream().map(r -> number(name, r.get(j))).toList());
            })
        .toList();
  }

  private static BigFraction number(String column, CsvTable.Field field) {
    try {
      BigDecimal decimal = new BigDecimal(field.text());
      if (Math.abs((long) decimal.scale()) <= LARGEST_EXPONENT) {
        return DataColumn.fraction(decimal);
      }
    } catch (NumberFormatException e) {
      throw field.error(
          "'" + field.text() + "' in the column '" + column + "', expected a decimal number");
    }
    throw field.error("more than " + LARGEST_EXPONENT + " digits, expected a shorter number");
  }

  private static String dropped(DataColumn column) {
    return "column '"
        + column.name()
        + "' was dropped: it is "
        + Expression.constant(column.values().get(0))
        + " in every row";
  }

  private static DataColumn transformed(DataColumn column, Selection selection) {
    DataColumn moved = selection.center() ? column.centered() : column;
    return switch (selection.scale()) {
      case NONE -> moved;
      case MAX -> moved.over(moved.largest());
      case STD -> moved.over(column.deviation());
    };
  }

  private static List<BigFraction> example(List<DataColumn> columns, int i) {
    return columns.stream().map(column -> column.values().get(i)).toList();
  }

  /** The rows label_i · x_i. {@code @error} exact. */
  public List<List<BigFraction>> rows() {
    return IntStream.range(0, examples.size())
        .mapToObj(i -> examples.get(i).stream().map(v -> v.multiply(labels.get(i))).toList())
        .toList();
  }

  /** The diagonal network of {@code depth} layers on these examples. */
  public DiagonalNetwork network(int depth) {
    return new DiagonalNetwork(
        depth,
        examples.stream()
            .map(example -> example.stream().<Expression>map(Expression::constant).toList())
            .toList(),
        labels.stream().<Expression>map(Expression::constant).toList());
  }
}
