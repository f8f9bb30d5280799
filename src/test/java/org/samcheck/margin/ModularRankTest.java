package org.samcheck.margin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ModularRankTest {
  private static List<BigFraction> row(long... entries) {
    return Arrays.stream(entries).mapToObj(BigFraction::new).toList();
  }

  @Test
  void independentColumnsAreRecognised() {
    assertTrue(ModularRank.isFull(List.of(row(0, 0), row(0, 2), row(3, -5)), 2));
  }

  @Test
  void dependentColumnsAreNot() {
    assertFalse(ModularRank.isFull(List.of(row(1, 2), row(2, 4), row(-3, -6)), 2));
  }

  @Test
  void fewerRowsThanColumnsAreNeverFull() {
    assertFalse(ModularRank.isFull(List.of(row(1, 2)), 2));
  }

  @Test
  void aMatrixThatVanishesModuloThePrimesIsNotCalledFull() {
    BigFraction product = new BigFraction(2147483647L).multiply(2147483629L).multiply(2147483587L);
    assertFalse(ModularRank.isFull(List.of(List.of(product)), 1));
  }

  @Test
  void aMultipleOfOnePrimeIsRecognisedByAnother() {
    assertTrue(ModularRank.isFull(List.of(row(2147483647L)), 1));
  }
}
