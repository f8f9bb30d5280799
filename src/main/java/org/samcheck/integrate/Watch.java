package org.samcheck.integrate;

import org.samcheck.expression.Expression;

/**
 * A function that is positive as long as a regime lasts.
 *
 * @param function a smooth function of the moving part of the state
 * @param surface the surface that is met, or left, when it turns negative
 * @param side the side of the surface on which the flow is, or to which it leaves
 * @param leaves whether the flow slides on the surface until then
 */
record Watch(Expression function, Surface surface, int side, boolean leaves) {

  Watch of(Expression image) {
    return new Watch(image, surface, side, leaves);
  }
}
