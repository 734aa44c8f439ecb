package io.github.weeklydigest.render.html.internal;

import io.github.weeklydigest.render.html.HtmlOptions;
import java.util.Optional;

/** Writes formulas. */
final class Formulas {
    private final HtmlWriter out;
    private final boolean mathml;

    Formulas(PageContext page) {
        out = page.out();
        mathml = page.settings().get(HtmlOptions.MATH) == HtmlOptions.Formulas.MATHML;
    }

    void write(String tex, boolean display) {
        Optional<MathNode> formula = mathml ? TexFormula.read(tex) : Optional.empty();
        if (formula.isEmpty()) {
            out.element("code", tex, "class", "wd-tex");
            return;
        }
        out.opening("math");
        if (display) {
            out.attribute("display", "block");
        }
        out.opened().open("semantics");
        formula.get().write(out);
        out.element("annotation", tex, "encoding", "application/x-tex")
                .close("semantics")
                .close("math");
    }
}
