package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void keepsOrdinaryText() {
        assertThat(Printable.of("第 20 周 😀 a\\b")).isEqualTo("第 20 周 😀 a\\b");
    }

    @Test
    void writesWhatCouldSteerATerminalAsEscapes() {
        assertThat(Printable.of("a\u001b]0;x\u0007\n\r\tb\u007f\u0085\u0000"))
                .isEqualTo("a\\u001b]0;x\\u0007\\n\\r\\tb\\u007f\\u0085\\u0000");
    }

    @Test
    void writesWhatTurnsTheDirectionAsEscapes() {
        assertThat(Printable.of("a\u202eb\u2066c")).isEqualTo("a\\u202eb\\u2066c");
    }
}
