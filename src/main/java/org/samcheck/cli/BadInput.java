package org.samcheck.cli;

import java.util.List;

/**
 * Bad usage or bad input: nothing runs, each message is one line on stderr, and the exit status is
 * 2.
 */
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message);
  }

  BadInput(List<String> messages) {
    this(String.join("\n", messages));
  }
}
