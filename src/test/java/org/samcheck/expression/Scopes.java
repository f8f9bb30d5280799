package org.samcheck.expression;

import java.util.EnumSet;
import java.util.Map;

/** Scopes that tests share. */
final class Scopes {

  /** Every word of a run whose points have three components. */
  static final Scope.Words EVERY_WORD =
      new Scope.Words(3, 3, false, EnumSet.allOf(Operator.class), Map.of());

  private static final Map<String, Type> NAMES =
      Map.ofEntries(
          Map.entry("a", Type.SCALAR),
          Map.entry("b", Type.SCALAR),
          Map.entry("c", Type.SCALAR),
          Map.entry("eta", Type.SCALAR),
          Map.entry("rho", Type.SCALAR),
          Map.entry("beta", Type.SCALAR),
          Map.entry("alpha_max", Type.SCALAR),
          Map.entry("η", Type.SCALAR),
          Map.entry("smooth", Type.SCALAR),
          Map.entry("one", Type.SCALAR),
          Map.entry("u", Type.vector(1)),
          Map.entry("x0", Type.vector(2)),
          Map.entry("v", Type.vector(3)),
          Map.entry("z", Type.vector(Type.ANY_DIMENSION)));

  /** Names of every type and one run. */
  static final Scope ONE_RUN = Scope.of(NAMES, Map.of("", EVERY_WORD));

  /** The same names, an unlabelled run and two with labels. */
  static final Scope RUNS =
      Scope.of(NAMES, Map.of("", EVERY_WORD, "flat", EVERY_WORD, "steep", EVERY_WORD));

  /** The same names without a run. */
  static final Scope NO_RUN = Scope.of(NAMES);

  private Scopes() {}

  static Expression parse(String text) {
    return ExpressionParser.parse(SourceText.of("c.yaml", text), ONE_RUN);
  }
}
