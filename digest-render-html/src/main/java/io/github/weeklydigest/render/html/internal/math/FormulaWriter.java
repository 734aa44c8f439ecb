package io.github.weeklydigest.render.html.internal.math;

import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import java.util.Optional;

/** Writes formulas. */
public final class FormulaWriter {
    /** Characters of a formula, as it is shown, that fit on the narrowest screen. */
    private static final int NARROW = 14;

    private final HtmlWriter out;
    private final boolean mathml;

    public FormulaWriter(HtmlWriter out, Settings settings) {
        this.out = out;
        mathml = settings.get(HtmlOptions.MATH) == HtmlOptions.Formulas.MATHML;
    }

    /** Writes a formula in a line; a long one may be wider than a narrow screen and can be moved in its place. */
    public void write(String tex, boolean display) {
        Optional<MathNode> formula = read(tex);
        if (formula.isEmpty()) {
            writeSource(tex);
        } else if (display) {
            openScrolling("span", "wd-formula", formula.get());
            write(tex, formula.get(), true);
            out.close("span");
        } else if (formula.get().length() > NARROW) {
            openScrolling("span", "wd-long", formula.get());
            write(tex, formula.get(), false);
            out.close("span");
        } else {
            write(tex, formula.get(), false);
        }
    }

    /** Opens an element that scrolls sideways and is a stop of the keyboard if the formula may be too wide. */
    private void openScrolling(String element, String cssClass, MathNode formula) {
        boolean wide = formula.length() > NARROW;
        out.opening(element).attribute("class", wide ? cssClass + " wd-wide" : cssClass);
        if (wide) {
            out.attribute("tabindex", "0");
        }
        out.opened();
    }

    /** Writes a formula as a block. */
    public void writeBlock(String tex) {
        Optional<MathNode> formula = read(tex);
        if (formula.isPresent()) {
            openScrolling("div", "wd-formula", formula.get());
            write(tex, formula.get(), true);
        } else {
            out.open("div", "class", "wd-formula");
            writeSource(tex);
        }
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
