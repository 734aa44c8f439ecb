package io.github.weeklydigest.parser.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntryIndexTest {
    private final EntryIndex index = new EntryIndex();

    @Test
    void findsTheOnlyEntryFromAnyNumberOn() {
        index.add("a", 3);
        assertThat(index.find("a", 0)).contains(3);
        assertThat(index.find("a", 4)).contains(3);
        assertThat(index.find("b", 0)).isEmpty();
    }

    @Test
    void findsTheNextOfSeveralEntriesOrTheFirst() {
        index.add("a", 1);
        index.add("a", 4);
        index.add("a", 6);
        assertThat(index.find("a", 0)).contains(1);
        assertThat(index.find("a", 2)).contains(4);
        assertThat(index.find("a", 5)).contains(6);
        assertThat(index.find("a", 7)).contains(1);
    }

    @Test
    void findsNoEntryThatWasRemoved() {
        index.add("a", 1);
        index.add("a", 4);
        index.add("b", 2);
        index.remove("a", 1);
        index.remove("b", 2);
        assertThat(index.find("a", 0)).contains(4);
        assertThat(index.find("b", 0)).isEmpty();
        index.remove("a", 4);
        assertThat(index.find("a", 0)).isEmpty();
    }
}
