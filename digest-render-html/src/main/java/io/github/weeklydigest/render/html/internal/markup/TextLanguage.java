package io.github.weeklydigest.render.html.internal.markup;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/** The language of a piece of text, judged by its script, if it differs from the page's language. */
public final class TextLanguage {
    private final String page;

    public TextLanguage(String pageLanguage) {
        page = pageLanguage.split("-", 2)[0];
    }

    /**
     * The language of a title or a paragraph: English if it has Latin letters only, Japanese, Korean or Chinese by the
     * script it uses; nothing if it is the page's language or unknown.
     */
    public Optional<String> of(ClassifiedText known) {
        boolean han = known.hasIdeographs();
        if (known.hasOtherScripts()) {
            for (int i = 0; i < known.text().length(); i++) {
                char c = known.text().charAt(i);
                if (!ClassifiedText.isOfOtherScript(c)) {
                    continue;
                }
                switch (UnicodeScript.of(c)) {
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
        }
        if (han) {
            return page.equals("ja") ? Optional.empty() : other("zh");
        }
        return known.hasLatinLetters() && isWrittenWithoutLatin() ? other("en") : Optional.empty();
    }

    private boolean isWrittenWithoutLatin() {
        return page.equals("zh") || page.equals("ja") || page.equals("ko");
    }

    private Optional<String> other(String language) {
        return language.equals(page) ? Optional.empty() : Optional.of(language);
    }
}
