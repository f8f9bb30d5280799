package org.samcheck.witness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Explanation;
import org.samcheck.dynamics.MemberFunction;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.InputException;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

/** The JSON form of a {@link Witness}. */
public final class WitnessFile {

  private static final int VERSION = 1;
  private static final String KEY = "samcheck-witness";
  private static final String START = "x(0)";

  private WitnessFile() {}

  // Writing

  /** The witness as JSON. */
  public static String print(Witness witness) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(KEY, VERSION);
    data.put("claim", witness.claim());
    data.put("assignment", witness.assignment());
    witness.f().ifPresent(f -> data.put("f", function(f)));
    witness.start().ifPresent(start -> data.put(START, RationalText.of(start)));
    Explanation sides = witness.sides();
    data.put("at", at(sides.at()));
    if (!sides.paths().isEmpty()) {
      data.put("paths", sides.paths());
    }
    data.put("left", side(sides.left()));
    data.put("right", side(sides.right()));
    data.put("relation", sides.relation());
    data.put("arithmetic", witness.exact() ? "exact" : "ball");
    data.put("digits", witness.digits());
    data.put("replay", witness.replay());
    return JsonText.print(data);
  }

  private static Map<String, Object> function(MemberFunction f) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("dimension", f.dimension());
    data.put("f(x)", f.value().toString());
    data.put("minimum", RationalText.of(f.minimum()));
    f.minimiser().ifPresent(x -> data.put("minimiser", RationalText.of(x)));
    return data;
  }

  private static Map<String, Object> at(Map<String, BigFraction> bound) {
    Map<String, Object> data = new LinkedHashMap<>();
    bound.forEach((name, value) -> data.put(name, index(value)));
    return data;
  }

  /** An index is a JSON number, any other rational a text. */
  private static Object index(BigFraction value) {
    boolean small = value.isInteger() && value.getNumerator().bitLength() < Integer.SIZE;
    return small ? (Object) value.getNumeratorAsInt() : RationalText.of(value);
  }

  private static Object side(String text) {
    return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
  }

  // Reading

  /**
   * The witness that {@code json} describes. Its claim is not parsed yet, nor its values compared
   * with the claim.
   *
   * @param file the file's name for messages
   * @throws InputException if this is no witness
   */
  public static Witness read(String file, String json) {
    Fields fields = new Fields(file, "", JsonText.parse(file, json));
    if (!Integer.valueOf(VERSION).equals(fields.data().get(KEY))) {
      throw fields.error("no witness, expected \"" + KEY + "\": " + VERSION);
    }
    return new Witness(
        new LinkedHashMap<>(fields.object("claim").data()),
        new LinkedHashMap<>(fields.object("assignment").data()),
        fields.has("f") ? Optional.of(function(fields.object("f"))) : Optional.empty(),
        fields.has(START) ? Optional.of(fields.rationals(START)) : Optional.empty(),
        sides(fields),
        fields.has("arithmetic") && fields.text("arithmetic").equals("exact"),
        fields.has("digits") ? fields.positive("digits") : 1,
        fields.has("replay") ? fields.text("replay") : "");
  }

  private static MemberFunction function(Fields f) {
    int dimension = f.positive("dimension");
    Scope x = Scope.of(Map.of("x", Type.vector(dimension)));
    SourceText text = SourceText.of(f.file() + ": f(x)", f.text("f(x)"));
    return new MemberFunction(
        dimension,
        ExpressionParser.scalar(text, x),
        f.rational("minimum"),
        f.has("minimiser") ? Optional.of(f.rationals("minimiser")) : Optional.empty());
  }

  /** The sides as stated; nothing rests on them. */
  private static Explanation sides(Fields fields) {
    Map<String, BigFraction> at = new LinkedHashMap<>();
    if (fields.has("at")) {
      Fields bound = fields.object("at");
      bound.data().keySet().forEach(name -> at.put(name, bound.rational(name)));
    }
    return new Explanation(
        at,
        fields.has("paths") ? fields.paths("paths") : List.of(),
        fields.has("left") ? fields.side("left") : "",
        fields.has("relation") ? fields.text("relation") : "",
        fields.has("right") ? fields.side("right") : "");
  }
}
