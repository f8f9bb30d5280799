package org.samcheck.limit;

/** A field does not have the form that a closing argument recognises. */
final class Unsupported extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unsupported(String message) {
    super(message);
  }
}
