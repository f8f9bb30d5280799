package org.samcheck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The claims that come with samcheck: the resources folder/file.yaml, in the jar or in folders of
 * the class path.
 */
final class BuiltInClaims {

  private static final String SUFFIX = ".yaml";

  private final Map<String, ClaimText> byId;

  private BuiltInClaims(Map<String, ClaimText> byId) {
    this.byId = byId;
  }

  /** All of them, in the order of their ids. */
  static BuiltInClaims load() {
    Map<String, ClaimText> found = new TreeMap<>();
    try {
      for (URI root : roots()) {
        load(Path.of(root), found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BuiltInClaims(found);
  }

  /** The jar or folder of this class, and the other folders of the class path. */
  private static Set<URI> roots() throws IOException {
    Set<URI> roots = new LinkedHashSet<>();
    Class<?> here = BuiltInClaims.class;
    try {
      roots.add(here.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (URL folder : Collections.list(here.getClassLoader().getResources(""))) {
        if (folder.getProtocol().equals("file")) {
          roots.add(folder.toURI());
        }
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    return roots;
  }

  private static void load(Path root, Map<String, ClaimText> found) throws IOException {
    if (Files.isDirectory(root)) {
      loadFolder(root, found);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(root)) {
        loadFolder(jar.getPath("/"), found);
      }
    }
  }

  /** Only folder/file.yaml: deeper files belong to packages. */
  private static void loadFolder(Path root, Map<String, ClaimText> found) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root, 2)) {
      files = walk.filter(p -> p.toString().endsWith(SUFFIX)).toList();
    }
    for (Path file : files) {
      String name = root.relativize(file).toString().replace('\\', '/');
      if (name.indexOf('/') > 0 && !name.startsWith("META-INF/")) {
        String id = name.substring(0, name.length() - SUFFIX.length());
        found.putIfAbsent(id, new ClaimText(id, name, Files.readString(file)));
      }
    }
  }

  Collection<ClaimText> all() {
    return byId.values();
  }

  /**
   * The claims that {@code patterns} name, in their order; all of them without a pattern.
   *
   * @param patterns ids, or globs in which * matches anything, slashes too
   * @throws BadInput for each pattern that names nothing, with the nearest ids
   */
  List<ClaimText> select(List<String> patterns) {
    if (patterns.isEmpty()) {
      return List.copyOf(byId.values());
    }
    return Mistakes.none(patterns, this::matching).stream()
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private List<ClaimText> matching(String pattern) {
    Glob glob = new Glob(pattern);
    List<ClaimText> matching =
        byId.values().stream().filter(claim -> glob.matches(claim.id())).toList();
    if (matching.isEmpty()) {
      throw new BadInput(UnknownClaim.message(pattern, byId.keySet()));
    }
    return matching;
  }
}
