package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.samcheck.expression.InputException;
import org.samcheck.expression.InputException.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.csv.CsvFactory;

/**
 * A CSV text (RFC 4180) as fields, each with its place: a header, then rows as long as the header.
 * Blanks around a field and blank lines do not count.
 *
 * @param header the names of the columns, all different
 * @param rows the rows below it
 */
record CsvTable(List<Field> header, List<List<Field>> rows) {

  private static final CsvFactory CSV = new CsvFactory();
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** A field without the blanks around it. */
  record Field(String text, Position position) {
    InputException error(String message) {
      return new InputException(position, message);
    }
  }

  /**
   * The table that {@code csv} holds.
   *
   * @param file the file's name for messages
   * @throws InputException if the text is no CSV or has no header, if a name stands twice in the
   *     header, or if a row is shorter or longer than the header
   */
  static CsvTable parse(String file, String csv) {
    String text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
    List<List<Field>> lines = lines(file, text);
    if (lines.isEmpty()) {
      throw new InputException(new Position(file, 1, 1), "no header, expected names of columns");
    }
    List<Field> header = lines.get(0);
    requireDifferent(header);
    List<List<Field>> rows = lines.subList(1, lines.size());
    rows.forEach(row -> requireLength(row, header.size()));
    return new CsvTable(header, List.copyOf(rows));
  }

  private static List<List<Field>> lines(String file, String text) {
    List<List<Field>> lines = new ArrayList<>();
    try (JsonParser parser = CSV.createParser(ObjectReadContext.empty(), text)) {
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        List<Field> line = line(file, parser);
        if (line.size() > 1 || !line.get(0).text().isEmpty()) {
          lines.add(line);
        }
      }
      return lines;
    } catch (JacksonException e) {
      String problem = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new InputException(position(file, e.getLocation()), problem + ", expected CSV");
    }
  }

  private static List<Field> line(String file, JsonParser parser) {
    List<Field> line = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Position position = position(file, parser.currentTokenLocation());
      line.add(new Field(parser.getString().strip(), position));
    }
    return line;
  }

  private static Position position(String file, TokenStreamLocation place) {
    return new Position(file, Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
  }

  private static void requireDifferent(List<Field> header) {
    Set<String> names = new HashSet<>();
    for (Field field : header) {
      if (!names.add(field.text())) {
        throw field.error("a second column '" + field.text() + "', expected different names");
      }
    }
  }

  private static void requireLength(List<Field> row, int columns) {
    if (row.size() != columns) {
      throw row.get(0)
          .error("a row of length " + row.size() + ", expected " + columns + " as in the header");
    }
  }

  /**
   * The index of the column {@code name}, from 0.
   *
   * @throws InputException if there is none
   */
  int column(String name) {
    List<String> names = header.stream().map(Field::text).toList();
    if (!names.contains(name)) {
      String known = names.stream().map(n -> "'" + n + "'").collect(Collectors.joining(", "));
      throw header.get(0).error("no column '" + name + "', expected one of " + known);
    }
    return names.indexOf(name);
  }
}
