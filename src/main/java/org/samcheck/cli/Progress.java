package org.samcheck.cli;

import java.io.PrintWriter;

/** A bar on stderr, where that is a terminal; nothing otherwise. */
final class Progress {

  private static final int WIDTH = 30;
  private static final String CLEAR = "\r\u001B[K";

  private final PrintWriter err;
  private final boolean shown;
  private final int all;
  private int done;

  Progress(Terminal terminal, boolean quiet, int all) {
    this.err = terminal.err();
    this.shown = terminal.bar() && !quiet;
    this.all = all;
  }

  /** One more claim is done. */
  void advance() {
    done++;
    draw();
  }

  void draw() {
    if (shown && done < all) {
      int filled = WIDTH * done / all;
      err.print(
          CLEAR
              + "["
              + "#".repeat(filled)
              + "-".repeat(WIDTH - filled)
              + "] "
              + done
              + "/"
              + all
              + " claims");
      err.flush();
    }
  }

  /** Takes the bar away, so that a line can be printed. */
  void clear() {
    if (shown) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
