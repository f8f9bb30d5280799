package org.samcheck.prove;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.certificate.Fact;
import org.samcheck.certificate.Polynomial;

/**
 * Simple polynomials in the parameters that separate, on samples, where one goal alone is
 * contradicted from where another is.
 */
final class SplitCandidates {

  private static final int MOST = 12;
  private static final int[][] RATIOS = {{1, 1}, {2, 1}, {1, 2}, {3, 2}, {2, 3}, {3, 1}, {1, 3}};

  private record Candidate(Polynomial polynomial, int size) {}

  private final List<NumericProgram> samples;
  private final List<Fact> facts;
  private final List<Fact> goals;
  private final List<Polynomial> monomials;

  /**
   * Candidates.
   *
   * @param facts the facts that may be used
   * @param goals the negated claim
   * @param names the parameters
   */
  SplitCandidates(
      List<NumericProgram> samples, List<Fact> facts, List<Fact> goals, Iterable<String> names) {
    this.samples = samples;
    this.facts = facts;
    this.goals = goals;
    this.monomials = monomials(names);
  }

  private static List<Polynomial> monomials(Iterable<String> names) {
    List<Polynomial> result = new ArrayList<>(List.of(Polynomial.ONE));
    List<Polynomial> variables = new ArrayList<>();
    names.forEach(v -> variables.add(Polynomial.variable(v)));
    result.addAll(variables);
    for (int i = 0; i < variables.size(); i++) {
      for (int j = 0; j <= i; j++) {
        result.add(variables.get(i).times(variables.get(j)));
      }
    }
    return result;
  }

  /** The simplest first; p ≥ 0 where the first goal of some pair is contradicted. */
  List<Polynomial> find() {
    if (goals.size() < 2 || samples.isEmpty()) {
      return List.of();
    }
    List<Polynomial> result = new ArrayList<>();
    for (int g = 0; g < goals.size(); g++) {
      List<Fact> first = List.of(goals.get(g));
      List<Fact> rest = new ArrayList<>(goals);
      rest.remove(g);
      List<NumericProgram> must = new ArrayList<>();
      List<NumericProgram> mustNot = new ArrayList<>();
      boolean all = true;
      for (NumericProgram sample : samples) {
        boolean one = sample.contradiction(facts, first).isPresent();
        boolean other = sample.contradiction(facts, rest).isPresent();
        all &= one || other;
        if (one != other) {
          (one ? must : mustNot).add(sample);
        }
      }
      if (all) {
        candidates()
            .filter(c -> must.stream().allMatch(s -> s.at(c.polynomial()) >= 0))
            .filter(c -> mustNot.stream().allMatch(s -> s.at(c.polynomial()) <= 0))
            .sorted(Comparator.comparing(Candidate::size))
            .limit(MOST)
            .forEach(c -> result.add(c.polynomial()));
      }
      if (goals.size() == 2) {
        break;
      }
    }
    return result;
  }

  private Stream<Candidate> candidates() {
    List<Candidate> result = new ArrayList<>();
    int n = monomials.size();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int[] r : RATIOS) {
          if (i != j) {
            Polynomial p = term(r[0], i).minus(term(r[1], j));
            result.add(new Candidate(p, size(i) + size(j) + r[0] + r[1]));
            for (int k = 0; k < n; k++) {
              for (int[] q : RATIOS) {
                if (k != i && k != j) {
                  int size = 2 + size(i) + size(j) + size(k) + r[0] + r[1] + q[0];
                  result.add(new Candidate(p.plus(term(q[0], k)), size));
                  result.add(new Candidate(p.minus(term(q[0], k)), size));
                }
              }
            }
          }
        }
      }
    }
    return result.stream().distinct();
  }

  private int size(int i) {
    return monomials.get(i).terms().keySet().iterator().next().values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private Polynomial term(int c, int i) {
    return Polynomial.constant(new BigFraction(c)).times(monomials.get(i));
  }
}
