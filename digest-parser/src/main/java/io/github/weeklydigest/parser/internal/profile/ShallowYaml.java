package io.github.weeklydigest.parser.internal.profile;

import java.util.Optional;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML whose nesting is limited. The library recurses as deep as the text nests, and its scanner takes the square of
 * that depth, so deeper text is rejected while it is read.
 */
public final class ShallowYaml {
    private static final int MAX_DEPTH = 50;

    private ShallowYaml() {}

    /**
     * Composes the nodes of a document.
     *
     * @param settings the settings of the library
     * @param text the YAML
     * @return the root; empty if the text has none
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException if the text is not YAML, or nests too deeply
     */
    public static Optional<Node> compose(LoadSettings settings, String text) {
        return new Composer(settings, events(settings, text)).getSingleNode();
    }

    /**
     * Returns the events of a document, for readers that need no nodes. The parser throws a {@link ParserException} where the
     * text nests too deeply.
     *
     * @param settings the settings of the library
     * @param text the YAML
     * @return the parser
     */
    public static Parser events(LoadSettings settings, String text) {
        StreamReader reader = new StreamReader(settings, text);
        return new LimitedParser(new ParserImpl(settings, reader), reader);
    }

    /**
     * Counts the collections that are open. The library decodes escapes without looking at what they state ("\UFFFFFFFF" in a
     * text, !%F in a tag), so its exceptions for them are no {@code YamlEngineException}; here they become one.
     */
    private static final class LimitedParser implements Parser {
        private final Parser parser;
        private final StreamReader reader;
        private int depth;

        LimitedParser(Parser parser, StreamReader reader) {
            this.parser = parser;
            this.reader = reader;
        }

        private <T> T read(Supplier<T> step) {
            try {
                return step.get();
            } catch (IllegalArgumentException notACharacter) {
                throw new ParserException("an escape does not stand for a character", reader.getMark());
            }
        }

        @Override
        public boolean checkEvent(Event.ID choice) {
            return read(() -> parser.checkEvent(choice));
        }

        @Override
        public Event peekEvent() {
            return read(parser::peekEvent);
        }

        @Override
        public boolean hasNext() {
            return read(parser::hasNext);
        }

        @Override
        public Event next() {
            Event event = read(parser::next);
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                throw new ParserException("nested more than " + MAX_DEPTH + " levels deep", event.getStartMark());
            }
            return event;
        }
    }
}
