package io.github.weeklydigest.render.html.internal.markup;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Language tags as they come with a digest. */
public final class LanguageTags {
    private static final Map<String, String> USUAL_COUNTRIES =
            Map.of("zh", "CN", "en", "US", "ja", "JP", "ko", "KR", "de", "DE", "fr", "FR", "es", "ES");

    private LanguageTags() {}

    /** The name that a language has for itself, such as 中文. */
    public static String nameOf(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getDisplayLanguage(locale);
    }

    /** The language and country in the form of Open Graph, such as {@code zh_CN}; a language alone has its usual country. */
    public static Optional<String> openGraphLocale(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String country = locale.getCountry().isEmpty()
                ? USUAL_COUNTRIES.getOrDefault(locale.getLanguage(), "")
                : locale.getCountry();
        return country.isEmpty() ? Optional.empty() : Optional.of(locale.getLanguage() + '_' + country);
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
