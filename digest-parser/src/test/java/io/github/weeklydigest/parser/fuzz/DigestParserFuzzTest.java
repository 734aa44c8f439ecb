package io.github.weeklydigest.parser.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Any input ends in a digest or in the documented exception. The files in {@code DigestParserFuzzTestInputs} are tested in
 * each build; with {@code JAZZER_FUZZ=1} in the environment one target, chosen with {@code -Dtest=…#target}, looks for more.
 */
class DigestParserFuzzTest {
    private static final DigestParser STRICT = DigestParser.create();
    private static final DigestParser LENIENT =
            DigestParser.builder().failNever().build();

    /** Looks for what is wrong, too, and reads with the other rule for emphasis. */
    private static final DigestParser CHECKING = DigestParser.builder()
            .failNever()
            .emphasis(EmphasisRule.CJK_FRIENDLY)
            .onDiagnostic(finding -> assertThat(finding.message()).isNotEmpty())
            .build();

    @FuzzTest(maxDuration = "30m")
    void readsAnyBytes(byte[] bytes) throws IOException {
        Optional<Digest> digest = read(STRICT, bytes);
        Optional<Digest> anyway = read(LENIENT, bytes);

        digest.ifPresent(strict -> assertThat(anyway).hasValue(strict));
        assertThat(read(CHECKING, bytes).isPresent()).isEqualTo(anyway.isPresent());
    }

    private static Optional<Digest> read(DigestParser parser, byte[] bytes) throws IOException {
        try (DigestReader reader = parser.open(new ByteArrayInputStream(bytes))) {
            Digest digest = DigestEvents.collect(reader);
            assertThat(DigestEvents.collect(DigestReader.of(digest))).isEqualTo(digest);
            return Optional.of(digest);
        } catch (DigestParseException documented) {
            return Optional.empty();
        }
    }

    @FuzzTest(maxDuration = "30m")
    void readsATextTheSameInPieces(byte[] bytes) throws IOException {
        String text = "# 2025 年第 20 周\n\n" + new String(bytes, StandardCharsets.UTF_8);
        try (DigestReader whole = LENIENT.open(new StringReader(text));
                DigestReader pieces = LENIENT.open(new PieceReader(text))) {
            assertThat(DigestEvents.collect(pieces)).isEqualTo(DigestEvents.collect(whole));
        } catch (DigestParseException documented) {
            // A limit is exceeded.
        }
    }

    /** Gives three characters at a time. */
    private static final class PieceReader extends FilterReader {
        PieceReader(String text) {
            super(new StringReader(text));
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 3));
        }
    }
}
