package org.samcheck.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every expected text below was read by KaTeX 0.16 in its strict mode. */
class LatexPrinterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
"""
f(x(1)) - fmin <= (1 - eta*a)*(f(x(0)) - fmin) + eta^2*rho^2/2 | f(x_1) - f^* \\le (1 - \\eta a) (f(x_0) - f^*) + \\frac{\\eta^2 \\rho^2}{2}
-3/4*a                     | -\\frac{3}{4} a
alpha_max/beta             | \\frac{\\alpha_{\\max}}{\\beta}
x0                         | x_0
x0[2]^2                    | x_{0,2}^2
η + smooth                 | \\eta + \\mathit{smooth}
x(T)[1]^2 + xmin[2]^2      | x_{T,1}^2 + (x_2^*)^2
fmin^2                     | (f^*)^2
2*3                        | 2 \\cdot 3
1e-25*(b + 1)              | 10^{-25} \\cdot (b + 1)
a*(b + 1)                  | a \\cdot (b + 1)
2*(b + 1)*(a - 1)          | 2 (b + 1) (a - 1)
a + -b                     | a + (-b)
(-a)^2                     | (-a)^2
(1/2)^a                    | \\left(\\frac{1}{2}\\right)^a
a - (b - c)                | a - (b - c)
a + (b - c)                | a + b - c
sqrt(a/b)                  | \\sqrt{\\frac{a}{b}}
exp(-a)                    | e^{-a}
norm(x0)^2 + norm1(v)      | \\lVert x_0\\rVert^2 + \\lVert v\\rVert_1
abs(a/b)                   | \\left\\lvert \\frac{a}{b}\\right\\rvert
max(a, b) + argmax(v)      | \\max\\{a, b\\} + \\operatorname{arg\\,max}(v)
dot(x0, [a, b])            | \\langle x_0, (a, b)\\rangle
0 < a <= b and b < 1       | 0 < a \\le b < 1
not (a = b or a < b)       | \\lnot (a = b \\lor a < b)
forall t in 0..T: a != b   | \\forall t \\in \\{0, \\dots, T\\} :\\ a \\ne b
exists k in 0..8 by 2: a<k | \\exists k \\in \\{0, 2, \\dots, 8\\} :\\ a < k
forall s in (0, 1]: s > 0  | \\forall s \\in (0, 1] :\\ s > 0
(sum k in 0..3: k + 1)*a   | \\left(\\sum_{k=0}^{3} (k + 1)\\right) a
mean k in 0..3: f(x(k))    | \\operatorname*{mean}_{0 \\le k \\le 3} f(x_k)
if(a < b, a, 2)            | \\begin{cases} a & \\text{if } a < b \\\\ 2 & \\text{otherwise} \\end{cases}
if(a < b, a, if(b < 1, b, 2)) | \\begin{cases} a & \\text{if } a < b \\\\ b & \\text{if } b < 1 \\\\ 2 & \\text{otherwise} \\end{cases}
max(if(a < b, a, 2), b)    | \\max\\left\\{\\begin{aligned} & \\begin{cases} a & \\text{if } a < b \\\\ 2 & \\text{otherwise} \\end{cases}, \\\\ & b \\end{aligned}\\right\\}
a < b and (a/b < 1 or b = 2) | a < b \\land (\\frac{a}{b} < 1 \\lor b = 2)
E(norm(samplegrad(v)))     | \\mathbb{E}[\\lVert \\nabla f_\\xi(v)\\rVert]
grad(v)[2]                 | (\\nabla f(v))_2
tends(x(t), maxmargin(l1)) | x_t \\to \\operatorname{maxmargin}_{\\ell_1}
flat.velocity(1)           | \\dot{x}_1^{\\mathrm{flat}}
flat.x(1)[2]^2             | (x_{1,2}^{\\mathrm{flat}})^2
""")
  void expressionsAreWrittenAsInAPaper(String text, String latex) {
    Expression e = ExpressionParser.parse(SourceText.of("c", text), Scopes.RUNS);
    assertEquals(latex, LatexPrinter.print(e));
  }
}
