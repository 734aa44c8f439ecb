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

    /** Where the style sheet is and what is in it. */
    public enum Style {
        /** In the page: its own style, followed by {@link HtmlOptions#CSS}. */
        ADD,
        /** The same in one file for all pages of a site; a single page has it in the page. */
        FILE,
        /** Only {@link HtmlOptions#CSS}. */
        REPLACE,
        /** No style at all. */
        NONE
    }

    /** What becomes of images. */
    public enum Images {
        /** They are shown, loaded when they come into view. */
        SHOW,
        /** Those of other hosts become links, the others are shown. */
        LINK,
        /** They are replaced by their alternative text. */
        TEXT
    }

    /** Which data for search engines a page holds. */
    public enum Data {
        /** The issue and all its entries. */
        FULL,
        /** The issue only. */
        ISSUE,
        /** None. */
        NONE
    }

    /** What becomes of sources without an address, such as links to an author's own notes. */
    public enum UnlinkedSources {
        /** They are shown with a badge that says so. */
        SHOW,
        /** They are left out where the entry has a heading of its own. */
        HIDE
    }

    /** What becomes of formulas. */
    public enum Formulas {
        /** MathML; the TeX source where a formula has a command that is not known. */
        MATHML,
        /** The TeX source as code. */
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

    /** What becomes of the style sheet. */
    public static final OptionKey<Style> STYLE = OptionKey.ofEnum(
            "html.style",
            Style.ADD,
            "Add html.css to the page's own style, write both to one file of a site, replace the style, or write none.");

    /** A style sheet, as text. It must not hold {@code </style}. */
    public static final OptionKey<String> CSS =
            OptionKey.ofString("html.css", "", "A style sheet to add to the page's own or to put in its place.");

    /** The title of the page, in the place of the digest's. */
    public static final OptionKey<String> TITLE =
            OptionKey.ofString("html.title", "", "The title of the page, in the place of the digest's.");

    /** The address that relative links and images of the digest start from. */
    public static final OptionKey<String> BASE = OptionKey.ofString(
            "html.base", "", "The address (https://…/) that relative links and images of the digest start from.");

    /** The address at which the page will stand, for {@code canonical}, Open Graph and JSON-LD. */
    public static final OptionKey<String> URL =
            OptionKey.ofString("html.url", "", "The address (https://…) at which the page will stand.");

    /** Where a link to another site opens. */
    public static final OptionKey<LinkTarget> LINK_TARGET = OptionKey.ofEnum(
            "html.link-target", LinkTarget.SAME, "Open links to other sites in the same window or a new one.");

    /** The {@code rel} of links to other sites. */
    public static final OptionKey<String> LINK_REL = OptionKey.ofString(
            "html.link-rel", "noopener nofollow ugc", "The rel of links to other sites: words parted by spaces.");

    /** By how much the levels of headings are raised; the lowest level is 6. */
    public static final OptionKey<Integer> HEADING_OFFSET =
            OptionKey.ofInteger("html.heading-offset", 0, 0, 5, "By how much to raise the level of each heading.");

    /** What becomes of images. */
    public static final OptionKey<Images> IMAGES = OptionKey.ofEnum(
            "html.images", Images.SHOW, "Show images, turn those of other hosts into links, or write their text.");

    /** What becomes of formulas. */
    public static final OptionKey<Formulas> MATH =
            OptionKey.ofEnum("html.math", Formulas.MATHML, "Write formulas as MathML or as their TeX source.");

    /** The language of the page's own words, in the place of the digest's. */
    public static final OptionKey<String> LANGUAGE = OptionKey.ofString(
            "html.language", "", "The language of the page's own words (zh, en), in the place of the digest's.");

    /** Words of the page in the place of the usual ones, in the form of a properties file. */
    public static final OptionKey<String> LABELS = OptionKey.ofString(
            "html.labels", "", "Own words of the page, one 'name = text' per line; docs/html.md lists the names.");

    /** Markup to put at the end of the head. It is not escaped. */
    public static final OptionKey<String> HEAD =
            OptionKey.ofString("html.head", "", "Trusted markup to put at the end of the head.");

    /** Markup to put before the page's content. It is not escaped. */
    public static final OptionKey<String> HEADER =
            OptionKey.ofString("html.header", "", "Trusted markup to put before the content of the page.");

    /** Markup to put after the page's content. It is not escaped. */
    public static final OptionKey<String> FOOTER =
            OptionKey.ofString("html.footer", "", "Trusted markup to put after the content of the page.");

    /** The Content-Security-Policy, in the place of the one that is made for the page's style. */
    public static final OptionKey<String> CONTENT_SECURITY_POLICY = OptionKey.ofString(
            "html.csp", "", "The Content-Security-Policy, in the place of the page's own; 'none' writes none.");

    /** Raw HTML tags that are passed on when they come without attributes: of {@code sub sup br kbd mark}. */
    public static final OptionKey<String> HTML_TAGS = OptionKey.ofString(
            "html.html-tags",
            "br sub sup kbd",
            "Raw tags without attributes that are passed on: some of br, sub, sup, kbd, mark.");

    /** Whether readers can choose to see titles only, papers only or entries with notes only. */
    public static final OptionKey<Boolean> VIEWS = OptionKey.ofBoolean(
            "html.views", true, "Offer views of the page: everything, titles, papers, entries with notes.");

    /** Whether short paragraphs that head the following one are set apart. */
    public static final OptionKey<Boolean> RUN_IN_HEADINGS = OptionKey.ofBoolean(
            "html.run-in-headings", true, "Set short paragraphs apart that are the heading of the following one.");

    /** What becomes of sources without an address. */
    public static final OptionKey<UnlinkedSources> UNLINKED_SOURCES = OptionKey.ofEnum(
            "html.unlinked-sources",
            UnlinkedSources.SHOW,
            "Show sources without an address with a badge, or hide them where the entry has a heading.");

    /** Which data for search engines the page holds. */
    public static final OptionKey<Data> DATA = OptionKey.ofEnum(
            "html.data", Data.FULL, "JSON-LD of the issue with all its entries, of the issue only, or none.");

    /** The name of the site or the series of digests. */
    public static final OptionKey<String> SITE_NAME =
            OptionKey.ofString("html.site-name", "", "The name of the site, for metadata.");

    /** The address of the picture to show when the page is shared. */
    public static final OptionKey<String> IMAGE = OptionKey.ofString(
            "html.image", "", "The address (https://…) of a picture shown where the page is shared.");

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
     * The feeds of a site. A relative address is written next to the index if there is a renderer for it, other
     * addresses are only announced. The default is an Atom feed and a JSON Feed.
     */
    public static final OptionKey<String> FEEDS = OptionKey.ofString(
            "html.feeds",
            "",
            "The feeds of the site, one 'address = title' per line: .atom, .rss, .xml or .json; 'none' for no feeds.");

    /** Whether the index of a site has a search box; its script is a file of its own. */
    public static final OptionKey<Boolean> SEARCH = OptionKey.ofBoolean(
            "html.search", false, "Add a search box to the index of a site, with a script in a file of its own.");

    /** The address of the previous week's page. */
    public static final OptionKey<String> PREVIOUS =
            OptionKey.ofString("html.previous", "", "The address of the previous week's page.");

    /** What the link to the previous week says. */
    public static final OptionKey<String> PREVIOUS_TITLE =
            OptionKey.ofString("html.previous-title", "", "What the link to the previous week says.");

    /** The address of the next week's page. */
    public static final OptionKey<String> NEXT =
            OptionKey.ofString("html.next", "", "The address of the next week's page.");

    /** What the link to the next week says. */
    public static final OptionKey<String> NEXT_TITLE =
            OptionKey.ofString("html.next-title", "", "What the link to the next week says.");

    /** The address of the page that lists all weeks. */
    public static final OptionKey<String> INDEX =
            OptionKey.ofString("html.index", "", "The address of the page that lists all weeks.");

    /** Where the digest's translations stand, in the place of the addresses that the digest gives. */
    public static final OptionKey<String> TRANSLATIONS = OptionKey.ofString(
            "html.translations",
            "",
            "Where translations stand, one 'language = address' per line, in the place of the digest's own addresses.");

    /**
     * How many characters of the page are kept before its beginning is written; it bounds the memory that a renderer needs.
     */
    public static final OptionKey<Integer> BUFFER = OptionKey.ofInteger(
            "html.buffer",
            1_048_576,
            0,
            Integer.MAX_VALUE,
            "How many characters of the page to keep for the navigation and the counts at its top.");

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

    /** {@return all of them, in the order of this class} */
    public static Set<OptionKey<?>> all() {
        return ALL;
    }
}
