package org.samcheck.dynamics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The samples that one step uses: y = x + ρ gᵢ/‖gᵢ‖ and x⁺ = x − η ∇fⱼ(y), indices from 0.
 *
 * @param ascent i, the sample of the perturbation
 * @param descent j, the sample of the step; i itself where one sample serves both
 */
public record Draw(int ascent, int descent) {

  /** Every draw of a step of {@code run} on {@code samples} functions. */
  public static List<Draw> all(Run run, int samples) {
    return IntStream.range(0, samples)
        .boxed()
        .flatMap(
            j ->
                run.drawsTwice()
                    ? IntStream.range(0, samples).mapToObj(i -> new Draw(i, j))
                    : IntStream.of(j).mapToObj(i -> new Draw(i, j)))
        .toList();
  }
}
