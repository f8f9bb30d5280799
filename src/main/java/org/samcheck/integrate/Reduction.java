package org.samcheck.integrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;

/**
 * The part of a state that moves by itself: components that stay equal for ever are one variable,
 * and components that stay at an exact value are constants.
 *
 * @param variables x_1, …, x_d
 * @param images for each of them, a variable of {@code moving} or a constant
 * @param moving the representatives with their components of the field, over them alone
 */
record Reduction(List<Expression> variables, List<Expression> images, VectorField moving) {

  /**
   * Merges what symmetry keeps equal and fixes what rests: a set of components with equal starts
   * whose fields are the same graph once they are one variable, or 0 once they are constants.
   */
  static Reduction of(VectorField field, List<Expression> labels) {
    return symmetric(field, labels, resting(field, labels));
  }

  private static Reduction to(VectorField field, List<Expression> images) {
    List<Expression> x = new ArrayList<>();
    List<Expression> f = new ArrayList<>();
    Expansion expansion = expansion(field.variables(), images);
    for (int j = 0; j < images.size(); j++) {
      if (images.get(j) == field.variables().get(j)) {
        x.add(images.get(j));
        f.add(expansion.scalar(field.components().get(j)));
      }
    }
    return new Reduction(field.variables(), List.copyOf(images), new VectorField(x, f));
  }

  private static Expansion expansion(List<Expression> variables, List<Expression> images) {
    Map<String, List<Expression>> bindings = new HashMap<>();
    for (int j = 0; j < images.size(); j++) {
      bindings.put(variables.get(j).name(), List.of(images.get(j)));
    }
    return new Expansion(bindings);
  }

  /** The images with every component constant whose field vanishes when they all are. */
  private static List<Expression> resting(VectorField field, List<Expression> labels) {
    List<Expression> images = new ArrayList<>();
    for (int j = 0; j < labels.size(); j++) {
      images.add(labels.get(j).isConstant() ? labels.get(j) : field.variables().get(j));
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      Expansion expansion = expansion(field.variables(), images);
      List<Expression> f = field.components().stream().map(expansion::scalar).toList();
      for (int j = 0; j < images.size(); j++) {
        if (images.get(j).isConstant() && !f.get(j).isZero()) {
          images.set(j, field.variables().get(j));
          changed = true;
        }
      }
    }
    return images;
  }

  /** The coarsest partition into equal components that the field respects. */
  private static Reduction symmetric(
      VectorField field, List<Expression> labels, List<Expression> images) {
    List<Object> classes = new ArrayList<>(labels);
    long count = 0;
    while (true) {
      List<Expression> merged = representatives(field, images, classes);
      Expansion expansion = expansion(field.variables(), merged);
      List<Object> before = classes;
      classes =
          IntStream.range(0, images.size())
              .mapToObj(
                  j -> (Object) List.of(before.get(j), expansion.scalar(field.components().get(j))))
              .toList();
      long finer = classes.stream().distinct().count();
      if (finer == count) {
        return to(field, merged);
      }
      count = finer;
    }
  }

  private static List<Expression> representatives(
      VectorField field, List<Expression> images, List<Object> classes) {
    Map<Object, Expression> first = new LinkedHashMap<>();
    List<Expression> result = new ArrayList<>();
    for (int j = 0; j < images.size(); j++) {
      Expression x = field.variables().get(j);
      boolean moves = images.get(j) == x;
      result.add(moves ? first.computeIfAbsent(classes.get(j), k -> x) : images.get(j));
    }
    return result;
  }

  /** The graph over the moving variables of a graph over the state. */
  Expression image(Expression e) {
    return expansion(variables, images).scalar(e);
  }

  /** What is left when all that moves has reached 0. */
  Reduction collapsed() {
    List<Expression> at0 = images.stream().map(e -> e.isConstant() ? e : Expression.ZERO).toList();
    return new Reduction(variables, at0, new VectorField(List.of(), List.of()));
  }

  /** The moving part of a full state. */
  List<Ball> moving(State state) {
    return moving.variables().stream().map(x -> state.values().get(variables.indexOf(x))).toList();
  }

  /** The full state of a moving part. */
  State full(List<Ball> part, BallArithmetic arithmetic) {
    List<Ball> values = new ArrayList<>();
    for (Expression image : images) {
      values.add(
          image.isConstant()
              ? arithmetic.of(image.value())
              : part.get(moving.variables().indexOf(image)));
    }
    return new State(values, images);
  }
}
