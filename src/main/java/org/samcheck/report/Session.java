package org.samcheck.report;

/**
 * How a check was asked for.
 *
 * @param command the command line
 * @param seed instance k draws from (seed, k)
 * @param digits the digits printed
 */
public record Session(String command, long seed, int digits) {

  /** The version of samcheck. */
  public static final String VERSION = "0.1.0";
}
