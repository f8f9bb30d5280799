/**
 * A second, naive judge of single instances. It shares the parser, the expression graph and the
 * conjecture's data with the engines, and no arithmetic, derivative, step or evaluation.
 */
package org.samcheck.judge;
