/** What is kept of a check: the results as JSON, and a file for each counterexample. */
package org.samcheck.report;
