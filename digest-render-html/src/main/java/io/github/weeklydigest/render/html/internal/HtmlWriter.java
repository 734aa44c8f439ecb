package io.github.weeklydigest.render.html.internal;

import io.github.weeklydigest.render.spi.Escaper;
import java.io.IOException;

/**
 * The one place where text becomes markup, through {@link Escaper}.
 *
 * <p>Names of elements and attributes are constants of this package; everything else goes through {@link #text} or the value
 * of an attribute, which escape it. An {@link IOException} of the target comes out as {@link TargetException}, for the
 * visitors of the model can't throw it.
 */
final class HtmlWriter {
    private Appendable target;

    HtmlWriter(Appendable target) {
        this.target = target;
    }

    /** From now on writes elsewhere. */
    void redirect(Appendable other) {
        target = other;
    }

    /** Writes a start tag; attributes come as name, value, name, value. */
    HtmlWriter open(String element, String... attributes) {
        put("<").put(element);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return put(">");
    }

    /** Writes a start tag up to its last attribute; {@link #attribute} and {@link #opened} follow. */
    HtmlWriter opening(String element) {
        return put("<").put(element);
    }

    HtmlWriter attribute(String name, String value) {
        put(" ").put(name).put("=\"");
        escape(Escaper.HTML_ATTRIBUTE, BidiText.balanced(value));
        return put("\"");
    }

    HtmlWriter opened() {
        return put(">");
    }

    HtmlWriter close(String element) {
        return put("</").put(element).put(">");
    }

    HtmlWriter element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** Writes text; where it has controls of direction it can't reach beyond itself. */
    HtmlWriter text(String text) {
        if (BidiText.hasControls(text)) {
            put("<bdi>");
            escape(Escaper.HTML_TEXT, BidiText.balanced(text));
            return put("</bdi>");
        }
        escape(Escaper.HTML_TEXT, text);
        return this;
    }

    /** Writes text where no element may stand, as in a title. */
    HtmlWriter plain(String text) {
        escape(Escaper.HTML_TEXT, BidiText.balanced(text));
        return this;
    }

    HtmlWriter line() {
        return put("\n");
    }

    /** Writes markup that this module or its user has made, never anything from a digest. */
    HtmlWriter trusted(CharSequence markup) {
        return put(markup);
    }

    private void escape(Escaper escaper, String text) {
        try {
            escaper.append(text, target);
        } catch (IOException problem) {
            throw new TargetException(problem);
        }
    }

    private HtmlWriter put(CharSequence markup) {
        try {
            target.append(markup);
        } catch (IOException problem) {
            throw new TargetException(problem);
        }
        return this;
    }

    /** The target has thrown. */
    static final class TargetException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final IOException problem;

        TargetException(IOException problem) {
            super(problem);
            this.problem = problem;
        }

        IOException problem() {
            return problem;
        }
    }
}
