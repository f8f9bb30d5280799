/**
 * Counterexamples as files: written when a claim is refuted, replayed from the file alone. Replay
 * trusts only the claim and the assignment, and shares no code with the search.
 */
package org.samcheck.witness;
