package org.samcheck.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.samcheck.certificate.Argument;
import org.samcheck.certificate.Fact;
import org.samcheck.certificate.Obligation;
import org.samcheck.certificate.Polynomial;
import org.samcheck.certificate.Sign;
import org.samcheck.certificate.Verification;

/**
 * Looks for a contradiction between facts: products of more and more factors, then a split on the
 * sign of a polynomial. What it returns has passed the judge.
 */
final class CertificateSearch {

  private static final int MOST_FACTORS = 4;
  private static final int SAMPLES = 12;
  private static final int FEW = 8;
  private static final int MOST_COLUMNS = 2400;
  private static final int MANY_SAMPLES = 200;
  private static final int MOST_SPLITS = 1;
  private static final int FEW_FACTORS = 2;

  private final Obligation obligation;
  private final Set<String> preferred;
  private final List<Fact> parameters = new ArrayList<>();
  private final List<Fact> goals = new ArrayList<>();
  private final List<Fact> others = new ArrayList<>();

  /**
   * A search.
   *
   * @param preferred the names of facts that are known to be enough, or none
   */
  CertificateSearch(Obligation obligation, Set<String> preferred) {
    this.obligation = obligation;
    this.preferred = preferred;
    for (Fact fact : obligation.facts().values()) {
      if (fact.polynomial().terms().keySet().stream().allMatch(Map::isEmpty)) {
        continue;
      }
      if (Obligation.isNegation(fact.name())) {
        goals.add(fact);
      } else if (isAboutParameters(fact.polynomial()) && fact.sign() != Sign.ZERO) {
        parameters.add(fact);
      } else if (isLinear(fact)) {
        others.add(fact);
      }
    }
  }

  private static boolean isAboutParameters(Polynomial p) {
    return p.terms().keySet().stream()
        .allMatch(m -> m.keySet().stream().allMatch(CertificateSearch::isParameter));
  }

  static boolean isParameter(String variable) {
    return !variable.matches("(<|f\\(|fmin|sum of |min of |max of |dot\\().*|norm\\(.* - .*\\)");
  }

  private static boolean isLinear(Fact fact) {
    return fact.polynomial().terms().keySet().stream()
        .allMatch(
            m ->
                m.entrySet().stream()
                        .filter(e -> !isParameter(e.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum()
                    <= 1);
  }

  /** An argument that the judge accepts, where one is found. */
  Optional<Argument> argue() {
    return argue(MOST_SPLITS, MOST_FACTORS);
  }

  private Optional<Argument> argue(int splits, int factors) {
    boolean linear = goals.stream().allMatch(CertificateSearch::isLinear);
    FactScaling scaling = scaling(others);
    List<NumericProgram> samples = samples(scaling, SAMPLES);
    if (!linear || samples.isEmpty()) {
      return grow(List.of(new LinkedHashSet<>(others)), factors);
    }
    if (!contradicts(samples, others, goals)) {
      return Optional.empty();
    }
    List<Fact> few = fewVariables(samples, others);
    for (Fact goal : List.copyOf(goals)) {
      if (goals.size() > 1 && contradicts(samples(scaling, MANY_SAMPLES), few, List.of(goal))) {
        goals.retainAll(List.of(goal));
        few = fewVariables(samples, few);
      }
    }
    Set<Set<Fact>> sets = new LinkedHashSet<>();
    List<Fact> chosen = others.stream().filter(f -> preferred.contains(f.name())).toList();
    if (!chosen.isEmpty() && contradicts(samples, chosen, goals)) {
      sets.add(new LinkedHashSet<>(chosen));
    }
    Set<Fact> lean = new LinkedHashSet<>(lean(samples, few));
    sets.add(lean);
    sets.add(withSubstitutes(samples, few, lean));
    sets.add(new LinkedHashSet<>(few));
    List<Polynomial> candidates = splits > 0 ? splits(scaling, few) : List.of();
    Optional<Argument> found =
        grow(List.copyOf(sets), candidates.isEmpty() ? factors : FEW_FACTORS);
    return found.isPresent() || candidates.isEmpty()
        ? found
        : split(candidates(scaling, candidates));
  }

  private static List<Polynomial> candidates(FactScaling scaling, List<Polynomial> normalised) {
    return normalised.stream().flatMap(p -> scaling.homogeneous(p).stream()).toList();
  }

  /** First those splits of which one side is easy. */
  private Optional<Argument> split(List<Polynomial> candidates) {
    List<Polynomial> promising = new ArrayList<>();
    for (Polynomial p : candidates) {
      Optional<Argument> up = with(p).argue(0, FEW_FACTORS);
      Optional<Argument> down = with(p.negated()).argue(0, FEW_FACTORS);
      if (up.isPresent() && down.isPresent()) {
        return Optional.of(new Argument.Split(p, up.get(), down.get()));
      }
      promising.addAll(up.isPresent() || down.isPresent() ? List.of(p) : List.of());
    }
    for (Polynomial p : promising) {
      Optional<Argument> up = with(p).argue(0, MOST_FACTORS);
      Optional<Argument> down = up.flatMap(a -> with(p.negated()).argue(0, MOST_FACTORS));
      if (down.isPresent()) {
        return Optional.of(new Argument.Split(p, up.get(), down.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Argument> grow(List<Set<Fact>> sets, int most) {
    for (int factors = 0; factors <= most; factors++) {
      for (Set<Fact> set : sets) {
        Optional<Argument> found = direct(List.copyOf(set), factors);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private List<Polynomial> splits(FactScaling scaling, List<Fact> few) {
    return new SplitCandidates(samples(scaling, MANY_SAMPLES), few, goals, names(scaling)).find();
  }

  private CertificateSearch with(Polynomial p) {
    return new CertificateSearch(obligation.assuming(p), preferred);
  }

  private FactScaling scaling(List<Fact> set) {
    List<Fact> all = new ArrayList<>(goals);
    all.addAll(set);
    all.addAll(parameters);
    return FactScaling.of(all, obligation.facts());
  }

  /** The facts about parameters that scaling keeps, by what they say then. */
  private Map<Polynomial, Fact> kept(FactScaling scaling) {
    Map<Polynomial, Fact> kept = new LinkedHashMap<>();
    for (Fact fact : parameters) {
      Polynomial p = scaling.normalised(fact.polynomial());
      boolean constant = p.terms().keySet().stream().allMatch(Map::isEmpty);
      if (scaling.keeps(fact.polynomial()) && !constant) {
        kept.merge(p, fact, (a, b) -> a.sign() == Sign.POSITIVE ? a : b);
      }
    }
    return kept;
  }

  private List<NumericProgram> samples(FactScaling scaling, int count) {
    return NumericProgram.samples(
        kept(scaling).keySet(), names(scaling), CertificateSearch::isParameter, count);
  }

  private SortedSet<String> names(FactScaling scaling) {
    List<Polynomial> all = new ArrayList<>(kept(scaling).keySet());
    goals.forEach(f -> all.add(scaling.normalised(f.polynomial())));
    others.forEach(f -> all.add(scaling.normalised(f.polynomial())));
    return NumericProgram.names(all, CertificateSearch::isParameter);
  }

  private static boolean contradicts(
      List<NumericProgram> samples, List<Fact> set, List<Fact> goals) {
    for (NumericProgram sample : samples) {
      if (sample.contradiction(set, goals).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Leaves out all facts with some variable, one variable after the other. */
  private List<Fact> fewVariables(List<NumericProgram> samples, List<Fact> set) {
    List<Fact> rest = set;
    List<Polynomial> polynomials = set.stream().map(Fact::polynomial).toList();
    Set<String> claimed =
        NumericProgram.names(goals.stream().map(Fact::polynomial).toList(), v -> true);
    List<String> order = new ArrayList<>(NumericProgram.names(polynomials, v -> !isParameter(v)));
    order.removeAll(claimed);
    for (String v : order) {
      List<Fact> fewer =
          rest.stream()
              .filter(
                  f -> f.polynomial().terms().keySet().stream().noneMatch(m -> m.containsKey(v)))
              .toList();
      if (fewer.size() < rest.size() && contradicts(samples, fewer, goals)) {
        rest = fewer;
      }
    }
    return rest;
  }

  /** Leaves out facts one by one, from the last. */
  private List<Fact> lean(List<NumericProgram> samples, List<Fact> set) {
    List<Fact> rest = new ArrayList<>(set);
    for (int i = rest.size() - 1; i >= 0; i--) {
      Fact fact = rest.remove(i);
      if (!contradicts(samples, rest, goals)) {
        rest.add(i, fact);
      }
    }
    return rest;
  }

  /** A lean set with what can take the place of one of its facts. */
  private Set<Fact> withSubstitutes(List<NumericProgram> samples, List<Fact> few, Set<Fact> lean) {
    Set<Fact> result = new LinkedHashSet<>(lean);
    for (Fact fact : lean) {
      List<Fact> rest = new ArrayList<>(few);
      rest.remove(fact);
      if (contradicts(samples, rest, goals)) {
        result.addAll(lean(samples, rest));
      }
    }
    return result.size() <= FEW ? result : lean;
  }

  private Optional<Argument> direct(List<Fact> set, int factors) {
    List<Fact> essential = new ArrayList<>(goals);
    essential.addAll(set);
    FactScaling scaling = scaling(set);
    List<Fact> kept = List.copyOf(kept(scaling).values());
    ProductProgram program =
        new ProductProgram(scaling, kept, essential, factors, obligation.facts());
    if (program.size() > (set.size() <= FEW ? MOST_COLUMNS : MOST_COLUMNS / 2)) {
      return Optional.empty();
    }
    Optional<Argument> found =
        program.solve().filter(a -> Verification.objection(obligation, a).isEmpty());
    return found;
  }
}
