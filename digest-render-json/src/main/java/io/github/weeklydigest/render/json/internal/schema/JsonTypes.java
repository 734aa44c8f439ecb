package io.github.weeklydigest.render.json.internal.schema;

import java.util.Set;

/** The values of {@code type}. */
public final class JsonTypes {
    public static final String SECTION = "section";

    public static final String ARTICLE = "article";
    public static final String CONVERSATION = "conversation";
    public static final String MEDIA_LISTING = "media-listing";
    public static final String RECOMMENDATIONS = "recommendations";
    public static final String CONTENTS = "contents";
    public static final String QUOTATION = "quotation";
    public static final String PROSE = "prose";

    public static final String PARAGRAPH = "paragraph";
    public static final String SUBHEADING = "subheading";
    public static final String BULLET_LIST = "bullet-list";
    public static final String ORDERED_LIST = "ordered-list";
    public static final String QUOTE = "quote";
    public static final String NOTE = "note";
    public static final String TABLE = "table";
    public static final String THEMATIC_BREAK = "thematic-break";

    public static final String TEXT = "text";
    public static final String LINK = "link";
    public static final String AUTOLINK = "autolink";
    public static final String STRONG = "strong";
    public static final String EMPHASIS = "emphasis";
    public static final String STRIKETHROUGH = "strikethrough";
    public static final String WIKILINK = "wikilink";
    public static final String BREAK = "break";

    /** Blocks and inlines alike. */
    public static final String CODE = "code";

    public static final String IMAGE = "image";
    public static final String MATH = "math";
    public static final String HTML = "html";
    /** Carries a foreign type whose name is one of ours. */
    public static final String OPAQUE = "opaque";

    public static final Set<String> BLOCKS = Set.of(
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

    public static final Set<String> INLINES = Set.of(
            TEXT, CODE, LINK, AUTOLINK, IMAGE, STRONG, EMPHASIS, STRIKETHROUGH, WIKILINK, MATH, HTML, BREAK, OPAQUE);

    private JsonTypes() {}
}
