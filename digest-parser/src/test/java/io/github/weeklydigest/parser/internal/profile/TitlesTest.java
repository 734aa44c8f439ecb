package io.github.weeklydigest.parser.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TitlesTest {
    /** What a title begins with decides whether it is looked up at all. */
    @Test
    void aTitleIsFoundWhateverItBeginsWith() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String title = (char) c + "b C";
            Titles<Integer> titles = new Titles<>(Map.of(Titles.key(title), c, "other", -1));
            assertThat(titles.find(title)).as("U+%04X", c).hasValue(c);
            assertThat(titles.find(' ' + title + ' ')).as("U+%04X", c).hasValue(c);
            assertThat(titles.find(title.replace(" ", "  "))).as("U+%04X", c).hasValue(c);
            assertThat(titles.find((char) c + "c C")).as("U+%04X", c).isEmpty();
        }
    }

    @Test
    void caseDoesNotMatter() {
        Titles<Integer> titles =
                new Titles<Integer>(Map.of()).with("Zoo", 1).with("Éa", 2).with("图书", 3);
        assertThat(titles.find("zOO")).hasValue(1);
        assertThat(titles.find("ÉA")).hasValue(2);
        assertThat(titles.find("图书")).hasValue(3);
        assertThat(titles.find("")).isEmpty();
        assertThat(titles.with(" ", 4).find("")).hasValue(4);
    }
}
