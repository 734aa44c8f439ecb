package io.github.weeklydigest.render.html.internal.markup;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/** The language of a piece of text, judged by its script, if it differs from the page's language. */
public final class TextLanguage {
    private final String page;

    public TextLanguage(String pageLanguage) {
        page = pageLanguage.split("-", 2)[0];
    }

    /** The language of a text, if it differs from the page's language; see {@link Guess}. */
    public Optional<String> of(ClassifiedText text) {
        Guess guess = new Guess();
        guess.add(text);
        return guess.language();
    }

    /** A guess for a text that comes in pieces. */
    public Guess guess() {
        return new Guess();
    }

    /**
     * Guesses the language of a title or a paragraph: English if it has Latin letters only, Japanese, Korean or Chinese by
     * the script it uses; nothing if it is the page's language or unknown.
     */
    public final class Guess {
        private boolean ideographs;
        private boolean latinLetters;
        private boolean decided;
        private Optional<String> decision = Optional.empty();

        private Guess() {}

        /** Adds a piece of the text. */
        public void add(String piece) {
            if (!decided) {
                add(ClassifiedText.of(piece));
            }
        }

        void add(ClassifiedText piece) {
            ideographs |= piece.hasIdeographs();
            latinLetters |= piece.hasLatinLetters();
            if (piece.hasOtherScripts()) {
                lookUpScripts(piece.text());
            }
        }

        private void lookUpScripts(String piece) {
            for (int i = 0; i < piece.length() && !decided; i++) {
                char c = piece.charAt(i);
                if (!ClassifiedText.isOfOtherScript(c)) {
                    continue;
                }
                switch (UnicodeScript.of(c)) {
                    case HIRAGANA, KATAKANA -> decide(other("ja"));
                    case HANGUL -> decide(other("ko"));
                    case HAN -> ideographs = true;
                    case LATIN, COMMON, INHERITED, UNKNOWN, GREEK -> {}
                    default -> decide(Optional.empty());
                }
            }
        }

        private void decide(Optional<String> language) {
            decided = true;
            decision = language;
        }

        /** The language of the pieces so far, if it differs from the page's language. */
        public Optional<String> language() {
            if (decided) {
                return decision;
            }
            if (ideographs) {
                return page.equals("ja") ? Optional.empty() : other("zh");
            }
            return latinLetters && isWrittenWithoutLatin() ? other("en") : Optional.empty();
        }
    }

    private boolean isWrittenWithoutLatin() {
        return page.equals("zh") || page.equals("ja") || page.equals("ko");
    }

    private Optional<String> other(String language) {
        return language.equals(page) ? Optional.empty() : Optional.of(language);
    }
}
