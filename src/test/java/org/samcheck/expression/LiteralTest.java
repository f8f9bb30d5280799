package org.samcheck.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", " 12 ", "-3/6", "007", "4/2", "[1, -2/3,4]", "[0]", "\t5\n"})
  void readsWhatTheGrammarReads(String text) {
    // A bracket around it, or a row of them, keeps the text from being a literal.
    Expression byGrammar =
        text.contains("[")
            ? Scopes.parse(text.replace("[", "[(").replace("]", ")]").replace(",", "),("))
            : Scopes.parse("(" + text + ")");
    assertSame(byGrammar, Literal.read(text).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", "1/0", "1.5", "1e3", "--1", "1 2", "[]", "[1,]", "[1 2]", "+1", "1/-2", "٣"
      })
  void leavesTheRestToTheGrammar(String text) {
    assertEquals(Optional.empty(), Literal.read(text));
  }
}
