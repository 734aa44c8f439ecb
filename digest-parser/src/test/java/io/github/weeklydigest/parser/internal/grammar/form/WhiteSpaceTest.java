package io.github.weeklydigest.parser.internal.grammar.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WhiteSpaceTest {
    private static final Pattern UNICODE = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);

    @Test
    void knowsTheWhiteSpaceOfJavaAndOfUnicode() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            boolean expected = Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || UNICODE.matcher(Character.toString(c)).matches();
            assertThat(WhiteSpace.is(c)).as("U+%04X", c).isEqualTo(expected);
        }
    }

    @Test
    void stripsSpacesWithoutWidthOnlyWithInvisibleOnes() {
        assertThat(WhiteSpace.strip("\u00A0 \u200Ba\u200B\u3000")).isEqualTo("\u200Ba\u200B");
        assertThat(WhiteSpace.stripInvisible("\u00A0 \u200Ba\uFEFF\u3000")).isEqualTo("a");
        assertThat(WhiteSpace.before("a \u0085b", 3)).isEqualTo(1);
    }
}
