package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.parser.PlaceholderParser;
import org.junit.jupiter.api.Test;

class PlaceholderTest {
    @Test
    void rendersWhatTheParserReads() {
        assertThat(new Placeholder().render(new PlaceholderParser().parse("# x")))
                .isEqualTo("<p>Heading</p>");
    }
}
