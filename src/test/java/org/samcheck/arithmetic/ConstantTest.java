package org.samcheck.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantTest {

  /** What is asked in between must not show: witnesses would depend on what ran before. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 53, 255, 256, 257, 1000})
  void aConstantIsTheSameBallWhateverWasAskedBefore(int bits) {
    for (Constant constant : new Constant[] {Constant.PI, Constant.LOG2}) {
      Ball before = constant.get(bits);
      constant.get(4 * bits + 3000);
      Ball after = constant.get(bits);
      assertEquals(before.lower(), after.lower());
      assertEquals(before.upper(), after.upper());
      assertTrue(after.accuracyBits() >= bits);
    }
  }
}
