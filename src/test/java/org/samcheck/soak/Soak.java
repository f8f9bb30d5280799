package org.samcheck.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Checks many random statements: {@code soak.count} of them (20000) from {@code soak.seed} (1),
 * {@code soak.from} on (0), and leaves the disagreements as conjecture files in {@code
 * soak.folder}. Ends with 1 where there are any.
 */
public final class Soak {

  private static final int TIME_LIMIT = Integer.getInteger("soak.limit", 1);
  private static final int PROGRESS = 200;
  private static final int TABLE = 2000;

  /** One statement of so many is hunted; for the others random instances are enough. */
  private static final int HUNTED = 4;

  private final Map<String, Integer> table = new TreeMap<>();
  private final List<Judgement> wrong = new ArrayList<>();
  private final Path folder;

  private Soak(Path folder) {
    this.folder = folder;
  }

  /**
   * Runs the soak.
   *
   * @param arguments none
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    long seed = Long.getLong("soak.seed", 1);
    int count = Integer.getInteger("soak.count", 20_000);
    int from = Integer.getInteger("soak.from", 0);
    Path folder = Path.of(System.getProperty("soak.folder", "target/soak"));
    Files.createDirectories(folder);
    Soak soak = new Soak(folder);
    try {
      soak.run(seed, from, count);
    } finally {
      soak.printTable();
    }
    System.exit(soak.wrong.isEmpty() ? 0 : 1);
  }

  private void run(long seed, int from, int count) throws InterruptedException {
    AtomicLong next = new AtomicLong(from);
    List<Thread> threads = new ArrayList<>();
    for (int k = 0; k < Integer.getInteger("soak.jobs", 1); k++) {
      Thread thread = new Thread(() -> work(seed, next, from + count), "soak-" + k);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    int judged = table.values().stream().mapToInt(Integer::intValue).sum();
    if (judged != count) {
      throw new IllegalStateException(judged + " of " + count + " statements were judged");
    }
  }

  private void work(long seed, AtomicLong next, long end) {
    try (Judge hunting = new Judge(TIME_LIMIT, true);
        Judge plain = new Judge(TIME_LIMIT, false)) {
      for (long number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
        Judge judge = number % HUNTED == 0 ? hunting : plain;
        Judgement judgement = judge.judge(Kinds.statement(seed, number));
        if (judgement.wrong().isPresent()) {
          judgement = new Shrinking(judge).shrink(judgement);
        }
        record(seed, number, judgement);
      }
    }
  }

  private synchronized void record(long seed, long number, Judgement judgement) {
    table.merge(row(judgement), 1, Integer::sum);
    if (judgement.seconds() > TIME_LIMIT + 2) {
      System.out.printf(
          "slow: %d.%d took %.1f s%n%s",
          seed, number, judgement.seconds(), judgement.statement().yaml());
    }
    if (judgement.wrong().isPresent()) {
      wrong.add(judgement);
      write(seed, number, judgement);
    }
    if (number % PROGRESS == PROGRESS - 1) {
      System.out.printf("%d statements, %d wrong%n", number + 1, wrong.size());
    }
    if (number % TABLE == TABLE - 1) {
      printTable();
    }
  }

  private static String row(Judgement judgement) {
    return "%-10s %-16s %s"
        .formatted(judgement.statement().kind(), judgement.truth().kind(), judgement.word());
  }

  private void write(long seed, long number, Judgement judgement) {
    String text = text(judgement);
    System.out.printf("WRONG %d.%d%n%s%n", seed, number, text);
    String name = judgement.statement().kind() + "-" + seed + "-" + number + ".yaml";
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A conjecture file that says what is wrong. */
  static String text(Judgement judgement) {
    return "# WRONG: "
        + judgement.wrong().orElse("")
        + "\n# truth: "
        + judgement.truth().kind()
        + ", "
        + judgement.truth().evidence()
        + "\n# said: "
        + judgement.reason().replace('\n', ' ')
        + "\n"
        + judgement.statement().yaml();
  }

  private void printTable() {
    table.forEach((row, count) -> System.out.printf("%-40s %7d%n", row, count));
    System.out.printf("%d wrong%n", wrong.size());
  }
}
