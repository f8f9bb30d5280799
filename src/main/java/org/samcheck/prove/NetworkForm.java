package org.samcheck.prove;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.samcheck.arithmetic.Size;
import org.samcheck.dynamics.DiagonalNetwork;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Start;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;

/** A network and its start, written out over the givens. */
final class NetworkForm {

  private final Expansion expansion;
  private final DiagonalNetwork network;

  /**
   * The network with {@code bindings} for the givens.
   *
   * @throws Unsupported if its depth or the length of its examples is not constant
   */
  NetworkForm(Objective.Network network, Map<String, List<Expression>> bindings) {
    expansion = new Expansion(bindings);
    Expression depth = expansion.scalar(network.depth());
    if (!depth.isConstant()) {
      throw new Unsupported("the depth of the network is not constant");
    }
    if (!Size.DEPTH.admits(depth.value())) {
      throw new Unsupported(Size.DEPTH.refusal(depth.toString()));
    }
    List<List<Expression>> rows = new ArrayList<>();
    for (int i = 0; i < network.examples().size(); i++) {
      Expression label = expansion.scalar(network.labels().get(i));
      List<Expression> example = expansion.expand(network.examples().get(i));
      rows.add(example.stream().map(c -> Algebra.multiply(label, c)).toList());
    }
    if (rows.get(0).isEmpty()) {
      throw new Unsupported("the length of the examples is not constant");
    }
    if (rows.stream().anyMatch(row -> row.size() != rows.get(0).size())) {
      throw new Unsupported("the examples of the network differ in length");
    }
    this.network = new DiagonalNetwork(Size.DEPTH.of(depth.value()), rows);
  }

  DiagonalNetwork network() {
    return network;
  }

  /** All layers of the start, one after the other. */
  List<Expression> start(Start start) {
    List<Expression> all = new ArrayList<>();
    if (start instanceof Start.Balanced balanced) {
      List<Expression> layer = layer(balanced.layer());
      Collections.nCopies(network.depth(), layer).forEach(all::addAll);
    } else {
      ((Start.Layers) start).layers().forEach(layer -> all.addAll(layer(layer)));
    }
    if (all.size() != network.size()) {
      throw new Unsupported("a start that does not fit the network");
    }
    return all;
  }

  private List<Expression> layer(Expression given) {
    List<Expression> parts = expansion.expand(given);
    return parts.size() == 1 ? Collections.nCopies(network.width(), parts.get(0)) : parts;
  }
}
