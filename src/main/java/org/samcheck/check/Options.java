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
 * @param hunt whether the search goes on from the best random instances and over worst-case
 *     functions
 */
public record Options(
    long seed, int tries, int digits, int jobs, int timeLimit, boolean neighbours, boolean hunt) {}
