package org.samcheck.soak;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A conjecture file whose truth is known without the engines. */
interface Statement {

  /** The generator's name for what is tried. */
  String kind();

  /** The file. */
  String yaml();

  Truth truth();

  /**
   * Whether the claim holds on an instance that the program names; empty where plain means do not
   * tell. An instance outside the stated set counts as one on which it holds.
   *
   * @throws NoValue if the claim has none there
   */
  Optional<Boolean> holdsAt(Map<String, List<Rational>> instance);

  /** Smaller statements, to be tried in its place where a verdict is wrong. */
  default List<Statement> simpler() {
    return List.of();
  }
}
