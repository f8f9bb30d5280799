package org.samcheck.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolyhedralMembershipTest {
  private static final int MEMBERS = 300;
  private static final String QUADRATIC = "1/8*(x[1]^2 + x[2]^2)";
  private static final String CONE =
      "(max(abs(x[2]) - 1/3*x[1], 0)^2 + min(x[1] + 1/3*abs(x[2]), 0)^2)/(10/9)";
  private static final FunctionClass CLASS = FunctionClasses.of(2, "1", "1/4", true);

  private final Random random = new Random(5);

  private static Optional<String> objection(FunctionClass c, String f) {
    List<BigFraction> zero = List.of(BigFraction.ZERO, BigFraction.ZERO);
    return ClassMembership.objection(
        c, new MemberFunction(2, FunctionClasses.parse(f, 2), BigFraction.ZERO, Optional.of(zero)));
  }

  @Test
  void theSquaredDistanceToAConeIsCertified() {
    assertEquals(Optional.empty(), objection(CLASS, QUADRATIC + " + 3/8*" + CONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Steeper than allowed by a thousandth.
        QUADRATIC + " + 3003/8000*" + CONE,
        // Flatter inside the cone by a thousandth.
        "999/8000*(x[1]^2 + x[2]^2) + 3/8*" + CONE,
        // The wrong factor between the face and the vertex: the gradient jumps.
        QUADRATIC + " + 3/8*(max(abs(x[2]) - 1/3*x[1], 0)^2 + min(x[1] + 1/3*abs(x[2]), 0)^2)",
        QUADRATIC
            + " + 3/8*(max(abs(x[2]) - 1/3*x[1], 0)^2 + min(x[1] + 2/5*abs(x[2]), 0)^2)/(10/9)",
        // A kink, a jump, a line and a point of their own.
        "1/4*(x[1]^2 + x[2]^2) + 1/1000*max(x[1] + abs(x[2]), 0)",
        "if(x[1] + x[2] > 0, 1/4*(x[1]^2 + x[2]^2), 1/4*(x[1]^2 + x[2]^2) + 1/1000)",
        "1/4*(x[1]^2 + x[2]^2) + if(x[1] = x[2] + 1, 1/1000, 0)",
        "1/4*(x[1]^2 + x[2]^2) + if(x[1] = 1 and x[2] = 1, 1/1000, 0)",
        "1/4*(x[1]^2 + x[2]^2) + if(x[1] <= 1 and x[1] >= 1 and x[2] <= 1, 1/1000, 0)",
        // Right values on a line, but not the right derivative there.
        "1/4*(x[1]^2 + x[2]^2) + if(x[1] = x[2], x[1] - x[2], 0)",
        // Bent down at one corner only.
        "1/2*(x[1]^2 + x[2]^2) - 3/8*(max(x[1] - 1, 0)^2 + max(x[2] - 1, 0)^2)"
            + " - 1/1000*max(min(x[1] - 1, x[2] - 1), 0)^2"
      })
  void whatIsOutsideTheClassIsNotCertified(String f) {
    assertTrue(objection(CLASS, f).isPresent(), f);
  }

  @Test
  void theMinimumIsThatOfTheText() {
    List<BigFraction> elsewhere = List.of(BigFraction.ONE, BigFraction.ZERO);
    MemberFunction f =
        new MemberFunction(
            2,
            FunctionClasses.parse(QUADRATIC + " + 3/8*" + CONE, 2),
            new BigFraction(1, 8),
            Optional.of(elsewhere));
    assertTrue(ClassMembership.objection(CLASS, f).isPresent());
  }

  @Test
  void wedgesAreCertified() {
    for (int k = 0; k < MEMBERS; k++) {
      WorstCase worst = new WorstCase(new Wedges(), parameters());
      MemberFunction f = worst.member(CLASS);
      assertEquals(Optional.empty(), ClassMembership.objection(CLASS, f), f::toString);
      assertFalse(
          ClassMembership.objection(FunctionClasses.of(2, "99/100", "1/4", true), f).isEmpty());
    }
  }

  /** Two half-planes of different directions, at most one through 0. */
  private List<BigFraction> parameters() {
    BigFraction s = fraction();
    BigFraction t = fraction();
    return s.equals(t) ? parameters() : List.of(s, t, fraction().abs(), fraction().abs());
  }

  private BigFraction fraction() {
    return new BigFraction(random.nextInt(33) - 16, 1 + random.nextInt(8));
  }
}
