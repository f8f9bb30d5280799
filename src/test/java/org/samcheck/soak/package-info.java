/**
 * A generator of statements with known truth, and a judge of what the program says of them.
 *
 * <p>The truth is found here by plain means that share nothing with the engines: own expressions
 * that print themselves and compute themselves, own rationals, plain decimals, closed forms.
 */
package org.samcheck.soak;
