package io.github.weeklydigest.render.html.internal.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutputBufferTest {
    private static final String FACE = "\uD83D\uDE00";

    /** A target that keeps the pieces it is given, and fails when it has as many as it takes. */
    private static final class Pieces implements Appendable {
        private final List<String> pieces = new ArrayList<>();
        private final IOException failure = new IOException("full");
        private final int most;
        private int failures;

        Pieces(int most) {
            this.most = most;
        }

        @Override
        public Appendable append(CharSequence text) throws IOException {
            if (pieces.size() == most) {
                failures++;
                throw failure;
            }
            pieces.add(text.toString());
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char character) throws IOException {
            return append(String.valueOf(character));
        }
    }

    private static String text(int length) {
        Random random = new Random(length);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(random.nextInt(3) == 0 ? FACE : random.nextBoolean() ? "x" : "\u5B57");
        }
        return text.toString();
    }

    /** Writes a text in pieces of many lengths, by each of the ways there are. */
    private static void write(String text, OutputBuffer spool) {
        Random random = new Random(text.length());
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(random.nextInt(10) == 0 ? 20_000 : 10));
            switch (random.nextInt(3)) {
                case 0 -> spool.append(text.substring(from, to));
                case 1 -> spool.append(new StringBuilder(text), from, to);
                default -> text.substring(from, to).chars().forEach(c -> spool.append((char) c));
            }
            from = to;
        }
    }

    @Test
    void eachKindOfTargetGetsTheSameText() {
        String text = text(100_000);
        StringBuilder builder = new StringBuilder();
        StringWriter writer = new StringWriter();
        Pieces pieces = new Pieces(Integer.MAX_VALUE);
        for (Appendable target : List.of(builder, writer, pieces)) {
            OutputBuffer spool = OutputBuffer.before(target);
            write(text, spool);
            spool.flush();
        }
        assertThat(builder.toString()).isEqualTo(text);
        assertThat(writer.toString()).isEqualTo(text);
        assertThat(String.join("", pieces.pieces)).isEqualTo(text);
        assertThat(pieces.pieces).hasSizeBetween(10, 20);
    }

    @Test
    void aPairOfSurrogatesIsNeverParted() {
        for (int shift = 0; shift < 3; shift++) {
            Pieces direct = new Pieces(Integer.MAX_VALUE);
            Pieces moved = new Pieces(Integer.MAX_VALUE);
            String text = "x".repeat(shift) + FACE.repeat(30_000);
            OutputBuffer before = OutputBuffer.before(direct).append(text);
            before.flush();
            OutputBuffer kept = OutputBuffer.keeping().append(text);
            kept.moveTo(OutputBuffer.before(moved));
            for (Pieces seen : List.of(direct, moved)) {
                assertThat(String.join("", seen.pieces)).isEqualTo(text);
                assertThat(seen.pieces).hasSizeGreaterThan(3).noneMatch(piece -> piece.startsWith("\uDE00"));
            }
        }
    }

    @Test
    void surrogatesWithoutPartnersPassThrough() {
        StringBuilder target = new StringBuilder();
        String text = "\uD83D".repeat(20_000) + "\uDE00".repeat(20_000) + '\uD83D';
        OutputBuffer spool = OutputBuffer.before(target).append(text);
        spool.flush();
        assertThat(target.toString()).isEqualTo(text);
    }

    @Test
    void whatIsKeptGoesBehindWhatStandsBefore() {
        StringBuilder target = new StringBuilder();
        String text = text(50_000);
        OutputBuffer spool = OutputBuffer.before(target).append("top ");
        OutputBuffer kept = OutputBuffer.keeping().append(text);
        assertThat(kept.length()).isEqualTo(text.length());
        assertThat(target).isEmpty();
        kept.moveTo(spool);
        spool.append(" end").flush();
        assertThat(target.toString()).isEqualTo("top " + text + " end");
        assertThat(kept.length()).isZero();
    }

    @Test
    void whatIsKeptCanNotBeKeptElsewhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutputBuffer.keeping().moveTo(OutputBuffer.keeping()));
    }

    @Test
    void anErrorOfTheTargetComesOutAsItIs() {
        Pieces target = new Pieces(1);
        OutputBuffer spool = OutputBuffer.before(target);
        assertThatThrownBy(() -> spool.append("x".repeat(100_000)))
                .isInstanceOfSatisfying(
                        OutputBuffer.TargetException.class,
                        thrown -> assertThat(thrown.problem()).isSameAs(target.failure));
        assertThat(target.failures).isOne();
    }
}
