package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {
    private static final int FILES = 40;

    @TempDir
    Path folder;

    /** Far more than a buffer of findings. */
    @BeforeEach
    void writeFindings() throws IOException {
        for (int week = 1; week <= FILES; week++) {
            Samples.write(folder, week + ".md", Samples.week(week) + "\nA ~struck~ word.\n".repeat(10));
        }
    }

    @Test
    void writesMessagesAfterTheFindings() {
        List<String> lines = Run.merged(false, "check", folder).lines().toList();

        assertThat(lines).hasSizeGreaterThan(200);
        assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.startsWith(folder + "/"));
        assertThat(lines.get(lines.size() - 1)).startsWith(FILES + " checked, ");
    }

    @Test
    void showsTheSameOnATerminalOnceProgressIsErased() {
        String shown = Run.merged(true, "check", folder);

        assertThat(shown).contains("] 0/" + FILES).contains("] " + FILES + "/" + FILES);
        assertThat(afterErasing(shown)).isEqualTo(Run.merged(false, "check", folder));
    }

    @Test
    void writesNoMessageAfterTheProcessWasAskedToEnd() {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Console console = new Console(InputStream.nullInputStream(), new ByteArrayOutputStream(), errors, false);

        console.problem("first");
        console.beSilent();
        console.problem("second");
        console.summary("third");

        assertThat(errors.toString(StandardCharsets.UTF_8)).isEqualTo("digest: first\n");
    }

    @Test
    void writesWholeLinesOnly() {
        List<String> writes = new ArrayList<>();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                writes.add(Character.toString(b));
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                writes.add(new String(bytes, from, length, StandardCharsets.UTF_8));
            }
        };

        Run.writingTo(out, "check", folder);

        assertThat(writes).hasSizeGreaterThan(10).allMatch(text -> text.endsWith("\n"));
    }

    @Test
    void writesTheFindingsOfAFileBeforeItReadsAllOthers() {
        StringBuilder order = new StringBuilder();
        OutputStream both = new OutputStream() {
            @Override
            public void write(int b) {
                order.append((char) b);
            }
        };

        Main.run(new Console(InputStream.nullInputStream(), both, both, true), "check", folder.toString());

        assertThat(order.indexOf(folder + "/1.md:")).isLessThan(order.indexOf("] 1/" + FILES));
    }

    @Test
    void keepsALineThatIsLongerThanTheBuffer() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(InputStream.nullInputStream(), out, out, false);
        String line = "x".repeat(100_000);

        console.out().println(line);
        console.note("end");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(line + "\nend\n");
    }

    /** The lines that stay on a terminal, where each erasing goes back to the start of the line. */
    private static String afterErasing(String written) {
        StringBuilder screen = new StringBuilder();
        Arrays.stream(written.split("(?<=\n)")).forEach(line -> {
            int start = line.lastIndexOf("\r\u001b[K");
            screen.append(start < 0 ? line : line.substring(start + 4));
        });
        return screen.toString();
    }
}
