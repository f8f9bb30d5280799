package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Truth;
import org.samcheck.dynamics.MemberFunction;
import org.samcheck.expression.Domain;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

/**
 * A built-in conjecture under test: its instances, drawn or written down, and what is decided on
 * them.
 */
public final class BuiltIn {

  private static final int DIGITS = 50;
  private static final int GRAIN = 1 << 20;
  private static final int COORDINATES = 48;

  private final Tree.Mapping file;
  private final Conjecture conjecture;

  private BuiltIn(String id, Tree.Mapping file) {
    this.file = file;
    this.conjecture = new ConjectureReader(id, file).read();
  }

  // The conjecture and its variants

  /** The conjecture {@code id}, folder/file, from the class path. */
  public static BuiltIn of(String id) {
    String name = id + ".yaml";
    try (InputStream in = BuiltIn.class.getResourceAsStream("/" + name)) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new BuiltIn(id, new YamlReader(name, yaml).read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * This conjecture with the changes {@code yaml}, which are written as those of a neighbour are.
   */
  public BuiltIn variant(String yaml) {
    return merged(conjecture.id(), new YamlReader("variant", yaml).read());
  }

  /** This conjecture with {@code replacement} for {@code part}, which occurs once in its claim. */
  public BuiltIn reading(String part, String replacement) {
    String claim = (String) conjecture.data().get("claim");
    int place = claim.indexOf(part);
    assertTrue(place >= 0 && claim.indexOf(part, place + 1) < 0, () -> part + " once in " + claim);
    return variant("claim: \"" + claim.replace(part, replacement) + "\"");
  }

  /** The wrong variant {@code name} of the file. */
  public BuiltIn neighbour(String name) {
    Tree.Mapping neighbours = (Tree.Mapping) file.get("neighbours");
    return merged(name, (Tree.Mapping) neighbours.get(name));
  }

  private BuiltIn merged(String id, Tree.Mapping change) {
    return new BuiltIn(id, file.without("neighbours", "figures", "expect").merge(change));
  }

  // Instances

  /**
   * A drawn point of the unit cube, a {@code List<BigFraction>} with enough coordinates for every
   * conjecture: the instance of a conjecture depends on the first ones. Some points have only ends,
   * middles and quarters.
   */
  @ForAll(supplier = Points.class)
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Drawn {}

  /** The points of the cube. */
  static final class Points implements ArbitrarySupplier<List<BigFraction>> {
    @Override
    public Arbitrary<List<BigFraction>> get() {
      return Arbitraries.oneOf(
          corner().list().ofSize(COORDINATES), anywhere().list().ofSize(COORDINATES));
    }
  }

  private static Arbitrary<BigFraction> corner() {
    return Arbitraries.of(0, 2, 4, 1, 3).map(quarters -> new BigFraction(quarters, 4));
  }

  private static Arbitrary<BigFraction> anywhere() {
    Arbitrary<BigFraction> simple =
        Arbitraries.integers().between(0, 32).map(i -> new BigFraction(i, 32));
    Arbitrary<BigFraction> any =
        Arbitraries.integers().between(0, GRAIN).map(i -> new BigFraction(i, GRAIN));
    return Arbitraries.oneOf(simple, any, any.map(BigFraction.ONE::subtract));
  }

  /**
   * The instance {@code values}, such as {@code "eta = 1/2, x0 = 1 -1"}, where no function is free.
   */
  public Assignment where(String values) {
    return new Assignment(values(values), Optional.empty(), Optional.empty());
  }

  /** The instance {@code values} with a member of the class and the components of x(0). */
  public Assignment where(String values, MemberFunction f, String... start) {
    List<BigFraction> point = Stream.of(start).map(BuiltIn::number).toList();
    return new Assignment(values(values), Optional.of(f), Optional.of(point));
  }

  private Map<String, List<BigFraction>> values(String text) {
    Map<String, List<BigFraction>> values = new LinkedHashMap<>();
    for (String equation : text.split(",")) {
      String[] sides = equation.split("=");
      String name = sides[0].strip();
      values.put(
          name,
          Stream.of(sides[1].strip().split(" ")).map(part -> value(name, number(part))).toList());
    }
    return values;
  }

  /** The value as an assignment holds it: a choice by its index. */
  private BigFraction value(String name, BigFraction value) {
    return conjecture.given().stream()
        .filter(g -> g.name().equals(name) && g.domain() instanceof Domain.Choice)
        .map(g -> index((Domain.Choice) g.domain(), value))
        .findFirst()
        .orElse(value);
  }

  private static BigFraction index(Domain.Choice choice, BigFraction value) {
    return IntStream.range(0, choice.values().size())
        .filter(i -> choice.values().get(i).value().equals(value))
        .mapToObj(BigFraction::new)
        .findFirst()
        .orElseThrow();
  }

  private static BigFraction number(String text) {
    return ExpressionParser.scalar(SourceText.of("value", text), Scope.of(Map.of())).value();
  }

  /** The function a/2·x² of one variable. */
  public static MemberFunction parabola(String a) {
    return function(a + "/2*x^2", "0", "0");
  }

  /** The function {@code f} of x, with a point where its infimum {@code minimum} is attained. */
  public static MemberFunction function(String f, String minimum, String... minimiser) {
    Scope x = Scope.of(Map.of("x", Type.vector(minimiser.length)));
    return new MemberFunction(
        minimiser.length,
        ExpressionParser.scalar(SourceText.of("f", f), x),
        number(minimum),
        Optional.of(Stream.of(minimiser).map(BuiltIn::number).toList()));
  }

  // Decisions

  /**
   * Whether {@code instance} belongs to the stated set: its hypotheses hold and f is certified a
   * member.
   */
  public boolean contains(Assignment instance) {
    return decide(instance).admissible().isTrue() && objection(instance).isEmpty();
  }

  private Optional<String> objection(Assignment instance) {
    return new Hypotheses<>(new Instance<>(conjecture, instance, new ExactArithmetic()))
        .objection();
  }

  private Decision decide(Assignment instance) {
    return Decision.of(conjecture, instance, DIGITS);
  }

  /**
   * Asserts the claim at a point of the cube; a point without an admissible instance is discarded.
   */
  public void assertHoldsAt(List<BigFraction> point) {
    Optional<Assignment> instance = new Sampler(conjecture).at(point);
    Assume.that(instance.isPresent());
    Decision decision = decide(instance.get());
    Assume.that(!decision.admissible().isFalse());
    assertDecided(Truth.TRUE, decision, instance.get());
  }

  /** Asserts the claim at {@code instance}, which belongs to the stated set. */
  public void assertHolds(Assignment instance) {
    assertDecided(Truth.TRUE, decided(instance), instance);
  }

  /** Asserts that {@code instance} belongs to the stated set and refutes the claim. */
  public void assertRefuted(Assignment instance) {
    assertDecided(Truth.FALSE, decided(instance), instance);
  }

  /** As {@link #assertRefuted(Assignment)}, at a point of the cube. */
  public void assertRefutedAt(List<BigFraction> point) {
    assertRefuted(new Sampler(conjecture).at(point).orElseThrow());
  }

  /**
   * Asserts that {@code instance} refutes the neighbour, and that the claim itself holds there when
   * the instance belongs to its set.
   */
  public void assertFailsWithout(String neighbour, Assignment instance) {
    neighbour(neighbour).assertRefuted(instance);
    if (hasFunction(instance) && contains(instance)) {
      assertHolds(instance);
    }
  }

  /** A neighbour may have an objective in place of the class. */
  private boolean hasFunction(Assignment instance) {
    return instance.f().isPresent()
        || conjecture.given().stream().noneMatch(g -> g.domain() instanceof Domain.FunctionClass);
  }

  private Decision decided(Assignment instance) {
    assertEquals(Optional.empty(), objection(instance));
    Decision decision = decide(instance);
    assertEquals(Truth.TRUE, decision.admissible(), () -> "the hypotheses at " + instance);
    return decision;
  }

  private void assertDecided(Truth expected, Decision decision, Assignment instance) {
    assertEquals(
        expected,
        decision.truth(),
        () ->
            String.join(
                "\n",
                conjecture.id() + ": " + conjecture.claim().orElseThrow(),
                "at " + instance,
                decision.explanation().map(Object::toString).orElse(decision.trouble())));
  }
}
