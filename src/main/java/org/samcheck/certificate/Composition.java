package org.samcheck.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * A claim about N steps, read at one of three places of a run of N + 1 steps: its first N steps,
 * its last step as a run of its own, or all of it. Values of the run are variables by their text,
 * sums over the first N steps and powers q^N too.
 */
final class Composition extends Reading {

  /** Where the claim is read. */
  enum Place {
    FIRST,
    LAST,
    ALL
  }

  private final Givens givens;
  private final String n;
  private final Place place;
  private final Set<String> lemmas;
  private final boolean bounded;
  private final Map<String, Fact> facts;

  /**
   * A reading of a claim.
   *
   * @param n the name of the number of steps
   * @param lemmas conditions on the givens that are known
   * @param bounded whether f ≥ fmin is known
   * @param facts where facts about the variables go
   */
  Composition(
      Givens givens,
      Signs signs,
      String n,
      Place place,
      Set<String> lemmas,
      boolean bounded,
      Map<String, Fact> facts) {
    super(signs);
    this.givens = givens;
    this.n = n;
    this.place = place;
    this.lemmas = lemmas;
    this.bounded = bounded;
    this.facts = facts;
  }

  private Composition at(Place other) {
    return new Composition(givens, signs(), n, other, lemmas, bounded, facts);
  }

  private Polynomial symbol() {
    return Polynomial.variable(n);
  }

  private Polynomial length() {
    return switch (place) {
      case FIRST -> symbol();
      case LAST -> Polynomial.ONE;
      case ALL -> symbol().plus(Polynomial.ONE);
    };
  }

  @Override
  Quotient variable(Expression e) {
    return e.name().equals(n) ? Quotient.of(length()) : super.variable(e);
  }

  private Polynomial fact(String name, String relation, Polynomial p, Sign sign) {
    String text = name + relation;
    facts.put(text, new Fact(text, p, sign));
    return p;
  }

  private Quotient nonnegative(String name) {
    signs().addNonnegative(name);
    return Quotient.of(fact(name, " >= 0", Polynomial.variable(name), Sign.NONNEGATIVE));
  }

  // Values of the run

  /** A point or gradient as text, with the index in the whole run. */
  private String text(Expression e) {
    return switch (e.operator()) {
      case ITERATE -> "x(" + index(e.argument(0)) + ")";
      case PERTURBED -> "y(" + index(e.argument(0)) + ")";
      case MINIMISER -> "xmin";
      case GRADIENT -> "grad(" + text(e.argument(0)) + ")";
      case ADD -> "(" + text(e.argument(0)) + " + " + text(e.argument(1)) + ")";
      case SUBTRACT -> "(" + text(e.argument(0)) + " - " + text(e.argument(1)) + ")";
      case NEGATE -> "-" + text(e.argument(0));
      default -> throw new Refusal(e.operator().symbol() + " as a vector of any dimension");
    };
  }

  private Polynomial index(Expression t) {
    Quotient value = single(t);
    Polynomial i = value.numerator();
    Polynomial whole = place == Place.LAST ? i.plus(symbol()) : i;
    boolean known =
        whole.isZero() || whole.equals(symbol()) || whole.equals(symbol().plus(Polynomial.ONE));
    if (!value.denominator().isEmpty() || !known) {
      throw new Refusal("the index " + t);
    }
    return whole;
  }

  @Override
  Quotient word(Expression e) {
    return switch (e.operator()) {
      case HORIZON -> Quotient.of(length());
      case MINIMUM -> Quotient.of(Polynomial.variable("fmin"));
      case OBJECTIVE -> objective("f(" + text(e.argument(0)) + ")");
      case NORM -> nonnegative("norm(" + text(e.argument(0)) + ")");
      case DOT -> dot(text(e.argument(0)), text(e.argument(1)));
      default -> super.word(e);
    };
  }

  private Quotient objective(String name) {
    Polynomial f = Polynomial.variable(name);
    if (bounded) {
      fact(name, " >= fmin", f.minus(Polynomial.variable("fmin")), Sign.NONNEGATIVE);
    }
    return Quotient.of(f);
  }

  private Quotient dot(String a, String b) {
    String name = a.compareTo(b) <= 0 ? "dot(" + a + ", " + b + ")" : "dot(" + b + ", " + a + ")";
    return a.equals(b) ? nonnegative(name) : Quotient.of(Polynomial.variable(name));
  }

  // Powers

  /** q^(aN + b) with Q = q^N: Q^a·q^b, over all steps Q^a·q^(a + b), over the last q^(a + b). */
  @Override
  List<Case> power(Expression e) {
    if (!Substitution.mentions(e.argument(1), n)) {
      return super.power(e);
    }
    Polynomial exponent = at(Place.FIRST).single(e.argument(1)).numerator();
    Polynomial rest = exponent.minus(symbol().times(slope(exponent)));
    int a = whole(slope(exponent), 1);
    int b = whole(rest, 0);
    if (Substitution.mentions(e.argument(0), n) || Substitution.mentionsRun(e.argument(0))) {
      throw new Refusal("the power " + e);
    }
    Quotient base = givens.value(e.argument(0));
    Quotient factor = base.power(place == Place.FIRST ? b : a + b);
    return Case.of(place == Place.LAST ? factor : root(e.argument(0), base).power(a).times(factor));
  }

  private Polynomial slope(Polynomial exponent) {
    BigFraction a = BigFraction.ZERO;
    for (var term : exponent.terms().entrySet()) {
      if (term.getKey().equals(Map.of(n, 1))) {
        a = term.getValue();
      }
    }
    return Polynomial.constant(a);
  }

  private static int whole(Polynomial p, int least) {
    BigFraction value = p.constantValue();
    if (!p.isConstant() || !value.isInteger() || value.getNumerator().bitLength() > 5) {
      throw new Refusal("an exponent that is not linear in the number of steps");
    }
    if (value.getNumeratorAsInt() < least) {
      throw new Refusal("the exponent " + p);
    }
    return value.getNumeratorAsInt();
  }

  private Quotient root(Expression text, Quotient base) {
    String name = "(" + text + ")^" + n;
    Polynomial q = Polynomial.variable(name);
    if (lemmas.contains(atLeastZero(text))) {
      nonnegative(name);
      fact(text + "", " >= 0", base.numerator(), Sign.NONNEGATIVE);
    }
    if (lemmas.contains(atMostOne(text))) {
      fact(text + "", " <= 1", Quotient.ONE.minus(base).numerator(), Sign.NONNEGATIVE);
    }
    if (lemmas.contains(atMostOne(text)) && lemmas.contains(atLeastZero(text))) {
      fact(name, " <= 1", Polynomial.ONE.minus(q), Sign.NONNEGATIVE);
    }
    return Quotient.of(q);
  }

  static String atLeastZero(Expression base) {
    return base + " >= 0";
  }

  static String atMostOne(Expression base) {
    return base + " <= 1";
  }

  /** The bases of the powers q^(aN + b) in {@code e}. */
  static void collectBases(Expression e, String n, Set<Expression> bases) {
    if (e.is(Operator.POWER) && Substitution.mentions(e.argument(1), n)) {
      bases.add(e.argument(0));
    }
    e.arguments().forEach(a -> collectBases(a, n, bases));
  }

  // Aggregates

  @Override
  List<Case> cases(Expression e) {
    return switch (e.operator()) {
      case SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER -> aggregate(e);
      default -> super.cases(e);
    };
  }

  private List<Case> aggregate(Expression e) {
    Expression body = e.argument(1);
    Expression start = start(e.argument(0));
    if (Substitution.mentions(body, n) || Substitution.mentions(body, Operator.HORIZON)) {
      throw new Refusal("an aggregate that mentions the number of steps");
    }
    boolean extreme = e.is(Operator.MIN_OVER) || e.is(Operator.MAX_OVER);
    String kind = extreme ? e.operator().symbol() : "sum";
    String text = kind + " of " + body + " over " + e.name() + " from " + start;
    List<Case> before = Case.of(Quotient.of(Polynomial.variable(text)));
    List<Case> value =
        switch (place) {
          case FIRST -> before;
          case LAST -> number(term(e, start));
          case ALL -> with(before, at(Place.FIRST).number(term(e, next(start))), e.operator());
        };
    if (extreme || e.is(Operator.SUM_OVER) || place == Place.LAST) {
      return value;
    }
    Quotient share = Quotient.of(length()).reciprocal(signs());
    return combine(value, Case.of(share), Quotient::times);
  }

  private static List<Case> with(List<Case> before, List<Case> last, Operator operator) {
    return switch (operator) {
      case MIN_OVER -> larger(before, last, false);
      case MAX_OVER -> larger(before, last, true);
      default -> combine(before, last, Quotient::plus);
    };
  }

  private static Expression term(Expression e, Expression index) {
    return Substitution.of(Map.of(e.name(), index), e.argument(1));
  }

  private Expression next(Expression start) {
    return Expression.of(Operator.ADD, Type.SCALAR, Expression.variable(n), start);
  }

  /** The first index of a range of as many indices as there are steps: 0..N-1 or 1..N. */
  private Expression start(Expression range) {
    List<Polynomial> ends = new ArrayList<>();
    if (range.is(Operator.RANGE)) {
      range.arguments().forEach(a -> ends.add(at(Place.FIRST).single(a).numerator()));
    }
    for (int first = 0; first <= 1; first++) {
      Polynomial low = Polynomial.constant(new BigFraction(first));
      Polynomial high = symbol().plus(low).minus(Polynomial.ONE);
      if (ends.equals(List.of(low, high, Polynomial.ONE))) {
        return Givens.constant(first);
      }
    }
    throw new Refusal("the range " + range);
  }
}
