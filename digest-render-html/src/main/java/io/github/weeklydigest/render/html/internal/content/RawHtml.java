package io.github.weeklydigest.render.html.internal.content;

import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes the raw HTML that digests use for what Markdown cannot say: centred images, and comments. Anything else remains
 * text. No markup is passed on: an image becomes one of the model and goes through the same checks as any other.
 */
final class RawHtml {
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    private static final Pattern WRAPPER = Pattern.compile(
            "(?i)\\s++|&nbsp;|</?(?:p|div|center|br|a|figure|picture|source|span|img)(?=[\\s/>])[^<>]*+>");
    private static final Pattern IMAGE = Pattern.compile("(?i)<img(?=[\\s/])([^<>]*+)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?i)(?<=[\\s\"'])(src|alt)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'=`]++))");

    private RawHtml() {}

    /** Whether this is nothing but comments. */
    static boolean isComment(String html) {
        int at = skipBlanks(html, 0);
        boolean found = false;
        while (html.startsWith(COMMENT, at)) {
            int end = html.indexOf(COMMENT_END, at + COMMENT.length());
            if (end < 0) {
                return false;
            }
            at = skipBlanks(html, end + COMMENT_END.length());
            found = true;
        }
        return found && at == html.length();
    }

    private static int skipBlanks(String html, int from) {
        int i = from;
        while (i < html.length() && Character.isWhitespace(html.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The images, if this is nothing but images and elements around them; otherwise none. */
    static List<Image> images(String html) {
        List<Image> images = new ArrayList<>();
        Matcher wrapper = WRAPPER.matcher(html);
        int end = 0;
        while (end < html.length() && wrapper.region(end, html.length()).lookingAt()) {
            end = wrapper.end();
            Matcher image = IMAGE.matcher(wrapper.group());
            if (image.matches()) {
                image(image.group(1)).ifPresent(images::add);
            }
        }
        return end == html.length() ? List.copyOf(images) : List.of();
    }

    /** The images of a paragraph, if it is nothing but images, white space and tags around them; otherwise none. */
    static List<Image> images(List<Inline> inlines) {
        List<Image> images = new ArrayList<>();
        boolean tagged = false;
        for (Inline inline : inlines) {
            if (inline instanceof Image image) {
                images.add(image);
            } else if (inline instanceof InlineHtml tag) {
                if (!WRAPPER.matcher(tag.html()).matches()) {
                    return List.of();
                }
                tagged = true;
            } else if (!(inline instanceof LineBreak
                    || inline instanceof Text text && text.text().isBlank())) {
                return List.of();
            }
        }
        return tagged ? List.copyOf(images) : List.of();
    }

    private static Optional<Image> image(String attributes) {
        String source = "";
        String text = "";
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            int group = attribute.group(2) != null ? 2 : attribute.group(3) != null ? 3 : 4;
            String value = attribute.group(group).replace("&quot;", "\"").replace("&amp;", "&");
            if (attribute.group(1).equalsIgnoreCase("alt")) {
                text = value;
            } else if (source.isEmpty()) {
                source = value.strip();
            }
        }
        return source.isEmpty() ? Optional.empty() : Optional.of(new Image(text, source, Optional.empty()));
    }
}
