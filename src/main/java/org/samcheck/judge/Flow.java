package org.samcheck.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * The solution of ẋ = F(x, t), enclosed step by step: Picard's operator maps a box into itself, so
 * the solution exists in it, and Taylor's formula with its remainder over that box gives the end.
 */
final class Flow {

  private static final BigFraction FIRST = new BigFraction(1, 16);
  private static final BigFraction LEAST = new BigFraction(1, 1 << 16);

  private final Scene scene;
  private final BiFunction<List<Jet>, Jet, List<Jet>> field;
  private final TreeMap<BigFraction, List<Jet>> known = new TreeMap<>();
  private BigFraction step = FIRST;

  Flow(Scene scene, List<Jet> start, BiFunction<List<Jet>, Jet, List<Jet>> field) {
    this.scene = scene;
    this.field = field;
    known.put(BigFraction.ZERO, start);
  }

  /** x(t). */
  List<Jet> at(BigFraction t) {
    while (known.floorKey(t).compareTo(t) < 0) {
      advance(known.floorKey(t), t);
    }
    return known.get(t);
  }

  /** One step from {@code from} towards {@code to}, as long as it can be enclosed. */
  private void advance(BigFraction from, BigFraction to) {
    List<Jet> exact = known.get(from);
    List<Jet> x = list(i -> new Jet(exact.get(i).v().interval()));
    while (step.compareTo(LEAST) >= 0) {
      BigFraction h = to.subtract(from).compareTo(step) < 0 ? to.subtract(from) : step;
      try {
        known.put(from.add(h), stepped(x, from, h));
        step = step.multiply(2).compareTo(FIRST) > 0 ? FIRST : step.multiply(2);
        return;
      } catch (Finding.Open open) {
        if (!open.finding().isHopeful()) {
          throw open;
        }
        step = step.divide(2);
      }
    }
    throw Finding.Open.beyond("a flow near a kink, or near its end");
  }

  private List<Jet> stepped(List<Jet> x, BigFraction from, BigFraction h) {
    int order = scene.work().bits() / 8;
    Real length = scene.number(h).v();
    Real during = scene.number(0).v().hull(length);
    Jet clock = new Jet(scene.number(from).v().plus(during), scene.number(1).v());
    List<Jet> box = box(x, during, new Jet(clock.v()));
    List<Jet> start = series(x, new Jet(scene.number(from).v(), scene.number(1).v()), order);
    List<Jet> rest = series(box, clock, order + 1);
    return list(
        i -> {
          Real value = rest.get(i).at(order + 1);
          for (int k = order; k >= 0; k--) {
            value = value.times(length).plus(start.get(i).at(k));
          }
          return new Jet(value);
        });
  }

  private interface Component {
    Jet of(int i);
  }

  private List<Jet> list(Component component) {
    int size = known.firstEntry().getValue().size();
    return IntStream.range(0, size).mapToObj(component::of).toList();
  }

  /** A box that x + [0, h]·F(box) lies inside. */
  private List<Jet> box(List<Jet> x, Real during, Jet clock) {
    List<Jet> box = x;
    for (int i = 0; i < 4; i++) {
      List<Jet> slope = field.apply(box, clock);
      List<Jet> image = list(j -> new Jet(x.get(j).v().plus(during.times(slope.get(j).v()))));
      List<Jet> before = box;
      boolean inside =
          IntStream.range(0, x.size()).allMatch(j -> image.get(j).v().isInside(before.get(j).v()));
      if (inside) {
        return box;
      }
      box = list(j -> new Jet(wider(image.get(j).v())));
    }
    throw Finding.Open.undecided("a step that long");
  }

  private Real wider(Real image) {
    Real gap = image.minus(scene.number(image.middle()).v()).magnitude();
    return image.within(gap.over(4).plus(scene.number(new BigFraction(1, 1L << 60)).v()));
  }

  /** The Taylor coefficients of the solution through x, up to the order {@code last}. */
  private List<Jet> series(List<Jet> x, Jet clock, int last) {
    List<Jet> series = x;
    for (int k = 1; k <= last; k++) {
      List<Jet> slope = field.apply(series, clock);
      int degree = k;
      List<Jet> before = series;
      series =
          list(
              i -> {
                List<Real> c = new ArrayList<>(List.of(before.get(i).c()));
                c.add(slope.get(i).at(degree - 1).over(degree));
                return new Jet(c.toArray(Real[]::new));
              });
    }
    return series;
  }
}
