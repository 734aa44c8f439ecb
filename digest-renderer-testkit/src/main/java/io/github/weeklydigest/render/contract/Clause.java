package io.github.weeklydigest.render.contract;

import java.util.Locale;

/**
 * A sentence of the renderer contract, in the words of RFC 2119.
 *
 * @since 0.1
 */
public enum Clause {
    /** The class can be found and instantiated. */
    CONSTRUCTOR("The provider's class MUST be public and MUST have a public constructor without parameters."),
    /** The name of the format. */
    FORMAT("format() MUST return lower-case letters, digits and hyphens, beginning with a letter."),
    /** The media types. */
    MEDIA_TYPES("mediaTypes() MUST return media types in lower case, such as text/html."),
    /** The file extension. */
    FILE_EXTENSION(
            "fileExtension() MUST return letters and digits, joined by single dots or hyphens, without a leading dot."),
    /** A provider always describes itself in the same way. */
    STABLE_IDENTITY("format(), mediaTypes(), fileExtension() and options() MUST return the same values at every call."),

    /** The names of options. */
    OPTION_NAMES("options() MUST return options whose names differ and begin with the format and a dot."),
    /** The descriptions of options. */
    OPTION_DESCRIPTIONS("Every option MUST have a description."),
    /** Values of options. */
    OPTION_VALUES("create MUST return a renderer for every value of an option, or throw an IllegalArgumentException."),
    /** Defaults of options. */
    OPTION_DEFAULTS("An option that is set to its default MUST change nothing."),

    /** The stream is read to its end. */
    READS_TO_THE_END("render MUST read the stream until next() returns null."),
    /** A stream that was read before. */
    UNREAD_SOURCE("render MUST throw an IllegalStateException if the stream was read before, see DigestEvents.start."),
    /** Writing goes on while reading. */
    STREAMS("render MUST write while it reads, and MUST NOT keep a long digest until its end."),
    /** A renderer does not close the stream. */
    LEAVES_SOURCE_OPEN("render MUST NOT close the stream."),
    /** A renderer does not close the target. */
    LEAVES_TARGET_OPEN("render MUST NOT close the target, even if it can be closed."),
    /** The kind of target does not matter. */
    ANY_TARGET("render MUST write the same characters whatever kind of Appendable the target is."),
    /** Bytes and text are the same. */
    BYTES("render to an OutputStream MUST write the text in UTF-8, unless the renderer is a BinaryRenderer."),

    /** Threads may share a renderer. */
    THREADS("A renderer MUST give the same result when several threads use it at once."),
    /** A renderer is reusable. */
    REUSABLE("A renderer MUST be usable again, even after a rendering that failed."),
    /** Renderers of one provider know nothing of each other. */
    INDEPENDENT("Renderers of one provider MUST NOT affect each other."),

    /** The exceptions of the target. */
    TARGET_ERRORS("render MUST pass on the exceptions of the target unchanged."),
    /** The exceptions of the stream. */
    SOURCE_ERRORS("render MUST pass on the exceptions of the stream unchanged."),
    /** Nothing is written after an error. */
    STOPS_AT_ERRORS("After the stream or the target has thrown, render MUST NOT write any more."),

    /** The same input gives the same output. */
    DETERMINISTIC("The same digest MUST give the same characters each time."),
    /** Locale and time zone of the machine do not matter. */
    LOCALE("The result MUST NOT depend on the default locale or the default time zone."),

    /** Archives. */
    ARCHIVE(
            "createForArchive MUST return nothing, or a renderer that writes the same files for the same archive each time."),
    /** Paths of files. */
    ARCHIVE_PATHS(
            "A renderer of archives MUST choose paths that the output folder accepts, and MUST NOT use one path for two digests."),
    /** Which digests are read. */
    ARCHIVE_READS("document MUST NOT open other digests than the one it is given."),
    /** Streams are closed. */
    ARCHIVE_CLOSES("A renderer of archives MUST close the streams that it opens, even after a failure."),
    /** The order of documents. */
    ARCHIVE_ORDER("The files MUST NOT depend on the order in which document is called."),
    /** Several threads. */
    ARCHIVE_THREADS("document MUST write the same files when several threads call it at once."),
    /** A second call. */
    ARCHIVE_AGAIN("document MUST write the same files when it is called again after an OutOfMemoryError."),
    /** Digests that fail. */
    ARCHIVE_FAILURES(
            "document MUST pass on the exceptions of the stream of an entry unchanged, and MUST NOT keep other entries from"
                    + " being written."),
    /** The end of an archive. */
    ARCHIVE_END("end MUST NOT list a digest that it is not given."),
    /** The exceptions of the folder. */
    ARCHIVE_ERRORS("begin, document and end MUST pass on the exceptions of the output folder unchanged."),
    /** A run that ends early. */
    ARCHIVE_CANCELLED("A renderer of archives MUST be usable again after a run that was cancelled."),

    /** An empty digest. */
    EMPTY_DIGEST(
            "render MUST accept a digest without title, sections and items, and sections and items with nothing in them."),
    /** All elements of the model. */
    EVERY_ELEMENT("render MUST accept every element of the model."),
    /** Positions are optional. */
    POSITIONS("render MUST accept events with and without positions."),
    /** Deep nesting. */
    NESTING("render MUST accept blocks and inlines that are nested 100 deep, and sections nested 20 deep."),
    /** Any text. */
    ANY_TEXT("render MUST accept any text, and MUST NOT write a surrogate without its partner or U+0000."),
    /** Unknown content. */
    UNKNOWN_CONTENT(
            "A renderer that writes the text of paragraphs MUST write the text of opaque blocks and inlines as well."),

    /** Markup: text stays text. */
    MARKUP_TEXT("A renderer of HTML or XML MUST NOT let text of the digest become tags or attributes."),
    /** Markup: raw HTML stays out. */
    MARKUP_RAW_HTML("A renderer of HTML or XML MUST NOT pass raw HTML of the digest on as markup."),
    /** Markup: addresses are checked. */
    MARKUP_ADDRESSES(
            "A renderer of HTML or XML MUST NOT write an address of the digest that the URL policy does not allow."),
    /** XML: legal characters. */
    XML_CHARACTERS("A renderer of XML MUST write only characters that XML 1.0 allows.");

    private final String sentence;

    Clause(String sentence) {
        this.sentence = sentence;
    }

    /** {@return its name in kebab case, such as {@code reads-to-the-end}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the sentence} */
    public String sentence() {
        return sentence;
    }
}
