package io.github.weeklydigest.parser.internal.markdown.commonmark;

import io.github.weeklydigest.parser.internal.markdown.rules.WrittenAddress;
import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Takes an {@linkplain WrittenAddress address that is written out} as one text, in which nothing else is looked for. */
final class WrittenAddressParser implements InlineContentParser {
    private static final String WWW = "www.";

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        Position start = scanner.position();
        boolean isWww = !scanner.next(':');
        if (!isWww) {
            if (!WrittenAddress.isLetter(before) || !scanner.next("//")) {
                return ParsedInline.none();
            }
        } else if (WrittenAddress.isOfHost(before)) {
            return ParsedInline.none();
        }
        Position host = scanner.position();
        StringBuilder address = new StringBuilder();
        while (WrittenAddress.isOfHost(scanner.peek())) {
            take(scanner, address);
        }
        boolean begins = address.length() > 0 && WrittenAddress.endsHost(scanner.peek());
        if (!begins || isWww && !address.toString().startsWith(WWW)) {
            return ParsedInline.none();
        }
        while (WrittenAddress.continues(scanner.peek())) {
            take(scanner, address);
        }
        scanner.setPosition(host);
        for (int length = WrittenAddress.length(address.toString()); length > 0; length--) {
            scanner.next();
        }
        return ParsedInline.of(
                new Text(scanner.getSource(start, scanner.position()).getContent()), scanner.position());
    }

    private static void take(Scanner scanner, StringBuilder address) {
        address.append(scanner.peek());
        scanner.next();
    }

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(':', 'w');
        }

        @Override
        public InlineContentParser create() {
            return new WrittenAddressParser();
        }
    }
}
