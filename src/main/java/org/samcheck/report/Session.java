package org.samcheck.report;

import java.util.Map;

/**
 * How a check was asked for.
 *
 * @param command the command line
 * @param seed instance k draws from (seed, k)
 * @param digits the digits printed
 * @param set the givens that were fixed, by name
 */
public record Session(String command, long seed, int digits, Map<String, String> set) {

  /** The version of samcheck. */
  public static final String VERSION = "0.1.0";
}
