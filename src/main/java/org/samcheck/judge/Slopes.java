package org.samcheck.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** Least-squares fits of log|e| against 1, u = log N, log u and 1/u at N = a, 2a, 4a, … */
record Slopes(Scene scene, Map<String, List<Jet>> bound) {

  /** The coefficient of u in the fit against the first {@code terms} of them. */
  Jet slope(Expression e, int terms) {
    return fit(e, terms).get(1);
  }

  /** The hull of the fits of three and of four terms. */
  List<Jet> hull(Expression e) {
    Jet without = fit(e, 3).get(1);
    Jet with = fit(e, 4).get(1);
    return List.of(without.negate().max(with.negate()).negate(), without.max(with));
  }

  private List<Jet> fit(Expression e, int terms) {
    Expression range = e.argument(1);
    Meaning outside = new Meaning(scene, "", bound, null);
    if (!range.is(Operator.RANGE)) {
      throw Finding.Open.beyond("an order over an interval");
    }
    BigFraction high = outside.exact(range.argument(1));
    List<List<Jet>> rows = new ArrayList<>();
    for (int i = 0; i < terms; i++) {
      rows.add(new ArrayList<>(java.util.Collections.nCopies(terms + 1, scene.number(0))));
    }
    int points = 0;
    for (BigFraction n = outside.exact(range.argument(0));
        n.signum() > 0 && n.compareTo(high) <= 0;
        n = n.multiply(2)) {
      enter(point(e, n, terms), rows);
      points++;
    }
    if (points < terms) {
      throw Finding.Open.undefined("a fit of " + terms + " terms to " + points + " points");
    }
    return solve(rows);
  }

  /** The terms at one N, and the logarithm to fit behind them. */
  private List<Jet> point(Expression e, BigFraction n, int terms) {
    Elementary functions = scene.functions();
    Jet u = scene.number(n).log(functions);
    List<Jet> row = new ArrayList<>(List.of(scene.number(1), u));
    if (terms > 2) {
      row.add(u.log(functions));
    }
    if (terms > 3) {
      row.add(scene.number(1).over(u));
    }
    Meaning there = new Meaning(scene.with(e.name(), n), "", bound, null);
    row.add(there.number(e.argument(0)).abs().log(functions));
    return row;
  }

  /** Adds a point to the normal equations. */
  private static void enter(List<Jet> point, List<List<Jet>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Jet factor = point.get(i);
      List<Jet> row = rows.get(i);
      for (int j = 0; j < point.size(); j++) {
        row.set(j, row.get(j).plus(factor.times(point.get(j))));
      }
    }
  }

  private static List<Jet> solve(List<List<Jet>> rows) {
    for (int k = 0; k < rows.size(); k++) {
      for (int i = 0; i < rows.size(); i++) {
        Jet factor = rows.get(i).get(k).over(rows.get(k).get(k));
        for (int j = k; j <= rows.size() && i != k; j++) {
          rows.get(i).set(j, rows.get(i).get(j).minus(factor.times(rows.get(k).get(j))));
        }
      }
    }
    return java.util.stream.IntStream.range(0, rows.size())
        .mapToObj(k -> rows.get(k).get(rows.size()).over(rows.get(k).get(k)))
        .toList();
  }
}
