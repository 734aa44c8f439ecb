package io.github.weeklydigest.render.html.internal.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextLanguageTest {
    @Test
    void scriptsShowLanguages() {
        TextLanguage page = new TextLanguage("zh-CN");
        assertThat(page.of(ClassifiedText.of("\u4E2D\u6587\uFF0C2 texts"))).isEmpty();
        assertThat(page.of(ClassifiedText.of("Words only \u2014 2.0"))).hasValue("en");
        assertThat(page.of(ClassifiedText.of("2.0 \u3002"))).isEmpty();
        assertThat(page.of(ClassifiedText.of("\u6F22\u5B57\u304B\u306A"))).hasValue("ja");
        assertThat(page.of(ClassifiedText.of("\uD55C\uAE00"))).hasValue("ko");
        assertThat(page.of(ClassifiedText.of("\u0416 and \u4E2D"))).isEmpty();
        assertThat(new TextLanguage("en").of(ClassifiedText.of("\u4E2D, text"))).hasValue("zh");
        assertThat(new TextLanguage("ja").of(ClassifiedText.of("\u4E2D, text"))).isEmpty();
    }

    /** Characters whose script is known without a search are told apart as the tables of Unicode do. */
    @Test
    void eachCharacterIsOfItsScript() {
        for (String language : List.of("zh", "en", "ja", "ko")) {
            TextLanguage page = new TextLanguage(language);
            for (int c = 0; c <= 0xFFFF; c++) {
                String alone = String.valueOf((char) c);
                assertThat(page.of(ClassifiedText.of(alone)))
                        .as("%s %04X", language, c)
                        .isEqualTo(byTable(alone, language));
                String behindLatin = "a" + alone;
                assertThat(page.of(ClassifiedText.of(behindLatin)))
                        .as("%s a%04X", language, c)
                        .isEqualTo(byTable(behindLatin, language));
            }
        }
    }

    private static Optional<String> byTable(String text, String page) {
        boolean latin = text.chars().anyMatch(c -> c < 0x80 && Character.isLetter(c));
        boolean han = false;
        for (int i = 0; i < text.length(); i++) {
            switch (UnicodeScript.of(text.charAt(i))) {
                case HIRAGANA, KATAKANA -> {
                    return Optional.of("ja").filter(found -> !found.equals(page));
                }
                case HANGUL -> {
                    return Optional.of("ko").filter(found -> !found.equals(page));
                }
                case HAN -> han = true;
                case LATIN, COMMON, INHERITED, UNKNOWN, GREEK -> {}
                default -> {
                    return Optional.empty();
                }
            }
        }
        if (han) {
            return Optional.of("zh").filter(found -> !found.equals(page) && !page.equals("ja"));
        }
        return latin && !page.equals("en") ? Optional.of("en") : Optional.empty();
    }
}
