package io.github.weeklydigest.parser.internal.markdown.commonmark;

import io.github.weeklydigest.parser.internal.markdown.rules.Characters;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Strict formulas. {@code $tex$}: one line, no white space inside next to the dollar signs, no digit and no dollar sign
 * after. {@code $$tex$$}: may go over several lines. Neither has a back-tick inside, and a backslash protects the
 * character after it. Prices are therefore text.
 */
final class MathParser implements InlineContentParser {
    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        if (scanner.peekPreviousCodePoint() == '$') {
            return ParsedInline.none();
        }
        scanner.next();
        return scanner.next('$') ? display(scanner) : inline(scanner);
    }

    private static ParsedInline inline(Scanner scanner) {
        if (isSpace(scanner.peekCodePoint())) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        while (scanner.peek() != '$') {
            if (scanner.peek() == '\n' || !step(scanner)) {
                return ParsedInline.none();
            }
        }
        Position end = scanner.position();
        boolean spaceInside = isSpace(scanner.peekPreviousCodePoint());
        scanner.next();
        char behind = scanner.peek();
        if (spaceInside || behind == '$' || (behind >= '0' && behind <= '9')) {
            return ParsedInline.none();
        }
        return ParsedInline.of(new FormulaNode(scanner.getSource(start, end).getContent(), false), scanner.position());
    }

    private static ParsedInline display(Scanner scanner) {
        Position start = scanner.position();
        while (scanner.peek() != '$') {
            if (!step(scanner)) {
                return ParsedInline.none();
            }
        }
        Position end = scanner.position();
        String tex = scanner.getSource(start, end).getContent();
        scanner.next();
        if (tex.isEmpty() || !scanner.next('$')) {
            return ParsedInline.none();
        }
        return ParsedInline.of(new FormulaNode(tex, true), scanner.position());
    }

    /** Goes on by one character, or two after a backslash; false where a formula can't go on. */
    private static boolean step(Scanner scanner) {
        char c = scanner.peek();
        if (c == Scanner.END || c == '`') {
            return false;
        }
        scanner.next();
        if (c == '\\') {
            if (scanner.peek() == Scanner.END || scanner.peek() == '\n') {
                return false;
            }
            scanner.next();
        }
        return true;
    }

    private static boolean isSpace(int codePoint) {
        return codePoint == Scanner.END || Characters.isFormulaSpace(codePoint);
    }

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return new MathParser();
        }
    }
}
