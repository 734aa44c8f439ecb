package io.github.weeklydigest.render.html.internal;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/** The language that a piece of text shows by its script, where it is another one than the page's. */
final class TextLanguage {
    private final String page;

    TextLanguage(String pageLanguage) {
        page = pageLanguage.split("-", 2)[0];
    }

    /**
     * The language of a title or a paragraph: English where it has Latin letters only, Japanese, Korean or Chinese by the
     * script it uses; nothing where it is the page's or can't be told.
     */
    Optional<String> of(String text) {
        boolean latin = false;
        boolean han = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isIdeograph(c)) {
                han = true;
                continue;
            }
            if (c < 0x80) {
                latin |= isLetter(c);
                continue;
            }
            if (isPunctuation(c)) {
                continue;
            }
            UnicodeScript script = UnicodeScript.of(c);
            switch (script) {
                case HIRAGANA, KATAKANA -> {
                    return other("ja");
                }
                case HANGUL -> {
                    return other("ko");
                }
                case HAN -> han = true;
                case LATIN, COMMON, INHERITED, UNKNOWN, GREEK -> {}
                default -> {
                    return Optional.empty();
                }
            }
        }
        if (han) {
            return page.equals("ja") ? Optional.empty() : other("zh");
        }
        return latin && isWrittenWithoutLatin() ? other("en") : Optional.empty();
    }

    // Most of a Chinese text is of these three; looking up a script is a search in a long table.

    private static boolean isIdeograph(char c) {
        return c >= '\u4E00' && c <= '\u9FEF';
    }

    private static boolean isLetter(char ascii) {
        return ascii >= 'a' && ascii <= 'z' || ascii >= 'A' && ascii <= 'Z';
    }

    /** Whether it is one of the marks that every script uses: quotation marks, dashes, full stops, full-width commas. */
    private static boolean isPunctuation(char c) {
        return c >= '\u2010' && c <= '\u2027'
                || c >= '\u3000' && c <= '\u3002'
                || c >= '\u3008' && c <= '\u3011'
                || c >= '\uFF01' && c <= '\uFF20';
    }

    private boolean isWrittenWithoutLatin() {
        return page.equals("zh") || page.equals("ja") || page.equals("ko");
    }

    private Optional<String> other(String language) {
        return language.equals(page) ? Optional.empty() : Optional.of(language);
    }
}
