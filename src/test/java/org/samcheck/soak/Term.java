package org.samcheck.soak;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A number that prints itself in the language of conjectures and computes itself. */
sealed interface Term {

  /** The value. */
  <T> T in(Scene<T> scene);

  /** The parts that may be taken in its place when a statement is shrunk. */
  default List<Term> parts() {
    return List.of();
  }

  static Term of(long value) {
    return new Number(Rational.of(value));
  }

  static Term of(Rational value) {
    return new Number(value);
  }

  static Term sum(Term... terms) {
    return new Sum(List.of(terms));
  }

  static Term minus(Term a, Term b) {
    return new Sum(List.of(a, new Product(of(-1), b)));
  }

  static Term times(Rational a, Term b) {
    return new Product(of(a), b);
  }

  record Number(Rational value) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      return scene.numbers().of(value);
    }

    @Override
    public String toString() {
      return value.sign() < 0 || value.bottom().bitLength() > 1 ? "(" + value + ")" : "" + value;
    }
  }

  /** A given. */
  record Name(String name) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      return scene.names().get(name);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A bound name, or t of a schedule. */
  record Index(Moment moment) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      return scene.numbers().of(moment.in(scene.bound()));
    }

    @Override
    public String toString() {
      return "(" + moment + ")";
    }
  }

  /** A component of x in an objective, from 0; of how many. */
  record Coordinate(int i, int dimension) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      return scene.coordinates().get(i);
    }

    @Override
    public String toString() {
      return dimension == 1 ? "x" : "x[" + (i + 1) + "]";
    }
  }

  record Sum(List<Term> terms) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      T sum = terms.get(0).in(scene);
      for (Term term : terms.subList(1, terms.size())) {
        sum = scene.numbers().plus(sum, term.in(scene));
      }
      return sum;
    }

    @Override
    public List<Term> parts() {
      if (terms.size() == 1) {
        return terms;
      }
      return IntStream.range(0, terms.size()).mapToObj(this::without).toList();
    }

    private Term without(int i) {
      List<Term> rest =
          IntStream.range(0, terms.size()).filter(k -> k != i).mapToObj(terms::get).toList();
      return rest.size() == 1 ? rest.get(0) : new Sum(rest);
    }

    @Override
    public String toString() {
      return terms.stream().map(Term::toString).collect(Collectors.joining(" + ", "(", ")"));
    }
  }

  record Product(Term a, Term b) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      return scene.numbers().times(a.in(scene), b.in(scene));
    }

    @Override
    public List<Term> parts() {
      return List.of(a, b);
    }

    @Override
    public String toString() {
      return a + "*" + b;
    }
  }

  record Quotient(Term a, Term b) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      return scene.numbers().over(a.in(scene), b.in(scene));
    }

    @Override
    public List<Term> parts() {
      return List.of(a, b);
    }

    @Override
    public String toString() {
      return "(" + a + ")/(" + b + ")";
    }
  }

  record Power(Term a, int exponent) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      T base = a.in(scene);
      T power = base;
      for (int k = 1; k < exponent; k++) {
        power = scene.numbers().times(power, base);
      }
      return power;
    }

    @Override
    public List<Term> parts() {
      return List.of(a);
    }

    @Override
    public String toString() {
      return "(" + a + ")^" + exponent;
    }
  }

  /** A function of one number by its word. */
  record Function(String word, Term a) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      Numbers<T> numbers = scene.numbers();
      T value = a.in(scene);
      return switch (word) {
        case "abs" -> numbers.sign(value) >= 0 ? value : numbers.negative(value);
        case "sign" -> numbers.of(numbers.sign(value));
        case "sqrt" -> numbers.root(value);
        case "exp" -> numbers.exp(value);
        case "log" -> numbers.log(value);
        default -> throw new IllegalStateException(word);
      };
    }

    @Override
    public List<Term> parts() {
      return List.of(a);
    }

    @Override
    public String toString() {
      return word + "(" + a + ")";
    }
  }

  /** The larger, or the smaller; the first where they are equal. */
  record Extreme(boolean larger, Term a, Term b) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      T first = a.in(scene);
      T second = b.in(scene);
      int sign = scene.numbers().sign(scene.numbers().minus(first, second));
      return sign == 0 || sign > 0 == larger ? first : second;
    }

    @Override
    public List<Term> parts() {
      return List.of(a, b);
    }

    @Override
    public String toString() {
      return (larger ? "max(" : "min(") + a + ", " + b + ")";
    }
  }

  record If(Condition condition, Term yes, Term no) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      return condition.holds(scene) ? yes.in(scene) : no.in(scene);
    }

    @Override
    public List<Term> parts() {
      return List.of(yes, no);
    }

    @Override
    public String toString() {
      return "if(" + condition + ", " + yes + ", " + no + ")";
    }
  }

  /** The sum of the absolute values of the coordinates of x; their largest; their ℓ2 norm. */
  record Norm(String word) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      return of(word, scene.numbers(), scene.coordinates());
    }

    static <T> T of(String word, Numbers<T> numbers, List<T> v) {
      return switch (word) {
        case "norm1" -> v.stream().map(c -> abs(numbers, c)).reduce(numbers::plus).orElseThrow();
        case "norminf" ->
            v.stream().map(c -> abs(numbers, c)).reduce(larger(numbers)).orElseThrow();
        case "norm" ->
            root(
                numbers,
                v.stream().map(c -> numbers.times(c, c)).reduce(numbers::plus).orElseThrow());
        default -> throw new IllegalStateException(word);
      };
    }

    /** At 0 the derivative is 0 by convention. */
    private static <T> T root(Numbers<T> numbers, T square) {
      return numbers.sign(square) == 0 ? numbers.of(0) : numbers.root(square);
    }

    private static <T> BinaryOperator<T> larger(Numbers<T> numbers) {
      return (a, b) -> numbers.sign(numbers.minus(a, b)) >= 0 ? a : b;
    }

    private static <T> T abs(Numbers<T> numbers, T a) {
      return numbers.sign(a) >= 0 ? a : numbers.negative(a);
    }

    @Override
    public String toString() {
      return word + "(x)";
    }
  }

  /** A component, from 0, of the iterate, the perturbed point, the gradient, a layer or beta. */
  record Vector(String word, Moment moment, int i, int dimension) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      int t = moment.in(scene.bound());
      Path<T> path = scene.path();
      return switch (word) {
        case "x" -> path.x(t).get(i);
        case "y" -> path.y(t).get(i);
        case "grad" -> path.gradient(t).get(i);
        case "w" -> path.x(t).get(i);
        case "beta" -> product(path, t, scene.numbers());
        default -> throw new IllegalStateException(word);
      };
    }

    /** Every layer of a balanced network is the same. */
    private <T> T product(Path<T> path, int t, Numbers<T> numbers) {
      T w = path.x(t).get(i);
      T product = w;
      for (int k = 1; k < path.run().network().orElseThrow().depth(); k++) {
        product = numbers.times(product, w);
      }
      return product;
    }

    @Override
    public String toString() {
      if (word.equals("w") || word.equals("beta")) {
        String layer = word.equals("w") ? "w(1, " : "beta(";
        return layer + moment + ")[" + (i + 1) + "]";
      }
      String vector = word.equals("grad") ? "grad(x(" + moment + "))" : word + "(" + moment + ")";
      return dimension == 1 ? vector : vector + "[" + (i + 1) + "]";
    }
  }

  /** A norm of the iterate, or f there. */
  record Measure(String word, Moment moment) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      int t = moment.in(scene.bound());
      return word.equals("f")
          ? scene.path().value(t)
          : Norm.of(word, scene.numbers(), scene.path().x(t));
    }

    @Override
    public String toString() {
      return word + "(x(" + moment + "))";
    }
  }

  /** A sum, mean, min or max over steps. */
  record Aggregate(String word, String name, Moment low, Moment high, Term body) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      Numbers<T> numbers = scene.numbers();
      int first = low.in(scene.bound());
      int last = high.in(scene.bound());
      List<T> values =
          IntStream.rangeClosed(first, last).mapToObj(k -> body.in(scene.where(name, k))).toList();
      T sum = values.stream().reduce(combine(numbers)).orElseThrow(() -> new NoValue("empty"));
      return word.equals("mean") ? numbers.over(sum, numbers.of(values.size())) : sum;
    }

    private <T> BinaryOperator<T> combine(Numbers<T> numbers) {
      return switch (word) {
        case "sum", "mean" -> numbers::plus;
        case "max" -> (a, b) -> numbers.sign(numbers.minus(a, b)) >= 0 ? a : b;
        case "min" -> (a, b) -> numbers.sign(numbers.minus(a, b)) <= 0 ? a : b;
        default -> throw new IllegalStateException(word);
      };
    }

    @Override
    public String toString() {
      return "(" + word + " " + name + " in " + low + ".." + high + ": " + body + ")";
    }
  }

  /** The expectation over the paths. */
  record Expectation(Term body) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      Numbers<T> numbers = scene.numbers();
      return scene.paths().get().stream()
          .map(p -> numbers.times(numbers.of(p.probability()), body.in(scene.on(p))))
          .reduce(numbers::plus)
          .orElseThrow();
    }

    @Override
    public String toString() {
      return "E(" + body + ")";
    }
  }

  /** The largest value over the paths: to cut claims about all of them, no word of the language. */
  record LargestOfPaths(Term body) implements Term {
    @Override
    public <T> T in(Scene<T> scene) {
      Numbers<T> numbers = scene.numbers();
      return scene.paths().get().stream()
          .map(p -> body.in(scene.on(p)))
          .reduce((a, b) -> numbers.sign(numbers.minus(a, b)) >= 0 ? a : b)
          .orElseThrow();
    }
  }
}
