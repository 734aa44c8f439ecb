package io.github.weeklydigest.parser.internal.markdown.commonmark;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * {@code [[target]]}: on one line, no bracket in the target, and no {@code (} after, which would make it a link with
 * brackets around its text. The first bracket is a mark, see {@link WikiLinkPlaceholder}.
 */
final class WikiLinkParser implements InlineContentParser {
    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        if (!scanner.next('[')) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        int length = 0;
        for (char c = scanner.peek(); c != ']'; c = scanner.peek()) {
            if (c == '[' || c == '\n' || c == Scanner.END) {
                return ParsedInline.none();
            }
            scanner.next();
            length++;
        }
        if (length == 0) {
            return ParsedInline.none();
        }
        String target = scanner.getSource(start, scanner.position()).getContent();
        boolean first = scanner.next(']');
        if (!first || !scanner.next(']') || scanner.peek() == '(') {
            return ParsedInline.none();
        }
        return ParsedInline.of(new WikiLinkNode(target), scanner.position());
    }

    /** Makes parsers for one mark. */
    record Factory(char mark) implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(mark);
        }

        @Override
        public InlineContentParser create() {
            return new WikiLinkParser();
        }
    }
}
