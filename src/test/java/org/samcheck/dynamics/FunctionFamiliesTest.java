package org.samcheck.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionFamiliesTest {
  private static final int POINTS = 2000;

  @ParameterizedTest
  @MethodSource("org.samcheck.dynamics.FunctionClasses#all")
  void everyMemberIsCertified(FunctionClass c) {
    Random random = new Random(1);
    for (int k = 0; k < POINTS; k++) {
      MemberFunction f = FunctionFamilies.member(c, FunctionClasses.point(random));
      assertEquals(Optional.empty(), ClassMembership.objection(c, f), () -> f.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("org.samcheck.dynamics.FunctionClasses#all")
  void everyMemberIsReadBackFromItsText(FunctionClass c) {
    Random random = new Random(2);
    for (int k = 0; k < POINTS / 10; k++) {
      MemberFunction f = FunctionFamilies.member(c, FunctionClasses.point(random));
      assertSame(f.value(), FunctionClasses.parse(f.value().toString(), f.dimension()));
    }
  }

  @ParameterizedTest
  @MethodSource("org.samcheck.dynamics.FunctionClasses#all")
  void equalPointsGiveEqualMembers(FunctionClass c) {
    List<BigFraction> point = FunctionClasses.point(new Random(3));
    assertEquals(FunctionFamilies.member(c, point), FunctionFamilies.member(c, point));
  }

  @Test
  void dimensionsGoFromOneToSix() {
    Random random = new Random(4);
    Set<Integer> dimensions = new TreeSet<>();
    for (int k = 0; k < POINTS; k++) {
      dimensions.add(
          FunctionFamilies.member(FunctionClasses.CONVEX, FunctionClasses.point(random))
              .dimension());
    }
    assertEquals(Set.of(1, 2, 3, 4, 5, 6), dimensions);
  }

  @Test
  void conditionNumbersReachAMillion() {
    FunctionClass c = FunctionClasses.of(2, "1", "1/1000000", true);
    List<BigFraction> point = point(2, "1");
    assertEquals("x[1]^2/2 + x[2]^2/2000000", FunctionFamilies.member(c, point).value().toString());
  }

  @Test
  void lowCurvaturesAreSpreadOverSixDecades() {
    Set<Integer> decades = new TreeSet<>();
    for (int k = 1; k <= POINTS; k++) {
      BigFraction u = new BigFraction(k, POINTS);
      double curvature = UnitPoint.curvature(u, BigFraction.ZERO, BigFraction.ONE).doubleValue();
      decades.add((int) Math.floor(Math.log10(curvature)));
    }
    assertEquals(Set.of(-7, -6, -5, -4, -3, -2, -1, 0), decades);
  }

  @Test
  void curvatureGrowsWithItsCoordinate() {
    BigFraction last = BigFraction.MINUS_ONE;
    for (int k = 0; k <= POINTS; k++) {
      BigFraction u = new BigFraction(k, POINTS);
      BigFraction next = UnitPoint.curvature(u, BigFraction.ZERO, BigFraction.ONE);
      assertTrue(last.compareTo(next) < 0);
      last = next;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0;   x[1]^2/8",
        "1/5; x[1]^2/8",
        "2/5; x[1]^2/8 + 3/4*log((exp(x[1]) + exp(-x[1]))/2)",
        "3/5; x[1]^2/8 + 3/4*log((exp(x[1]) + 1 + exp(-x[1]))/3)",
        "4/5; x[1]^2/8 + 3/4*(sqrt(1 + x[1]^2) - 1)"
      })
  void simplePointsGiveReadableMembers(String family, String text) {
    List<BigFraction> point = point(0, family);
    assertEquals(
        text, FunctionFamilies.member(FunctionClasses.STRONGLY_CONVEX, point).value().toString());
  }

  @Test
  void theFloorOfTheNonconvexTheoremIsAttainedByAMember() {
    List<BigFraction> point = point(0, "1/6", 8, "1/2", 9, "1");
    MemberFunction f = FunctionFamilies.member(FunctionClasses.NONCONVEX, point);
    assertEquals("x[1]^2/2 + x[1] - max(x[1], 0)^2 + max(x[1] - 2, 0)^2", f.value().toString());
  }

  @Test
  void theTwinOfTheSineIsAMember() {
    List<BigFraction> point = point(0, "1/6", 8, "2/5", 9, "9/20");
    MemberFunction f = FunctionFamilies.member(FunctionClasses.NONCONVEX, point);
    assertEquals(
        "x[1]^2/2 + 4/5*x[1] - max(x[1], 0)^2 + max(x[1] - 9/10, 0)^2", f.value().toString());
    assertEquals(new BigFraction(-8, 25), f.minimum());
  }

  @Test
  void missingCoordinatesAreZero() {
    List<BigFraction> zeros = Collections.nCopies(FunctionFamilies.coordinates(), BigFraction.ZERO);
    assertEquals(
        FunctionFamilies.member(FunctionClasses.CONVEX, zeros),
        FunctionFamilies.member(FunctionClasses.CONVEX, List.of()));
  }

  @Test
  void coordinatesOutsideTheCubeAreRefused() {
    List<BigFraction> point = List.of(BigFraction.TWO);
    assertThrows(
        IllegalArgumentException.class,
        () -> FunctionFamilies.member(FunctionClasses.CONVEX, point));
  }

  @Test
  void anEmptyClassIsRefused() {
    FunctionClass c = FunctionClasses.of(1, "1", "2", true);
    assertThrows(IllegalArgumentException.class, () -> FunctionFamilies.member(c, List.of()));
  }

  /** The point with the given coordinates, 0 elsewhere: index, value, index, value, … */
  private static List<BigFraction> point(Object... coordinates) {
    List<BigFraction> point =
        new ArrayList<>(Collections.nCopies(FunctionFamilies.coordinates(), BigFraction.ZERO));
    for (int k = 0; k < coordinates.length; k += 2) {
      point.set((int) coordinates[k], FunctionClasses.fraction((String) coordinates[k + 1]));
    }
    return point;
  }
}
