package org.samcheck.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Reports as their readers see them. */
class ReportInBrowserTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @TempDir static Path folder;
  private static Path builtIn;
  private static Path own;
  private static Path sweeps;
  private static Browser browser;

  @BeforeAll
  static void renderReports() throws IOException {
    builtIn = folder.resolve("built-in");
    CommandLineRun run =
        CommandLineRun.of(
            "verify",
            "siyun2023/one-step",
            "siyun2023/nonsmooth-floor",
            "siyun2023/upper-rate-sharp",
            "moon2026/dominance-never-decreases",
            "moon2026/l2-minor-to-major",
            "--neighbours",
            "--tries",
            "50",
            "--report",
            builtIn.toString());
    assertEquals(0, run.status(), run.out() + run.err());
    own = folder.resolve("own");
    run = CommandLineRun.of("check", digits().toString(), "--report", own.toString());
    assertEquals(0, run.status(), run.out() + run.err());
    sweeps = folder.resolve("sweeps");
    sweep("map", "a: 0..2 by 1/8, b: 0..1 by 1/8", "sign(x(1) - b)", "--refine", "3");
    sweep("slices", "a: 0..2 by 1/2, b: 0..1 by 1/2, s: 1..2", "1/(s*x(1) - b)");
    sweep("strip", "a: 0..2 by 1/8", "sign(x(1) - 1/3)", "--refine", "9");
    sweep("curve", "a: 0..2 by 1/8", "x(2)");
    browser = new Browser();
  }

  /** Gradient descent from 1 with step a: x(1) = 1 - a. */
  private static void sweep(String name, String grid, String cell, String... options)
      throws IOException {
    String yaml =
        "conjecture: a sweep with a <b>title</b>\n"
            + "given: {a: 'real in [0, 2]', b: 'real in [0, 1]'}\nsuch that: a < 2\n"
            + "objective: {'f(x)': x^2/2}\n"
            + "run: {method: gd, step: a, start: 1, steps: 2}\n"
            + ("grid: {" + grid + "}\ncell: " + cell + "\n");
    Path file = Files.writeString(folder.resolve(name + ".yaml"), yaml);
    List<String> arguments = new ArrayList<>(List.of("sweep", file.toString()));
    arguments.addAll(List.of("--out", sweeps.resolve(name).toString()));
    arguments.addAll(grid.contains("b:") ? List.of() : List.of("--set", "b=1"));
    arguments.addAll(List.of(options));
    CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
    assertEquals(0, run.status(), run.out() + run.err());
  }

  /** Two runs on the 8 × 8 pixels of handwritten digits. */
  private static Path digits() throws IOException {
    String network =
        "network: {depth: 2, data: {file: digits.csv, label: digit, positive: 0, negative: 1,"
            + " center: true, scale: max}}\n";
    String run = "run: {method: %s, radius: 1/10, step: 1/20, steps: 6, start: balanced(1/10)}\n";
    String yaml =
        "conjecture: digits with a <b>title</b>\nruns:\n"
            + ("  gd:\n    " + network + "    " + run.formatted("gd").replace("radius: 1/10, ", ""))
            + ("  sam:\n    " + network + "    " + run.formatted("sam"))
            + "claim: dot(gd.direction(6), sam.direction(6)) > 9/10\nexpect: open\n";
    try (InputStream in =
        ReportInBrowserTest.class.getResourceAsStream("/moon2026/digits-0-1.csv")) {
      Files.copy(in, folder.resolve("digits.csv"));
    }
    return Files.writeString(folder.resolve("digits.yaml"), yaml);
  }

  @AfterAll
  static void quit() {
    if (browser != null) {
      browser.close();
    }
  }

  private static List<Path> pages(Path report, String... kinds) throws IOException {
    try (Stream<Path> walk = Files.walk(report)) {
      return walk.filter(file -> file.toString().endsWith(".html"))
          .filter(file -> Stream.of(kinds).anyMatch(kind -> file.toString().contains(kind)))
          .sorted()
          .toList();
    }
  }

  private static void assertReadable(Path page) {
    browser.open(page);
    assertAll(
        page.getFileName().toString(),
        () -> assertEquals(List.of(), browser.complaints(), "the console is quiet"),
        () -> assertEquals(browser.count(".tex"), browser.count(".tex > .katex"), "formulas"),
        () -> assertEquals(0, browser.count(".katex-error"), "no formula fails"),
        () ->
            assertEquals(
                browser.count("[data-plot]"),
                browser.count(".plot .main-svg .scatterlayer"),
                "plots"),
        () -> assertEquals(0, browser.count("b"), "no markup from a title"),
        () -> assertFalse(browser.overflows(), "the page fits its window"),
        () -> assertEquals(List.of(), browser.barriers(), "axe"));
  }

  @Test
  void everyPageIsReadable() throws IOException {
    browser.show(1280, "light");
    List<Path> all = Stream.concat(pages(builtIn, "").stream(), pages(own, "").stream()).toList();
    assertTrue(all.size() > 20, all.toString());
    for (Path page : all) {
      assertReadable(page);
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
  void pagesAreReadableInEveryWidthAndScheme(int width, String scheme) throws IOException {
    browser.show(width, scheme);
    List<Path> some =
        Stream.concat(
                pages(builtIn, "index", "/claims/", "smaller-constant", "wider-start").stream(),
                Stream.concat(
                    pages(builtIn, "/counterexamples/moon2026-dominance-never-decreases.").stream(),
                    pages(own, "/claims/").stream()))
            .toList();
    for (Path page : some) {
      assertReadable(page);
      String folder = page.getParent().getFileName().toString();
      String name = folder + "-" + page.getFileName().toString().replaceAll(".*digits", "digits");
      browser.photograph(
          SCREENSHOTS.resolve(name.replace(".html", "") + "-" + width + "-" + scheme + ".png"));
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
  void sweepsAreReadableInEveryWidthAndScheme(int width, String scheme) throws IOException {
    browser.show(width, scheme);
    List<Path> all = pages(sweeps, "");
    assertEquals(4, all.size());
    for (Path page : all) {
      assertReadable(page);
      String shown = width > 720 ? ".drawing.wide" : ".drawing.narrow";
      String other = width > 720 ? ".drawing.narrow" : ".drawing.wide";
      boolean curve = page.getParent().endsWith("curve");
      assertEquals(curve ? 1 : 0, browser.count("script[src*=plotly]"));
      assertEquals(curve, browser.count(shown) == 0);
      assertTrue(curve || browser.find(shown).isDisplayed());
      assertFalse(!curve && browser.find(other).isDisplayed());
      String name = "sweep-" + page.getParent().getFileName();
      browser.photograph(SCREENSHOTS.resolve(name + "-" + width + "-" + scheme + ".png"));
    }
  }

  @Test
  void theKeyboardReachesWhatASweepOffers() throws IOException {
    browser.show(1280, "light");
    browser.open(sweeps.resolve("map/index.html"));
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      browser.focused().sendKeys(Keys.TAB);
      String href = browser.focused().getAttribute("href");
      reached.add(href == null ? browser.focused().getTagName() : href.replaceAll(".*/", ""));
    }
    assertEquals(
        List.of(
            "index.html#main",
            "heat-map.svg",
            "cells.csv",
            "cells.csv",
            "boundary.csv",
            "pre",
            "button"),
        reached);
  }

  @Test
  void thePicturesOfAPageAreThoseOfItsClaim() throws IOException {
    browser.show(1280, "light");
    browser.open(pages(builtIn, "smaller-constant").get(0));
    assertTrue(browser.find("#figure-1-title").getText().contains("virtual loss"));
    browser.open(pages(builtIn, "wider-start").get(0));
    assertTrue(browser.count(".square .plot") == 1);
    browser.open(pages(own, "/claims/").get(0));
    assertTrue(browser.count(".px") > 100);
  }

  @Test
  void filtersNarrowTheIndex() {
    browser.show(1280, "light");
    browser.open(builtIn.resolve("index.html"));
    assertEquals("5 of 5 shown", browser.find("#shown").getText());
    browser.find(".toggle[data-verdict=REFUTED]").click();
    assertEquals("2 of 5 shown", browser.find("#shown").getText());
    browser.find("#source").sendKeys("moon2026");
    assertEquals("1 of 5 shown", browser.find("#shown").getText());
    assertEquals(1, browser.count("[data-group]:not([hidden])"));
    browser.find("#text").sendKeys("no such words");
    assertTrue(browser.find("#none").isDisplayed());
    browser.find("#reset").click();
    assertEquals("5 of 5 shown", browser.find("#shown").getText());
  }

  @Test
  void theKeyboardReachesEverything() {
    browser.show(1280, "light");
    browser.open(builtIn.resolve("index.html"));
    browser.focused().sendKeys(Keys.TAB);
    assertEquals("Skip to the content", browser.focused().getText());
    browser.focused().sendKeys("/");
    assertEquals("text", browser.focused().getAttribute("id"));
    browser.focused().sendKeys("floor");
    assertEquals("3 of 5 shown", browser.find("#shown").getText());
    browser.focused().sendKeys(Keys.ESCAPE);
    assertEquals("5 of 5 shown", browser.find("#shown").getText());
    browser.focused().sendKeys(Keys.TAB);
    browser.focused().sendKeys(Keys.TAB);
    assertTrue(browser.focused().getAttribute("href").contains("claims/"));
    browser.focused().sendKeys(Keys.ENTER);
    assertEquals(1, browser.count(".claim-page"));
    browser.find(".toggle, .crumbs a").sendKeys(Keys.ENTER);
    browser.find(".toggle[data-verdict=PROVED]").sendKeys(Keys.SPACE);
    assertEquals("2 of 5 shown", browser.find("#shown").getText());
    browser.find(".toggle[data-verdict=PROVED]").sendKeys(Keys.ENTER);
    assertEquals("5 of 5 shown", browser.find("#shown").getText());
  }
}
