package io.github.weeklydigest.render.html.internal;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags as they come with a digest. */
final class LanguageTags {
    private LanguageTags() {}

    static boolean isWellFormed(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException problem) {
            return false;
        }
    }
}
