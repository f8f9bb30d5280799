package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One mistake, one line that says where it is, what is wrong and what was expected. */
class MistakeTest {

  private static final String FILE =
      """
      conjecture: a test
      given:
        mu: real in (0, 1]
        x0: vector(2) in [-5, 5]
      objective:
        f(x): mu/2*x[1]^2 + x[2]^2
        minimum: 0
      run: {method: sam, radius: mu, step: 1/2, start: x0, steps: 1}
      claim: f(x(1)) - fmin <= 3
      """;

  private static String after(String change, String to) {
    assertTrue(FILE.contains(change), change);
    String message = Claims.mistake(FILE.replace(change, to));
    assertFalse(message.contains("\n"), message);
    return message;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<= 3; <= nu; 9:26; unknown name 'nu'",
        "f(x(1)) -; f(x(1) -; 9:22; ('(' of column 9 is open)",
        "(0, 1]; [2, 1]; 3:15; no number lies between 2 and 1",
        "claim:; clam:; 9:1; unknown key 'clam'",
        "vector(2); vector(d); 4:14; unknown name 'd'",
        "(0, 1]; (0, inf]; 3:15; expected an open end such as (0, inf)",
        "(0, 1]; [1, 1); 3:15; no number lies between 1 and 1",
        "x[2]^2; x[3]^2; 6:25; index 3 is out of range",
        "method: sam; method: sma; 8:15; unknown word 'sma'",
        "steps: 1; steps: 1/2; 8:61; expected a whole number of steps",
        "claim:; claim: x0 +; 9:8; expected a number",
        "<= 3; + x0*x0 <= 3; 9:28; expected dot(v, w)",
        "<= 3; ; 9:8; expected a condition",
        "conjecture: a test; conjecture: [a]; 1:13; expected text",
        "step: 1/2; step: norm(x(1)); 8:38; may use x(0), not x(1)",
        "mu, step; y, step; 8:28; expected y(…)"
      })
  void theMessageSaysWhereAndWhat(String change, String to, String place, String part) {
    String message = after(change, to == null ? "" : to);
    assertEquals("claim.yaml:" + place, message.substring(0, message.indexOf(": ")));
    assertTrue(message.contains(part), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "radius: mu; radius: max(mu, 1)",
        "start: x0; start: [x0[1], x0[2]]",
        "claim: f; claim: forall t in 0..1: f",
      })
  void whatYamlTakesApartMustBeQuotedAndTheMessageSaysSo(String change, String to) {
    String message = after(change, to);
    assertTrue(message.endsWith("must be quoted)"), message);
  }

  @Test
  void aListThatYamlCutIntoNamesMustBeQuotedToo() {
    String cut = FILE.replace("given:\n  mu: real in (0, 1]\n", "given: {n: one of 1, 2}\n");
    String message = Claims.mistake(cut.replace("  x0: vector(2) in [-5, 5]\n", ""));
    assertTrue(message.startsWith("claim.yaml:2:22: '2' is no name"), message);
    assertTrue(message.endsWith("must be quoted)"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "  minimum: 0;   minimum: 0\\n  minimum: 1; 8:3; the key 'minimum' stands here twice",
        "minimum: 0; minimum: *a; 7:12; an alias",
        "minimum: 0; minimum: &a 0; 7:12; an anchor",
        "minimum: 0; minimum: !!int 0; 7:12; a tag",
        "run: {; run: !run {; 8:6; a tag",
        "run: {; run: &r {; 8:6; an anchor",
        "claim:; ---\\nclaim:; 9:1; a second document"
      })
  void oneFileIsOnePlainDocument(String change, String to, String place, String part) {
    String message = after(change, to.replace("\\n", "\n"));
    assertTrue(message.startsWith("claim.yaml:" + place + ": " + part), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment\n", "hello", "- a\n- b\n"})
  void aFileThatIsNoMapIsNoConjecture(String yaml) {
    assertEquals(
        "claim.yaml:1:1: expected a map that begins with 'conjecture: …'", Claims.mistake(yaml));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "y",
        "f",
        "grad",
        "fmin",
        "xmin",
        "t",
        "T",
        "E",
        "w",
        "pi",
        "inf",
        "and",
        "or",
        "not",
        "implies",
        "forall",
        "exists",
        "paths",
        "in",
        "by",
        "mean",
        "sum",
        "min",
        "max",
        "if",
        "tends",
        "order",
        "threshold",
        "true",
        "false"
      })
  void theWordsOfTheLanguageAreNoNames(String word) {
    assertEquals(
        "claim.yaml:3:3: '" + word + "' is a word of the language, expected another name",
        after("mu: real in (0, 1]", word + ": real in (0, 1]\n  mu: 1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "claim:; grid: {mu: 0..1}\\nclaim:; 9:1; grid",
        "claim:; cell: 1\\nclaim:; 9:1; cell"
      })
  void whatIsNotYetThereSaysSo(String change, String to, String place, String key) {
    assertEquals(
        "claim.yaml:" + place + ": '" + key + "' is not yet supported",
        after(change, to.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "\\n  f(x(1)) -\\n    fmin <=\\n  nu; 12:3",
        " >-\\n  f(x(1)) -\\n  fmin <=\\n  nu; 12:3",
        " >-\\n  -f(x(1)) -\\n  fmin <=\\n  nu; 12:3",
        " |\\n  f(x(1)) -\\n  fmin <= nu; 11:11",
        " \"f(x(1)) - fmin <= nu\"; 9:27",
        " 'f(x(1)) - fmin <= nu'; 9:27",
        " \"f(x(1)) -\\n    fmin <= nu\"; 10:13",
        " \"f(x(1)) -\\\\n    fmin <= nu\"; 10:13"
      })
  void theColumnPointsIntoFoldedAndQuotedText(String claim, String place) {
    String message = after("f(x(1)) - fmin <= 3", claim.replace("\\n", "\n"));
    assertTrue(message.startsWith("claim.yaml:" + place + ": unknown name 'nu'"), message);
  }

  @Test
  void aLetterBeyondSixteenBitsIsOneColumn() {
    String message =
        after("(0, 1]", "(0, 1]\n  \uD835\uDF02: real in (0, 1]\n  b: \uD835\uDF02 + nu");
    assertTrue(message.startsWith("claim.yaml:5:10: unknown name 'nu'"), message);
  }
}
