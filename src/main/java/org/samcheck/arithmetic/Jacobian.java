package org.samcheck.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.samcheck.expression.Derivative;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Steadiness;

/**
 * The Jacobian J of a map F over sets, with what makes F(x) ∈ F(m) + J·(x − m) true: on the set F
 * has a value everywhere and does not jump. The slopes cannot be had without that.
 */
public final class Jacobian {
  private final Tape tape;
  private final int entries;

  /**
   * Compiles ∂F/∂v.
   *
   * @param inputs the variables, in the order in which their values will be given
   * @param map the components of F
   * @param variables v
   * @param steadiness {@link Steadiness} of F
   */
  private Jacobian(
      List<Expression> inputs,
      List<Expression> map,
      List<Expression> variables,
      Expression steadiness) {
    List<Expression> outputs = new ArrayList<>();
    map.forEach(component -> outputs.addAll(Derivative.gradient(component, variables)));
    entries = outputs.size();
    outputs.add(steadiness);
    tape = new Tape(inputs, outputs);
  }

  /** ∂F/∂v of a map F given by its components {@code map}; parameters as above. */
  public static Jacobian of(
      List<Expression> inputs, List<Expression> map, List<Expression> variables) {
    return new Jacobian(inputs, map, variables, Steadiness.of(map, Set.of()));
  }

  /**
   * ∂F/∂v of a map F = G ∘ {@code inner}, where G is Lipschitz everywhere.
   *
   * @param inner graphs of which F is a Lipschitz function
   * @param lipschitz graphs in {@code inner} that are Lipschitz themselves, whatever their form
   */
  public static Jacobian of(
      List<Expression> inputs,
      List<Expression> map,
      List<Expression> variables,
      List<Expression> inner,
      Set<Expression> lipschitz) {
    return new Jacobian(inputs, map, variables, Steadiness.of(inner, lipschitz));
  }

  /** This Jacobian in an arithmetic of enclosures. */
  public <T> Program<T> on(Arithmetic<T> arithmetic) {
    return new Program<>(tape.on(arithmetic), entries);
  }

  /**
   * A Jacobian bound to an arithmetic.
   *
   * @param <T> the number type
   */
  public static final class Program<T> {
    private final Tape.Program<T> tape;
    private final int entries;

    private Program(Tape.Program<T> tape, int entries) {
      this.tape = tape;
      this.entries = entries;
    }

    /**
     * J over the set {@code values}, row by row. {@code @error} enclosure.
     *
     * @throws UndecidedException if F may jump, or have no value somewhere, on the set
     */
    public List<T> over(List<T> values) {
      try {
        return tape.run(values).subList(0, entries);
      } catch (UndefinedException somewhere) {
        throw new UndecidedException("whether a map has a value on a whole set");
      }
    }
  }
}
