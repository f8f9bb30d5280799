/**
 * What is kept of a check: the results as JSON, a file for each counterexample, and pages to read.
 */
package org.samcheck.report;
