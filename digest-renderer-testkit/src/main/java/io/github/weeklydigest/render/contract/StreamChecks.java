package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.stream.DigestEnd;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How a renderer uses the stream and the target. */
final class StreamChecks {
    private static final int SHORT = 2_000;

    /** Many times a real digest: a renderer may keep a bounded part, such as for a navigation above the text. */
    private static final int MANY_ARTICLES = 4_000;

    private final Subject subject;
    private final Findings findings;
    private final String everyElement;

    /**
     * The checks of one renderer.
     *
     * @param everyElement every element as the renderer writes it
     */
    StreamChecks(Subject subject, Findings findings, String everyElement) {
        this.subject = subject;
        this.findings = findings;
        this.everyElement = everyElement;
    }

    void run() {
        findings.guard(Clause.READS_TO_THE_END, "rendering", this::sourceAndTarget);
        findings.guard(Clause.UNREAD_SOURCE, "rendering a stream that was read before", this::unreadSource);
        findings.guard(Clause.STREAMS, "rendering a long digest", this::streaming);
        findings.guard(Clause.ANY_TARGET, "rendering to another kind of target", this::anyTarget);
        // The default of the form for bytes is a writer, too.
        if (findings.none(Clause.ANY_TARGET) && findings.none(Clause.LEAVES_TARGET_OPEN)) {
            findings.guard(Clause.BYTES, "rendering to bytes", this::bytes);
        }
    }

    private void sourceAndTarget() throws IOException {
        ProbeReader source = new ProbeReader(DigestReader.of(SampleDigests.everyElement()), event -> {});
        ProbeTarget target = new ProbeTarget();
        subject.renderer().render(source, target);
        findings.expect(Clause.READS_TO_THE_END, source.isAtEnd(), "render returned before the end of the stream");
        findings.expect(Clause.LEAVES_SOURCE_OPEN, !source.isClosed(), "close() was called on the stream");
        findings.expect(Clause.LEAVES_TARGET_OPEN, !target.isClosed(), "close() was called on the target");
    }

    private void unreadSource() throws IOException {
        DigestReader halfRead = DigestReader.of(SampleDigests.everyElement());
        halfRead.next();
        halfRead.next();
        refuses(halfRead, "a stream whose first two events were read");
        DigestReader read = DigestReader.of(SampleDigests.everyElement());
        DigestEvents.collect(read);
        refuses(read, "a stream that was read to its end");
    }

    private void refuses(DigestReader source, String what) throws IOException {
        boolean refused = false;
        try {
            subject.renderer().render(source, new StringBuilder());
        } catch (IllegalStateException expected) {
            refused = true;
        }
        findings.expect(Clause.UNREAD_SOURCE, refused, what + " was rendered");
    }

    private void streaming() throws IOException {
        StringBuilder target = new StringBuilder();
        int[] writtenAtEnd = {0};
        ProbeReader source = new ProbeReader(DigestReader.of(SampleDigests.ofArticles(MANY_ARTICLES)), event -> {
            if (event instanceof DigestEnd) {
                writtenAtEnd[0] = target.length();
            }
        });
        subject.renderer().render(source, target);
        findings.expect(
                Clause.STREAMS,
                target.length() < SHORT || writtenAtEnd[0] >= target.length() / 2,
                "of " + target.length() + " characters only " + writtenAtEnd[0]
                        + " were written before the last event was read");
    }

    private void bytes() throws IOException {
        if (subject.isBinary()) {
            return;
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        subject.renderer().render(DigestReader.of(SampleDigests.everyElement()), written);
        String seen = written.toString(StandardCharsets.UTF_8);
        findings.expect(Clause.BYTES, everyElement.equals(seen), "the bytes " + Difference.between(everyElement, seen));
    }

    private void anyTarget() throws IOException {
        ProbeTarget writer = new ProbeTarget();
        subject.renderer().render(DigestReader.of(SampleDigests.everyElement()), writer);
        compare("a Writer", writer.toString());
        StringBuilder plain = new StringBuilder();
        subject.renderer().render(DigestReader.of(SampleDigests.everyElement()), new PlainTarget(plain));
        compare("an Appendable that is neither Writer nor StringBuilder", plain.toString());
    }

    private void compare(String kind, String seen) {
        findings.expect(
                Clause.ANY_TARGET, everyElement.equals(seen), kind + ' ' + Difference.between(everyElement, seen));
    }

    /**
     * A target that is nothing but appendable.
     *
     * @param written where it keeps what was written
     */
    private record PlainTarget(StringBuilder written) implements Appendable {
        @Override
        public Appendable append(CharSequence text) {
            written.append(text);
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            written.append(text, start, end);
            return this;
        }

        @Override
        public Appendable append(char character) {
            written.append(character);
            return this;
        }
    }
}
