package org.samcheck.cli;

import java.util.List;
import org.samcheck.expression.Shown;

/**
 * Bad usage or bad input: nothing runs, each message is one line on stderr, and the exit status is
 * 2.
 */
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(Shown.of(message));
  }

  /** Several messages, each of which is fit to be shown. */
  BadInput(List<String> messages) {
    super(String.join("\n", messages));
  }
}
