package org.samcheck.soak;

import java.util.List;

/** A value with its derivatives in each coordinate. */
record Dual<T>(T value, List<T> slopes) {}
