package org.samcheck.judge;

import java.util.HashMap;
import java.util.Map;

/**
 * The samples that were drawn so far, by run and step, with the probability of drawing them.
 *
 * @param chosen the index of the sample by what it was drawn for
 * @param probability their product
 */
record Draws(Map<String, Integer> chosen, Real probability) {

  /** Thrown where a sample is needed that is not drawn yet. */
  static final class Needed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final String run;

    private Needed(String run, String key) {
      super(key, null, false, false);
      this.run = run;
      this.key = key;
    }

    String run() {
      return run;
    }
  }

  /** The sample that {@code run} draws for {@code what}. */
  int of(String run, String what) {
    Integer index = chosen.get(run + " " + what);
    if (index == null) {
      throw new Needed(run, run + " " + what);
    }
    return index;
  }

  /** These draws, and the sample {@code index} of the given weight for what was needed. */
  Draws with(Needed needed, int index, Real weight) {
    Map<String, Integer> more = new HashMap<>(chosen);
    more.put(needed.key, index);
    return new Draws(more, probability.times(weight));
  }
}
