package org.samcheck.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * How deep an expression is nested, which a rule limits, so that the stack need not: brackets,
 * prefixes, powers and implications inside each other before it is parsed, nodes inside each other
 * afterwards.
 */
final class Nesting {

  /** The most that one thing may be inside another. */
  static final int MOST = 500;

  static final String TOO_DEEP = "this expression is nested more than " + MOST + " deep";

  private static final Set<String> OPENING = Set.of("(", "[");
  private static final Set<String> CLOSING = Set.of(")", "]");

  /** What holds all that follows, up to the end of the bracket or a comma. */
  private static final Set<String> BINDING =
      Set.of("not", "implies", "forall", "exists", "sum", "mean", "min", "max");

  private static final Set<String> SIGNS = Set.of("+", "-");
  private static final Set<String> BETWEEN =
      Set.of("*", "/", "<", "<=", "=", "!=", ">=", ">", "and", "or", "..", "by", ":", "in");

  private final Deque<int[]> outside = new ArrayDeque<>();
  private int binders;
  private int prefixes;
  private int depth;
  private boolean operand;

  private Nesting() {}

  /**
   * How deep {@code tokens} are nested.
   *
   * @throws InputException at the first of them that is nested too deeply
   */
  static int depth(SourceText source, List<Token> tokens) {
    Nesting nesting = new Nesting();
    int deepest = 0;
    for (Token token : tokens) {
      deepest = Math.max(deepest, nesting.after(token.getText()));
      if (deepest > MOST) {
        throw source.errorAtToken(token, TOO_DEEP);
      }
    }
    return deepest;
  }

  private int after(String word) {
    if (OPENING.contains(word)) {
      outside.push(new int[] {binders, prefixes, depth});
      depth += binders + prefixes + 1;
      binders = 0;
      prefixes = 0;
    } else if (CLOSING.contains(word) && !outside.isEmpty()) {
      int[] around = outside.pop();
      binders = around[0];
      prefixes = around[1];
      depth = around[2];
    } else if (word.equals(",")) {
      binders = 0;
      prefixes = 0;
    } else if (BINDING.contains(word)) {
      binders++;
      prefixes = 0;
    } else if (word.equals("^") || SIGNS.contains(word) && !operand) {
      prefixes++;
    } else if (SIGNS.contains(word) || BETWEEN.contains(word)) {
      prefixes = 0;
    }
    operand = !OPENING.contains(word) && !isOperator(word);
    return depth + binders + prefixes;
  }

  private static boolean isOperator(String word) {
    return word.equals("^")
        || word.equals(",")
        || SIGNS.contains(word)
        || BETWEEN.contains(word)
        || BINDING.contains(word);
  }

  /** Whether more than {@link #MOST} nodes of {@code e} are inside each other. */
  static boolean isTooDeep(Expression e) {
    Map<Expression, Integer> depths = new IdentityHashMap<>();
    for (Expression node : Expression.postorder(List.of(e), Expression::arguments)) {
      int deepest = node.arguments().stream().mapToInt(depths::get).max().orElse(0);
      if (deepest >= MOST) {
        return true;
      }
      depths.put(node, deepest + 1);
    }
    return false;
  }
}
