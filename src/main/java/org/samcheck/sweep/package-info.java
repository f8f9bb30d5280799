/** Grids of runs: the value of an expression at every point, certified, resumable. */
package org.samcheck.sweep;
