package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonLimitsTest {
    private static final JsonLimits SMALL = JsonLimits.builder()
            .maxDocumentLength(1)
            .maxNesting(2)
            .maxTextLength(3)
            .maxHeldValues(4)
            .maxHeldText(5)
            .build();

    @Test
    void holdsWhatTheBuilderSets() {
        assertThat(SMALL)
                .hasToString(
                        "JsonLimits[maxDocumentLength=1, maxNesting=2, maxTextLength=3, maxHeldValues=4, maxHeldText=5]");
        assertThat(SMALL.toBuilder().build()).isEqualTo(SMALL).hasSameHashCodeAs(SMALL);
        assertThat(JsonLimits.builder().build())
                .isEqualTo(JsonLimits.defaults())
                .isNotEqualTo(SMALL);
    }

    @Test
    void changesOneLimitInACopy() {
        JsonLimits copy = JsonLimits.defaults()
                .withMaxDocumentLength(1)
                .withMaxNesting(2)
                .withMaxTextLength(3)
                .withMaxHeldValues(4)
                .withMaxHeldText(5);

        assertThat(copy).isEqualTo(SMALL);
        assertThat(SMALL.withMaxDocumentLength(9)).isNotEqualTo(SMALL);
        assertThat(SMALL.withMaxNesting(9)).isNotEqualTo(SMALL);
        assertThat(SMALL.withMaxTextLength(9)).isNotEqualTo(SMALL);
        assertThat(SMALL.withMaxHeldValues(9)).isNotEqualTo(SMALL);
        assertThat(SMALL.withMaxHeldText(9)).isNotEqualTo(SMALL);
    }

    @Test
    void rejectsLimitBelowOne() {
        assertThatThrownBy(() -> JsonLimits.builder().maxDocumentLength(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxDocumentLength must be at least 1, not 0");
        assertThatThrownBy(() -> SMALL.withMaxHeldValues(-1)).hasMessage("maxHeldValues must be at least 1, not -1");
    }
}
