package org.samcheck.soak;

import java.util.function.Supplier;

/** A value that is computed when it is asked for first. */
final class Later<T> implements Supplier<T> {

  private final Supplier<T> source;
  private T value;

  Later(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    if (value == null) {
      value = source.get();
    }
    return value;
  }
}
