/**
 * Flows x' = f(x): Taylor series of a scalar graph in binary fixed point, their validated form with
 * a bound for every truncation and every rounding, switching surfaces, collapse and blow-up.
 */
package org.samcheck.integrate;
