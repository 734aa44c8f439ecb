package io.github.weeklydigest.parser.internal.markdown.rules;

import io.github.weeklydigest.model.Image;
import java.util.Locale;
import java.util.Optional;

/** Images in raw HTML. */
public final class HtmlImages {
    private static final int MAX_LENGTH = 20_000;

    private HtmlImages() {}

    /** The first {@code <img>} with an address. Comments have none. */
    public static Optional<Image> first(String html) {
        if (html.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int at = 0;
        while (true) {
            at = html.indexOf('<', at);
            if (at < 0) {
                return Optional.empty();
            }
            if (html.startsWith("<!--", at)) {
                int end = html.indexOf("-->", at);
                if (end < 0) {
                    return Optional.empty();
                }
                at = end;
                continue;
            }
            if (isImage(html, at)) {
                Tag tag = new Tag(html, at + 4);
                if (!tag.uri.isBlank()) {
                    return Optional.of(tag.image());
                }
            }
            at++;
        }
    }

    private static boolean isImage(String html, int at) {
        return html.regionMatches(true, at, "<img", 0, 4)
                && at + 4 < html.length()
                && (Character.isWhitespace(html.charAt(at + 4)) || html.charAt(at + 4) == '/');
    }

    /** The image of HTML that shows nothing else: an {@code <img>}, maybe in a paragraph or {@code <p>}, {@code <div>}, {@code <center>}. */
    public static Optional<Image> only(String html) {
        if (html.indexOf('<') < 0 || html.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Image found = null;
        int at = 0;
        while (at < html.length()) {
            if (Character.isWhitespace(html.charAt(at))) {
                at++;
                continue;
            }
            if (isImage(html, at) && found == null) {
                Tag tag = new Tag(html, at + 4);
                if (tag.uri.isBlank() || tag.end < 0) {
                    return Optional.empty();
                }
                found = tag.image();
                at = tag.end;
                continue;
            }
            int end = html.charAt(at) == '<' ? html.indexOf('>', at) : -1;
            if (end < 0 || !isWrapper(html.substring(at + 1, end))) {
                return Optional.empty();
            }
            at = end + 1;
        }
        return Optional.ofNullable(found);
    }

    private static boolean isWrapper(String tag) {
        int from = tag.startsWith("/") ? 1 : 0;
        int to = from;
        while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) {
            to++;
        }
        return switch (tag.substring(from, to).toLowerCase(Locale.ROOT)) {
            case "p", "div", "center", "br" -> true;
            case "img" -> from == 1;
            default -> false;
        };
    }

    /** The attributes of a tag. */
    private static final class Tag {
        private String uri = "";
        private String alt = "";
        private String title = "";
        private int end = -1;

        Tag(String html, int from) {
            int i = from;
            while (i < html.length()) {
                char c = html.charAt(i);
                if (c == '>') {
                    end = i + 1;
                    return;
                }
                if (Character.isWhitespace(c) || c == '/') {
                    i++;
                    continue;
                }
                int nameEnd = i;
                while (nameEnd < html.length() && "=> \t\r\n/".indexOf(html.charAt(nameEnd)) < 0) {
                    nameEnd++;
                }
                String name = html.substring(i, nameEnd).toLowerCase(Locale.ROOT);
                i = skipBlanks(html, nameEnd);
                if (i < html.length() && html.charAt(i) == '=') {
                    i = skipBlanks(html, i + 1);
                    int valueEnd = valueEnd(html, i);
                    set(name, html, i, valueEnd);
                    i = valueEnd;
                } else if (i == nameEnd && nameEnd < html.length() && html.charAt(i) != '>' && html.charAt(i) != '/') {
                    i++;
                }
            }
        }

        private static int skipBlanks(String html, int from) {
            int i = from;
            while (i < html.length() && Character.isWhitespace(html.charAt(i))) {
                i++;
            }
            return i;
        }

        private static int valueEnd(String html, int from) {
            char quote = from < html.length() ? html.charAt(from) : ' ';
            if (quote == '"' || quote == '\'') {
                int end = html.indexOf(quote, from + 1);
                return end < 0 ? html.length() : end + 1;
            }
            int end = from;
            while (end < html.length() && "> \t\r\n".indexOf(html.charAt(end)) < 0) {
                end++;
            }
            return end;
        }

        private void set(String name, String html, int from, int to) {
            String raw = html.substring(from, to);
            boolean quoted = raw.length() > 1 && (raw.charAt(0) == '"' || raw.charAt(0) == '\'');
            String value = decoded(quoted ? raw.substring(1, raw.length() - 1) : raw);
            switch (name) {
                case "src" -> uri = uri.isEmpty() ? value.strip() : uri;
                case "alt" -> alt = value;
                case "title" -> title = value;
                default -> {}
            }
        }

        private static String decoded(String value) {
            return value.indexOf('&') < 0
                    ? value
                    : value.replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&quot;", "\"")
                            .replace("&#39;", "'")
                            .replace("&amp;", "&");
        }

        Image image() {
            return new Image(alt, uri, title.isEmpty() ? Optional.empty() : Optional.of(title));
        }
    }
}
