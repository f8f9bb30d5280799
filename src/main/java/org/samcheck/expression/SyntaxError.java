package org.samcheck.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Turns the first syntax error into an {@link InputException} that says what was expected there.
 */
final class SyntaxError extends BaseErrorListener {

  private static final Map<String, String> WRITTEN_OTHERWISE =
      Map.ofEntries(
          Map.entry("==", "="),
          Map.entry("<>", "!="),
          Map.entry("≠", "!="),
          Map.entry("=<", "<="),
          Map.entry("=>", ">="),
          Map.entry("≤", "<="),
          Map.entry("≥", ">="),
          Map.entry("**", "^"),
          Map.entry("×", "*"),
          Map.entry("·", "*"),
          Map.entry("−", "-"),
          Map.entry("–", "-"),
          Map.entry("&", "and"),
          Map.entry("∧", "and"),
          Map.entry("||", "or"),
          Map.entry("∨", "or"),
          Map.entry("!", "not"),
          Map.entry("¬", "not"),
          Map.entry("⇒", "implies"),
          Map.entry("∀", "forall"),
          Map.entry("∃", "exists"),
          Map.entry("∈", "in"),
          Map.entry("∞", "inf"),
          Map.entry("√", "sqrt(…)"),
          Map.entry("|", "abs(…)"));

  private static final Set<Integer> ENDS_OPERAND =
      Set.of(
          ConjectureParser.NAME,
          ConjectureParser.NUMBER,
          ConjectureParser.PI,
          ConjectureParser.INF,
          ConjectureParser.TRUE,
          ConjectureParser.FALSE);

  private static final List<String> CLOSING = List.of("')'", "']'", "':'", "'..'", "','");
  private static final Set<String> RELATIONS = Set.of("<", "<=", "=", "!=", ">=", ">");
  private static final List<String> PROPERTIES =
      List.of("dimension", "smooth", "strongly-convex", "convex", "nonconvex");
  private static final String DOMAINS =
      "real in [a, b], integer in a..b, vector(d) in [a, b] or one of a, b";

  private final SourceText source;

  SyntaxError(SourceText source) {
    this.source = source;
  }

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      Object symbol,
      int line,
      int column,
      String message,
      RecognitionException cause) {
    throw new Place(source, (Parser) recognizer, (Token) symbol, cause).error();
  }

  /** The unexpected token and what surrounds it. */
  private record Place(SourceText source, Parser parser, Token token, RecognitionException cause) {

    InputException error() {
      String otherwise = writtenOtherwise();
      if (otherwise != null) {
        boolean pair = otherwise.startsWith("unexpected '" + pair() + "'");
        return source.errorAtToken(pair ? before() : token, otherwise);
      }
      Token before = before();
      boolean property = token.getText().equals("=") && source.text().startsWith("function");
      if (property && before != null) {
        String suggestion = Nearest.suggestion(before.getText(), PROPERTIES);
        return source.errorAtToken(
            before, "unknown property '" + before.getText() + "'" + suggestion);
      }
      String found =
          token.getType() == Token.EOF
              ? "the expression ends here"
              : "unexpected '" + token.getText() + "'";
      return source.errorAtToken(token, found + ", expected " + expected() + openBracket());
    }

    /** The message for a symbol that other languages use, or null. */
    private String writtenOtherwise() {
      String text = WRITTEN_OTHERWISE.containsKey(pair()) ? pair() : token.getText();
      String word = WRITTEN_OTHERWISE.get(text);
      boolean negation = text.equals("!") && !expectsOperand();
      return word == null || negation ? null : "unexpected '" + text + "', expected '" + word + "'";
    }

    /** The unexpected token with its neighbour to the left, as {@code ==} is two tokens. */
    private String pair() {
      return before() == null ? "" : before().getText() + token.getText();
    }

    private Token before() {
      return token.getTokenIndex() == 0
          ? null
          : parser.getTokenStream().get(token.getTokenIndex() - 1);
    }

    private boolean afterOperand() {
      Token before = before();
      return before != null && (ENDS_OPERAND.contains(before.getType()) || isOneOf(")]", before));
    }

    private boolean expectsOperand() {
      return known() ? tokens().contains(ConjectureParser.NUMBER) : !afterOperand();
    }

    private static boolean isOneOf(String brackets, Token token) {
      return token.getText().length() == 1 && brackets.contains(token.getText());
    }

    /** Whether ANTLR knows what may stand here: not when it looked ahead to tell alternatives. */
    private boolean known() {
      return !(cause instanceof NoViableAltException ahead && ahead.getStartToken() != token);
    }

    /** What fits the parser's state; the set of the cause may be that of an earlier token. */
    private IntervalSet tokens() {
      return parser.getExpectedTokens();
    }

    private String expected() {
      if (token.getType() == ConjectureParser.IN && isDomain()) {
        return DOMAINS;
      }
      List<String> words = new ArrayList<>();
      if (expectsOperand()) {
        words.add("a number, a name or '('");
      }
      if (known()) {
        addKnown(words);
      } else if (afterOperand()) {
        words.add("an operator");
      }
      int last = words.size() - 1;
      return last < 1
          ? String.join("", words)
          : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private boolean isDomain() {
      return parser.getRuleInvocationStack().contains("domain");
    }

    private void addKnown(List<String> words) {
      IntervalSet tokens = tokens();
      boolean operator = tokens.contains(ConjectureParser.TIMES);
      boolean operand = tokens.contains(ConjectureParser.NUMBER);
      List<String> names = new ArrayList<>();
      boolean anyName = tokens.contains(ConjectureParser.NAME);
      tokens.toList().stream()
          .filter(t -> !(anyName && t >= ConjectureParser.REAL && t <= ConjectureParser.NONCONVEX))
          .forEach(t -> names.add(name(t)));
      CLOSING.stream().filter(names::contains).forEach(words::add);
      if (!operand && !operator) {
        names.stream().filter(n -> !CLOSING.contains(n)).limit(8).forEach(words::add);
      } else if (names.contains("the end")) {
        words.add("the end");
      }
      boolean closes = names.contains("the end") || CLOSING.stream().anyMatch(names::contains);
      boolean goesOn = operator || closes && afterOperand();
      if (goesOn && !RELATIONS.contains(token.getText()) && !isProperty(tokens)) {
        words.add("an operator");
      }
    }

    private static boolean isProperty(IntervalSet tokens) {
      return tokens.contains(ConjectureParser.SMOOTH) && !tokens.contains(ConjectureParser.NAME);
    }

    private String name(int type) {
      if (type == Token.EOF) {
        return "the end";
      }
      return type == ConjectureParser.NAME ? "a name" : parser.getVocabulary().getDisplayName(type);
    }

    /** Where the innermost open bracket is, if that may be what was forgotten. */
    private String openBracket() {
      List<Token> open = new ArrayList<>();
      for (int i = 0; i < token.getTokenIndex(); i++) {
        Token t = parser.getTokenStream().get(i);
        if (isOneOf("([", t)) {
          open.add(t);
        } else if (isOneOf(")]", t) && !open.isEmpty()) {
          open.remove(open.size() - 1);
        }
      }
      if (open.isEmpty() || !afterOperand() || isOneOf(")]", token)) {
        return "";
      }
      Token last = open.get(open.size() - 1);
      InputException.Position place = source.position(source.index(last));
      return " ('" + last.getText() + "' of column " + place.column() + " is open)";
    }
  }
}
