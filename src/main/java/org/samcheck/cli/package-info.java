/** The command line: each command parses its arguments, delegates, and returns an exit status. */
package org.samcheck.cli;
