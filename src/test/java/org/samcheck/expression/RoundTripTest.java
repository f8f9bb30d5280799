package org.samcheck.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {

  private static final int DEPTH = 5;

  @Provide
  Arbitrary<Expression> expressions() {
    return Arbitraries.randomValue(random -> new RandomExpressions(random).any(DEPTH));
  }

  @Property(tries = 2000)
  void printedExpressionParsesToTheSameNode(@ForAll("expressions") Expression e) {
    assertSame(e, ExpressionParser.parse(SourceText.of("c", e.toString()), Scopes.RUNS));
  }

  @Property(tries = 500)
  void latexOfEveryExpressionHasBalancedBraces(@ForAll("expressions") Expression e) {
    String latex = LatexPrinter.print(e).replace("\\{", "").replace("\\}", "");
    int depth = 0;
    for (char c : latex.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      assertFalse(depth < 0, latex);
    }
    assertEquals(0, depth, latex);
  }

  @Example
  void generatorReachesEveryOperator() {
    Set<Operator> missing = EnumSet.allOf(Operator.class);
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      remove(missing, new RandomExpressions(random).any(DEPTH));
    }
    assertEquals(Set.of(), missing);
  }

  private static void remove(Set<Operator> missing, Expression e) {
    missing.remove(e.operator());
    e.arguments().forEach(argument -> remove(missing, argument));
  }
}
