package io.github.weeklydigest.render.spi;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes elements of HTML or XML. No text of a digest can become a tag, an attribute or an address that runs a script.
 *
 * <pre>{@code
 * MarkupWriter html = MarkupWriter.html(target);
 * html.start("p").text("see ").start("a").uri("href", link.uri()).text(title).end().end();
 * }</pre>
 *
 * <p>An instance writes one document and belongs to one thread. It neither flushes nor closes its target.
 *
 * @since 0.1
 */
public final class MarkupWriter {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.:-]*");

    private final Appendable target;
    private final Escaper text;
    private final Escaper attribute;
    private final String emptyEnd;
    private final UrlPolicy links;
    private final UrlPolicy images;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    private MarkupWriter(
            Appendable target, Escaper text, Escaper attribute, String emptyEnd, UrlPolicy links, UrlPolicy images) {
        this.target = Objects.requireNonNull(target, "target");
        this.text = text;
        this.attribute = attribute;
        this.emptyEnd = emptyEnd;
        this.links = Objects.requireNonNull(links, "links");
        this.images = Objects.requireNonNull(images, "images");
    }

    /**
     * Returns a writer of HTML with the usual {@linkplain UrlPolicy policies}.
     *
     * @param target what to write to
     * @return the writer
     */
    public static MarkupWriter html(Appendable target) {
        return html(target, UrlPolicy.links(), UrlPolicy.images());
    }

    /**
     * Returns a writer of HTML with the given policies.
     *
     * @param target what to write to
     * @param links which addresses links may have
     * @param images which addresses images and other embedded content may have
     * @return the writer
     */
    public static MarkupWriter html(Appendable target, UrlPolicy links, UrlPolicy images) {
        return new MarkupWriter(target, Escaper.HTML_TEXT, Escaper.HTML_ATTRIBUTE, ">", links, images);
    }

    /**
     * Returns a writer of XML 1.0 with the usual {@linkplain UrlPolicy policies}.
     *
     * @param target what to write to
     * @return the writer
     */
    public static MarkupWriter xml(Appendable target) {
        return new MarkupWriter(
                target, Escaper.XML_TEXT, Escaper.XML_ATTRIBUTE, "/>", UrlPolicy.links(), UrlPolicy.images());
    }

    /**
     * Writes the XML declaration, which comes before all else.
     *
     * @return this writer
     * @throws IOException if the target throws it
     */
    public MarkupWriter xmlDeclaration() throws IOException {
        target.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return this;
    }

    /**
     * Writes HTML's document type, which comes before all else.
     *
     * @return this writer
     * @throws IOException if the target throws it
     */
    public MarkupWriter htmlDoctype() throws IOException {
        target.append("<!DOCTYPE html>\n");
        return this;
    }

    /**
     * Begins an element.
     *
     * @param name its name, which is the writer's and never a text of the digest
     * @return this writer
     * @throws IOException if the target throws it
     * @throws IllegalArgumentException if it can't be a name
     */
    public MarkupWriter start(String name) throws IOException {
        closeTag();
        target.append('<').append(checked(name));
        open.push(name);
        inTag = true;
        return this;
    }

    /**
     * Writes an attribute of the element that has just begun. An address belongs to {@link #uri} or {@link #image}.
     *
     * @param name its name, which is the writer's and never a text of the digest
     * @param value its value, any text
     * @return this writer
     * @throws IOException if the target throws it
     * @throws IllegalArgumentException if it can't be a name
     * @throws IllegalStateException if no element has just begun
     */
    public MarkupWriter attribute(String name, String value) throws IOException {
        if (!inTag) {
            throw new IllegalStateException("the attribute '" + name + "' must directly follow start");
        }
        target.append(' ').append(checked(name)).append("=\"");
        attribute.append(value, target);
        target.append('"');
        return this;
    }

    /**
     * Writes an attribute that holds an address to follow, such as {@code href}; nothing if the policy doesn't allow it.
     *
     * @param name its name
     * @param uri the address as written in the model
     * @return this writer
     * @throws IOException if the target throws it
     * @throws IllegalStateException if no element has just begun
     */
    public MarkupWriter uri(String name, String uri) throws IOException {
        return attribute(name, links.allow(uri));
    }

    /**
     * Writes an attribute that holds an address to load, such as {@code src}; nothing if the policy doesn't allow it.
     *
     * @param name its name
     * @param uri the address as written in the model
     * @return this writer
     * @throws IOException if the target throws it
     * @throws IllegalStateException if no element has just begun
     */
    public MarkupWriter image(String name, String uri) throws IOException {
        return attribute(name, images.allow(uri));
    }

    private MarkupWriter attribute(String name, Optional<String> value) throws IOException {
        return value.isPresent() ? attribute(name, value.get()) : this;
    }

    /**
     * Writes text.
     *
     * @param content any text
     * @return this writer
     * @throws IOException if the target throws it
     */
    public MarkupWriter text(CharSequence content) throws IOException {
        closeTag();
        text.append(content, target);
        return this;
    }

    /**
     * Ends the innermost element with an end tag.
     *
     * @return this writer
     * @throws IOException if the target throws it
     * @throws IllegalStateException if none is open
     */
    public MarkupWriter end() throws IOException {
        closeTag();
        target.append("</").append(innermost()).append('>');
        return this;
    }

    /**
     * Ends the element that has just begun as one without content: {@code <br>} in HTML, {@code <link/>} in XML.
     *
     * @return this writer
     * @throws IOException if the target throws it
     * @throws IllegalStateException if no element has just begun
     */
    public MarkupWriter endEmpty() throws IOException {
        if (!inTag) {
            throw new IllegalStateException("the element '" + open.peek() + "' already has content");
        }
        innermost();
        inTag = false;
        target.append(emptyEnd);
        return this;
    }

    /**
     * Writes an element that holds nothing but text.
     *
     * @param name its name
     * @param content any text
     * @return this writer
     * @throws IOException if the target throws it
     */
    public MarkupWriter element(String name, CharSequence content) throws IOException {
        return start(name).text(content).end();
    }

    private String innermost() {
        if (open.isEmpty()) {
            throw new IllegalStateException("no element is open");
        }
        return open.pop();
    }

    private void closeTag() throws IOException {
        if (inTag) {
            inTag = false;
            target.append('>');
        }
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of an element or attribute: '" + name + '\'');
        }
        return name;
    }
}
