package org.samcheck.prove;

import org.samcheck.conjecture.Conjecture;

/**
 * Proves conjectures by satisfiability modulo the theory of real numbers. Holds the solver's
 * process: close it. Not for several threads at once; the answer depends on the conjecture alone,
 * not on the speed of the machine.
 */
public final class Prover implements AutoCloseable {

  /** About half a minute of the solver; the proofs of the built-in claims take a tenth of it. */
  private static final long BUDGET = 8_000_000;

  private final Solver solver;

  /** A prover; its solver starts with the first query. */
  public Prover() {
    this(new Solver());
  }

  Prover(Solver solver) {
    this.solver = solver;
  }

  /**
   * Tries to prove {@code conjecture} for all of the stated set.
   *
   * @return {@link Proof.Proved} only if no instance fails and every instance is defined
   */
  public Proof prove(Conjecture conjecture) {
    if (conjecture.claim().isEmpty()) {
      return new Proof.NotApplicable("there is no claim");
    }
    solver.allow(BUDGET);
    Proof proof = attempt(conjecture);
    if (proof instanceof Proof.Proved) {
      return proof;
    }
    if (solver.failure().isPresent()) {
      return new Proof.Failed(solver.failure().get());
    }
    return solver.isOverrun()
        ? new Proof.Unknown("the solver ignored its limits and was stopped")
        : proof;
  }

  /**
   * Whether the minimiser that each objective states is certified to be one, for all values of the
   * givens.
   */
  public boolean knowsMinimisers(Conjecture conjecture) {
    solver.allow(BUDGET);
    try {
      return new Attempt(conjecture, solver).knowsMinimisers();
    } catch (Unsupported | UnsupportedOperationException | Undefined e) {
      return false;
    }
  }

  private Proof attempt(Conjecture conjecture) {
    try {
      return new Attempt(conjecture, solver).run();
    } catch (Unsupported | UnsupportedOperationException e) {
      return new Proof.NotApplicable(e.getMessage());
    } catch (Undefined e) {
      return new Proof.Unknown(e.getMessage());
    }
  }

  /** Ends the solver's process. */
  @Override
  public void close() {
    solver.close();
  }
}
