package org.samcheck.dynamics;

import java.util.List;
import java.util.Optional;
import org.samcheck.expression.Expression;

/** What a run minimises. */
public sealed interface Objective {

  /** The functions whose mean this is, where each step draws from them; empty without noise. */
  default List<Sample> samples() {
    return List.of();
  }

  /** Whether runs are random. */
  default boolean isRandom() {
    return !samples().isEmpty();
  }

  /**
   * A function written down in the file.
   *
   * @param value f(x), over the vector variable {@code x} and the givens
   * @param samples the functions whose mean it is, if it is written as a mean
   * @param minimum inf f over the givens, where it is stated
   * @param minimiser a point where the infimum is attained, where it is stated
   */
  record Formula(
      Expression value,
      List<Sample> samples,
      Optional<Expression> minimum,
      Optional<Expression> minimiser)
      implements Objective {}

  /**
   * Any member of a class of functions.
   *
   * @param given the name whose domain is the class
   * @param samples functions whose mean it is, written with f, if there is noise
   */
  record Member(String given, List<Sample> samples) implements Objective {}

  /**
   * The mean logistic loss of a diagonal network, (1/N) Σ ln(1 + exp(−label_i ⟨β, x_i⟩)), whose
   * infimum 0 is not attained.
   *
   * @param depth L
   * @param examples x_1, …, x_N, a vector each, over the givens
   * @param labels ±1, a number each, over the givens
   * @param features the names of the components of an example, where a data file has them
   */
  record Network(
      Expression depth, List<Expression> examples, List<Expression> labels, List<String> features)
      implements Objective {}
}
