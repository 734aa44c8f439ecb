package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.markdown.rules.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Formulas: {@code $tex$} on one line, without white space inside next to the dollar signs and without a digit after, and
 * {@code $$tex$$}.
 */
final class Formulas {
    private static final int NONE = -1;

    private final LeafSource source;
    private int end;

    Formulas(LeafSource source) {
        this.source = source;
    }

    /** Reads the formula whose dollar sign is at a place; {@code null} if the dollar sign is text. */
    @Nullable
    InlineMath read(int place) throws FallbackRequired {
        end = place + 1;
        if (place > source.start() && source.at(place - 1) == '$') {
            return null;
        }
        return source.at(place + 1) == '$' ? display(place + 2) : inline(place + 1);
    }

    /** Where the formula or the dollar sign that was read ends. */
    int end() {
        return end;
    }

    private @Nullable InlineMath inline(int from) throws FallbackRequired {
        if (from == source.end() || Characters.isFormulaSpace(source.codePointAt(from))) {
            return null;
        }
        int close = closing(from, true);
        if (close == NONE) {
            return null;
        }
        byte after = source.at(close + 1);
        if (Characters.isFormulaSpace(source.codePointBefore(close)) || after == '$' || after >= '0' && after <= '9') {
            return null;
        }
        end = close + 1;
        return new InlineMath(source.decode(from, close), false);
    }

    private @Nullable InlineMath display(int from) throws FallbackRequired {
        int close = closing(from, false);
        if (close <= from || source.at(close + 1) != '$') {
            return null;
        }
        end = close + 2;
        return new InlineMath(source.decode(from, close), true);
    }

    /** The next dollar sign, or {@link #NONE} if a formula can't extend to there. */
    private int closing(int from, boolean oneLine) {
        int i = from;
        while (i < source.end() && source.at(i) != '$') {
            byte c = source.at(i);
            if (c == '`' || c == '\n' && oneLine) {
                return NONE;
            }
            if (c == '\\') {
                i++;
                if (i == source.end() || source.at(i) == '\n') {
                    return NONE;
                }
            }
            i++;
        }
        return i < source.end() ? i : NONE;
    }
}
