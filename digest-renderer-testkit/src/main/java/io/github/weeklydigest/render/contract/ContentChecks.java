package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;

/** What a renderer must be able to take, and what must come out of it. */
final class ContentChecks {
    private final Subject subject;
    private final Findings findings;

    ContentChecks(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
    }

    void run() {
        findings.guard(Clause.EMPTY_DIGEST, "rendering a digest with nothing in it", () -> {
            subject.rendered(SampleDigests.empty());
            subject.rendered(SampleDigests.emptyParts());
        });
        findings.guard(
                Clause.POSITIONS,
                "rendering with positions",
                () -> subject.renderer()
                        .render(new PlacedReader(DigestReader.of(SampleDigests.everyElement())), new StringBuilder()));
        findings.guard(Clause.NESTING, "rendering deeply nested elements", () -> {
            subject.rendered(SampleDigests.nested(100, 20));
        });
        findings.guard(Clause.ANY_TEXT, "rendering strange text", this::anyText);
        findings.guard(Clause.UNKNOWN_CONTENT, "rendering opaque elements", this::unknownContent);
    }

    private void anyText() throws IOException {
        if (subject.isBinary()) {
            subject.rendered(SampleDigests.strangeText());
            return;
        }
        String written = subject.rendered(SampleDigests.strangeText());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < written.length()
                    && Character.isLowSurrogate(written.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || c == 0) {
                findings.add(Clause.ANY_TEXT, String.format("U+%04X at character %d", (int) c, i));
            }
        }
    }

    private void unknownContent() throws IOException {
        String written = subject.rendered(SampleDigests.opaque());
        if (written.contains(SampleDigests.KNOWN_WORD)) {
            findings.expect(
                    Clause.UNKNOWN_CONTENT,
                    written.contains(SampleDigests.OPAQUE_BLOCK_WORD),
                    "the text of a paragraph, but not that of an opaque block");
            findings.expect(
                    Clause.UNKNOWN_CONTENT,
                    written.contains(SampleDigests.OPAQUE_INLINE_WORD),
                    "the text of a paragraph, but not that of an opaque inline in it");
        }
    }
}
