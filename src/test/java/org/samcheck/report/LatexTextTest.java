package org.samcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
