package org.samcheck.dynamics;

/** Why a property of a function could not be certified. */
final class NotCertified extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotCertified(String reason) {
    super(reason, null, false, false);
  }
}
