package org.samcheck.soak;

import java.util.stream.IntStream;

/** A condition that prints itself in the language of conjectures and decides itself. */
sealed interface Condition {

  /** Whether it holds; parts are looked at from the left until it is decided. */
  <T> boolean holds(Scene<T> scene);

  static Condition of(Term a, String relation, Term b) {
    return new Relation(a, relation, b);
  }

  record Relation(Term a, String relation, Term b) implements Condition {
    @Override
    public <T> boolean holds(Scene<T> scene) {
      int sign = scene.numbers().sign(scene.numbers().minus(a.in(scene), b.in(scene)));
      return switch (relation) {
        case "<" -> sign < 0;
        case "<=" -> sign <= 0;
        case "=" -> sign == 0;
        case "!=" -> sign != 0;
        case ">=" -> sign >= 0;
        case ">" -> sign > 0;
        default -> throw new IllegalStateException(relation);
      };
    }

    @Override
    public String toString() {
      return a + " " + relation + " " + b;
    }
  }

  record And(Condition a, Condition b) implements Condition {
    @Override
    public <T> boolean holds(Scene<T> scene) {
      return a.holds(scene) && b.holds(scene);
    }

    @Override
    public String toString() {
      return "(" + a + ") and (" + b + ")";
    }
  }

  record Or(Condition a, Condition b) implements Condition {
    @Override
    public <T> boolean holds(Scene<T> scene) {
      return a.holds(scene) || b.holds(scene);
    }

    @Override
    public String toString() {
      return "(" + a + ") or (" + b + ")";
    }
  }

  record Not(Condition a) implements Condition {
    @Override
    public <T> boolean holds(Scene<T> scene) {
      return !a.holds(scene);
    }

    @Override
    public String toString() {
      return "not (" + a + ")";
    }
  }

  record Implies(Condition a, Condition b) implements Condition {
    @Override
    public <T> boolean holds(Scene<T> scene) {
      return !a.holds(scene) || b.holds(scene);
    }

    @Override
    public String toString() {
      return "(" + a + ") implies (" + b + ")";
    }
  }

  /** For all, or some, indices of a range. */
  record Quantifier(boolean all, String name, Moment low, Moment high, Condition body)
      implements Condition {
    @Override
    public <T> boolean holds(Scene<T> scene) {
      IntStream range = IntStream.rangeClosed(low.in(scene.bound()), high.in(scene.bound()));
      return all
          ? range.allMatch(k -> body.holds(scene.where(name, k)))
          : range.anyMatch(k -> body.holds(scene.where(name, k)));
    }

    @Override
    public String toString() {
      return (all ? "forall " : "exists ") + name + " in " + low + ".." + high + ": " + body;
    }
  }

  record ForallPaths(Condition body) implements Condition {
    @Override
    public <T> boolean holds(Scene<T> scene) {
      return scene.paths().get().stream().allMatch(p -> body.holds(scene.on(p)));
    }

    @Override
    public String toString() {
      return "forall paths: " + body;
    }
  }
}
