package org.samcheck.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorMessagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
"""
f(x(1) - a <= 1        | 12 | unexpected '<=', expected ')' or ',' ('(' of column 2 is open)
f(x(1)                 | 7  | the expression ends here, expected ')', ',' or an operator ('(' of column 2 is open)
((1 + 2) * 3           | 13 | the expression ends here, expected ')' or an operator ('(' of column 1 is open)
1 <= 2)                | 7  | unexpected ')', expected the end or an operator
[1, 2                  | 6  | the expression ends here, expected ']', ',' or an operator ('[' of column 1 is open)
x0[1                   | 5  | the expression ends here, expected ']' or an operator ('[' of column 3 is open)
1 +                    | 4  | the expression ends here, expected a number, a name or '('
1 + * 2                | 5  | unexpected '*', expected a number, a name or '('
2 eta                  | 3  | unexpected 'eta', expected the end or an operator
2 (eta)                | 3  | unexpected '(', expected the end or an operator
1 == 2                 | 3  | unexpected '==', expected '='
1 <> 2                 | 3  | unexpected '<>', expected '!='
1 < 2 && 2 < 3         | 7  | unexpected '&', expected 'and'
a ≤ 1                  | 3  | unexpected '≤', expected '<='
a − 1                  | 3  | unexpected '−', expected '-'
a @ 1                  | 3  | unexpected '@', expected the end or an operator
𝜂 + @                  | 5  | unexpected '@', expected a number, a name or '('
forall k in 0..8 k < 1 | 18 | unexpected 'k', expected ':' or an operator
forall k 0..8: k < 1   | 10 | unexpected '0', expected 'in'
forall in 0..8: 1 < 2  | 8  | unexpected 'in', expected 'paths' or a name
forall k in 0.8: k < 1 | 16 | unexpected ':', expected '..' or an operator
forall k in (0, 1: k<1 | 18 | unexpected ':', expected ')', ']' or an operator ('(' of column 13 is open)
sum 3                  | 5  | unexpected '3', expected '(' or a name
if(1 < 2, 3)           | 12 | unexpected ')', expected ',' or an operator
order(a, 3 in 8..64)   | 10 | unexpected '3', expected a name
1e99999999999          | 1  | this number has more than 10000 digits
""")
  void syntaxErrorsPointAtTheirPlace(String text, int column, String message) {
    assertError(text, column, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
"""
etta + 1               | 1  | unknown name 'etta', did you mean 'eta'?
a + nrom(x0)           | 5  | unknown function 'nrom', did you mean 'norm'?
x(2) = xmni            | 8  | unknown name 'xmni', did you mean 'xmin'?
sqrt + 1               | 1  | 'sqrt' is a function, expected sqrt(…)
2*eta(1 - a)           | 3  | 'eta' is a number, not a function, expected eta*(…)
x0(1)                  | 1  | 'x0' is a vector of length 2, not a function, expected x0[…]
flat.x(1)              | 1  | there is no run 'flat'
flat.sqrt(2)           | 1  | 'sqrt' is not a word of a run, expected sqrt(…)
samplegrad(v)          | 1  | 'samplegrad' cannot be used: it has no meaning here
norm(x0, 1)            | 1  | expected 1 argument for norm, not 2
dot(x0)                | 1  | expected 2 arguments for dot, not 1
max()                  | 1  | max needs an argument
maxmargin(l3)          | 1  | expected maxmargin(l1), maxmargin(l2) or maxmargin(l1, nonnegative)
x0[3]                  | 4  | index 3 is out of range, expected 1..2
x0[1/2]                | 4  | index 1/2 is out of range, expected 1..2
x0 * x0                | 6  | a vector times a vector has no meaning, expected dot(v, w) or a number
x0 + 1                 | 1  | this is a vector of length 2, expected a number
x0 + v                 | 6  | this is a vector of length 3, expected a vector of length 2
2^x0                   | 3  | this is a vector of length 2, expected a number
f(x0)                  | 3  | this is a vector of length 2, expected a vector of length 3
x0 <= 1                | 1  | this is a vector of length 2, expected a number
dot(x0, v)             | 9  | this is a vector of length 3, expected a vector of length 2
eta and 1 < 2          | 1  | this is a number, expected a condition
1 < 2 implies eta      | 15 | this is a number, expected a condition
not 3                  | 5  | this is a number, expected a condition
if(1, 2, 3)            | 4  | this is a number, expected a condition
(1 < 2) * 2            | 1  | this is a condition, expected a number or a vector
tends((1 < 2), 1)      | 7  | this is a condition, expected a number
forall eta in 0..3: 1<2| 8  | 'eta' already has a meaning here, expected a new name
forall x in 0..3: 1 < 2| 8  | 'x' is a word of the language, expected another name
order(a, N in 8..64)   | 10 | 'N' is neither T nor a given
threshold(et in [0, 2]: collapses) | 11 | 'et' is not a given, did you mean 'eta'?
""")
  void typeErrorsPointAtTheirPlace(String text, int column, String message) {
    assertError(text, column, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
"""
real in [0, 1          | 14 | the expression ends here, expected ')', ']' or an operator ('[' of column 9 is open)
real in 0, 1           | 9  | unexpected '0', expected '(' or '['
Real in [0, 1]         | 6  | unexpected 'in', expected real in [a, b], integer in a..b, vector(d) in [a, b] or one of a, b
integer in [0, 3]      | 12 | expected a range of integers such as 1..10
one of 2, 1/0          | 11 | a division by 0, expected a number
one of 1 2             | 10 | unexpected '2', expected the end or an operator
one of 1, (1 < 2)      | 11 | this is a condition, expected a number or a vector
vector(2) in 0..1      | 14 | unexpected '0', expected '(' or '['
function(smooth)       | 10 | the smoothness constant is missing, expected smooth = beta
function(smoth = beta) | 10 | unknown property 'smoth', did you mean 'smooth'?
function(smooth = beta, smooth = 2) | 25 | 'smooth' is given twice
function(convex, nonconvex) | 1 | a class is either convex or nonconvex
""")
  void domainErrorsPointAtTheirPlace(String text, int column, String message) {
    InputException e =
        assertThrows(
            InputException.class,
            () -> ExpressionParser.domain(SourceText.of("c.yaml", text), Scopes.NO_RUN));
    assertEquals("c.yaml:1:" + column + ": " + message, e.getMessage());
  }

  @Test
  void lineIsThatOfTheFile() {
    assertMessage("c.yaml:2:5: unexpected ')', expected the end or an operator", "1 +\n  2 )");
  }

  @Test
  void blankTextIsAnError() {
    assertMessage("c.yaml:1:1: nothing here, expected an expression", "  ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
(        | 1     | )
not      | 1 < 2 |
-        | 1     |
2^       | 1     |
if(1<2,  | 1     | , 2)
""")
  void nestingIsLimitedByRule(String before, String middle, String after) {
    String close = after == null ? "" : after;
    for (int depth : new int[] {501, 1000, 20_000}) {
      String deep = (before + " ").repeat(depth) + middle + close.repeat(depth);
      InputException e = assertThrows(InputException.class, () -> Scopes.parse(deep));
      assertTrue(e.getMessage().endsWith("this expression is nested more than 500 deep"));
    }
    assertNotNull(Scopes.parse((before + " ").repeat(400) + middle + close.repeat(400)));
  }

  @ParameterizedTest
  @ValueSource(strings = {" + ", " * ", " < ", " and ", " or "})
  void chainsAreLimitedByRule(String operator) {
    String operand = operator.length() > 3 ? "1 < 2" : "1";
    for (int length : new int[] {501, 100_000}) {
      String chain = operand + (operator + operand).repeat(length - 1);
      InputException e = assertThrows(InputException.class, () -> Scopes.parse(chain));
      assertTrue(e.getMessage().endsWith("more than 500 operands in a row"), e.getMessage());
    }
    assertNotNull(Scopes.parse(operand + (operator + operand).repeat(400)));
  }

  @Test
  void messagesRepeatLittleAndNoControlCharacters() {
    InputException e = assertThrows(InputException.class, () -> Scopes.parse("a".repeat(100_000)));
    assertTrue(e.getMessage().length() < 600, e.getMessage());
    assertMessage(
        "c.yaml:1:3: unexpected '\\u001B', expected the end or an operator", "1 \u001B[31m");
  }

  @Test
  void severalRunsNeedALabel() {
    Scope runs =
        Scope.of(
            Map.of(),
            new java.util.TreeMap<>(Map.of("flat", Scopes.EVERY_WORD, "steep", Scopes.EVERY_WORD)));
    InputException e =
        assertThrows(
            InputException.class, () -> ExpressionParser.parse(SourceText.of("c", "x(1)"), runs));
    assertEquals("c:1:1: which run is meant by 'x'? Expected flat.x or steep.x", e.getMessage());
  }

  @Test
  void missingWordSaysWhy() {
    Scope.Words words =
        new Scope.Words(
            2,
            2,
            false,
            Set.of(Operator.OBJECTIVE),
            Map.of(Operator.MINIMUM, "the objective states no 'minimum'"));
    Scope scope = Scope.of(Map.of(), Map.of("", words));
    InputException e =
        assertThrows(
            InputException.class,
            () -> ExpressionParser.parse(SourceText.of("c", "1 + fmin"), scope));
    assertEquals("c:1:5: 'fmin' cannot be used: the objective states no 'minimum'", e.getMessage());
  }

  private static void assertError(String text, int column, String message) {
    assertMessage("c.yaml:1:" + column + ": " + message, text);
  }

  private static void assertMessage(String message, String text) {
    InputException e = assertThrows(InputException.class, () -> Scopes.parse(text));
    assertEquals(message, e.getMessage());
  }
}
