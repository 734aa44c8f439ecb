package io.github.weeklydigest.render.html.internal.markup;

import io.github.weeklydigest.render.spi.Escaper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The one place where text becomes markup, through {@link Escaper}.
 *
 * <p>Names of elements and attributes are constants of this package; everything else goes through {@link #text} or the value
 * of an attribute, which escape it.
 */
public final class HtmlWriter {
    private final boolean xml;
    private final Escaper textEscaper;
    private final Escaper attributeEscaper;
    private OutputBuffer out;
    private long textLength;

    private HtmlWriter(OutputBuffer out, boolean xml) {
        this.out = out;
        this.xml = xml;
        textEscaper = xml ? Escaper.XML_TEXT : Escaper.HTML_TEXT;
        attributeEscaper = xml ? Escaper.XML_ATTRIBUTE : Escaper.HTML_ATTRIBUTE;
    }

    public HtmlWriter(OutputBuffer out) {
        this(out, false);
    }

    /** A writer of XHTML: well-formed XML 1.0 for every text. */
    public static HtmlWriter xml(OutputBuffer out) {
        return new HtmlWriter(out, true);
    }

    /** Whether it writes XHTML. */
    public boolean isXml() {
        return xml;
    }

    /** How many characters of text have been written so far. */
    public long textLength() {
        return textLength;
    }

    /** Writes a character of markup that may still change. */
    public OutputBuffer.CharSetter changeable(char mark) {
        return out.appendChangeable(mark);
    }

    /** From now on writes elsewhere. */
    public void redirect(OutputBuffer other) {
        out = other;
    }

    /** Writes a start tag; attributes come as name, value, name, value. */
    public HtmlWriter open(String element, String... attributes) {
        opening(element);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return opened();
    }

    /** Writes a start tag without attributes. */
    public HtmlWriter open(String element) {
        out.append('<').append(element).append('>');
        return this;
    }

    /** Writes a start tag up to its last attribute; {@link #attribute} and {@link #opened} follow. */
    public HtmlWriter opening(String element) {
        out.append('<').append(element);
        return this;
    }

    public HtmlWriter attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        return value(ClassifiedText.of(value)).mark('"');
    }

    /** Writes the value of an attribute, or its end, between quotation marks that are markup. */
    public HtmlWriter value(ClassifiedText value) {
        if (value.isPlainInQuotes()) {
            out.append(value.text());
        } else {
            escape(attributeEscaper, BidiText.balanced(value.text()));
        }
        return this;
    }

    public HtmlWriter opened() {
        out.append('>');
        return this;
    }

    /** Ends the start tag of an element that never has content, such as {@code img}. */
    public HtmlWriter openedEmpty() {
        out.append(xml ? "/>" : ">");
        return this;
    }

    /** Writes an element that never has content. */
    public HtmlWriter empty(String element) {
        return opening(element).openedEmpty();
    }

    public HtmlWriter close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    public HtmlWriter element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** Writes text; direction controls in it can't affect the text around it. */
    public HtmlWriter text(String text) {
        return text(ClassifiedText.of(text));
    }

    public HtmlWriter text(ClassifiedText known) {
        textLength += known.text().length();
        if (known.isPlain()) {
            out.append(known.text());
        } else {
            oddText(known.text());
        }
        return this;
    }

    private void oddText(String text) {
        if (BidiText.hasControls(text)) {
            out.append("<bdi>");
            escape(textEscaper, BidiText.balanced(text));
            out.append("</bdi>");
        } else {
            escape(textEscaper, text);
        }
    }

    /** Writes text where no element may stand, as in a title. */
    public HtmlWriter plain(String text) {
        escape(textEscaper, BidiText.balanced(text));
        return this;
    }

    /** Writes what a string of JSON holds in a script element. */
    public HtmlWriter script(String text) {
        if (ClassifiedText.of(text).isPlainInQuotes()) {
            out.append(text);
        } else {
            escape(Escaper.SCRIPT_JSON, BidiText.balanced(text));
        }
        return this;
    }

    public HtmlWriter line() {
        out.append('\n');
        return this;
    }

    /** Writes markup that this module or its user has made, never anything from a digest. */
    public HtmlWriter trusted(String markup) {
        out.append(markup);
        return this;
    }

    /** Writes a character of markup. */
    public HtmlWriter mark(char mark) {
        out.append(mark);
        return this;
    }

    /** Writes what has been written and kept, and keeps it no longer. */
    public HtmlWriter kept(OutputBuffer markup) {
        markup.moveTo(out);
        return this;
    }

    /** Hands on everything to the target. */
    public void flush() {
        out.flush();
    }

    private void escape(Escaper escaper, String text) {
        try {
            escaper.append(text, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a spool never throws it", impossible);
        }
    }
}
