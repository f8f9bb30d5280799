package org.samcheck.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The objectives below agree with scipy 1.17 (linprog; NNLS on the dual) to 14 digits. */
class DataSetsTest {
  @ParameterizedTest
  @CsvSource({
    "versicolor, false, L1, 1544/675",
    "versicolor, true, L1, 9400/3487",
    "versicolor, false, L2, 1141755/630538",
    "versicolor, true, L2, 290351800/119668843",
    "virginica, false, L1, 982/711",
    "virginica, true, L1, 1000/993",
    "virginica, false, L2, 3925/6282",
    "virginica, true, L2, 156000000/309014939"
  })
  void setosaIsSeparableFromTheOthers(String other, boolean centre, Norm norm, String objective) {
    BigFraction[][] rows = MarginData.rows("iris.csv", "setosa", other, centre);
    assertSolved(MarginProblem.of(rows, norm, false), objective);
  }

  @ParameterizedTest
  @CsvSource({
    "false, L1, false, 168372268471235/381292389428622",
    "true, L1, false, 10007036137468608977/22076514301289759911",
    "true, L1, true, 1589273084538/2022371845607",
    "true, L2, false, 23281871612384945688448526179247988746545046072"
        + "/2170599728995012502050718347680244220654377738053",
    "true, L2, true, 164564977304454484893631288802/2277465937358005533156618610843"
  })
  void digitOneIsSeparableFromZero(
      boolean centre, Norm norm, boolean nonnegative, String objective) {
    BigFraction[][] rows = MarginData.rows("digits-0-1.csv", "1", "0", centre);
    assertSolved(MarginProblem.of(rows, norm, nonnegative), objective);
  }

  @ParameterizedTest
  @CsvSource({"L1, false", "L1, true", "L2, false", "L2, true"})
  void versicolorIsNotSeparableFromVirginica(Norm norm, boolean nonnegative) {
    BigFraction[][] rows = MarginData.rows("iris.csv", "versicolor", "virginica", true);
    assertNotSeparable(MarginProblem.of(rows, norm, nonnegative));
  }

  @ParameterizedTest
  @CsvSource({"L1", "L2"})
  void pixelsAsTheyAreSeparateTheDigitsOnlyWithSigns(Norm norm) {
    BigFraction[][] rows = MarginData.rows("digits-0-1.csv", "1", "0", false);
    assertNotSeparable(MarginProblem.of(rows, norm, true));
  }

  private static void assertSolved(MarginProblem problem, String objective) {
    MaxMargin found = assertInstanceOf(MaxMargin.class, problem.solve());
    assertEquals(fraction(objective), found.objective());
    assertTrue(found.unique());
    assertEquals(Optional.empty(), MarginVerifier.faultIn(found));
  }

  private static void assertNotSeparable(MarginProblem problem) {
    NotSeparable found = assertInstanceOf(NotSeparable.class, problem.solve());
    assertEquals(Optional.empty(), MarginVerifier.faultIn(found));
  }

  private static BigFraction fraction(String text) {
    String[] parts = text.split("/");
    return new BigFraction(new BigInteger(parts[0]), new BigInteger(parts[1]));
  }
}
