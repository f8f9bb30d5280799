package org.samcheck.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether arguments show their obligations, in exact rational arithmetic. */
public final class Verification {

  private Verification() {}

  /** What is wrong with {@code argument}; nothing where it shows {@code obligation}. */
  public static Optional<String> objection(Obligation obligation, Argument argument) {
    if (argument instanceof Argument.Split split) {
      return objection(obligation.assuming(split.polynomial()), split.nonnegative())
          .or(
              () ->
                  objection(
                      obligation.assuming(split.polynomial().negated()), split.nonpositive()));
    }
    return identity(obligation, ((Argument.Identity) argument).terms())
        .map(why -> obligation.name() + ": " + why);
  }

  private static Optional<String> identity(Obligation obligation, List<Argument.Term> terms) {
    Polynomial sum = Polynomial.ZERO;
    boolean positive = false;
    for (Argument.Term term : terms) {
      List<Fact> facts = new ArrayList<>();
      for (String name : term.facts()) {
        Fact fact = obligation.facts().get(name);
        if (fact == null) {
          return Optional.of("no fact '" + name + "'");
        }
        facts.add(fact);
      }
      boolean zero = facts.stream().anyMatch(f -> f.sign() == Sign.ZERO);
      if (term.coefficient().signum() <= 0 && !zero) {
        return Optional.of("the coefficient " + term.coefficient() + " is not positive");
      }
      positive |= facts.stream().allMatch(f -> f.sign() == Sign.POSITIVE);
      sum = sum.plus(product(term, facts));
    }
    if (!positive) {
      return Optional.of("no term is positive");
    }
    return sum.isZero() ? Optional.empty() : Optional.of("the terms add up to " + sum + ", not 0");
  }

  private static Polynomial product(Argument.Term term, List<Fact> facts) {
    Polynomial p = Polynomial.constant(term.coefficient());
    for (Fact fact : facts) {
      p = p.times(fact.polynomial());
    }
    return p;
  }

  /** As {@link #objection(Obligation, Argument)} for all, none of which may lack an argument. */
  static Optional<String> objection(List<Obligation> obligations, Map<String, Argument> arguments) {
    for (Obligation obligation : obligations) {
      Argument argument = arguments.get(obligation.name());
      if (argument == null) {
        return Optional.of("nothing shows '" + obligation.name() + "'");
      }
      Optional<String> objection = objection(obligation, argument);
      if (objection.isPresent()) {
        return objection;
      }
    }
    return Optional.empty();
  }
}
