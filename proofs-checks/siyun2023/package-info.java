/**
 * The claims of D. Si and C. Yun, "Practical Sharpness-Aware Minimization Cannot Converge All the
 * Way to Optima", Advances in Neural Information Processing Systems 36 (NeurIPS 2023),
 * arXiv:2306.09850.
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
 * <tr><td>strongly convex, N steps: the floor ηβ³ρ²/(2μ)</td><td>n-steps</td><td>PROVED</td></tr>
 * <tr><td>strongly convex, upper rate Õ(1/T²)</td><td>upper-rate</td><td>VERIFIED</td></tr>
 * <tr><td>the same without the factor β/μ in the floor</td><td>upper-rate-sharp</td><td>REFUTED, as expected</td></tr>
 * <tr><td>strongly convex, lower rate Ω(1/T²)</td><td>lower-rate</td><td>VERIFIED</td></tr>
 * <tr><td>the cycle of period two behind the lower rate</td><td>period-two-cycle</td><td>PROVED</td></tr>
 * <tr><td>convex, average and best squared gradient</td><td>convex-average</td><td>VERIFIED</td></tr>
 * <tr><td>nonconvex, average squared gradient up to β²ρ²</td><td>nonconvex-average</td><td>PROVED</td></tr>
 * <tr><td>nonconvex, the floor of order ρ² is unavoidable</td><td>nonconvex-floor</td><td>VERIFIED</td></tr>
 * <tr><td>nonsmooth convex, no convergence for any step</td><td>nonsmooth-floor</td><td>VERIFIED</td></tr>
 * <tr><td>contrast: gradient descent</td><td>gd-contrast</td><td>PROVED</td></tr>
 * <tr><td>contrast: SAM without normalisation</td><td>usam-contrast</td><td>PROVED</td></tr>
 * <tr><td>contrast: a radius that tends to 0</td><td>decaying-radius-contrast</td><td>VERIFIED</td></tr>
 * <tr><td>the starts from which SAM does reach the minimum</td><td>exceptional-starts</td><td>VERIFIED</td></tr>
 * <tr><td>n-SAM, strongly convex: E Δ_N ≤ qᴺΔ₀ + (1 − qᴺ)(β²ρ² + ηβσ²)/(2μ)</td><td>stochastic-independent</td><td>VERIFIED</td></tr>
 * <tr><td>the same on least squares</td><td>stochastic-least-squares</td><td>VERIFIED</td></tr>
 * <tr><td>m-SAM, strongly convex: (σ + βρ)² for σ²</td><td>stochastic-same-sample</td><td>VERIFIED</td></tr>
 * <tr><td>n-SAM, nonconvex: average squared gradient up to β²ρ² + ηβσ²</td><td>stochastic-average</td><td>VERIFIED</td></tr>
 * <tr><td>m-SAM, nonconvex: (σ + βρ)² for σ²</td><td>stochastic-average-same-sample</td><td>VERIFIED</td></tr>
 * <tr><td>the same on logistic regression</td><td>stochastic-logistic</td><td>VERIFIED</td></tr>
 * <tr><td>the trap: m-SAM stays near z on every path</td><td>stochastic-trap</td><td>PROVED</td></tr>
 * <tr><td>the trap keeps error and gradient of order ρ²</td><td>trap-gradient-floor</td><td>PROVED</td></tr>
 * <tr><td>the trap satisfies the hypotheses of the upper bounds</td><td>trap-samples</td><td>VERIFIED</td></tr>
 * <tr><td>contrast: SGD on the trap</td><td>sgd-contrast</td><td>VERIFIED</td></tr>
 * <tr><td>the best step for each T: slope −2</td><td>rate-in-steps</td><td>PROVED, finite set</td></tr>
 * <tr><td>the step rule of the upper rate, between both bounds</td><td>rate-of-step-rule</td><td>PROVED, finite set</td></tr>
 * <tr><td>its power beside the logarithms: −2 in the interval</td><td>rate-of-step-rule-order</td><td>PROVED, finite set</td></tr>
 * <tr><td>the error left by constant steps: slope 2 in ρ</td><td>rate-in-radius</td><td>VERIFIED</td></tr>
 * <tr><td>the stochastic floor: slope 2 in ρ</td><td>stochastic-rate-in-radius</td><td>VERIFIED</td></tr>
 * </table>
 *
 * <p>Beside each claim stands a class of properties in up to three groups: {@code Holds}, on
 * instances drawn at random; {@code Tight}, where equality is attained or approached; {@code
 * FailsWithout}, one witness for each wrong neighbour. On sample paths and on rates these follow
 * the theorem by themselves, path by path, without the engines.
 */
package siyun2023;
