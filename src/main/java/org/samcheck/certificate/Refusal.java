package org.samcheck.certificate;

/** A claim, or a part of one, for which this package has no rule. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** A refusal because of {@code what}. */
  public Refusal(String what) {
    super(what);
  }
}
