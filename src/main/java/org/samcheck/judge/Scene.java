package org.samcheck.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.expression.Domain;

/** One instance at the digits of {@code work}: its givens and its runs. */
final class Scene {

  private final Conjecture conjecture;
  private final Assignment assignment;
  private final Map<String, BigFraction> hints;
  private final Map<String, BigFraction> rebound;
  private final Work work;
  private final Elementary functions;
  private final Map<String, List<Jet>> givens = new HashMap<>();
  private final Map<String, Course> courses = new HashMap<>();

  Scene(
      Conjecture conjecture,
      Assignment assignment,
      Map<String, BigFraction> hints,
      Map<String, BigFraction> rebound,
      Work work,
      Elementary functions) {
    this.conjecture = conjecture;
    this.assignment = assignment;
    this.hints = hints;
    this.rebound = rebound;
    this.work = work;
    this.functions = functions;
  }

  /** The same instance with another value of a given, or of T of every run. */
  Scene with(String name, BigFraction value) {
    Map<String, BigFraction> more = new HashMap<>(rebound);
    more.put(name, value);
    return new Scene(conjecture, assignment, hints, more, work, functions);
  }

  Conjecture conjecture() {
    return conjecture;
  }

  Assignment assignment() {
    return assignment;
  }

  /** Where a witness says that a quantified condition fails. */
  BigFraction hint(String name) {
    return hints.get(name);
  }

  BigFraction rebound(String name) {
    return rebound.get(name);
  }

  Work work() {
    return work;
  }

  Elementary functions() {
    return functions;
  }

  Jet number(BigFraction q) {
    return new Jet(Real.of(work, q));
  }

  Jet number(long n) {
    return number(new BigFraction(n));
  }

  Meaning meaning(String run) {
    return new Meaning(this, run, Map.of(), null);
  }

  Course course(String label) {
    return courses.computeIfAbsent(label, l -> new Course(this, l, conjecture.problems().get(l)));
  }

  /** The components of a given. */
  List<Jet> given(String name) {
    List<Jet> known = givens.get(name);
    if (known == null) {
      known = value(name);
      givens.put(name, known);
    }
    return known;
  }

  private List<Jet> value(String name) {
    if (rebound.containsKey(name)) {
      return List.of(number(rebound.get(name)));
    }
    Given given =
        conjecture.given().stream().filter(g -> g.name().equals(name)).findFirst().orElseThrow();
    if (given.domain() instanceof Domain.Definition definition) {
      return meaning("").vector(definition.value());
    }
    List<BigFraction> value = assignment.values().get(name);
    return given.domain() instanceof Domain.Choice choice
        ? meaning("").vector(choice.values().get(value.get(0).getNumerator().intValueExact()))
        : value.stream().map(this::number).toList();
  }
}
