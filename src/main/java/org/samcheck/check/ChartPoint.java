package org.samcheck.check;

import java.util.Map;

/**
 * An instance in doubles with what it takes to write it down.
 *
 * @param scene the instance
 * @param ends the real givens at an end of their interval: 0 the lower, 1 the upper
 * @param parameters the parameters of the function's family
 */
record ChartPoint(NumericScene scene, Map<String, Integer> ends, double[] parameters) {}
