package org.samcheck.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.samcheck.conjecture.Given;
import org.samcheck.conjecture.Problem;
import org.samcheck.dynamics.Run;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * A run on any function of a class, from any start, in any dimension. Of the vectors only the inner
 * products are known; ∇f(x(t)) = s·e with e·e = 1, s > 0 where SAM moves, and 0 where it stands
 * still.
 */
final class ClassRun {

  /** The cases of a step. */
  enum Branch {
    /** The gradient and the radius are not 0. */
    MOVES,
    /** The gradient is 0, so that there is no perturbation. */
    STILL,
    /** The radius is 0. */
    NO_RADIUS
  }

  private final Setting setting;
  private final Run run;
  private final Domain.FunctionClass members;
  private final InnerProducts space;
  private final int steps;
  private final List<Branch> branches;
  private final boolean bounded;
  private final Optional<Expression> beta;
  private final Optional<Expression> mu;
  private final Optional<ClassPoint> minimiser;
  private final Set<String> library = new TreeSet<>();
  private final List<ClassPoint> points = new ArrayList<>();
  private final List<LinearCombination> iterates = new ArrayList<>();
  private final List<LinearCombination> perturbed = new ArrayList<>();

  /**
   * The run of {@code problem}.
   *
   * @param given the class
   * @param branches which case each step is
   * @param bounded whether inf f plays a part
   */
  ClassRun(Problem problem, Given given, Setting setting, List<Branch> branches, boolean bounded) {
    this.setting = setting;
    this.run = problem.run();
    this.members = (Domain.FunctionClass) given.domain();
    this.space = new InnerProducts(problem.dimension() == 1);
    this.branches = branches;
    this.steps = branches.size();
    requireL2(problem);
    this.beta = members.smooth().map(e -> constant("beta#", e));
    this.mu = members.stronglyConvex().map(e -> constant("mu#", e));
    this.minimiser = minimiser();
    this.bounded = bounded || minimiser.isPresent();
    start();
    for (int t = 0; t < steps; t++) {
      step(t);
    }
  }

  /** The cases of each step of a method, which together are all. */
  static List<Branch> branches(Run.Method method) {
    return switch (method) {
      case GD -> List.of(Branch.MOVES);
      case USAM -> List.of(Branch.MOVES, Branch.NO_RADIUS);
      case SAM -> List.of(Branch.MOVES, Branch.STILL, Branch.NO_RADIUS);
    };
  }

  private void requireL2(Problem problem) {
    boolean signs = run.method() == Run.Method.SAM && run.norm() == Run.Norm.LINF;
    if (signs && problem.dimension() != 1) {
      throw new Unsupported("the signs of a gradient in any dimension");
    }
  }

  /** β or μ, which the class takes to be at least 0. */
  private Expression constant(String name, Expression e) {
    Expression value = named(name, new Expansion(setting.bindings()).scalar(e));
    Formula nonnegative = Formula.nonnegative(setting.form().polynomial(value));
    if (!setting.assumptions().imply(nonnegative)) {
      throw new Unsupported("a constant of the class that may be negative");
    }
    return value;
  }

  /** A polynomial as it is, anything else by a variable that equals it. */
  private Expression named(String name, Expression e) {
    if (setting.form().isPolynomial(e)) {
      return e;
    }
    Expression variable = Expression.variable(name);
    setting.assume(
        "the value of " + name, Expression.of(Operator.EQUAL, Type.BOOLEAN, variable, e));
    return variable;
  }

  /**
   * A function with μ > 0 has one minimiser, where 0 is a subgradient; with μ = 0 it may have none.
   */
  private Optional<ClassPoint> minimiser() {
    boolean strong =
        mu.isPresent()
            && setting.assumptions().imply(Formula.positive(setting.form().polynomial(mu.get())));
    return strong
        ? Optional.of(
            new ClassPoint("xmin", space.vector("o#"), Expression.ZERO, LinearCombination.ZERO))
        : Optional.empty();
  }

  private void start() {
    minimiser.ifPresent(points::add);
    LinearCombination x = space.vector("x#");
    iterates.add(minimiser.map(o -> o.at().plus(x)).orElse(x));
    run.point().ifPresent(this::bindStart);
  }

  /**
   * A start that is a given of its own may be any point; so may any other start that the claim does
   * not read.
   */
  private void bindStart(Expression start) {
    if (start.is(Operator.VARIABLE)) {
      setting.bind(start.name(), InnerProducts.formal(iterates.get(0)));
    }
  }

  private void step(int t) {
    LinearCombination x = iterates.get(t);
    Branch branch = branches.get(t);
    LinearCombination y = x.plus(shift(t, x, branch));
    perturbed.add(y);
    LinearCombination slope = point("y(" + t + ")", y).gradient();
    Expression eta = schedule("eta#" + t, run.step(), t);
    iterates.add(x.minus(slope.times(eta)));
  }

  /** y − x; 0 where the radius is 0, so that y is x itself and not only a point at distance 0. */
  private LinearCombination shift(int t, LinearCombination x, Branch branch) {
    ClassPoint from = startOfStep(t, x, branch);
    // Where nothing moves the radius still has to be defined.
    Expression rho = schedule("rho#" + t, run.radius(), t);
    if (run.method() == Run.Method.GD || branch == Branch.STILL) {
      return LinearCombination.ZERO;
    }
    Operator sign = branch == Branch.MOVES ? Operator.NOT_EQUAL : Operator.EQUAL;
    setting.assume("the radius", Algebra.relation(sign, rho, Expression.ZERO));
    if (branch == Branch.NO_RADIUS) {
      return LinearCombination.ZERO;
    }
    return run.method() == Run.Method.USAM
        ? from.gradient().times(rho)
        : LinearCombination.of("e#" + t).times(rho);
  }

  private ClassPoint startOfStep(int t, LinearCombination x, Branch branch) {
    String name = "x(" + t + ")";
    boolean direction = run.method() == Run.Method.SAM && branch == Branch.MOVES;
    if (!direction && branch != Branch.STILL) {
      return point(name, x);
    }
    Optional<ClassPoint> known = find(x);
    if (known.isPresent()) {
      return again(known.get(), branch);
    }
    if (branch == Branch.STILL) {
      return add(name, x, LinearCombination.ZERO);
    }
    Expression s = Expression.variable("s#" + t);
    setting.assume("s", Algebra.relation(Operator.GREATER, s, Expression.ZERO));
    return add(name, x, space.unit("e#" + t).times(s));
  }

  /** A point that the run comes back to: still if it was still, else it is not decomposed again. */
  private static ClassPoint again(ClassPoint known, Branch branch) {
    if (branch == Branch.STILL && known.gradient().isZero()) {
      return known;
    }
    throw new Unsupported("a point that the run comes back to");
  }

  /**
   * The point of the run at {@code at}. At a kink ∇f is one subgradient of many, and the 0 that the
   * minimiser brings is another.
   */
  private Optional<ClassPoint> find(LinearCombination at) {
    return points.stream().filter(p -> p.at().equals(at) && isGradient(p)).findFirst();
  }

  private boolean isGradient(ClassPoint p) {
    return beta.isPresent() || minimiser.isEmpty() || p != minimiser.get();
  }

  private ClassPoint point(String name, LinearCombination at) {
    Optional<ClassPoint> known = find(at);
    return known.isPresent() ? known.get() : add(name, at, space.vector("g " + name));
  }

  private ClassPoint add(String name, LinearCombination at, LinearCombination gradient) {
    ClassPoint p = new ClassPoint(name, at, Expression.variable("f " + name), gradient);
    points.add(p);
    return p;
  }

  private Expression schedule(String name, Expression e, int t) {
    Map<String, List<Expression>> withTime = new HashMap<>(setting.bindings());
    withTime.put("t", List.of(Expression.constant(t)));
    space.requireNoComponents(e);
    return named(name, space.scalar(new Expansion(withTime, this::word).scalar(e)));
  }

  /** The words of this run, a vector as one formal component. */
  List<Expression> word(Expression e) {
    return switch (e.operator()) {
      case ITERATE -> InnerProducts.formal(iterates.get(FormulaRun.index(e, steps)));
      case PERTURBED -> InnerProducts.formal(perturbed(FormulaRun.index(e, steps)));
      case OBJECTIVE -> List.of(Algebra.add(infimum(), at(e).value()));
      case GRADIENT -> InnerProducts.formal(at(e).gradient());
      case MINIMUM -> List.of(infimum());
      case MINIMISER -> InnerProducts.formal(wordMinimiser());
      case HORIZON -> List.of(Expression.constant(steps));
      default -> throw new Unsupported(e.operator().symbol() + " on a class of functions");
    };
  }

  private LinearCombination perturbed(int t) {
    if (t == steps) {
      throw new Unsupported("y(" + t + ") after the last step");
    }
    return perturbed.get(t);
  }

  private ClassPoint at(Expression word) {
    LinearCombination v = space.vector(word.argument(0).argument(0));
    String name =
        iterates.contains(v) ? "x(" + iterates.indexOf(v) + ")" : "point " + points.size();
    return point(name, v);
  }

  private LinearCombination wordMinimiser() {
    return minimiser
        .map(ClassPoint::at)
        .orElseThrow(() -> new Unsupported("a function of this class may have no minimiser"));
  }

  private static Expression infimum() {
    return Expression.variable("f*");
  }

  /** The scalar form of a condition of the file. */
  Expression scalar(Expression condition) {
    space.requireNoComponents(condition);
    return space.scalar(new Expansion(setting.bindings(), this::word).scalar(condition));
  }

  /** Everything known of the class at the points met so far, and x(T) among them. */
  List<Inequality> consequences() {
    int known = points.size();
    iterates.forEach(x -> point("x(" + iterates.indexOf(x) + ")", x));
    points.subList(known, points.size()).forEach(p -> library.add("g " + p.name()));
    return new ClassConsequences(space, setting.form(), beta, mu, members.convex())
        .at(points, bounded, minimiser);
  }

  /** The assumptions that the norms and lengths of the vectors bring. */
  List<Formula> lengths() {
    List<Formula> result = new ArrayList<>();
    for (Expression definition : space.definitions()) {
      result.add(setting.form().claim(definition).holds());
    }
    for (String name : space.products()) {
      if (isSquare(name)) {
        result.add(Formula.nonnegative(Polynomial.variable(name)));
      }
    }
    return result;
  }

  private static boolean isSquare(String product) {
    int dot = product.indexOf('.');
    return product.substring(0, dot).equals(product.substring(dot + 1));
  }

  /** The variables in which everything is linear while the others are fixed. */
  Set<String> linearVariables() {
    Set<String> names = new TreeSet<>(space.products());
    points.forEach(p -> names.add("f " + p.name()));
    names.add("f*");
    return names;
  }

  /**
   * Those of them that may play no part: all values, and products with gradients that only the
   * library asked for.
   */
  Set<String> remoteVariables() {
    Set<String> names = new TreeSet<>(linearVariables());
    names.removeIf(v -> space.products().contains(v) && library.stream().noneMatch(v::contains));
    return names;
  }
}
