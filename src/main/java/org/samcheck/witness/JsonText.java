package org.samcheck.witness;

import java.util.Map;
import org.samcheck.expression.InputException;
import org.samcheck.expression.InputException.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as maps, lists, strings, numbers, booleans and null; the same data give the same text. */
public final class JsonText {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
  private static final DefaultPrettyPrinter LAYOUT =
      new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);

  private JsonText() {}

  /** The text of {@code data}, indented, with a line feed at its end. */
  public static String print(Map<String, ?> data) {
    return MAPPER.writer().with(LAYOUT).writeValueAsString(data) + "\n";
  }

  /** The text of {@code data} in one line. */
  public static String line(Map<String, ?> data) {
    return MAPPER.writeValueAsString(data);
  }

  /**
   * The object that {@code json} describes, in order.
   *
   * @param file the file's name for messages
   * @throws InputException if the text is no JSON object, repeats a key, or goes on behind it
   */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> parse(String file, String json) {
    try {
      Object data = MAPPER.readValue(json, Object.class);
      if (data instanceof Map<?, ?> map) {
        return (Map<String, Object>) map;
      }
    } catch (JacksonException e) {
      throw new InputException(position(file, e.getLocation()), problem(e));
    }
    throw new InputException(new Position(file, 1, 1), "expected a JSON object");
  }

  private static Position position(String file, TokenStreamLocation place) {
    boolean known = place != null && place.getLineNr() > 0;
    return known
        ? new Position(file, place.getLineNr(), Math.max(1, place.getColumnNr()))
        : new Position(file, 1, 1);
  }

  private static String problem(JacksonException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("") + ", expected JSON";
  }
}
