package org.samcheck.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samcheck.certificate.Certificate;
import org.samcheck.certificate.Obligations;
import org.samcheck.certificate.Refusal;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;
import org.samcheck.conjecture.Given;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * Certificates of claims about a class of functions. The solver goes first: it says whether a
 * search is worth while, and which inequalities are enough.
 */
public final class Certifier {

  /** A certificate, or why there is none. */
  public sealed interface Result {

    /** A certificate that the judge accepts. */
    record Found(Certificate certificate) implements Result {}

    /**
     * None.
     *
     * @param applicable whether there is a rule for claims of this form
     */
    record None(boolean applicable, String reason) implements Result {}
  }

  private final Prover scout;

  /** A certifier that asks {@code scout} first. */
  public Certifier(Prover scout) {
    this.scout = scout;
  }

  /**
   * A certificate of {@code claim}.
   *
   * @param proof the solver's proof, where it has one
   */
  public Result certify(Conjecture claim, Optional<Proof.Proved> proof) {
    if (claim.claim().isEmpty()) {
      return new Result.None(false, "there is no claim");
    }
    try {
      if (Obligations.isForEveryLength(claim)) {
        return everyLength(claim);
      }
      Obligations.of(claim, claim, Set.of());
    } catch (Refusal noRule) {
      return new Result.None(false, noRule.getMessage());
    }
    return proof
        .map(p -> found(new Certification(claim, claim, Set.copyOf(p.inequalities())).find()))
        .orElseGet(() -> new Result.None(true, "the solver has no proof"));
  }

  private static Result found(Optional<Certificate> certificate) {
    return certificate
        .<Result>map(Result.Found::new)
        .orElseGet(() -> new Result.None(true, "no products of its factors add up"));
  }

  // Every N

  private Result everyLength(Conjecture claim) {
    List<Result.None> reasons = new ArrayList<>();
    for (Conjecture invariant : invariants(claim)) {
      Result result = byInduction(claim, invariant);
      if (result instanceof Result.Found) {
        return result;
      }
      reasons.add((Result.None) result);
    }
    return reasons.get(0);
  }

  private Result byInduction(Conjecture claim, Conjecture invariant) {
    try {
      Obligations.of(claim, invariant, Set.of());
    } catch (Refusal noRule) {
      return new Result.None(false, noRule.getMessage());
    }
    if (!(scout.prove(oneStep(claim, invariant)) instanceof Proof.Proved step)) {
      return new Result.None(true, "the solver has no proof for one step");
    }
    Set<String> names = new LinkedHashSet<>(step.inequalities());
    return new Certification(claim, invariant, names)
        .find()
        .<Result>map(Result.Found::new)
        .orElseGet(
            () ->
                new Result.None(
                    true, "one step holds, but no induction to every length was found"));
  }

  /** The claim, and what telescopes: the claim with f at the end in place of its infimum. */
  private static List<Conjecture> invariants(Conjecture claim) {
    Expression statement = claim.claim().orElseThrow();
    Expression horizon = claim.problems().get("").run().horizon();
    Expression stronger = telescoping(statement, horizon);
    return stronger == statement ? List.of(claim) : List.of(claim, stating(claim, stronger));
  }

  private static Expression telescoping(Expression e, Expression horizon) {
    if (e.is(Operator.MINIMUM)) {
      Expression end = Expression.of(Operator.ITERATE, Type.vector(Type.ANY_DIMENSION), horizon);
      return Expression.of(Operator.OBJECTIVE, Type.SCALAR, end);
    }
    return e.mapArguments(a -> telescoping(a, horizon));
  }

  private static Conjecture stating(Conjecture claim, Expression statement) {
    Map<String, Object> data = new LinkedHashMap<>(claim.data());
    data.put("claim", statement.toString());
    return ConjectureFile.of(claim.id(), claim.id(), data);
  }

  private static Conjecture oneStep(Conjecture claim, Conjecture invariant) {
    String n = claim.problems().get("").run().horizon().name();
    List<Given> given = new ArrayList<>();
    for (Given g : claim.given()) {
      boolean length = g.name().equals(n);
      given.add(length ? new Given(n, new Domain.Definition(Expression.ONE), Type.SCALAR) : g);
    }
    return new Conjecture(
        claim.id(),
        claim.place(),
        claim.title(),
        claim.source(),
        given,
        claim.suchThat(),
        claim.problems(),
        invariant.claim(),
        claim.expect(),
        claim.tries(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        claim.data());
  }
}
