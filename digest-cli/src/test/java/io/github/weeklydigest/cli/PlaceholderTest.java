package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PlaceholderTest {
    @Test
    void runs() {
        assertThat(new CommandLine(new Placeholder()).execute()).isZero();
    }
}
