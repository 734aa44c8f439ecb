package io.github.weeklydigest.render.html.internal.math;

import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import java.util.Optional;

/** Writes formulas. */
public final class Formulas {
    /** Characters of TeX from which a formula may be wider than a narrow screen. */
    private static final int LONG = 24;

    private final HtmlWriter out;
    private final boolean mathml;

    public Formulas(HtmlWriter out, Settings settings) {
        this.out = out;
        mathml = settings.get(HtmlOptions.MATH) == HtmlOptions.Formulas.MATHML;
    }

    /** Writes a formula in a line; a long one may be wider than a narrow screen and can be moved in its place. */
    public void write(String tex, boolean display) {
        Optional<MathNode> formula = read(tex);
        if (formula.isEmpty()) {
            writeSource(tex);
        } else if (display || tex.length() > LONG) {
            out.open("span", "class", display ? "wd-formula" : "wd-long", "tabindex", "0");
            write(tex, formula.get(), display);
            out.close("span");
        } else {
            write(tex, formula.get(), false);
        }
    }

    /** Writes a formula that stands on its own. */
    public void writeBlock(String tex) {
        out.open("div", "class", "wd-formula", "tabindex", "0");
        read(tex).ifPresentOrElse(formula -> write(tex, formula, true), () -> writeSource(tex));
        out.close("div").line();
    }

    private Optional<MathNode> read(String tex) {
        return mathml ? TexFormula.read(tex) : Optional.empty();
    }

    private void writeSource(String tex) {
        out.element("code", tex, "class", "wd-tex");
    }

    private void write(String tex, MathNode formula, boolean display) {
        out.opening("math");
        if (out.isXml()) {
            out.attribute("xmlns", "http://www.w3.org/1998/Math/MathML");
        }
        if (display) {
            out.attribute("display", "block");
        }
        out.opened().open("semantics");
        formula.write(out);
        out.element("annotation", tex, "encoding", "application/x-tex")
                .close("semantics")
                .close("math");
    }
}
