package org.samcheck.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Problem;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * A run of a fixed number of steps on any function of a class, from any start, in any dimension; of
 * the vectors only inner products are known. In a step of sam that moves ∇f(x(t)) = s·e with ‖e‖ =
 * 1 and s > 0.
 */
final class MemberRun extends Reading {

  private final Givens givens;
  private final Run run;
  private final Space space;
  private final List<Branch> branches;
  private final boolean bounded;
  private final Quotient beta;
  private final Quotient mu;
  private final boolean convex;
  private final Optional<ClassPoint> minimiser;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final List<ClassPoint> points = new ArrayList<>();
  private final List<Vector> iterates = new ArrayList<>();
  private final List<Vector> perturbed = new ArrayList<>();

  /**
   * The run of {@code problem}.
   *
   * @param branches which case each step is
   * @param bounded whether inf f plays a part
   */
  MemberRun(Problem problem, Givens givens, List<Branch> branches, boolean bounded) {
    this(problem, givens, givens.signs(), branches, bounded);
  }

  private MemberRun(
      Problem problem, Givens givens, Signs signs, List<Branch> branches, boolean bounded) {
    super(signs);
    requireForm(problem);
    this.givens = givens;
    this.run = problem.run();
    this.space = new Space(signs);
    this.branches = branches;
    Domain.FunctionClass members = givens.members();
    this.beta = givens.value(members.smooth().orElseThrow(() -> new Refusal("no smoothness")));
    this.mu = members.stronglyConvex().map(givens::value).orElse(Quotient.ZERO);
    this.convex = members.convex() || members.stronglyConvex().isPresent();
    if (!signs.isNonnegative(beta.numerator()) || !signs.isNonnegative(mu.numerator())) {
      throw new Refusal("a constant of the class that may be negative");
    }
    // A smooth function with μ > 0 has one minimiser; with μ = 0 it may have none.
    this.minimiser =
        signs.isPositive(mu.numerator())
            ? Optional.of(new ClassPoint("xmin", Vector.ZERO, Quotient.ZERO, Vector.ZERO))
            : Optional.empty();
    this.bounded = bounded || minimiser.isPresent();
    minimiser.ifPresent(points::add);
    iterates.add(space.vector(minimiser.isPresent() ? "x(0) - xmin" : "x(0)"));
    for (int t = 0; t < branches.size(); t++) {
      step(t);
    }
    for (int t = 0; t < iterates.size(); t++) {
      point("x(" + t + ")", iterates.get(t));
    }
  }

  private static void requireForm(Problem problem) {
    boolean known =
        problem.objective() instanceof Objective.Member
            && !problem.objective().isRandom()
            && !problem.run().isContinuous()
            && problem.run().startsAnywhere()
            && (problem.run().method() != Run.Method.SAM || problem.run().norm() == Run.Norm.L2);
    if (!known) {
      throw new Refusal("a run that is not one of gd, l2-sam or usam from any start");
    }
  }

  private void step(int t) {
    Vector x = iterates.get(t);
    Branch branch = branches.get(t);
    boolean direction = run.method() == Run.Method.SAM && branch == Branch.MOVES;
    ClassPoint from =
        direction ? moving(t, x) : branch == Branch.STILL ? still(t, x) : point("x(" + t + ")", x);
    Vector y = x;
    if (run.method() != Run.Method.GD && branch != Branch.STILL) {
      Quotient rho = radius(t, branch);
      Vector way = direction ? Vector.of("e(" + t + ")") : from.gradient();
      y = branch == Branch.MOVES ? x.plus(way.times(rho)) : x;
    }
    perturbed.add(y);
    Vector slope = point("y(" + t + ")", y).gradient();
    iterates.add(x.minus(slope.times(schedule(run.step(), t))));
  }

  private ClassPoint moving(int t, Vector x) {
    requireNew(x);
    String name = "norm(grad(x(" + t + ")))";
    signs().addPositive(name);
    Polynomial s = Polynomial.variable(name);
    add(name + " > 0", s, Sign.POSITIVE);
    Vector e = space.unit("e(" + t + ")");
    return add("x(" + t + ")", x, e.times(Quotient.of(s)));
  }

  private ClassPoint still(int t, Vector x) {
    Optional<ClassPoint> known = find(x);
    if (known.isPresent() && known.get().gradient().isZero()) {
      return known.get();
    }
    requireNew(x);
    return add("x(" + t + ")", x, Vector.ZERO);
  }

  private void requireNew(Vector x) {
    if (find(x).isPresent()) {
      throw new Refusal("a point that the run comes back to");
    }
  }

  private Quotient radius(int t, Branch branch) {
    Quotient rho = schedule(run.radius(), t);
    if (!signs().isNonnegative(rho.numerator())) {
      throw new Refusal("a radius that may be negative");
    }
    Sign sign = branch == Branch.MOVES ? Sign.POSITIVE : Sign.ZERO;
    add("radius(" + t + ") " + sign.symbol() + " 0", rho.numerator(), sign);
    if (sign == Sign.POSITIVE && rho.numerator().terms().size() == 1) {
      // A product of numbers that are at least 0 is positive only if all of them are.
      rho.numerator().variables().stream()
          .filter(v -> signs().isNonnegative(Polynomial.variable(v)))
          .forEach(signs()::addPositive);
    }
    return rho;
  }

  private Quotient schedule(Expression e, int t) {
    if (Substitution.mentionsRun(e)) {
      throw new Refusal("a step or radius that depends on the run");
    }
    return givens.value(Substitution.of(Map.of("t", Givens.constant(t)), e));
  }

  private void add(String name, Polynomial p, Sign sign) {
    facts.put(name, new Fact(name, p, sign));
  }

  // Points

  private Optional<ClassPoint> find(Vector at) {
    return points.stream().filter(p -> p.at().equals(at)).findFirst();
  }

  private ClassPoint point(String name, Vector at) {
    return find(at).orElseGet(() -> add(name, at, space.vector("grad(" + name + ")")));
  }

  private ClassPoint add(String name, Vector at, Vector gradient) {
    String text = bounded ? "f(" + name + ") - fmin" : "f(" + name + ")";
    ClassPoint p = new ClassPoint(name, at, Quotient.of(Polynomial.variable(text)), gradient);
    points.add(p);
    return p;
  }

  /** All that is known, once the claim has been read. */
  Map<String, Fact> facts() {
    Map<String, Fact> all = givens.facts();
    all.putAll(facts);
    all.putAll(new ClassFacts(space, beta, mu, convex).at(points, bounded, minimiser));
    all.putAll(space.facts());
    return all;
  }

  // Words

  private Vector vector(Expression e) {
    return switch (e.operator()) {
      case ITERATE -> iterates.get(index(e, branches.size()));
      case PERTURBED -> perturbed.get(index(e, branches.size() - 1));
      case GRADIENT -> at(e.argument(0)).gradient();
      case MINIMISER ->
          minimiser.orElseThrow(() -> new Refusal("a function without a minimiser")).at();
      case ADD -> vector(e.argument(0)).plus(vector(e.argument(1)));
      case SUBTRACT -> vector(e.argument(0)).minus(vector(e.argument(1)));
      case NEGATE -> Vector.ZERO.minus(vector(e.argument(0)));
      case MULTIPLY ->
          isVector(e.argument(0))
              ? vector(e.argument(0)).times(single(e.argument(1)))
              : vector(e.argument(1)).times(single(e.argument(0)));
      case DIVIDE -> vector(e.argument(0)).times(single(e.argument(1)).reciprocal(signs()));
      default -> throw new Refusal(e.operator().symbol() + " as a vector of any dimension");
    };
  }

  /** Whether {@code e} is built from points and gradients, whatever the dimension. */
  private static boolean isVector(Expression e) {
    return switch (e.operator()) {
      case ITERATE, PERTURBED, GRADIENT, MINIMISER -> true;
      case ADD, SUBTRACT, NEGATE, MULTIPLY, DIVIDE ->
          e.arguments().stream().anyMatch(MemberRun::isVector);
      default -> false;
    };
  }

  private int index(Expression word, int last) {
    Quotient t = single(word.argument(word.arity() - 1));
    boolean constant = t.denominator().isEmpty() && t.numerator().isConstant();
    if (constant && t.numerator().constantValue().isInteger()) {
      int i = t.numerator().constantValue().getNumeratorAsInt();
      if (i >= 0 && i <= last) {
        return i;
      }
    }
    throw new Refusal(word + " is no point of the run");
  }

  private ClassPoint at(Expression point) {
    return point("(" + point + ")", vector(point));
  }

  @Override
  Quotient word(Expression e) {
    return switch (e.operator()) {
      case OBJECTIVE -> value(at(e.argument(0)));
      case MINIMUM -> infimum();
      case DOT -> space.inner(vector(e.argument(0)), vector(e.argument(1)));
      case NORM -> space.norm(e.argument(0).toString(), vector(e.argument(0)));
      case HORIZON -> single(Givens.constant(branches.size()));
      default -> super.word(e);
    };
  }

  private Quotient value(ClassPoint p) {
    return bounded ? p.value().plus(infimum()) : p.value();
  }

  private static Quotient infimum() {
    return Quotient.of(Polynomial.variable("fmin"));
  }

  @Override
  List<Case> power(Expression e) {
    boolean square =
        e.argument(0).is(Operator.NORM)
            && e.argument(1).isConstant()
            && e.argument(1).value().equals(new BigFraction(2));
    return square ? Case.of(space.square(vector(e.argument(0).argument(0)))) : super.power(e);
  }
}
