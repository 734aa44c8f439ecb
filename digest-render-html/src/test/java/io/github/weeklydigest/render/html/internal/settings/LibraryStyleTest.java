package io.github.weeklydigest.render.html.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LibraryStyleTest {
    /** If the classes were not compiled by Maven, both are the same style. */
    @Test
    void isPreparedByTheBuildAsWithoutIt() {
        assertThat(LibraryStyle.page()).isEqualTo(LibraryStyle.prepare("page.css"));
        assertThat(LibraryStyle.lists()).isEqualTo(LibraryStyle.prepare("lists.css"));
    }

    @Test
    void listsHaveTheRulesOfPagesFirst() {
        assertThat(LibraryStyle.lists().css()).startsWith(LibraryStyle.page().css());
        assertThat(LibraryStyle.lists().hash())
                .isEqualTo(Stylesheet.hash(LibraryStyle.lists().css()));
    }
}
