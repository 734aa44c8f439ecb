package io.github.weeklydigest.parser.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import io.github.weeklydigest.parser.internal.text.SliceText;
import io.github.weeklydigest.testdata.Seeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes of a document move in their buffer while it is read, and the texts of slices with them. */
class MovedTextsTest {
    /** The length of the buffer for a document that is at least as long. */
    private static final int BUFFER = 5 << 13;

    private static final int SLICES = 60;
    private static final int LONGEST = 6000;
    private static final int MOST_IN_USE = 3;

    static LongStream seeds() {
        return Seeds.stream(3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void textsInUseStayTheSame(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < SLICES; i++) {
            int length = random.nextInt(4) == 0 ? LONGEST : LONGEST / 10;
            written.add("# " + i + "\n\n" + "茶é𝄞 a\n".repeat(1 + random.nextInt(length)));
        }
        byte[] document = String.join("", written).getBytes(StandardCharsets.UTF_8);
        List<SliceText> texts = new ArrayList<>();
        List<Long> offsets = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        long offset = 0;
        int line = 1;
        try (SliceReader reader = Sources.of(new ByteArrayInputStream(document), ParseLimits.defaults())
                .open(finding -> {})) {
            for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
                String source = written.get(texts.size());
                texts.add(slice.text());
                offsets.add(offset);
                lines.add(line);
                offset += source.length();
                line += (int) source.lines().count();
                for (int i = Math.max(0, texts.size() - MOST_IN_USE); i < texts.size(); i++) {
                    String expected = written.get(i);
                    int end = expected.getBytes(StandardCharsets.UTF_8).length;
                    SliceText text = texts.get(i);
                    assertThat(text.substring(0, end)).isEqualTo(expected);
                    assertThat(text.span(0, end).offset()).isEqualTo(offsets.get(i));
                    assertThat(text.span(0, end).line()).isEqualTo(lines.get(i));
                    assertThat(text.span(0, end).length()).isEqualTo(expected.length());
                    assertThat(text.span(end - 1, end).offset()).isEqualTo(offsets.get(i) + expected.length() - 1);
                }
            }
        }
        assertThat(texts).hasSize(SLICES);
    }

    @Test
    void definitionsAtTheEndOfAFullBufferAreRead() throws IOException {
        String end = "# end\n\nsteep\n\n[tea]: /cup";
        String start = "# a\n\n";
        String document = start + "a".repeat(BUFFER - start.length() - end.length() - 1) + "\n" + end;
        try (SliceReader reader = Sources.of(
                        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), ParseLimits.defaults())
                .open(finding -> {})) {
            assertThat(reader.next()).isNotNull();
            Slice last = reader.next();
            assertThat(last).isNotNull();
            assertThat(last.blocks()).hasSize(1);
            assertThat(last.blocks().get(0).block()).isEqualTo(new Paragraph(List.of(new Text("steep"))));
            assertThat(reader.next()).isNull();
        }
    }
}
