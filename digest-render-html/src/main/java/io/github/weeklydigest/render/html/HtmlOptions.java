package io.github.weeklydigest.render.html;

import io.github.weeklydigest.render.OptionKey;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The options of the web page. Each value is text, a number or a constant, so that a command line can set it.
 *
 * @since 0.1
 */
public final class HtmlOptions {
    private HtmlOptions() {}

    /** Where the style sheet is written, and what it contains. */
    public enum Style {
        /** In the page: the default style, followed by {@link HtmlOptions#CSS}. */
        ADD,
        /** The same as {@link #ADD}, but in one file for all pages of a site; a single page contains it. */
        FILE,
        /** Only {@link HtmlOptions#CSS}. */
        REPLACE,
        /** No style at all. */
        NONE
    }

    /** How images are written. */
    public enum Images {
        /** They are shown, and loaded when they come into view. */
        SHOW,
        /** Images of other hosts become links; the others are shown. */
        LINK,
        /** They are replaced by their alternative text. */
        TEXT
    }

    /** The data for search engines in a page. */
    public enum Data {
        /** The issue and all its entries. */
        FULL,
        /** The issue only. */
        ISSUE,
        /** None. */
        NONE
    }

    /** How sources without an address are written, such as links to an author's own notes. */
    public enum UnlinkedSources {
        /** They are shown, with a badge that says that they have no link. */
        SHOW,
        /** They are left out if the entry has a heading. */
        HIDE
    }

    /** How formulas are written. */
    public enum Formulas {
        /** As MathML; a formula with an unknown command is written as its TeX source. */
        MATHML,
        /** As their TeX source, in code. */
        TEX
    }

    /** Where a link to another site opens. */
    public enum LinkTarget {
        /** In the same window. */
        SAME,
        /** In a new one. */
        BLANK
    }

    /** Only the body, to be put into another page: no head, no style, no metadata. */
    public static final OptionKey<Boolean> FRAGMENT = OptionKey.ofBoolean(
            "html.fragment", false, "Write only the body, for another page: no head, no style, no metadata.");

    /** Where the style sheet is written, and what it contains. */
    public static final OptionKey<Style> STYLE = OptionKey.ofEnum(
            "html.style",
            Style.ADD,
            "Add html.css to the page's own style, write both to one file of a site, replace the style, or write none.");

    /** A style sheet, as text. It must not contain {@code </style}. */
    public static final OptionKey<String> CSS =
            OptionKey.ofString("html.css", "", "A style sheet to add to the default style, or to replace it with.");

    /** The title of the page, instead of the digest's title. */
    public static final OptionKey<String> TITLE =
            OptionKey.ofString("html.title", "", "The title of the page, instead of the digest's title.");

    /** The address against which relative links and images of the digest are resolved. */
    public static final OptionKey<String> BASE = OptionKey.ofString(
            "html.base", "", "The address (https://…/) against which relative links and images are resolved.");

    /** The address of the page, for {@code canonical}, Open Graph and JSON-LD. */
    public static final OptionKey<String> URL =
            OptionKey.ofString("html.url", "", "The address (https://…) of the page.");

    /** Where a link to another site opens. */
    public static final OptionKey<LinkTarget> LINK_TARGET = OptionKey.ofEnum(
            "html.link-target", LinkTarget.SAME, "Open links to other sites in the same window or a new one.");

    /** The {@code rel} attribute of links to other sites. */
    public static final OptionKey<String> LINK_REL = OptionKey.ofString(
            "html.link-rel",
            "noopener nofollow ugc",
            "The rel attribute of links to other sites: words separated by spaces.");

    /** The number that is added to the level of each heading; the deepest level is 6. */
    public static final OptionKey<Integer> HEADING_OFFSET =
            OptionKey.ofInteger("html.heading-offset", 0, 0, 5, "The number to add to the level of each heading.");

    /** How images are written. */
    public static final OptionKey<Images> IMAGES = OptionKey.ofEnum(
            "html.images", Images.SHOW, "Show images, turn those of other hosts into links, or write their text.");

    /** How formulas are written. */
    public static final OptionKey<Formulas> MATH =
            OptionKey.ofEnum("html.math", Formulas.MATHML, "Write formulas as MathML or as their TeX source.");

    /** The language of the page's own words, instead of the digest's language. */
    public static final OptionKey<String> LANGUAGE = OptionKey.ofString(
            "html.language", "", "The language of the page's own words (zh, en), instead of the digest's language.");

    /** Words that replace the page's own words, in the form of a properties file. */
    public static final OptionKey<String> LABELS = OptionKey.ofString(
            "html.labels",
            "",
            "Words that replace the page's own, one 'name = text' per line; docs/html.md lists the names.");

    /** Markup to put at the end of the head. It is not escaped. */
    public static final OptionKey<String> HEAD =
            OptionKey.ofString("html.head", "", "Trusted markup to put at the end of the head.");

    /** Markup to put before the page's content. It is not escaped. */
    public static final OptionKey<String> HEADER =
            OptionKey.ofString("html.header", "", "Trusted markup to put before the content of the page.");

    /** Markup to put after the page's content. It is not escaped. */
    public static final OptionKey<String> FOOTER =
            OptionKey.ofString("html.footer", "", "Trusted markup to put after the content of the page.");

    /** The Content-Security-Policy, instead of the one that is computed for the page's style. */
    public static final OptionKey<String> CONTENT_SECURITY_POLICY = OptionKey.ofString(
            "html.csp", "", "The Content-Security-Policy, instead of the page's own; 'none' writes none.");

    /** The raw HTML tags that are kept if they have no attributes: some of {@code sub sup br kbd mark}. */
    public static final OptionKey<String> HTML_TAGS = OptionKey.ofString(
            "html.html-tags",
            "br sub sup kbd",
            "The raw HTML tags to keep if they have no attributes: some of br, sub, sup, kbd, mark.");

    /** Whether readers can choose to see only titles, only papers, or only entries with notes. */
    public static final OptionKey<Boolean> VIEWS = OptionKey.ofBoolean(
            "html.views", true, "Offer views of the page: everything, titles, papers, entries with notes.");

    /** Whether a short paragraph that is the heading of the next one is styled as a heading. */
    public static final OptionKey<Boolean> RUN_IN_HEADINGS = OptionKey.ofBoolean(
            "html.run-in-headings", true, "Style a short paragraph that is the heading of the next one as a heading.");

    /** How sources without an address are written. */
    public static final OptionKey<UnlinkedSources> UNLINKED_SOURCES = OptionKey.ofEnum(
            "html.unlinked-sources",
            UnlinkedSources.SHOW,
            "Show sources without an address with a badge, or hide them if the entry has a heading.");

    /** The data for search engines in the page. */
    public static final OptionKey<Data> DATA = OptionKey.ofEnum(
            "html.data", Data.FULL, "Write JSON-LD of the issue with all its entries, of the issue only, or none.");

    /** The name of the site or of the series of digests. */
    public static final OptionKey<String> SITE_NAME =
            OptionKey.ofString("html.site-name", "", "The name of the site, for metadata.");

    /** The address of the picture to show when the page is shared. */
    public static final OptionKey<String> IMAGE = OptionKey.ofString(
            "html.image", "", "The address (https://…) of a picture to show when the page is shared.");

    /** The address of the icon of the page. */
    public static final OptionKey<String> ICON =
            OptionKey.ofString("html.icon", "", "The address of the icon of the page.");

    /** The address of the digest's source. */
    public static final OptionKey<String> SOURCE =
            OptionKey.ofString("html.source", "", "The address of the digest's source, for the footer.");

    /** The address of the licence. */
    public static final OptionKey<String> LICENCE =
            OptionKey.ofString("html.licence", "", "The address of the licence, for the footer.");

    /** Whether the files next to each digest are copied into a site. */
    public static final OptionKey<Boolean> ASSETS = OptionKey.ofBoolean(
            "html.assets", true, "Copy the images and files next to each digest of a folder into the site.");

    /**
     * The feeds of a site. A feed with a relative address is written next to the index if there is a renderer for
     * it; other addresses are only announced. The default is an Atom feed and a JSON Feed.
     */
    public static final OptionKey<String> FEEDS = OptionKey.ofString(
            "html.feeds",
            "",
            "The feeds of the site, one 'address = title' per line: .atom, .rss, .xml or .json; 'none' for no feeds.");

    /** Whether the index of a site has a search box, whose script is a file of its own. */
    public static final OptionKey<Boolean> SEARCH = OptionKey.ofBoolean(
            "html.search", false, "Add a search box to the index of a site, with a script in a file of its own.");

    /** The address of the previous week's page. */
    public static final OptionKey<String> PREVIOUS =
            OptionKey.ofString("html.previous", "", "The address of the previous week's page.");

    /** The text of the link to the previous week. */
    public static final OptionKey<String> PREVIOUS_TITLE =
            OptionKey.ofString("html.previous-title", "", "The text of the link to the previous week.");

    /** The address of the next week's page. */
    public static final OptionKey<String> NEXT =
            OptionKey.ofString("html.next", "", "The address of the next week's page.");

    /** The text of the link to the next week. */
    public static final OptionKey<String> NEXT_TITLE =
            OptionKey.ofString("html.next-title", "", "The text of the link to the next week.");

    /** The address of the page that lists all weeks. */
    public static final OptionKey<String> INDEX =
            OptionKey.ofString("html.index", "", "The address of the page that lists all weeks.");

    /** The addresses of the digest's translations, instead of those that the digest states. */
    public static final OptionKey<String> TRANSLATIONS = OptionKey.ofString(
            "html.translations",
            "",
            "The addresses of translations, one 'language = address' per line, instead of the digest's own.");

    /**
     * The number of characters of the page that are kept before its beginning is written; it bounds the memory that a
     * renderer needs.
     */
    public static final OptionKey<Integer> BUFFER = OptionKey.ofInteger(
            "html.buffer",
            1_048_576,
            0,
            Integer.MAX_VALUE,
            "The number of characters of the page to keep for the navigation and the counts at its top.");

    private static final Set<OptionKey<?>> ALL = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            FRAGMENT,
            STYLE,
            CSS,
            TITLE,
            BASE,
            URL,
            LINK_TARGET,
            LINK_REL,
            HEADING_OFFSET,
            IMAGES,
            MATH,
            LANGUAGE,
            LABELS,
            HEAD,
            HEADER,
            FOOTER,
            CONTENT_SECURITY_POLICY,
            HTML_TAGS,
            VIEWS,
            RUN_IN_HEADINGS,
            UNLINKED_SOURCES,
            DATA,
            SITE_NAME,
            IMAGE,
            ICON,
            SOURCE,
            LICENCE,
            ASSETS,
            FEEDS,
            SEARCH,
            PREVIOUS,
            PREVIOUS_TITLE,
            NEXT,
            NEXT_TITLE,
            INDEX,
            TRANSLATIONS,
            BUFFER)));

    /** {@return all options, in the order of this class} */
    public static Set<OptionKey<?>> all() {
        return ALL;
    }
}
