package io.github.weeklydigest.render.html.internal.settings;

import io.github.weeklydigest.render.html.internal.markup.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The library's own styles, short and with their hashes. The build prepares them, because that takes as long as many other
 * steps of a process that converts one digest.
 */
final class LibraryStyle {
    private static final String SUFFIX = ".prepared";

    private LibraryStyle() {}

    /**
     * Writes the prepared styles to a folder.
     *
     * @param args the folder
     */
    public static void main(String[] args) throws IOException {
        for (String name : new String[] {Page.NAME, Lists.NAME}) {
            Stylesheet style = prepare(name);
            Files.writeString(Path.of(args[0], name + SUFFIX), style.hash() + '\n' + style.css());
        }
    }

    /** The style of a page with one digest. */
    static Stylesheet page() {
        return Page.STYLE;
    }

    /** The style of a page that lists digests or papers. */
    static Stylesheet lists() {
        return Lists.STYLE;
    }

    /** Each is read once, when it is needed. */
    private static final class Page {
        static final String NAME = "page.css";
        static final Stylesheet STYLE = read(NAME);
    }

    private static final class Lists {
        static final String NAME = "lists.css";
        static final Stylesheet STYLE = read(NAME);
    }

    private static Stylesheet read(String name) {
        // Only Maven prepares styles; the classes may have been compiled by an IDE.
        return Resources.find(LibraryStyle.class, name + SUFFIX)
                .map(LibraryStyle::parse)
                .orElseGet(() -> prepare(name));
    }

    private static Stylesheet parse(String prepared) {
        int end = prepared.indexOf('\n');
        return new Stylesheet(prepared.substring(end + 1), prepared.substring(0, end), true, "");
    }

    static Stylesheet prepare(String name) {
        String page = compact(Page.NAME);
        String css = name.equals(Page.NAME) ? page : page + compact(name);
        return new Stylesheet(css, Stylesheet.hash(css), true, "");
    }

    private static String compact(String name) {
        return CompactCss.of(Resources.text(LibraryStyle.class, name));
    }
}
