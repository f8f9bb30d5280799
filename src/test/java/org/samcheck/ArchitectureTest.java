package org.samcheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
  private static final String ROOT = "org.samcheck.";

  /** Each package may use those before it. */
  private static final List<String> ORDER =
      List.of(
          "expression",
          "arithmetic",
          "dynamics",
          "integrate",
          "limit",
          "margin",
          "conjecture",
          "judge",
          "certificate",
          "prove",
          "check",
          "witness",
          "report",
          "sweep",
          "cli");

  private static JavaClasses main;

  @BeforeAll
  static void importMain() {
    main =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.samcheck");
  }

  static List<String> packages() {
    return ORDER;
  }

  private static String inside(String name) {
    return ROOT + name + "..";
  }

  private static String[] allOf(List<String> names) {
    return names.stream().map(ArchitectureTest::inside).toArray(String[]::new);
  }

  private static void assertNever(String from, List<String> to) {
    EvaluationResult result =
        noClasses()
            .that()
            .resideInAPackage(inside(from))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(allOf(to))
            .allowEmptyShould(true)
            .evaluate(main);
    assertEquals(List.of(), result.getFailureReport().getDetails());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyThoseBeforeIt(String name) {
    assertNever(name, ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()));
  }

  @Test
  void everyClassLivesInAKnownPackage() {
    EvaluationResult result = classes().should().resideInAnyPackage(allOf(ORDER)).evaluate(main);
    assertEquals(List.of(), result.getFailureReport().getDetails());
  }

  @Test
  void theJudgeOfProofsSharesNoCodeWithTheSearch() {
    assertNever("certificate", List.of("prove", "check"));
  }

  @Test
  void aReplaySharesNoCodeWithTheSearch() {
    assertNever("witness", List.of("check"));
  }

  @Test
  void theJudgeSharesOnlyTheGraphAndTheDataOfConjectures() {
    EvaluationResult result =
        classes()
            .that()
            .resideInAPackage(inside("judge"))
            .should()
            .onlyDependOnClassesThat()
            .haveNameMatching(
                "java\\..*|org\\.hipparchus\\.fraction\\.BigFraction|org\\.samcheck\\.("
                    + "judge\\..*"
                    + "|expression\\.(Expression|Operator|Type|Domain)"
                    + "|conjecture\\.(Conjecture|Problem|Given|Assignment)"
                    + "|dynamics\\.(Objective|Run|Start|Sample|MemberFunction))(\\$.*)?"
                    + "|\\[.*")
            .evaluate(main);
    assertEquals(List.of(), result.getFailureReport().getDetails());
  }

  @Test
  void expressionsUseNothingElseOfTheProject() {
    assertNever("expression", ORDER.subList(1, ORDER.size()));
  }

  @Test
  void onlyTheCommandLineUsesTheCommandLine() {
    ORDER.subList(0, ORDER.size() - 1).forEach(name -> assertNever(name, List.of("cli")));
  }

  /** Maps of {@code Map.of} are in another order in each process, and so were the pages. */
  @ParameterizedTest
  @ValueSource(ints = {4, 6, 8, 10})
  void pagesAreMadeOfOrderedMaps(int arguments) {
    Class<?>[] types = new Class<?>[arguments];
    Arrays.fill(types, Object.class);
    EvaluationResult result =
        noClasses()
            .that()
            .resideInAnyPackage(inside("report"), inside("witness"), inside("sweep"))
            .should()
            .callMethod(Map.class, "of", types)
            .evaluate(main);
    assertEquals(List.of(), result.getFailureReport().getDetails());
  }
}
