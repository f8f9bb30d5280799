package org.samcheck.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GlobTest {

  private static boolean matches(String glob, String id) {
    return new Glob(glob).matches(id);
  }

  @Test
  void starMatchesAnythingWithSlashes() {
    assertTrue(matches("*", "a/b"));
    assertTrue(matches("a/*", "a/b"));
    assertTrue(matches("*b*", "a/b"));
    assertFalse(matches("a/*", "b/a"));
  }

  @Test
  void otherCharactersMatchThemselves() {
    assertTrue(matches("a.b/c", "a.b/c"));
    assertFalse(matches("a.b/c", "axb/c"));
    assertTrue(matches("a[b", "a[b"));
  }

  @Test
  void questionMarkAndSetMatchOneCharacter() {
    assertTrue(matches("a?c", "abc"));
    assertFalse(matches("a?c", "ac"));
    assertTrue(matches("[ab]*", "b/c"));
    assertTrue(matches("[!a]*", "b/c"));
    assertFalse(matches("[!a]*", "a/c"));
  }
}
