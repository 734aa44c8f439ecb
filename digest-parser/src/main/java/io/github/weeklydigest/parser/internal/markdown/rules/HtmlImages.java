package io.github.weeklydigest.parser.internal.markdown.rules;

import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Images in raw HTML. An {@code <img>} counts if it has an address. */
public final class HtmlImages {
    /** The length up to which HTML is searched, because each unclosed tag is read up to the end. */
    private static final int MAX_SEARCHED = 20_000;

    private HtmlImages() {}

    /** The first image anywhere in HTML. Comments have none. */
    public static Optional<Image> first(String html) {
        if (html.length() > MAX_SEARCHED) {
            return Optional.empty();
        }
        int at = html.indexOf('<');
        while (at >= 0) {
            if (html.startsWith("<!--", at)) {
                at = html.indexOf("-->", at);
                if (at < 0) {
                    return Optional.empty();
                }
            } else if (isImage(html, at)) {
                AddressTag tag = AddressTag.ofImage(html, at);
                if (tag.hasAddress()) {
                    return Optional.of(tag.image());
                }
            }
            at = html.indexOf('<', at + 1);
        }
        return Optional.empty();
    }

    /** The image of a single tag. */
    public static Optional<Image> of(String tag) {
        return parse(tag).map(AddressTag::image);
    }

    /** The range of the address in the tag of an image. */
    public static Optional<TextRange> address(String tag) {
        return parse(tag).map(AddressTag::address);
    }

    private static Optional<AddressTag> parse(String tag) {
        return isImage(tag, 0)
                ? Optional.of(AddressTag.ofImage(tag, 0)).filter(AddressTag::hasAddress)
                : Optional.empty();
    }

    static boolean isImage(String html, int at) {
        return html.regionMatches(true, at, "<img", 0, 4)
                && at + 4 < html.length()
                && (Character.isWhitespace(html.charAt(at + 4)) || html.charAt(at + 4) == '/');
    }

    /** The images of HTML that shows nothing else, see {@link #only(String, IntUnaryOperator, IntUnaryOperator)}. */
    public static List<InlineSpan> only(String html) {
        return only(html, IntUnaryOperator.identity(), IntUnaryOperator.identity());
    }

    /**
     * The images of HTML that shows nothing else, with line breaks between them and in their links; empty for other HTML. The
     * images may be in elements that only place them, such as {@code <p>}, {@code <div>}, {@code <center>}, {@code <figure>}
     * and {@code <picture>}.
     *
     * @param starts maps the index of a character to its position
     * @param ends maps the index after a character to the position where that character ends
     */
    public static List<InlineSpan> only(String html, IntUnaryOperator starts, IntUnaryOperator ends) {
        return new ImageRow(html, starts, ends).read();
    }

    /** Whether a tag only places the images in it. */
    static boolean isWrapper(String name) {
        return isBlock(name)
                || switch (name) {
                    case "picture", "/picture", "source", "span", "/span", "/img" -> true;
                    default -> false;
                };
    }

    /** Whether a tag begins a new line. */
    static boolean isBlock(String name) {
        return switch (name) {
            case "p", "/p", "div", "/div", "center", "/center", "figure", "/figure", "br", "/br" -> true;
            default -> false;
        };
    }

    /** The name of a tag in lower case, after a slash if the tag is a closing one. */
    static String name(String tag) {
        int end = tag.startsWith("/") ? 1 : 0;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
