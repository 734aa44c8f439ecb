package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import io.github.weeklydigest.parser.internal.text.DirectionControls;
import io.github.weeklydigest.parser.internal.text.SliceText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Characters that make a text look like another one. */
final class CharacterCheck {
    private final Reporter reporter;

    /** The slice that was searched last, and whether it may have such a character. */
    private @Nullable SliceText searched;

    private boolean suspicious;

    CharacterCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    void check(SourceFragment fragment) throws IOException {
        if (!isSuspicious(fragment.text())) {
            return;
        }
        String source = fragment.source();
        for (int i = 0; i < source.length(); i++) {
            if (DirectionControls.isOne(source.charAt(i))) {
                reporter.report(
                        DiagnosticCode.BIDI_CONTROL,
                        "the character " + Reporter.escaped(source.charAt(i))
                                + " changes the direction of the text around it; remove it",
                        fragment.span(new TextRange(i, i + 1)));
            }
        }
    }

    /** Searches a whole slice at once, because hardly any has such a character. */
    private boolean isSuspicious(SliceText text) {
        if (text != searched) {
            searched = text;
            suspicious = text.hasDirectionControl();
        }
        return suspicious;
    }

    /** A character that shows nothing, or a no-break space. */
    static boolean isFormat(char c) {
        return c == 0xA0 || c > 0xA0 && Character.getType(c) == Character.FORMAT;
    }
}
