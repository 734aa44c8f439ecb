package io.github.weeklydigest.render.html.internal.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnchorsTest {
    @Test
    void aFragmentHoldsOnlyWhatAnAddressMay() {
        assertThat(Anchors.href("a\u4E2D-b")).isEqualTo("#a\u4E2D-b");
        assertThat(Anchors.href("50%\"[x]\"")).isEqualTo("#50%25%22%5bx%5d%22");
        assertThat(Anchors.id("a b")).isEqualTo("user-content-a_b");
    }

    @Test
    void eachCharacterIsJudgedByItself() {
        for (int unit = 0; unit <= 0xFFFF; unit++) {
            char c = (char) unit;
            String anchor = "a" + c + "b ";
            boolean space = Character.isWhitespace(c) || Character.isISOControl(c);
            char name = space ? '_' : c >= '\uFFFE' ? '\uFFFD' : c;
            boolean legal = name >= 0x80 || Character.isLetterOrDigit(name) || "-._~!$&'()*+,;=:@/?".indexOf(name) >= 0;
            assertThat(Anchors.name(anchor)).as("%04X", unit).isEqualTo("a" + name + "b_");
            assertThat(Anchors.href(anchor))
                    .as("%04X", unit)
                    .isEqualTo("#a" + (legal ? String.valueOf(name) : "%%%02x".formatted(unit)) + "b_");
        }
    }
}
