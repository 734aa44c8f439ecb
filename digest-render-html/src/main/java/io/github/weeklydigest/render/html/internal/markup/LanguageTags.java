package io.github.weeklydigest.render.html.internal.markup;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags as they come with a digest. */
public final class LanguageTags {
    private LanguageTags() {}

    /** The name that a language has for itself, such as 中文. */
    public static String nameOf(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getDisplayLanguage(locale);
    }

    public static boolean isWellFormed(String tag) {
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
