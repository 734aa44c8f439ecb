package io.github.weeklydigest.render.feed.internal;

import java.util.regex.Pattern;

/** Language tags: a digest may say anything of its language. */
final class Languages {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}+)*+");

    private Languages() {}

    static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }
}
