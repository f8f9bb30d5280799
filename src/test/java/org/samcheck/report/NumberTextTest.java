package org.samcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumberTextTest {

  @Test
  void anExactDecimalIsEqualAndARoundedOneIsNot() {
    assertEquals("=", NumberText.of("1/4").get("sign"));
    assertEquals("0.25", NumberText.of("1/4").get("about"));
    assertEquals("≈", NumberText.of("1/3").get("sign"));
    assertEquals("0.333333333333", NumberText.of("1/3").get("about"));
  }

  @Test
  void zerosAtTheEndOfALongDecimalAreNotShown() {
    assertEquals("-1.9", NumberText.brief("-1.9000000000000000000000000000"));
    assertEquals("1e-25", NumberText.brief("1.00000000000000000000000000e-25"));
    assertEquals("3", NumberText.brief("3.0000000000000000000000000000"));
    assertEquals("0.116917769359…", NumberText.brief("0.1169177693590000000000000001"));
    assertEquals("1200", NumberText.brief("1200"));
  }

  @Test
  void powersInATitleAreRaised() {
    assertEquals(
        "an error of order N⁻² on the 2\u2011norm",
        TitleText.of("an error of order N^-2 on the 2-norm"));
    assertEquals("x^12", TitleText.of("x^12"));
  }
}
