package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of the format as files: {@code spec/<topic>/<name>.md} with the events expected in {@code <name>.events.txt}.
 * After a change of a rule {@code -Dgolden.update=true} writes these anew, for a person to read.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("cases")
class SpecTest {
    private static final DigestParser PARSER =
            DigestParser.builder().failNever().build();

    private final SpecCase spec;

    SpecTest(SpecCase spec) {
        this.spec = spec;
    }

    static List<SpecCase> cases() throws IOException {
        return SpecCase.all();
    }

    @Test
    void readsTheEventsExpected() throws IOException {
        String events = events(spec.markdown());
        if (Boolean.getBoolean("golden.update")) {
            assertThat(System.getenv("CI"))
                    .as("expectations are updated by people")
                    .isNull();
            Files.writeString(spec.expected(), events);
        }

        assertThat(events).isEqualTo(spec.events());
    }

    @Test
    void readsTheSameWithWindowsLineEnds() throws IOException {
        assertThat(events(spec.markdown().replace("\n", "\r\n"))).isEqualTo(spec.events());
    }

    @Test
    void readsTheSameWithoutAFinalLineEnd() throws IOException {
        assertThat(events(spec.markdown().stripTrailing())).isEqualTo(spec.events());
    }

    @Test
    void readsTheSameWithAByteOrderMark() throws IOException {
        assertThat(events('\uFEFF' + spec.markdown())).isEqualTo(spec.events());
    }

    /** A source that can be read only once does not know the headings that come later. */
    @Test
    void readsTheSameOneCharacterAtATimeButForWhereLinksLead() throws IOException {
        try (DigestReader reader = PARSER.open(new ThrottledReader(spec.markdown()))) {
            assertThat(withoutLinkTargets(EventDump.of(reader))).isEqualTo(withoutLinkTargets(spec.events()));
        }
    }

    @Test
    void readsFromAReaderWhatItReadsOneCharacterAtATime() throws IOException {
        Digest whole = PARSER.parse(new StringReader(spec.markdown()));

        assertThat(PARSER.parse(new ThrottledReader(spec.markdown()))).isEqualTo(whole);
    }

    @Test
    void collectsWhatItWalks() throws IOException {
        Digest digest = PARSER.parseText(spec.markdown());

        assertThat(DigestEvents.collect(DigestReader.of(digest))).isEqualTo(digest);
    }

    private static String events(String markdown) throws IOException {
        try (DigestReader reader = PARSER.openText(markdown)) {
            return EventDump.of(reader);
        }
    }

    private static String withoutLinkTargets(String events) {
        return events.replaceAll(" ⇒ .*", "");
    }
}
