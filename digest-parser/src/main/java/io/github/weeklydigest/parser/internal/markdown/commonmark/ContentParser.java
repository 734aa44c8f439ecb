package io.github.weeklydigest.parser.internal.markdown.commonmark;

import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.parser.internal.markdown.reference.DefinitionParser;
import io.github.weeklydigest.parser.internal.markdown.reference.DefinitionTarget;
import io.github.weeklydigest.parser.internal.markdown.reference.LinkReferenceDefinitions;
import io.github.weeklydigest.parser.internal.markdown.reference.ParsedDefinitions;
import io.github.weeklydigest.parser.internal.markdown.rules.CjkEmphasis.Marked;
import io.github.weeklydigest.parser.internal.markdown.rules.Entities;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Reads the content of paragraphs, headings and cells one after the other with commonmark-java. It keeps the inline parsers,
 * because creating one costs more than parsing a short paragraph. Not thread-safe; one per document.
 */
public final class ContentParser {
    /** Any line but one that begins with a letter, which can start a paragraph alone. */
    private static final String BLOCK = ".";

    private final CommonMark commonMark;
    private final LinkReferenceDefinitions definitions;
    private final Map<Character, InlineParser> parsers = new HashMap<>();
    private final Entities entities = new Entities(this::entity);

    /** The marks of what is read. */
    private NodeMapper mapper = new NodeMapper(null, null, "");

    ContentParser(CommonMark commonMark, LinkReferenceDefinitions definitions) {
        this.commonMark = commonMark;
        this.definitions = definitions;
    }

    /**
     * The content.
     *
     * @param text lines without indentation, separated by line feeds
     */
    public List<Inline> inlines(String text) {
        Character bracket = WikiLinkPlaceholder.choose(text);
        Marked marks = commonMark.marked(text, bracket);
        mapper = new NodeMapper(bracket, marks.mark(), "");
        return mapper.content(parse(marks.text(), bracket));
    }

    /**
     * The content with its positions.
     *
     * @param text lines without indentation, separated by line feeds
     * @param units where each character of the text is
     */
    public List<InlineSpan> spans(String text, int[] units) {
        Character bracket = WikiLinkPlaceholder.choose(text);
        Marked marks = commonMark.marked(text, bracket);
        mapper = new NodeMapper(bracket, marks.mark(), "");
        Node content = parse(marks.text(), bracket, true);
        return new InlinePositions(
                        mapper,
                        marks.text(),
                        0,
                        index -> units[Math.min(marks.original(index), text.length() - 1)],
                        index -> units[marks.original(index) - 1] + 1,
                        entities)
                .content(content);
    }

    private Node parse(String text, @Nullable Character bracket) {
        return parse(text, bracket, false);
    }

    private Node parse(String text, @Nullable Character bracket, boolean positions) {
        SourceLines lines = SourceLines.empty();
        int from = 0;
        for (String line : text.lines().toList()) {
            // Lines are separated by one line feed each.
            lines.addLine(SourceLine.of(line, positions ? SourceSpan.of(0, 0, from, line.length()) : null));
            from += line.length() + 1;
        }
        Node content = new Paragraph();
        parsers.computeIfAbsent(bracket == null ? WikiLinkPlaceholder.CANDIDATES.get(0) : bracket, this::parser)
                .parse(lines, content);
        return content;
    }

    /** The link reference definitions in front of a paragraph; none of its lines is indented, each ends with a line feed. */
    public ParsedDefinitions leadingDefinitions(String paragraph) {
        return new DefinitionParser(paragraph, entities).parse();
    }

    /** The entities of the document. */
    public Entities entities() {
        return entities;
    }

    private String entity(String source) {
        return parse(source, null).getFirstChild() instanceof Text text
                ? Entities.wellFormed(text.getLiteral())
                : source;
    }

    private InlineParser parser(char bracket) {
        Parser parser = commonMark
                .contentBuilder(bracket)
                .customBlockParserFactory(ContentParser::start)
                .linkProcessor(new References())
                .build();
        return ((Borrowed) parser.parse(BLOCK).getFirstChild()).parser();
    }

    private static BlockStart start(ParserState state, MatchedBlockParser matched) {
        return BlockStart.of(new Borrowing()).atIndex(state.getIndex());
    }

    /** A block whose parser of inlines is taken instead of its content. */
    private static final class Borrowed extends CustomBlock {
        private @Nullable InlineParser parser;

        InlineParser parser() {
            if (parser == null) {
                throw new IllegalStateException("the block was not parsed");
            }
            return parser;
        }
    }

    private static final class Borrowing extends AbstractBlockParser {
        private final Borrowed block = new Borrowed();

        @Override
        public Borrowed getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void parseInlines(InlineParser parser) {
            block.parser = parser;
        }
    }

    /** Resolves references with the definitions of the document; the borrowed parser does not know them. */
    private final class References implements LinkProcessor {
        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            if (link.destination() != null) {
                return LinkResult.none();
            }
            String label = link.label();
            DefinitionTarget target =
                    definitions.find(mapper.restored(label == null || label.isEmpty() ? link.text(scanner) : label));
            if (target == null) {
                return LinkResult.none();
            }
            boolean image = link.marker() != null && link.marker().getLiteral().equals("!");
            Node node = image ? ReferenceTarget.image(target) : ReferenceTarget.link(target);
            LinkResult result = LinkResult.wrapTextIn(node, scanner.position());
            return image ? result.includeMarker() : result;
        }
    }
}
