/**
 * Proofs by satisfiability: a conjecture becomes polynomial constraints whose unsatisfiability,
 * decided by Z3 in a process of its own, is the claim for all values of the givens, every function,
 * every dimension and every start.
 *
 * <p>Soundness rests on one rule: everything assumed is true of every instance. Dropping an
 * assumption only makes a proof harder, so the search may try any subset. A model is a lead, never
 * a refutation.
 */
package org.samcheck.prove;
