package org.samcheck.expression;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordTest {

  static List<Word> words() {
    return Word.all();
  }

  /** What the lexer knows by name. */
  static Stream<String> keywords() {
    Vocabulary vocabulary = ConjectureLexer.VOCABULARY;
    return IntStream.rangeClosed(1, vocabulary.getMaxTokenType())
        .mapToObj(vocabulary::getLiteralName)
        .filter(literal -> literal != null && literal.matches("'[\\p{L}-]{2,}'|'\\p{L}'"))
        .map(literal -> literal.substring(1, literal.length() - 1));
  }

  @ParameterizedTest
  @MethodSource("keywords")
  void everyKeywordIsDocumented(String keyword) {
    assertTrue(words().stream().anyMatch(word -> word.isWritten(keyword)));
  }

  static Stream<String> names() {
    return Stream.of(Words.functions(), Words.reserved(), RunWords.functions())
        .flatMap(java.util.Collection::stream)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyNameThatHasAMeaningIsDocumented(String name) {
    assertTrue(words().stream().anyMatch(word -> word.isWritten(name)));
  }

  @ParameterizedTest
  @MethodSource("words")
  void noWordLacksItsDocumentation(Word word) {
    Stream.of(word.name(), word.form(), word.meaning(), word.example())
        .forEach(text -> assertFalse(text.isBlank()));
  }

  static Stream<Word> domains() {
    return words().stream().filter(word -> word.topic() == Word.Topic.DOMAINS);
  }

  @ParameterizedTest
  @MethodSource("domains")
  void theExampleOfADomainIsOne(Word word) {
    SourceText text = SourceText.of("example", word.example());
    Scope scope = Scope.of(Map.of("eta", Type.SCALAR));
    assertDoesNotThrow(() -> ExpressionParser.domain(text, scope));
  }
}
