package io.github.weeklydigest.parser.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Slices come as soon as they can, and a source that is read once does not see what comes later. */
class StreamingTest {
    /** Gives one piece for each read and then fails: who reads on has read too far. */
    private static final class Pieces extends Reader {
        private final List<String> pieces;

        Pieces(String... pieces) {
            this.pieces = new ArrayList<>(List.of(pieces));
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (pieces.isEmpty()) {
                throw new IOException("the line is down");
            }
            String piece = pieces.remove(0);
            piece.getChars(0, piece.length(), target, offset);
            return piece.length();
        }

        @Override
        public void close() {}
    }

    @Test
    void aSliceComesWithTheLineOfTheNextHeading() throws IOException {
        Pieces pieces = new Pieces("# a\n\ntext\n", "# b\n", "more\n===\r", "# ", "c\n");
        SliceReader reader = Sources.of(pieces, ParseLimits.defaults()).open(finding -> {});
        assertThat(reader.next()).isNotNull();
        assertThat(pieces.pieces).hasSize(3);
        assertThat(reader.next()).isNotNull();
        assertThat(pieces.pieces).as("a setext heading ends its slice, too").hasSize(2);
        assertThat(reader.next()).isNotNull();
        assertThat(pieces.pieces).isEmpty();
        assertThatExceptionOfType(IOException.class).isThrownBy(reader::next).withMessage("the line is down");
    }

    @Test
    void surrogatesMayComeInTwoPieces() throws IOException {
        Pieces pieces = new Pieces("a\uD83D", "\uDE00b\uD83D", "c\n# h\n");
        SliceReader reader = Sources.of(pieces, ParseLimits.defaults()).open(finding -> {});
        Slice slice = reader.next();
        assertThat(slice).isNotNull();
        assertThat(slice.blocks().get(0).block()).isEqualTo(Paragraph.of("a\uD83D\uDE00b\uFFFDc"));
    }

    @Test
    void aTextIsUsableUntilTheThirdSliceBehindIt() throws IOException {
        SliceReader reader =
                Sources.of("a\n# b\n# c\n# d\n", ParseLimits.defaults()).open(finding -> {});
        Slice first = reader.next();
        assertThat(first).isNotNull();
        for (int i = 0; i < 2; i++) {
            assertThat(reader.next()).isNotNull();
            assertThat(first.text().substring(0, 1)).isEqualTo("a");
        }
        assertThat(reader.next()).isNotNull();
        assertThatIllegalStateException().isThrownBy(() -> first.text().substring(0, 1));
    }

    @Test
    void aDefinitionThatComesTooLateIsReported() throws IOException {
        String text = "[x] and [y]\n\n# h\n\n[y]: /late\n\n# i\n\n[y]\n";
        List<Diagnostic> findings = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SliceReader reader = Sources.of(new ByteArrayInputStream(bytes), ParseLimits.defaults())
                .open(findings::add);
        Slice early = reader.next();
        assertThat(early).isNotNull();
        assertThat(early.blocks().get(0).block()).isEqualTo(Paragraph.of("[x] and [y]"));
        reader.next();
        Slice late = reader.next();
        assertThat(late).isNotNull();
        assertThat(late.blocks().get(0).block()).isEqualTo(new Paragraph(List.of(Link.of("y", "/late"))));
        assertThat(findings).extracting(Diagnostic::code).containsExactly("reference-unresolved");
        assertThat(findings.get(0).span().line()).isEqualTo(5);
    }

    @Test
    void aTextSeesDefinitionsThatComeLater() throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        SliceReader reader = Sources.of("[y]\n\n# h\n\n[y]: /late 'T'\n", ParseLimits.defaults())
                .open(findings::add);
        Slice slice = reader.next();
        assertThat(slice).isNotNull();
        assertThat(slice.blocks().get(0).block())
                .isEqualTo(
                        new Paragraph(List.of(new Link(List.of(new Text("y")), "/late", java.util.Optional.of("T")))));
        assertThat(findings).isEmpty();
    }

    @Test
    void theHeadingsOfATextMayBeAskedForBetweenItsSlices() throws IOException {
        Sources.Source source = Sources.of("# a\n\n1\n\n# b\n\n2\n\n## c\n\n3\n", ParseLimits.defaults());
        SliceReader reader = source.open(finding -> {});
        List<String> read = new ArrayList<>();
        read.add(source(reader.next()));

        assertThat(source.outline())
                .extracting(heading -> PlainText.of(heading.children()))
                .containsExactly("a", "b", "c");
        for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
            read.add(source(slice));
        }
        assertThat(read).containsExactly("# a\n\n1", "# b\n\n2", "## c\n\n3");
        assertThat(source.outline()).as("the same once it has been read").hasSize(3);
    }

    @Test
    void slicesInFrontOfALimitAreReadFromATextWhoseHeadingsAreKnown() throws IOException {
        ParseLimits limits = ParseLimits.defaults().withMaxLineBytes(10);
        Sources.Source source = Sources.of("# a\n\n1\n\n# b\n\n" + "2".repeat(11) + "\n\n# c\n", limits);
        SliceReader reader = source.open(finding -> {});

        assertThat(source.outline())
                .extracting(heading -> PlainText.of(heading.children()))
                .containsExactly("a", "b");
        assertThat(source(reader.next())).isEqualTo("# a\n\n1");
        assertThatExceptionOfType(DigestParseException.class)
                .isThrownBy(reader::next)
                .satisfies(failure ->
                        assertThat(failure.diagnostic().span().line()).isEqualTo(5));
    }

    private static String source(@Nullable Slice slice) {
        return Objects.requireNonNull(slice).text().substring(0, slice.to());
    }
}
