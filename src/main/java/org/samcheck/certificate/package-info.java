/**
 * The judge of proofs: what has to be shown for a claim about a class of functions, derived from
 * the claim alone, and whether a certificate shows it, in exact rationals. It knows nothing of how
 * certificates are found.
 */
package org.samcheck.certificate;
