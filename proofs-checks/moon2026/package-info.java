/**
 * C. Moon, D. Si, C. Yun, "Minor First, Major Last: A Depth-Induced Implicit Bias of
 * Sharpness-Aware Minimization", ICLR 2026 (arXiv 2603.08290).
 *
 * <table>
 * <caption>Theorem, claim and verdict</caption>
 * <tr><th>theorem</th><th>claim</th><th>verdict</th></tr>
 * <tr><td>3.1, depth 1</td><td>depth-one-l2, depth-one-linf, depth-one-path</td>
 *     <td>VERIFIED enclosure</td></tr>
 * <tr><td>3.2, gating</td><td>linf-gating</td><td>VERIFIED enclosure</td></tr>
 * <tr><td>3.2, the field at every start</td><td>linf-gating-derivative</td>
 *     <td>PROVED smt</td></tr>
 * <tr><td>Corollary 3.5</td><td>linf-limit-direction, linf-every-basis-vector</td>
 *     <td>VERIFIED enclosure</td></tr>
 * <tr><td>gradient descent, for contrast</td><td>gd-limit-direction</td>
 *     <td>VERIFIED enclosure</td></tr>
 * <tr><td>4.2</td><td>l2-limit-direction</td><td>VERIFIED enclosure</td></tr>
 * <tr><td>4.2, several examples</td><td>l2-several-examples</td>
 *     <td>VERIFIED enclosure</td></tr>
 * <tr><td>4.4, growth order at every start</td><td>l2-growth-order</td><td>PROVED smt</td></tr>
 * <tr><td>4.4, regimes</td><td>l2-regimes, l2-separatrix</td>
 *     <td>VERIFIED enclosure</td></tr>
 * <tr><td>4.4, one start</td><td>l2-collapse-time</td><td>PROVED box</td></tr>
 * <tr><td>4.5, in time</td><td>l2-amplification-in-time</td>
 *     <td>VERIFIED enclosure</td></tr>
 * <tr><td>4.5, in time, two starts</td><td>l2-minor-to-major</td><td>PROVED box</td></tr>
 * <tr><td>4.5, in the size of the start</td><td>l2-amplification-in-initialisation</td>
 *     <td>VERIFIED enclosure</td></tr>
 * <tr><td>first integrals</td><td>l2-first-integral</td><td>VERIFIED enclosure</td></tr>
 * <tr><td>discretisation</td><td>discrete-tracks-flow</td><td>VERIFIED enclosure</td></tr>
 * <tr><td>false: dominance never decreases</td><td>dominance-never-decreases</td>
 *     <td>REFUTED enclosure</td></tr>
 * <tr><td>real data</td><td>iris-depth-one, iris-depth-two, digits-depth-one,
 *     digits-depth-two</td><td>PROVED box</td></tr>
 * </table>
 *
 * <p>The numbers of theorems are those of the paper where they are known.
 */
package moon2026;
