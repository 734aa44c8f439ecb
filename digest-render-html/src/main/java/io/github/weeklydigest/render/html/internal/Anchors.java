package io.github.weeklydigest.render.html.internal;

/**
 * How headings are reached.
 *
 * <p>A heading's fragment is the name of the link beside it and not an id: names of links can be jumped to like ids, but
 * unlike these they don't become properties of a page's window, so that no heading can take the place of a script's variable
 * where the page is embedded. The heading itself has its fragment as an id with GitHub's prefix.
 */
final class Anchors {
    private static final String PREFIX = "user-content-";

    private Anchors() {}

    static String id(String anchor) {
        return PREFIX + withoutSpace(anchor);
    }

    static String name(String anchor) {
        return withoutSpace(anchor);
    }

    static String href(String anchor) {
        StringBuilder href = new StringBuilder("#");
        String name = withoutSpace(anchor);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean legal = c >= 0x80 || Character.isLetterOrDigit(c) || "-._~!$&'()*+,;=:@/?".indexOf(c) >= 0;
            if (legal) {
                href.append(c);
            } else {
                href.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return href.toString();
    }

    private static String withoutSpace(String anchor) {
        StringBuilder name = new StringBuilder(anchor.length());
        for (int i = 0; i < anchor.length(); i++) {
            char c = anchor.charAt(i);
            name.append(Character.isWhitespace(c) || Character.isISOControl(c) ? '_' : c);
        }
        return name.toString();
    }
}
