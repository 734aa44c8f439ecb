package io.github.weeklydigest.parser.internal.check;

import java.util.regex.Pattern;

/** How titles of headings are compared: white space aside. */
final class Headings {
    private static final Pattern WHITE_SPACE = Pattern.compile("(?U)\\s+");

    private Headings() {}

    static String key(String title) {
        return WHITE_SPACE.matcher(title).replaceAll("");
    }
}
