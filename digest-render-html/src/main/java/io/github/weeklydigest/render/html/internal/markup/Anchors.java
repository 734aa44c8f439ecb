package io.github.weeklydigest.render.html.internal.markup;

/**
 * How headings are reached.
 *
 * <p>A heading's fragment is the name of the link beside it and not an id: names of links can be jumped to like ids, but
 * unlike these they don't become properties of a page's window, so that no heading can take the place of a script's variable
 * where the page is embedded. The heading itself has its fragment as an id with GitHub's prefix.
 */
public final class Anchors {
    private static final char REPLACEMENT = '\uFFFD';

    private static final String PREFIX = "user-content-";
    private static final boolean[] LEGAL = new boolean[0x80];

    static {
        for (char c = 0; c < LEGAL.length; c++) {
            LEGAL[c] = Character.isLetterOrDigit(c) || "-._~!$&'()*+,;=:@/?".indexOf(c) >= 0;
        }
    }

    private Anchors() {}

    public static String id(String anchor) {
        return PREFIX + name(anchor);
    }

    public static String name(String anchor) {
        return name(ClassifiedText.of(anchor)).text();
    }

    public static ClassifiedText name(ClassifiedText anchor) {
        return anchor.isPlainInFragment() ? anchor : ClassifiedText.of(withoutSpace(anchor.text()));
    }

    public static String href(String anchor) {
        return '#' + fragment(ClassifiedText.of(anchor)).text();
    }

    /** The address of a heading in its page, without the {@code #}. */
    public static ClassifiedText fragment(ClassifiedText anchor) {
        return anchor.isPlainInFragment() ? anchor : ClassifiedText.of(encoded(withoutSpace(anchor.text())));
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isLegal(c)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return encoded.toString();
    }

    private static boolean isLegal(char c) {
        return c >= LEGAL.length || LEGAL[c];
    }

    private static String withoutSpace(String anchor) {
        int start = 0;
        while (start < anchor.length() && !isSpace(anchor.charAt(start)) && !isNoHtml(anchor.charAt(start))) {
            start++;
        }
        if (start == anchor.length()) {
            return anchor;
        }
        StringBuilder name = new StringBuilder(anchor.length()).append(anchor, 0, start);
        for (int i = start; i < anchor.length(); i++) {
            char c = anchor.charAt(i);
            name.append(isSpace(c) ? '_' : isNoHtml(c) ? REPLACEMENT : c);
        }
        return name.toString();
    }

    /** Whether a page can't hold the character: it is the same in data that could. */
    private static boolean isNoHtml(char c) {
        return c >= '\uFFFE';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isISOControl(c);
    }
}
