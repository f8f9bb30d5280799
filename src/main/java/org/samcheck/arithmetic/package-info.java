/**
 * Numbers: one interface {@link org.samcheck.arithmetic.Arithmetic} and its interpreters. {@link
 * org.samcheck.arithmetic.Exact} is a number p + q√r without any error; {@link
 * org.samcheck.arithmetic.Ball} is a dyadic midpoint with a radius that encloses the true value
 * (the midpoint–radius arithmetic of Arb); Apfloat is an independent second opinion without an
 * enclosure; a double screens. What an arithmetic cannot tell it says with {@link
 * org.samcheck.arithmetic.Truth#UNKNOWN} or {@link org.samcheck.arithmetic.UndecidedException}, and
 * the caller asks for more digits.
 */
package org.samcheck.arithmetic;
