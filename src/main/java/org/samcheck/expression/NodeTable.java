package org.samcheck.expression;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.IntStream;

/**
 * The one object for each node, for as long as anything else holds it. Threads that build nodes
 * rarely meet, because the table is in many parts, each with its own lock.
 */
final class NodeTable {

  private static final int PARTS = 256;

  private final Part[] parts =
      IntStream.range(0, PARTS).mapToObj(i -> new Part()).toArray(Part[]::new);

  /** The node equal to {@code candidate}: an older one, or {@code candidate} itself. */
  Expression intern(Expression candidate) {
    int hash = candidate.hashCode() * 0x9E3779B9;
    return parts[hash >>> 24].intern(candidate);
  }

  private static final class Part {
    private final Map<Expression, WeakReference<Expression>> nodes = new WeakHashMap<>();

    synchronized Expression intern(Expression candidate) {
      WeakReference<Expression> known = nodes.get(candidate);
      Expression node = known == null ? null : known.get();
      if (node == null) {
        nodes.put(candidate, new WeakReference<>(candidate));
        node = candidate;
      }
      return node;
    }
  }
}
