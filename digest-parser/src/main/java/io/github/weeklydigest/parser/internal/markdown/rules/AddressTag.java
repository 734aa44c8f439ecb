package io.github.weeklydigest.parser.internal.markdown.rules;

import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The attributes of an {@code <img>} or {@code <a>}. If an attribute is repeated, the first one counts, as in browsers. */
final class AddressTag {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");
    private static final Pattern LINE_END = Pattern.compile("(?:(?<![ \\t])[ \\t]++)?+[\\r\\n]++[ \\t]*+");

    /** What browsers remove from addresses. */
    private static final Pattern NOT_OF_ADDRESS = Pattern.compile("[\\t\\r\\n]");

    private final String html;
    private final String addressName;
    private Optional<String> uri = Optional.empty();
    private Optional<String> alt = Optional.empty();
    private Optional<String> title = Optional.empty();
    private TextRange address = new TextRange(0, 0);
    private int end = -1;

    /** The image whose tag starts at a place. */
    static AddressTag ofImage(String html, int start) {
        return new AddressTag(html, start + "<img".length(), "src");
    }

    /** The link whose opening tag starts at a place. */
    static AddressTag ofLink(String html, int start) {
        return new AddressTag(html, start + "<a".length(), "href");
    }

    private AddressTag(String html, int attributes, String addressName) {
        this.html = html;
        this.addressName = addressName;
        int i = attributes;
        while (i < html.length() && end < 0) {
            char c = html.charAt(i);
            if (c == '>') {
                end = i + 1;
            } else if (Character.isWhitespace(c) || c == '/') {
                i++;
            } else {
                i = attribute(i);
            }
        }
    }

    /** Reads an attribute, and returns where it ends. */
    private int attribute(int from) {
        int nameEnd = from + 1;
        while (nameEnd < html.length() && !endsName(html.charAt(nameEnd))) {
            nameEnd++;
        }
        int equals = skipBlanks(nameEnd);
        if (equals == html.length() || html.charAt(equals) != '=') {
            return nameEnd;
        }
        int start = skipBlanks(equals + 1);
        char quote = start < html.length() ? html.charAt(start) : ' ';
        if (quote == '"' || quote == '\'') {
            int close = html.indexOf(quote, start + 1);
            if (close < 0) {
                return html.length();
            }
            set(html.substring(from, nameEnd), start + 1, close);
            return close + 1;
        }
        int valueEnd = start;
        while (valueEnd < html.length() && "> \t\r\n".indexOf(html.charAt(valueEnd)) < 0) {
            valueEnd++;
        }
        set(html.substring(from, nameEnd), start, valueEnd);
        return valueEnd;
    }

    private static boolean endsName(char c) {
        return c <= '>' && "=> \t\r\n/".indexOf(c) >= 0;
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < html.length() && Character.isWhitespace(html.charAt(i))) {
            i++;
        }
        return i;
    }

    private void set(String name, int from, int to) {
        String value = html.substring(from, to);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals(addressName) && uri.isEmpty()) {
            String stripped = decoded(value).strip();
            uri = Optional.of(
                    mayBreak(stripped) ? NOT_OF_ADDRESS.matcher(stripped).replaceAll("") : stripped);
            address = new TextRange(from, to);
        }
        switch (lower) {
            case "alt" -> alt = alt.or(() -> Optional.of(text(value)));
            case "title" -> title = title.or(() -> Optional.of(text(value)));
            default -> {}
        }
    }

    private static String text(String value) {
        String decoded = decoded(value);
        return (mayBreak(decoded) ? LINE_END.matcher(decoded).replaceAll(" ") : decoded).strip();
    }

    /** Whether a text has a tab or a line end. Most texts have none, and then no pattern is tried. */
    private static boolean mayBreak(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0;
    }

    private static String decoded(String value) {
        return value.indexOf('&') < 0 ? value : REFERENCE.matcher(value).replaceAll(AddressTag::character);
    }

    private static String character(MatchResult reference) {
        String named = reference.group(3);
        if (named != null) {
            return NAMED.getOrDefault(named, reference.group());
        }
        int code = reference.group(1) != null
                ? Integer.parseInt(reference.group(1))
                : Integer.parseInt(reference.group(2), 16);
        boolean valid = code > 0 && code <= Character.MAX_CODE_POINT && (code < 0xD800 || code > 0xDFFF);
        String character = Character.toString(valid ? code : 0xFFFD);
        return character.equals("\\") || character.equals("$") ? "\\" + character : character;
    }

    /** Whether the tag is complete and its address not blank. */
    boolean hasAddress() {
        return end >= 0 && uri.filter(it -> !it.isEmpty()).isPresent();
    }

    Image image() {
        return new Image(alt.orElse(""), uri.orElse(""), title.filter(it -> !it.isEmpty()));
    }

    Link link(List<Inline> children) {
        return new Link(children, uri.orElse(""), title.filter(it -> !it.isEmpty()));
    }

    /** The range of the address as it is written. */
    TextRange address() {
        return address;
    }

    /** Where the tag ends. */
    int end() {
        return end;
    }
}
