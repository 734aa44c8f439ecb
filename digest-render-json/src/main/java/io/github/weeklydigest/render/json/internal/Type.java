package io.github.weeklydigest.render.json.internal;

import java.util.Set;

/** The values of {@code type}. */
final class Type {
    static final String SECTION = "section";

    static final String ARTICLE = "article";
    static final String CONVERSATION = "conversation";
    static final String MEDIA_LISTING = "media-listing";
    static final String RECOMMENDATIONS = "recommendations";
    static final String CONTENTS = "contents";
    static final String PROSE = "prose";

    static final String PARAGRAPH = "paragraph";
    static final String SUBHEADING = "subheading";
    static final String BULLET_LIST = "bullet-list";
    static final String ORDERED_LIST = "ordered-list";
    static final String QUOTE = "quote";
    static final String NOTE = "note";
    static final String TABLE = "table";
    static final String THEMATIC_BREAK = "thematic-break";

    static final String TEXT = "text";
    static final String LINK = "link";
    static final String AUTOLINK = "autolink";
    static final String STRONG = "strong";
    static final String EMPHASIS = "emphasis";
    static final String STRIKETHROUGH = "strikethrough";
    static final String WIKILINK = "wikilink";
    static final String BREAK = "break";

    /** Blocks and inlines alike. */
    static final String CODE = "code";

    static final String IMAGE = "image";
    static final String MATH = "math";
    static final String HTML = "html";
    /** Carries a foreign type whose name is one of ours. */
    static final String OPAQUE = "opaque";

    static final Set<String> BLOCKS = Set.of(
            PARAGRAPH,
            SUBHEADING,
            BULLET_LIST,
            ORDERED_LIST,
            QUOTE,
            NOTE,
            CODE,
            TABLE,
            IMAGE,
            MATH,
            THEMATIC_BREAK,
            HTML,
            OPAQUE);

    static final Set<String> INLINES = Set.of(
            TEXT, CODE, LINK, AUTOLINK, IMAGE, STRONG, EMPHASIS, STRIKETHROUGH, WIKILINK, MATH, HTML, BREAK, OPAQUE);

    private Type() {}
}
