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
        "grid: {mu: 0..1}; 9:1; 'grid' without 'cell', expected both",
        "cell: 1; 9:1; 'cell' without 'grid', expected both",
        "grid: 3\\ncell: mu; 9:7; 'grid' is not a map",
        "grid: {}\\ncell: mu; 9:7; an empty grid, expected an axis",
        "grid: {mu: 1..0}\\ncell: mu; 9:12; an empty range",
        "grid: {mu: 0..1 by 0}\\ncell: mu; 9:12; expected a positive step",
        "grid: {mu: 0..1 by pi}\\ncell: mu; 9:12; expected one such as 1/20",
        "grid: {mu: 0..nu}\\ncell: mu; 9:15; unknown name 'nu'",
        "grid: {mu: '(0, 1)'}\\ncell: mu; 9:13; an interval, expected a range such as 0..1 by 1/10",
        "grid: {mu: 0..1 by 1/1000000}\\ncell: mu; 9:12; a range of more than 100000 values",
        "grid: {x0: 0..1}\\ncell: mu; 9:8; 'x0' is no number",
        "grid: {fmin: 0..1}\\ncell: mu; 9:8; 'fmin' cannot be an axis",
        "grid: {mu: 0..1, a: 0..1, b: 0..1, c: 0..1}\\ncell: mu; 9:36; a fourth axis",
        "grid: {mu: 0..1}\\ncell: s; 10:7; unknown name 's'",
        "grid: {mu: 0..1}\\ncell: x0; 10:7; this is a vector of length 2, expected a number or a condition",
        "grid: {mu: 0..1}\\ncell: dominant(1); 10:7; the run is not on a network"
      })
  void aGridSaysWhatIsWrongWithIt(String keys, String place, String part) {
    String message = after("claim:", keys.replace("\\n", "\n") + "\nclaim:");
    assertEquals("claim.yaml:" + place, message.substring(0, message.indexOf(": ")));
    assertTrue(message.contains(part), message);
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

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "samples: [{weight: 1}]; 'f(x)' is missing in the sample; claim: true",
        "samples: []; expected samples: [{weight: …, f(x): …}, …]; claim: true",
        "samples: [{weight: 1/2, f(x): x^2}, {weight: 1/3, f(x): x}]; the weights sum to 5/6, expected 1; claim: true",
        "samples: [{weight: -1, f(x): x^2}, {weight: 2, f(x): x}]; a negative weight, expected a probability; claim: true",
        "samples: [{f(x): x^2}]; 'x' depends on the samples drawn, expected it inside E(…) or forall paths; claim: x(1) <= 3",
        "samples: [{f(x): x^2}]; 'samplegrad' cannot be used; claim: 'forall paths: samplegrad(x(1)) <= 3'",
        "f(x): x^2, samples: [{f(x): x}]; 'samples' beside 'f(x)'; claim: true"
      })
  void samplesSayWhatIsWrongWithThem(String objective, String part, String claim) {
    String message =
        Claims.mistake(
            "conjecture: a test\nobjective: {"
                + objective
                + "}\nrun: {method: sam, radius: 1, step: 1, sampling: same, start: 0, steps: 1}\n"
                + claim
                + "\n");
    assertTrue(message.startsWith("claim.yaml:") && message.contains(part), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "steps: 1; steps: 1, sampling: same; 'sampling' goes with an objective of 'samples'",
        "f(x): mu/2*x[1]^2 + x[2]^2; samples: [{f(x): norm(x)}]; 'sampling' is missing in the run",
        "<= 3; + E(norm(x(1))) <= 3; 'E' cannot be used: the objective has no 'samples'"
      })
  void samplingGoesWithSamples(String change, String to, String part) {
    String message = after(change, to);
    assertTrue(message.contains(part), message);
  }
}
