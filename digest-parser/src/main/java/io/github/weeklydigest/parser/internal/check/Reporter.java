package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.diagnostic.DiagnosticListener;
import java.io.IOException;
import java.util.Locale;

/** Reports findings, and quotes input in their messages. */
final class Reporter {
    private static final int LONGEST_QUOTE = 80;

    private final DiagnosticListener findings;

    Reporter(DiagnosticListener findings) {
        this.findings = findings;
    }

    void report(DiagnosticCode code, String message, SourceSpan span) throws IOException {
        findings.report(new Diagnostic(code.id(), code.severity(), message, span));
    }

    /** Returns input in quotation marks, with control and format characters escaped, cut if it is too long. */
    static String quoted(String input) {
        StringBuilder quoted = new StringBuilder("'");
        int shown = 0;
        for (int i = 0; i < input.length(); shown++) {
            if (shown == LONGEST_QUOTE) {
                quoted.append('…');
                break;
            }
            int c = input.codePointAt(i);
            if (isVisible(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(escaped(c));
            }
            i += Character.charCount(c);
        }
        return quoted.append('\'').toString();
    }

    /** A character as Java and JSON write it. */
    static String escaped(int codePoint) {
        StringBuilder escaped = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
            String digits = Integer.toHexString(unit).toUpperCase(Locale.ROOT);
            escaped.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
        }
        return escaped.toString();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ' || codePoint == '\u3000';
            default -> true;
        };
    }
}
