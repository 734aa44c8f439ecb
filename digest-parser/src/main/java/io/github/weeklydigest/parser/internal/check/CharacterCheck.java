package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.io.IOException;

/** Characters that make a text look like another one. */
final class CharacterCheck {
    private final Reporter reporter;

    CharacterCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    void check(SourceFragment fragment) throws IOException {
        String source = fragment.source();
        for (int i = 0; i < source.length(); i++) {
            if (isBidiControl(source.charAt(i))) {
                reporter.report(
                        DiagnosticCode.BIDI_CONTROL,
                        "the character " + Reporter.escaped(source.charAt(i))
                                + " changes the direction of the text around it; remove it",
                        fragment.span(new TextRange(i, i + 1)));
            }
        }
    }

    /** A character that shows nothing, or a no-break space. */
    static boolean isFormat(char c) {
        return c == 0xA0 || c > 0xA0 && Character.getType(c) == Character.FORMAT;
    }

    /** Embeddings, overrides and isolates. */
    static boolean isBidiControl(int c) {
        // Each character is asked, so the first comparison has to be enough for most of them.
        return c <= 0x2069 && c >= 0x202A && (c <= 0x202E || c >= 0x2066);
    }
}
