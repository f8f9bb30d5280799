/**
 * Conjectures as data: the file format, the domains of the givens and how values are drawn from
 * them, and the evaluation of a claim on one instance in any arithmetic.
 */
package org.samcheck.conjecture;
