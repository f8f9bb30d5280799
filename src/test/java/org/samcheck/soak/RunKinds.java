package org.samcheck.soak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Random statements about short runs, cut close to the truth. */
final class RunKinds {

  private static final int TRIES = 24;
  private static final int DIGITS = 80;
  private final Dice dice;

  RunKinds(Dice dice) {
    this.dice = dice;
  }

  /** One or more real givens, pieces affine or rational or with roots. */
  Optional<Statement> deterministic() {
    int dimension = dice.of(1, 1, 1, 2, 2, 3);
    Objectives.Shape shape =
        dice.chance(75)
            ? Objectives.Shape.AFFINE
            : dice.of(Objectives.Shape.RATIONAL, Objectives.Shape.IRRATIONAL);
    Method method = dice.of(Method.values());
    int most = shape == Objectives.Shape.AFFINE ? 6 : 2;
    List<Sample> one =
        List.of(
            new Sample(
                Rational.ONE,
                new Objective(dimension, new Objectives(dice, dimension).formula(shape))));
    boolean plain =
        shape != Objectives.Shape.IRRATIONAL && (dimension == 1 || method != Method.SAM);
    return statement(Optional.empty(), "steps", one, false, method, dice.between(1, most), plain);
  }

  /** Samples. */
  Optional<Statement> random() {
    int dimension = dice.of(1, 1, 2);
    Method method = dice.of(Method.values());
    boolean independent = method.hasRadius() && dice.chance(50);
    Rational weight = dice.of(Rational.of(1, 2), Rational.of(1, 3), Rational.of(1, 10));
    Objectives objectives = new Objectives(dice, dimension);
    List<Sample> two =
        List.of(
            new Sample(
                weight, new Objective(dimension, objectives.formula(Objectives.Shape.AFFINE))),
            new Sample(
                Rational.ONE.minus(weight),
                new Objective(
                    dimension,
                    dice.chance(50)
                        ? objectives.quadratic()
                        : objectives.formula(Objectives.Shape.AFFINE))));
    int steps = independent ? dice.between(1, 2) : dice.between(1, 3);
    return statement(
        Optional.empty(),
        "samples",
        two,
        independent,
        method,
        steps,
        dimension == 1 || method != Method.SAM);
  }

  /** Balanced networks on one example. */
  Optional<Statement> network() {
    int depth = dice.of(1, 2, 2, 3);
    List<Rational> features = new ArrayList<>();
    for (int i = dice.between(1, 2); i > 0; i--) {
      features.add(dice.positive(2));
    }
    Run.Network network = new Run.Network(depth, features);
    List<Sample> one = List.of(new Sample(Rational.ONE, network.objective()));
    Method method = dice.of(Method.SAM_LINF, Method.SAM_LINF, Method.GD);
    int steps = dice.between(1, depth < 3 ? 5 : 3);
    return statement(Optional.of(network), "layers", one, false, method, steps, true);
  }

  private Optional<Statement> statement(
      Optional<Run.Network> network,
      String kind,
      List<Sample> f,
      boolean independent,
      Method method,
      int steps,
      boolean plain) {
    List<Parameter> given = new ArrayList<>();
    Rational low = dice.rational(-3, 2);
    Rational high = low.plus(dice.positive(4));
    given.add(new Parameter.Real("a", low, dice.chance(70), high, dice.chance(70)));
    int dimension = f.get(0).objective().dimension();
    Run run =
        new Run(
            f,
            independent,
            method,
            radius(given),
            step(given),
            start(given, dimension),
            steps,
            network);
    RunStatement bare =
        new RunStatement(
            kind,
            List.copyOf(given),
            hypothesis(given),
            run,
            Condition.of(Term.of(0), "<=", Term.of(1)),
            TRIES,
            DIGITS,
            List.of());
    return new Cut(dice, bare, plain).statement();
  }

  private Optional<Condition> hypothesis(List<Parameter> given) {
    if (dice.chance(88)) {
      return Optional.empty();
    }
    Term a = new Term.Name("a");
    Parameter.Real real = (Parameter.Real) given.get(0);
    Term middle = Term.of(real.low().middle(real.high()));
    return Optional.of(
        dice.chance(50)
            ? Condition.of(a, "!=", middle)
            : Condition.of(
                new Term.Function("abs", Term.minus(a, middle)), ">", Term.of(Rational.of(1, 50))));
  }

  private List<Term> start(List<Parameter> given, int dimension) {
    List<Term> start = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      start.add(Term.of(dice.rational(-2, 2)));
    }
    Term a = new Term.Name("a");
    Term moved =
        dice.chance(80)
            ? a
            : Term.sum(Term.times(dice.nonzero(-2, 2), a), Term.of(dice.rational(-1, 1)));
    start.set(dice.upTo(dimension), moved);
    if (dimension > 1 && dice.chance(30)) {
      start.set(dice.upTo(dimension), Term.times(dice.nonzero(-1, 1), a));
    }
    if (dimension > 1 && dice.chance(20)) {
      given.add(new Parameter.Real("b", Rational.of(-1), true, Rational.of(1), true));
      start.set(dice.upTo(dimension), new Term.Name("b"));
    }
    return List.copyOf(start);
  }

  private Term radius(List<Parameter> given) {
    Rational size = dice.positive(1);
    return switch (dice.upTo(8)) {
      case 0 -> {
        given.add(new Parameter.Choice("rho", List.of(size, dice.positive(2))));
        yield new Term.Name("rho");
      }
      case 1 -> schedule(size);
      case 2 -> Term.of(Rational.of(1234567, 1234321));
      default -> Term.of(size);
    };
  }

  private Term step(List<Parameter> given) {
    Rational size = dice.positive(1);
    return switch (dice.upTo(10)) {
      case 0 -> {
        given.add(new Parameter.Whole("n", 1, 3));
        yield new Term.Quotient(Term.of(size), new Term.Name("n"));
      }
      case 1, 2 -> schedule(size);
      case 3 -> {
        given.add(new Parameter.Definition("h", Term.times(size, Term.of(Rational.of(1, 2)))));
        yield new Term.Name("h");
      }
      case 4 -> {
        given.add(new Parameter.Real("eta", size.over(Rational.of(2)), true, size, true));
        yield new Term.Name("eta");
      }
      default -> Term.of(size);
    };
  }

  private Term schedule(Rational size) {
    Term t = new Term.Index(Run.TIME);
    return switch (dice.upTo(3)) {
      case 0 -> new Term.Quotient(Term.of(size), Term.sum(t, Term.of(1)));
      case 1 ->
          new Term.If(
              Condition.of(t, "<", Term.of(1)), Term.of(size), Term.of(size.over(Rational.of(2))));
      default ->
          Term.times(
              size,
              new Term.Extreme(
                  true,
                  Term.minus(Term.of(1), new Term.Quotient(t, Term.of(2))),
                  Term.of(Rational.of(1, 4))));
    };
  }

  /** Instances by how large a number is there. */
  static List<Map<String, Rational>> instances(List<Stretch> stretches) {
    return stretches.stream()
        .sorted(Comparator.comparing(Stretch::most).reversed())
        .limit(3)
        .map(Stretch::instance)
        .toList();
  }
}
