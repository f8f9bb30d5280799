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

  /** Every key, part by part. */
  private static final List<Key> ALL =
      List.of(
          new Key(Part.FILE, "conjecture", "one line of text", "needed"),
          new Key(
              Part.FILE, "source", "one line of text: where the claim comes from", "else empty"),
          new Key(
              Part.FILE,
              "given",
              "name: domain, in order; a domain may use the names above it",
              "else none"),
          new Key(
              Part.FILE,
              "such that",
              "a condition or a list of them, on givens, f, grad, fmin and xmin, not on the run",
              "else none"),
          new Key(
              Part.FILE,
              "objective",
              "a map: f, written out or by its samples",
              "this, network, or f in given"),
          new Key(
              Part.FILE,
              "network",
              "a map: a diagonal linear network",
              "this, objective, or f in given"),
          new Key(
              Part.FILE,
              "runs",
              "name: a map with an objective or a network, and a run",
              "in place of objective and run"),
          new Key(
              Part.FILE, "run", "a map: the method and where it starts", "needed, but with runs"),
          new Key(Part.FILE, "claim", "a condition", "needed by check and verify"),
          new Key(Part.FILE, "expect", "holds, refuted or open", "else holds"),
          new Key(Part.FILE, "tries", "the number of random instances", "else --tries"),
          new Key(
              Part.FILE,
              "neighbours",
              "name: a partial file, a wrong variant of the claim",
              "else none; built-in claims have 3 or more"),
          new Key(Part.FILE, "figures", "name: an expression, for the results", "else none"),
          new Key(Part.FILE, "grid", "name: a..b by h, one to three axes", "for sweep"),
          new Key(Part.FILE, "cell", "a number or a condition", "for sweep"),
          new Key(Part.OBJECTIVE, "f(x)", "an expression in the vector x", "this or samples"),
          new Key(Part.OBJECTIVE, "samples", "a list of maps: f is their mean", "this or f(x)"),
          new Key(
              Part.OBJECTIVE,
              "minimum",
              "a number, certified as a lower bound where f is evaluated",
              "for fmin"),
          new Key(Part.OBJECTIVE, "minimiser", "a point", "for xmin"),
          new Key(Part.SAMPLE, "weight", "its probability", "else all are equal"),
          new Key(
              Part.SAMPLE,
              "f(x)",
              "an expression in the vector x; with f in given also in f(x)",
              "needed"),
          new Key(Part.NETWORK, "depth", "the number of layers, from 1", "needed"),
          new Key(Part.NETWORK, "examples", "a list of vectors", "this or data"),
          new Key(Part.NETWORK, "labels", "a list of 1 and -1", "else 1"),
          new Key(Part.NETWORK, "data", "a map: a CSV file beside this one", "this or examples"),
          new Key(Part.NETWORK, "loss", "logistic", "else logistic"),
          new Key(
              Part.NETWORK, "features", "a list of names of the components", "else those of data"),
          new Key(Part.DATA, "file", "the name of the CSV file", "needed"),
          new Key(Part.DATA, "label", "the column of the labels", "needed"),
          new Key(Part.DATA, "positive", "its value that counts as 1", "needed"),
          new Key(Part.DATA, "negative", "its value that counts as -1", "needed"),
          new Key(
              Part.DATA, "center", "true or false: subtract the mean of each column", "else false"),
          new Key(Part.DATA, "scale", "none, max or std: divide each column", "else none"),
          new Key(Part.RUNS, "objective", "as in the file", "this or network"),
          new Key(Part.RUNS, "network", "as in the file", "this or objective"),
          new Key(Part.RUNS, "run", "as in the file", "needed"),
          new Key(
              Part.RUN,
              "method",
              "gd, sam, or usam (the perturbation is not normalised)",
              "needed"),
          new Key(Part.RUN, "norm", "l2 or linf, of the perturbation", "for sam; else l2"),
          new Key(
              Part.RUN, "radius", "a number, the radius of the perturbation", "for sam and usam"),
          new Key(Part.RUN, "step", "a number, the step size", "but for flows"),
          new Key(Part.RUN, "steps", "a whole number, T of the claim", "but for flows"),
          new Key(Part.RUN, "time", "discrete or continuous (a flow)", "else discrete"),
          new Key(Part.RUN, "until", "a number, T of the claim", "for flows"),
          new Key(
              Part.RUN,
              "clock",
              "original, or rescaled: the speed of the flow of a network",
              "else original"),
          new Key(
              Part.RUN,
              "sampling",
              "same or independent: one draw or two for ascent and descent",
              "for sam and usam on samples"),
          new Key(
              Part.RUN,
              "start",
              "a point, or on networks balanced(a): every layer is a",
              "needed, but with layers or f in given"),
          new Key(
              Part.RUN,
              "layers",
              "a list of vectors, one for each layer",
              "this or start, on networks"));

  /** Every key, part by part. */
  public static List<Key> all() {
    return ALL;
  }
}
