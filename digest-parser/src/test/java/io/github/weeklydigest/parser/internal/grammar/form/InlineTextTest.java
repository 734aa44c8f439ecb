package io.github.weeklydigest.parser.internal.grammar.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class InlineTextTest {
    private static final Pattern WHITE_SPACE = InlineText.pattern("\\s+");

    @Test
    void allWhiteSpaceCollapses() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            for (String text :
                    new String[] {"a" + (char) c + "b", "a" + (char) c + " b", (char) c + "a  b" + (char) c}) {
                String expected = WHITE_SPACE.matcher(WhiteSpace.strip(text)).replaceAll(" ");
                assertThat(InlineText.collapsed(text)).as("U+%04X", c).isEqualTo(expected);
            }
        }
    }

    @Test
    void allColonsAtTheEndAreRemoved() {
        assertThat(InlineText.withoutColons(" by a:b ：:\u3000： ")).isEqualTo("by a:b");
        assertThat(InlineText.withoutColons("：: ：")).isEmpty();
        assertThat(InlineText.withoutColons("by a")).isEqualTo("by a");
    }
}
