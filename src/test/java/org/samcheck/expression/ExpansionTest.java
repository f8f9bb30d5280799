package org.samcheck.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Tape;

class ExpansionTest {

  private static final int DEPTH = 4;

  @Property(tries = 1500)
  void expandedNumberHasTheDirectValueWhereItIsDefined(@ForAll long seed) {
    RationalExpressions random = new RationalExpressions(new Random(seed));
    Expression e = random.scalar(DEPTH);
    Map<String, List<BigFraction>> values = random.values();
    try {
      BigFraction expected = new DirectEvaluation(values).number(e);
      assertEquals(expected, run(new Expansion(Map.of()).scalar(e), values), e::toString);
      assertEquals(expected, run(substituted(e, values), values), e::toString);
    } catch (DirectEvaluation.Undefined nothingToCompare) {
      // The rules of Algebra keep the value only where there is one.
    }
  }

  @Property(tries = 1500)
  void expandedConditionHasTheDirectValueWhereItIsDefined(@ForAll long seed) {
    RationalExpressions random = new RationalExpressions(new Random(seed));
    Expression condition = random.condition(DEPTH);
    Map<String, List<BigFraction>> values = random.values();
    Expression e =
        Expression.of(Operator.IF, Type.SCALAR, condition, Expression.ONE, Expression.ZERO);
    try {
      BigFraction expected = new DirectEvaluation(values).number(e);
      assertEquals(expected, run(new Expansion(Map.of()).scalar(e), values), e::toString);
      assertEquals(expected, run(substituted(e, values), values), e::toString);
    } catch (DirectEvaluation.Undefined nothingToCompare) {
      // As above.
    }
  }

  private static Expression substituted(Expression e, Map<String, List<BigFraction>> values) {
    Map<String, List<Expression>> bindings = new HashMap<>();
    values.forEach((n, v) -> bindings.put(n, v.stream().map(Expression::constant).toList()));
    return new Expansion(bindings).scalar(e);
  }

  private static BigFraction run(Expression e, Map<String, List<BigFraction>> values) {
    List<Expression> inputs = new ArrayList<>();
    List<BigFraction> numbers = new ArrayList<>();
    values.forEach(
        (name, v) -> {
          inputs.addAll(
              v.size() == 1
                  ? List.of(Expression.variable(name))
                  : Expansion.components(name, v.size()));
          numbers.addAll(v);
        });
    ExactArithmetic exact = new ExactArithmetic();
    return new Tape(inputs, List.of(e))
        .on(exact)
        .run(numbers.stream().map(exact::of).toList())
        .get(0)
        .toBigFraction();
  }

  @Example
  void vectorsAreWrittenOut() {
    assertEquals("[a*v[1], a*v[2], a*v[3]]", vector("a*v").toString());
    assertEquals("v[1]^2 + v[2]^2 + v[3]^2", scalar("dot(v, v)").toString());
    assertEquals("norm([x0[1], x0[2]])", scalar("norm(x0)").toString());
    assertSame(Expression.variable("x0[2]"), scalar("(x0 + [1, 0])[2]"));
  }

  @Example
  void emptyRangesHaveTheirConventionalValues() {
    assertSame(Expression.TRUE, scalar("forall k in 1..0: k < 0"));
    assertSame(Expression.FALSE, scalar("exists k in 1..0: k < 0"));
    assertSame(Expression.ZERO, scalar("sum k in 1..0: k"));
    assertEquals("0/0", scalar("mean k in 1..0: k").toString());
    assertEquals("0/0", scalar("min k in 1..0: k").toString());
  }

  @Example
  void wordsOfRunsAreAskedWithTheirArgumentsExpanded() {
    List<String> asked = new ArrayList<>();
    Expansion expansion =
        new Expansion(
            Map.of(),
            word -> {
              asked.add(word.toString());
              return word.is(Operator.HORIZON)
                  ? List.of(Expression.constant(2))
                  : word.is(Operator.OBJECTIVE)
                      ? List.of(word.argument(0).argument(0))
                      : Expansion.components("p", 3);
            });
    Expression e = expansion.scalar(Scopes.parse("sum t in 0..T: f(x(t)) + f(v)"));
    List<BigFraction> p = List.of(BigFraction.ONE, BigFraction.ZERO, BigFraction.ZERO);
    List<BigFraction> v = List.of(BigFraction.TWO, BigFraction.ZERO, BigFraction.ZERO);
    assertEquals(new BigFraction(3 * (1 + 2)), run(e, Map.of("p", p, "v", v)));
    assertEquals(
        List.of(
            "T",
            "x(0)",
            "f([p[1], p[2], p[3]])",
            "f([v[1], v[2], v[3]])",
            "x(1)",
            "f([p[1], p[2], p[3]])",
            "x(2)",
            "f([p[1], p[2], p[3]])"),
        asked);
  }

  @Example
  void whatDoesNotDependOnTheBoundNameIsExpandedOnce() {
    int[] calls = {0};
    Expansion expansion =
        new Expansion(
            Map.of(),
            word -> {
              calls[0]++;
              return Expansion.components("p", 3);
            });
    expansion.scalar(Scopes.parse("sum k in 1..9: sum m in 1..9: k*m*norm(x(0))"));
    assertEquals(1, calls[0]);
  }

  @Example
  void longSumsDoNotExhaustTheStack() {
    Expression sum = scalar("sum k in 1..4096: sin(k*a)");
    Expression slope = Derivative.of(sum, Expression.variable("a"));
    Tape tape = new Tape(List.of(Expression.variable("a")), List.of(sum, slope));
    assertEquals(4096.0 * 4097 / 2, tape.run(new double[] {0})[1]);
  }

  @Example
  void openQuestionsAreRefusedWithAReason() {
    assertRefused("sum k in 0..a: k", "the range 0..a is not constant");
    assertRefused("sum k in 0..1e6: k", "the range 0..1000000 is too long");
    assertRefused("forall k in [0, 1]: k < 2", "a real range cannot be unrolled");
    assertRefused("norm(z)", "the dimension of z is not fixed");
    assertRefused("v[a]", "not a constant integer: a");
    assertRefused("x(1)[1]", "no meaning for x(1)");
  }

  private static void assertRefused(String text, String message) {
    Exception e = assertThrows(UnsupportedOperationException.class, () -> scalar(text));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  private static Expression scalar(String text) {
    return new Expansion(Map.of()).scalar(Scopes.parse(text));
  }

  private static List<Expression> vector(String text) {
    return new Expansion(Map.of()).expand(Scopes.parse(text));
  }
}
