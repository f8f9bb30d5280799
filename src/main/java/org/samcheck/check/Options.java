package org.samcheck.check;

/**
 * The settings of a check.
 *
 * @param seed instance k draws from (seed, k)
 * @param tries the number of random instances, unless the file says it
 * @param digits the digits printed
 * @param jobs the number of threads
 * @param timeLimit the safety net, in seconds a claim
 * @param neighbours whether the false neighbours are checked too
 */
public record Options(
    long seed, int tries, int digits, int jobs, int timeLimit, boolean neighbours) {}
