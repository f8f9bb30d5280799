package org.samcheck.conjecture;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A key of conjecture files, with what the language reference says of it; other keys are mistakes.
 *
 * @param part the map in which it stands
 * @param name the key
 * @param value what stands behind it
 * @param needed where it must stand, or what it is where it does not
 */
public record Key(Part part, String name, String value, String needed) {

  /** A map of a conjecture file. */
  public enum Part {
    FILE("the file"),
    OBJECTIVE("objective"),
    SAMPLE("an entry of samples"),
    NETWORK("network"),
    DATA("data"),
    RUNS("an entry of runs"),
    RUN("run");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    /** How the map is called. */
    public String title() {
      return title;
    }

    /** The keys that may stand in this map. */
    Set<String> keys() {
      return ALL.stream()
          .filter(key -> key.part == this)
          .map(Key::name)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private static final String TABLE =
      """
      FILE | conjecture | one line of text | needed
      FILE | source | one line of text: where the claim comes from | else empty
      FILE | given | name: domain, in order; a domain may use the names above it | else none
      FILE | such that | a condition or a list of them, on givens, f, grad, fmin and xmin, not on the run | else none
      FILE | objective | a map: f, written out or by its samples | this, network, or f in given
      FILE | network | a map: a diagonal linear network | this, objective, or f in given
      FILE | runs | name: a map with an objective or a network, and a run | in place of objective and run
      FILE | run | a map: the method and where it starts | needed, except with runs
      FILE | claim | a condition | needed by check and verify
      FILE | expect | holds, refuted or open | else holds
      FILE | tries | the number of random instances | else --tries
      FILE | neighbours | name: a partial file, a wrong variant of the claim | else none; built-in claims have 3 or more
      FILE | figures | name: an expression, for the results | else none
      FILE | grid | name: a..b by h, one to three axes | for sweep
      FILE | cell | a number or a condition | for sweep
      OBJECTIVE | f(x) | an expression in the vector x | this or samples
      OBJECTIVE | samples | a list of maps: f is their mean | this or f(x)
      OBJECTIVE | minimum | a number, certified as a lower bound where f is evaluated | for fmin
      OBJECTIVE | minimiser | a point | for xmin
      SAMPLE | weight | its probability | else all are equal
      SAMPLE | f(x) | an expression in the vector x, and in f(x) where f is in given | needed
      NETWORK | depth | the number of layers, from 1 | needed
      NETWORK | examples | a list of vectors | this or data
      NETWORK | labels | a list of 1 and -1 | else 1
      NETWORK | data | a map: a CSV file beside this one | this or examples
      NETWORK | loss | logistic | else logistic
      NETWORK | features | a list of names of the components | else those of data
      DATA | file | the name of the CSV file | needed
      DATA | label | the column of the labels | needed
      DATA | positive | its value that counts as 1 | needed
      DATA | negative | its value that counts as -1 | needed
      DATA | center | true or false: subtract its mean from each column | else false
      DATA | scale | none, or divide each column by its max (of absolute values) or its std | else none
      RUNS | objective | as in the file | this or network
      RUNS | network | as in the file | this or objective
      RUNS | run | as in the file | needed
      RUN | method | gd, sam, or usam (the perturbation is not normalised) | needed
      RUN | norm | l2 or linf, of the perturbation | for sam; else l2
      RUN | radius | a number, the radius of the perturbation | for sam and usam
      RUN | step | a number, the step size | except for flows
      RUN | steps | a whole number, T of the claim | except for flows
      RUN | time | discrete or continuous (a flow) | else discrete
      RUN | until | a number, T of the claim | for flows
      RUN | clock | original, or rescaled: the speed of the flow of a network | else original
      RUN | sampling | same or independent: one draw or two for ascent and descent | for sam and usam on samples
      RUN | start | a point, or on networks balanced(a): every layer is a | needed, except with layers or with f in given
      RUN | layers | a list of vectors, one for each layer | this or start, on networks
      """;

  private static final List<Key> ALL = TABLE.lines().map(Key::row).toList();

  private static Key row(String line) {
    String[] cells = line.split(" \\| ");
    return new Key(Part.valueOf(cells[0]), cells[1], cells[2], cells[3]);
  }

  /** Every key, part by part. */
  public static List<Key> all() {
    return ALL;
  }
}
