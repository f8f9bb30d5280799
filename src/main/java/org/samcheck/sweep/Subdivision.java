package org.samcheck.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.samcheck.conjecture.Axis;

/**
 * Chooses the rows to compute: the corners of coarse blocks, then those of the halves of each block
 * in which computed rows differ, so that the cost grows with the length of the boundary. A block
 * whose computed rows agree is filled.
 */
final class Subdivision {

  private static final int COARSE = 8;

  /** A short axis has shorter blocks: a coarse one would be mostly filled. */
  private static final int FEWEST_BLOCKS = 16;

  private final Lattice runs;
  private final boolean changing;
  private List<Block> blocks = new ArrayList<>();
  private final Map<Integer, List<Cell>> computed = new TreeMap<>();

  /** A box of rows, with both ends. */
  private record Block(int[] low, int[] high) {

    boolean isSplit(int axis) {
      return high[axis] - low[axis] > 1;
    }
  }

  /**
   * A subdivision.
   *
   * @param runs the axes that change the run
   * @param everyCell whether no block may be filled
   * @param changing whether every row must be computed whose own cells differ
   */
  Subdivision(Lattice runs, boolean everyCell, boolean changing) {
    this.runs = runs;
    this.changing = changing;
    blocks.add(new Block(new int[runs.axes().size()], last()));
    for (int k = 0; k < runs.axes().size(); k++) {
      blocks = cut(blocks, k, everyCell ? 1 : stride(runs.axes().get(k).size()));
    }
  }

  private static int stride(int size) {
    return Math.max(1, Math.min(COARSE, (size - 1) / FEWEST_BLOCKS));
  }

  private int[] last() {
    return runs.axes().stream().mapToInt(Axis::size).map(n -> n - 1).toArray();
  }

  private static List<Block> cut(List<Block> blocks, int axis, int stride) {
    List<Block> parts = new ArrayList<>();
    for (Block block : blocks) {
      int from = block.low()[axis];
      do {
        int to = Math.min(from + stride, block.high()[axis]);
        parts.add(new Block(with(block.low(), axis, from), with(block.high(), axis, to)));
        from = to;
      } while (from < block.high()[axis]);
    }
    return parts;
  }

  private static int[] with(int[] indices, int axis, int value) {
    int[] changed = indices.clone();
    changed[axis] = value;
    return changed;
  }

  /** The rows to compute next, empty when there are no more. */
  Set<Integer> next() {
    Set<Integer> missing = missing();
    boolean split = true;
    while (missing.isEmpty() && split) {
      split = split();
      missing = missing();
    }
    return missing;
  }

  private Set<Integer> missing() {
    Set<Integer> missing = new TreeSet<>();
    for (Block block : blocks) {
      for (int corner = 0; corner < 1 << runs.axes().size(); corner++) {
        int[] indices = block.low().clone();
        for (int k = 0; k < indices.length; k++) {
          indices[k] = (corner >> k & 1) == 0 ? block.low()[k] : block.high()[k];
        }
        missing.add(runs.number(indices));
      }
    }
    missing.removeAll(computed.keySet());
    return missing;
  }

  /** Takes down the cells of a row that was asked for. */
  void compute(int row, List<Cell> cells) {
    computed.put(row, cells);
  }

  /** Halves the blocks in which rows differ; false when there are none. */
  private boolean split() {
    List<Block> parts = new ArrayList<>();
    boolean any = false;
    for (Block block : blocks) {
      List<Block> halves = List.of(block);
      if (!isConstant(block)) {
        for (int k = 0; k < runs.axes().size(); k++) {
          if (block.isSplit(k)) {
            halves = cut(halves, k, (block.high()[k] - block.low()[k] + 1) / 2);
          }
        }
      }
      any |= halves.size() > 1;
      parts.addAll(halves);
    }
    blocks = parts;
    return any;
  }

  /** Whether the computed rows of a block agree, and every cell of them is known. */
  private boolean isConstant(Block block) {
    List<Cell> first = computed.get(runs.number(block.low()));
    return first.stream().allMatch(Cell::isKnown)
        && !(changing && first.stream().anyMatch(cell -> !cell.equals(first.get(0))))
        && rows(block).stream()
            .map(computed::get)
            .allMatch(cells -> cells == null || cells.equals(first));
  }

  private List<Integer> rows(Block block) {
    List<int[]> all = List.of(block.low());
    for (int k = 0; k < runs.axes().size(); k++) {
      List<int[]> longer = new ArrayList<>();
      for (int[] indices : all) {
        for (int i = block.low()[k]; i <= block.high()[k]; i++) {
          longer.add(with(indices, k, i));
        }
      }
      all = longer;
    }
    return all.stream().map(runs::number).toList();
  }

  /** All rows: the computed ones, and between them those of the blocks that are constant. */
  Map<Integer, List<Cell>> all() {
    Map<Integer, List<Cell>> all = new TreeMap<>(computed);
    for (Block block : blocks) {
      List<Cell> corner = computed.get(runs.number(block.low()));
      for (int row : rows(block)) {
        all.computeIfAbsent(row, r -> corner.stream().map(Cell::asFilled).toList());
      }
    }
    return all;
  }

  /** The number of rows computed. */
  int count() {
    return computed.size();
  }
}
