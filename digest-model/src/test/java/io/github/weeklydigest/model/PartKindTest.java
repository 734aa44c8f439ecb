package io.github.weeklydigest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartKindTest {
    @Test
    void tellsSourcesNotesAndOtherBlocksApart() {
        assertThat(PartKind.of(LinkSource.of("Paper", "https://example.org"))).isEqualTo(PartKind.SOURCE);
        assertThat(PartKind.of(new WikiSource("Paper", Optional.empty(), Optional.empty())))
                .isEqualTo(PartKind.SOURCE);
        assertThat(PartKind.of(new Note("note", List.of()))).isEqualTo(PartKind.NOTE);
        assertThat(PartKind.of(new Quote(List.of()))).isEqualTo(PartKind.BLOCK);
    }

    @Test
    void findsEachKindByItsName() {
        assertThat(PartKind.values())
                .allSatisfy(kind -> assertThat(PartKind.find(kind.id())).contains(kind));
        assertThat(PartKind.find("SOURCE")).isEmpty();
    }
}
