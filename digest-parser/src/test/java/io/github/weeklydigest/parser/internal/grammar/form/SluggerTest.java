package io.github.weeklydigest.parser.internal.grammar.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Heading;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SluggerTest {
    private static final String[] PARTS = {"", "a", "-", "-1", "-2", "-3", "-01", "-0", "1", "-9999999999"};

    @Test
    void numbersRepeatedTitles() {
        Slugger slugger = new Slugger();

        assertThat(slugger.anchor("A B")).isEqualTo("a-b");
        assertThat(slugger.anchor("a b")).isEqualTo("a-b-1");
        assertThat(slugger.anchor("A b!")).isEqualTo("a-b-2");
    }

    @Test
    void skipsNumbersThatTitlesHave() {
        Slugger slugger = new Slugger();

        assertThat(slugger.anchor("a-1")).isEqualTo("a-1");
        assertThat(slugger.anchor("a")).isEqualTo("a");
        assertThat(slugger.anchor("a")).isEqualTo("a-2");
        assertThat(slugger.anchor("a-2")).isEqualTo("a-2-1");
        assertThat(slugger.anchor("a-2")).isEqualTo("a-2-2");
    }

    @Test
    void eachAnchorIsTheFirstFreeOne() {
        long seed = Long.getLong("tests.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Slugger slugger = new Slugger();
            Set<String> taken = new HashSet<>();
            for (int i = 0; i < 60; i++) {
                String title = PARTS[random.nextInt(PARTS.length)]
                        + PARTS[random.nextInt(PARTS.length)]
                        + PARTS[random.nextInt(PARTS.length)];
                assertThat(slugger.anchor(title))
                        .as("%s, -Dtests.seed=%d", title, seed)
                        .isEqualTo(firstFree(Heading.anchorOf(title), taken));
            }
        }
    }

    private static String firstFree(String plain, Set<String> taken) {
        String anchor = plain;
        for (int number = 1; !taken.add(anchor); number++) {
            anchor = plain + '-' + number;
        }
        return anchor;
    }
}
