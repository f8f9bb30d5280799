package org.samcheck.expression;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Parses the expressions and domains of conjecture files into the typed graph. */
public final class ExpressionParser {

  private static final int SHALLOW = 30;
  private static final long LARGE_STACK = 64L << 20;

  private ExpressionParser() {}

  /** Whether {@code name} is a word of the language, which no given may have as its name. */
  public static boolean isReserved(String name) {
    return Words.isReserved(name);
  }

  /**
   * The expression {@code source}, of any type.
   *
   * @throws InputException at the first character that does not fit, or at an ill-typed operand
   */
  public static Expression parse(SourceText source, Scope scope) {
    return Literal.read(source.text()).orElseGet(() -> parsed(source, scope));
  }

  private static Expression parsed(SourceText source, Scope scope) {
    Expression e =
        read(
            source,
            parser -> new ExpressionBuilder(source, scope).visit(parser.condition().expr()));
    if (Nesting.isTooDeep(e)) {
      throw source.error(Nesting.TOO_DEEP);
    }
    return e;
  }

  /**
   * The condition {@code source}.
   *
   * @throws InputException also when it is a number or a vector
   */
  public static Expression condition(SourceText source, Scope scope) {
    Expression e = parse(source, scope);
    if (!e.type().isBoolean()) {
      throw source.error("this is " + e.type() + ", expected a condition such as f(x(T)) <= 1");
    }
    return e;
  }

  /**
   * The number {@code source}; a vector of length 1 is read as its component.
   *
   * @throws InputException also when it is a condition or a longer vector
   */
  public static Expression scalar(SourceText source, Scope scope) {
    Expression e = parse(source, scope);
    if (e.type().isVector() && e.type().dimension() == 1) {
      return Expression.of(Operator.INDEX, Type.SCALAR, e, Expression.ONE);
    }
    if (!e.type().isScalar()) {
      throw source.error("this is " + e.type() + ", expected a number");
    }
    return e;
  }

  /**
   * The domain {@code source}, as it stands behind a name in {@code given}.
   *
   * @throws InputException at the first character that does not fit
   */
  public static Domain domain(SourceText source, Scope scope) {
    return read(source, parser -> new ExpressionBuilder(source, scope).domain(parser.domain()));
  }

  /**
   * The range {@code a..b by h}, with step 1 where none is written: a node of the three numbers.
   *
   * @throws InputException at the first character that does not fit
   */
  public static Expression range(SourceText source, Scope scope) {
    return read(source, parser -> new ExpressionBuilder(source, scope).range(parser.onlyRange()));
  }

  private static <R> R read(SourceText source, Function<ConjectureParser, R> reading) {
    if (source.text().isBlank()) {
      throw source.error("nothing here, expected an expression");
    }
    ConjectureLexer lexer = new ConjectureLexer(CharStreams.fromString(source.text()));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    int depth = Nesting.depth(source, tokens.getTokens());
    ConjectureParser parser = new ConjectureParser(tokens);
    parser.removeErrorListeners();
    Supplier<R> parse = () -> twoStages(source, parser, reading);
    return depth < SHALLOW ? parse.get() : withLargeStack(parse);
  }

  /** A bracket takes some thirty frames, more of them than the stack of any thread holds. */
  private static <R> R withLargeStack(Supplier<R> parse) {
    CompletableFuture<R> result = new CompletableFuture<>();
    Runnable task =
        () -> {
          try {
            result.complete(parse.get());
          } catch (RuntimeException | StackOverflowError e) {
            result.completeExceptionally(e);
          }
        };
    new Thread(null, task, "samcheck-parser", LARGE_STACK).start();
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException mistake) {
        throw mistake;
      }
      throw e;
    }
  }

  /**
   * A parse without its context decides nearly everything and is many times faster; where it fails,
   * the one with context accepts the text or says what was expected.
   */
  private static <R> R twoStages(
      SourceText source, ConjectureParser parser, Function<ConjectureParser, R> reading) {
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return reading.apply(parser);
    } catch (ParseCancellationException undecided) {
      parser.reset();
      parser.getInterpreter().setPredictionMode(PredictionMode.LL);
      parser.setErrorHandler(new DefaultErrorStrategy());
      parser.addErrorListener(new SyntaxError(source));
      return reading.apply(parser);
    }
  }
}
