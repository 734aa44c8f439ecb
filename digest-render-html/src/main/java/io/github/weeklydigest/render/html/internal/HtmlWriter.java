package io.github.weeklydigest.render.html.internal;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The one place where text becomes markup.
 *
 * <p>Names of elements and attributes are constants of this package; everything else goes through {@link #text} or the value
 * of an attribute, which escape it. An {@link IOException} of the target comes out as {@link UncheckedIOException}, for the
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
        escape(BidiText.balanced(value));
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
            escape(BidiText.balanced(text));
            return put("</bdi>");
        }
        escape(text);
        return this;
    }

    /** Writes text where no element may stand, as in a title. */
    HtmlWriter plain(String text) {
        escape(BidiText.balanced(text));
        return this;
    }

    HtmlWriter line() {
        return put("\n");
    }

    /** Writes markup that this module or its user has made, never anything from a digest. */
    HtmlWriter trusted(CharSequence markup) {
        return put(markup);
    }

    private void escape(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String replacement = replacement(text, i);
            if (replacement == null) {
                continue;
            }
            if (replacement.isEmpty()) {
                i++;
                continue;
            }
            put(text, from, i);
            put(replacement);
            from = i + 1;
        }
        put(text, from, text.length());
    }

    /** What stands for a code unit: nothing to do is null, a good pair of surrogates is the empty text. */
    private static @org.jspecify.annotations.Nullable String replacement(String text, int index) {
        char c = text.charAt(index);
        switch (c) {
            case '&':
                return "&amp;";
            case '<':
                return "&lt;";
            case '>':
                return "&gt;";
            case '"':
                return "&quot;";
            case '\'':
                return "&#39;";
            case '`':
                return "&#96;";
            case '\t', '\n':
                return null;
            case '\r':
                return "\n";
            default:
                break;
        }
        if (Character.isHighSurrogate(c)
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1))) {
            boolean noncharacter = (text.codePointAt(index) & 0xFFFE) == 0xFFFE;
            return noncharacter ? "\uFFFD" : "";
        }
        boolean unfit = c < ' '
                || c >= 0x7F && c <= 0x9F
                || Character.isSurrogate(c)
                || c >= 0xFDD0 && c <= 0xFDEF
                || c >= 0xFFFE;
        return unfit ? "\uFFFD" : null;
    }

    private HtmlWriter put(CharSequence markup) {
        try {
            target.append(markup);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return this;
    }

    private void put(String text, int from, int to) {
        try {
            target.append(text, from, to);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
