package org.samcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatexTextTest {

  @Test
  void nothingInATextIsACommand() {
    assertEquals("\\{a\\} \\& 5\\% \\$x\\$ \\#1", LatexText.escape("{a} & 5% $x$ #1"));
    assertEquals("\\textbackslash{}input\\{x\\}", LatexText.escape("\\input{x}"));
    assertEquals("a\\_\\allowbreak{}b\\textasciicircum{}2", LatexText.escape("a_b^2"));
  }

  @Test
  void greekLettersAndSignsAreFormulas() {
    assertEquals(
        "\\ensuremath{\\eta}\\ensuremath{\\cdot}\\ensuremath{\\mu}", LatexText.escape("η·μ"));
    assertEquals("o\\ensuremath{o}", LatexText.escape("oο"));
  }

  @Test
  void everyOtherCharacterIsNamedSoThatTheFileCompiles() {
    assertEquals("\\texttt{U+1D6FC}", LatexText.escape("𝛼"));
    assertEquals("é ", LatexText.escape("é\n"));
    for (int c = 0; c < 0x3000; c++) {
      String latex = LatexText.escape(Character.toString(c));
      assertTrue(latex.chars().allMatch(d -> d >= ' ' && d < 0x180), latex);
    }
  }

  private static final String LONG_SIDE = "\\mathit{" + "x".repeat(150) + "}";

  @Test
  void aLongConjunctionHasALineForEachPart() {
    String second = "(a \\lor b \\land c)";
    assertEquals(
        List.of(LONG_SIDE + " < 1 ", "{}\\land " + second),
        LatexText.conjuncts(LONG_SIDE + " < 1 \\land " + second));
    assertEquals(List.of("a \\land b"), LatexText.conjuncts("a \\land b"));
  }

  @Test
  void aFormulaBreaksInsidePlainBracketsButNotInsideOnesThatGrow() {
    assertEquals(
        "$\\displaystyle (a $ $\\displaystyle {}\\land b)$", LatexText.math("(a \\land b)"));
    String grown = "\\left(\\frac{a}{b} \\land c\\right)";
    assertEquals("\\fit{$\\displaystyle " + grown + "$}", LatexText.math(grown));
  }

  @Test
  void aQuantifierKeepsTheSpaceBehindIt() {
    assertEquals(
        "$\\displaystyle \\forall t :\\ $ $\\displaystyle t < 1$",
        LatexText.math("\\forall t :\\ t < 1"));
    String tall = "\\left\\lvert \\frac{a}{b}\\right\\rvert < 1";
    assertEquals(
        "$\\displaystyle \\forall t :\\ $ \\fit{$\\displaystyle " + tall + "$}",
        LatexText.math("\\forall t :\\ " + tall));
  }

  @Test
  void aLongRelationThatWouldShrinkBreaksBeforeItsSign() {
    String latex = LatexText.math("\\left(" + LONG_SIDE + "\\right) \\le 1");
    assertEquals(
        "\\fit{$\\displaystyle \\left(" + LONG_SIDE + "\\right) $} $\\displaystyle {}\\le 1$",
        latex);
  }

  @Test
  void onlyFormulasAreFormulas() {
    assertTrue(LatexText.isFormula("\\frac{1}{2}\\le \\lVert x_{0}\\rVert^2 \\land \\eta<1"));
    for (String hostile :
        java.util.List.of(
            "\\input{secret}", "a$b", "a}b{", "{a", "^^5cinput", "a%b", "\\write18{x}")) {
      assertFalse(LatexText.isFormula(hostile), hostile);
    }
  }

  @Test
  void statementsOfEveryBuiltInKindAreFormulas() {
    String latex =
        org.samcheck.expression.LatexPrinter.print(
            org.samcheck.expression.ExpressionParser.condition(
                org.samcheck.expression.SourceText.of(
                    "c", "forall k in 0..3: if(a < 1, sqrt(a), a^2)/2 <= max(a, 1) and a != pi"),
                org.samcheck.expression.Scope.of(
                    java.util.Map.of("a", org.samcheck.expression.Type.SCALAR))));
    assertTrue(LatexText.isFormula(latex), latex);
  }
}
