package io.github.weeklydigest.parser.internal.markdown.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Our character classes are those of commonmark-java. */
class CharactersTest {
    @Test
    void classesOfAllCodePointsAreEqual() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            assertThat(Characters.isPunctuation(c))
                    .as("punctuation U+%X", c)
                    .isEqualTo(org.commonmark.text.Characters.isPunctuationCodePoint(c));
            assertThat(Characters.isWhitespace(c))
                    .as("white space U+%X", c)
                    .isEqualTo(org.commonmark.text.Characters.isWhitespaceCodePoint(c));
        }
    }

    @Test
    void findsCharactersOtherThanSpaces() {
        for (String text : new String[] {"", " ", "  ", " a", "\t", "\u00A0"}) {
            assertThat(Characters.hasNonSpace(text)).isEqualTo(org.commonmark.text.Characters.hasNonSpace(text));
        }
    }
}
