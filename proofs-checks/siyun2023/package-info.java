/**
 * The deterministic claims of D. Si and C. Yun, "Practical Sharpness-Aware Minimization Cannot
 * Converge All the Way to Optima", Advances in Neural Information Processing Systems 36 (NeurIPS
 * 2023), arXiv:2306.09850.
 *
 * <p>The constants are our own derivations, made explicit so that they can be attacked, not
 * quotations: μ, β are the constants of strong convexity and smoothness, ρ the radius, η the step,
 * Δ the error f(x) − inf f. PROVED: for every function of the class and every parameter, by a
 * solver. VERIFIED: on every instance tried, in exact or ball arithmetic.
 *
 * <table>
 * <caption>Theorem, claim and verdict</caption>
 * <tr><th>theorem</th><th>claim</th><th>verdict</th></tr>
 * <tr><td>strongly convex, one step: Δ⁺ ≤ (1 − ημ)Δ + η²β³ρ²/2</td><td>one-step</td><td>PROVED</td></tr>
 * <tr><td>strongly convex, one step: Δ⁺ ≤ max{(1 − (3/2)ημ)Δ, η²β⁴ρ²/(2μ)}</td><td>one-step-max</td><td>PROVED</td></tr>
 * <tr><td>strongly convex, upper rate Õ(1/T²)</td><td>upper-rate</td><td>VERIFIED</td></tr>
 * <tr><td>the same without the factor β/μ in the floor</td><td>upper-rate-sharp</td><td>REFUTED, as expected</td></tr>
 * <tr><td>strongly convex, lower rate Ω(1/T²)</td><td>lower-rate</td><td>VERIFIED</td></tr>
 * <tr><td>the cycle of period two behind the lower rate</td><td>period-two-cycle</td><td>PROVED</td></tr>
 * <tr><td>convex, average and best squared gradient</td><td>convex-average</td><td>VERIFIED</td></tr>
 * <tr><td>nonconvex, average squared gradient up to β²ρ²</td><td>nonconvex-average</td><td>VERIFIED</td></tr>
 * <tr><td>nonconvex, the floor of order ρ² is unavoidable</td><td>nonconvex-floor</td><td>VERIFIED</td></tr>
 * <tr><td>nonsmooth convex, no convergence for any step</td><td>nonsmooth-floor</td><td>VERIFIED</td></tr>
 * <tr><td>contrast: gradient descent</td><td>gd-contrast</td><td>VERIFIED</td></tr>
 * <tr><td>contrast: SAM without normalisation</td><td>usam-contrast</td><td>PROVED</td></tr>
 * <tr><td>contrast: a radius that tends to 0</td><td>decaying-radius-contrast</td><td>VERIFIED</td></tr>
 * <tr><td>the starts from which SAM does reach the minimum</td><td>exceptional-starts</td><td>VERIFIED</td></tr>
 * </table>
 *
 * <p>Beside each claim stands a class of properties in three groups: {@code Holds}, on instances
 * drawn at random; {@code Tight}, where equality is attained or approached; {@code FailsWithout},
 * one witness for each wrong neighbour.
 */
package siyun2023;
