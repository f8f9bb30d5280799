package org.samcheck.cli;

import java.io.PrintWriter;

/** A bar on stderr, where that is a terminal; nothing otherwise. */
final class Progress {

  private static final int WIDTH = 30;
  private static final String CLEAR = "\r\u001B[K";

  private final PrintWriter err;
  private final boolean shown;
  private final String what;
  private int all;
  private int done;

  Progress(Terminal terminal, boolean quiet, int all) {
    this(terminal, quiet, "claims");
    this.all = all;
  }

  /** A bar for {@code what}, whose number is not known yet. */
  Progress(Terminal terminal, boolean quiet, String what) {
    this.err = terminal.err();
    this.shown = terminal.bar() && !quiet;
    this.what = what;
  }

  /** So many are done of so many; of two reports the later one may come first. */
  synchronized void at(int nowDone, int nowAll) {
    done = nowAll == all ? Math.max(done, nowDone) : nowDone;
    all = nowAll;
    draw();
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
              + " "
              + what);
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
