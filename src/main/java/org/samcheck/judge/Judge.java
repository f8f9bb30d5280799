package org.samcheck.judge;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * The naive judge of one instance: rational numbers, and intervals whose digits double until a
 * condition is decided or the budget of work is spent.
 *
 * @param conjecture the claim
 * @param assignment the instance
 * @param hints values of bound names at which a witness says that the claim fails
 * @param budget the work that each question may cost, about 10^7 a second
 */
public record Judge(
    Conjecture conjecture, Assignment assignment, Map<String, BigFraction> hints, long budget) {

  /** The budget where a counterexample has just been found: at most about half a second. */
  public static final long SHORT = 3_000_000;

  /** The budget where a counterexample is replayed. */
  public static final long LONG = 20_000_000;

  private static final int FIRST_BITS = 128;
  private static final int MOST_BITS = 1 << 16;

  /** The opinion on a counterexample that an engine found. */
  public Opinion opinion() {
    Finding member = membership();
    Finding inside = hypotheses();
    boolean outside = member.is(false) || inside.is(false);
    Finding claim = outside ? new Finding.Undecided("not asked", Finding.Hope.NONE) : claim();
    return new Opinion(member, inside, claim);
  }

  /** Whether the claim holds on the instance. */
  public Finding claim() {
    return decided(scene -> scene.meaning("").truth(conjecture.claim().orElseThrow()));
  }

  /** Whether the instance satisfies every bound and every condition of {@code such that}. */
  public Finding hypotheses() {
    return decided(
        scene -> {
          Finding result = Finding.TRUE;
          for (Given given : conjecture.given()) {
            result = Meaning.then(false, result, () -> contains(given, scene));
          }
          for (Expression condition : conjecture.suchThat()) {
            result = Meaning.then(false, result, () -> scene.meaning("").truth(condition));
          }
          // A condition without a value does not hold.
          return result instanceof Finding.Undefined ? Finding.FALSE : result;
        });
  }

  /** Whether the drawn f belongs to its class; true where there is no class. */
  public Finding membership() {
    return decided(
        scene ->
            conjecture.given().stream()
                .filter(g -> g.domain() instanceof Domain.FunctionClass)
                .map(g -> (Domain.FunctionClass) g.domain())
                .map(c -> new Membership(scene, c, assignment.f().orElseThrow()).holds())
                .findFirst()
                .orElse(Finding.TRUE));
  }

  private Finding decided(Function<Scene, Finding> question) {
    Work work = new Work(FIRST_BITS, budget);
    Finding finding;
    do {
      Elementary functions = new Elementary(work);
      try {
        finding =
            question.apply(new Scene(conjecture, assignment, hints, Map.of(), work, functions));
      } catch (Finding.Open open) {
        finding = open.finding();
      } catch (ArithmeticException large) {
        finding = new Finding.Undecided("a number too large: " + large, Finding.Hope.NONE);
      } catch (StackOverflowError deep) {
        finding = new Finding.Undecided("an expression that deep", Finding.Hope.NONE);
      }
      work = new Work(2 * work.bits(), work.left());
    } while (finding.isHopeful() && work.left() > 0 && work.bits() <= MOST_BITS);
    return finding;
  }

  private static Finding contains(Given given, Scene scene) {
    Expression name = Expression.variable(given.name(), given.type());
    Meaning meaning = scene.meaning("");
    if (given.domain() instanceof Domain.Real real) {
      return inside(real.interval(), name, meaning);
    }
    if (given.domain() instanceof Domain.Whole whole) {
      Domain.Interval interval = new Domain.Interval(whole.low(), whole.high(), false, false);
      boolean integer = scene.given(given.name()).get(0).v().exact().isInteger();
      return integer ? inside(interval, name, meaning) : Finding.FALSE;
    }
    Finding result = Finding.TRUE;
    if (given.domain() instanceof Domain.Box box) {
      List<Jet> vector = scene.given(given.name());
      BigFraction dimension = meaning.exact(box.dimension());
      result = new Finding.Decided(dimension.equals(new BigFraction(vector.size())));
      for (int i = 1; i <= vector.size(); i++) {
        Expression component =
            Expression.of(Operator.INDEX, Type.SCALAR, name, Expression.constant(i));
        result = Meaning.then(false, result, () -> inside(box.interval(), component, meaning));
      }
    }
    return result;
  }

  private static Finding inside(Domain.Interval interval, Expression value, Meaning meaning) {
    Finding above = below(interval.low(), value, interval.lowOpen(), meaning);
    return Meaning.then(
        false, above, () -> below(value, interval.high(), interval.highOpen(), meaning));
  }

  private static Finding below(Expression a, Expression b, boolean strictly, Meaning meaning) {
    Operator relation = strictly ? Operator.LESS : Operator.LESS_OR_EQUAL;
    return isInfinite(a) || isInfinite(b)
        ? Finding.TRUE
        : meaning.truth(Expression.of(relation, Type.BOOLEAN, a, b));
  }

  private static boolean isInfinite(Expression e) {
    return e.is(Operator.INFINITY) || e.is(Operator.NEGATE) && isInfinite(e.argument(0));
  }
}
