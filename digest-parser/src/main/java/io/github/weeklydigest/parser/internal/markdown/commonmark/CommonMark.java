package io.github.weeklydigest.parser.internal.markdown.commonmark;

import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.markdown.reference.LinkReferenceDefinitions;
import io.github.weeklydigest.parser.internal.markdown.rules.CjkEmphasis;
import io.github.weeklydigest.parser.internal.markdown.rules.CjkEmphasis.Marked;
import io.github.weeklydigest.parser.internal.markdown.rules.Entities;
import io.github.weeklydigest.parser.internal.markdown.rules.ExtendedAutolinks;
import io.github.weeklydigest.parser.internal.markdown.rules.TableCells;
import io.github.weeklydigest.parser.internal.slice.BlockSpan;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import io.github.weeklydigest.parser.internal.text.SliceText;
import io.github.weeklydigest.parser.internal.text.StringText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.jspecify.annotations.Nullable;

/** commonmark-java, set up for the weekly format: the one definition of what a text means. Thread-safe. */
public final class CommonMark {
    private static final String MARKUP = "*_~[]!<`";

    private static final CommonMark DEFAULTS = new CommonMark(ParseLimits.defaults(), EmphasisRule.COMMON_MARK);

    /** Of each placeholder, created when first needed, because most documents need none. */
    private final AtomicReferenceArray<@Nullable Parsers> parsers =
            new AtomicReferenceArray<>(WikiLinkPlaceholder.CANDIDATES.size());

    private final ParseLimits limits;
    private final EmphasisRule emphasis;

    private CommonMark(ParseLimits limits, EmphasisRule emphasis) {
        this.limits = limits;
        this.emphasis = emphasis;
    }

    /** With a rule for emphasis, and the limits of nesting and of the length of inline content; other limits are ignored. */
    public static CommonMark of(ParseLimits limits, EmphasisRule emphasis) {
        boolean defaults = limits.equals(ParseLimits.defaults()) && emphasis == EmphasisRule.COMMON_MARK;
        return defaults ? DEFAULTS : new CommonMark(limits, emphasis);
    }

    /** Where emphasis may start and end. */
    public EmphasisRule emphasis() {
        return emphasis;
    }

    /** How many blocks may be open at once: the document, and a list and an item for each level. */
    public static int maxOpenBlocks(ParseLimits limits) {
        return (int) Math.min(1 + 2L * limits.maxNesting(), Integer.MAX_VALUE);
    }

    /**
     * The slices of a part of a document. A byte order mark in front is not parsed.
     *
     * @param source the part, whole lines
     * @param text the same for positions, see {@link #text}
     * @param definitions those of the document, in addition to those of the part
     * @param positions whether to record where the parts of blocks and headings are
     * @param longContent told if the content of a block, or a table, is too long; no markup is read in the whole part then
     */
    public List<Slice> slices(
            String source,
            SliceText text,
            LinkReferenceDefinitions definitions,
            boolean positions,
            Runnable longContent) {
        // Places in what is parsed are less by the byte order mark, and more by the definitions in front.
        Optional<String> used = definitions.before(source);
        String before = used.orElse("");
        boolean marked = source.startsWith("\uFEFF") && text.span(0, 0).line() == 1;
        int skipped = marked ? 1 : 0;
        List<Slice> slices = new ArrayList<>();
        SliceHeading heading = null;
        List<SourceBlock> blocks = new ArrayList<>();
        Character bracket = WikiLinkPlaceholder.choose(before + source);
        // A NUL is read as U+FFFD; the rules for emphasis tell the two apart.
        Parsers parsers = parsers(bracket);
        Marked marks = marked(source.substring(skipped).replace('\0', '\uFFFD'), bracket, before, parsers::lines);
        String parsed = before + marks.text();
        // Too many references: commonmark-java would follow them to the definitions in the part itself.
        Parser parser = used.isEmpty() ? parsers.blocks : parsers.of(parsed);
        boolean isPlain = parser != parsers.documents;
        if (isPlain && used.isPresent()) {
            longContent.run();
        }
        boolean located = positions && !isPlain;
        NodeMapper mapper = new NodeMapper(bracket, marks.mark(), parsed);
        Entities entities = contentParser(definitions).entities();
        Node document = (located ? parsers.withPositions() : parser).parse(parsed);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            SourceSpan first = node.getSourceSpans().get(0);
            SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
            int from = marks.original(first.getInputIndex() - before.length()) + skipped;
            int to = marks.original(last.getInputIndex() + last.getLength() - before.length()) + skipped;
            IntUnaryOperator places = index -> marks.original(index - before.length()) + skipped - from;
            BlockPositions spans = new BlockPositions(mapper, parsed, places, entities);
            if (node instanceof Heading next) {
                add(slices, heading, blocks, text);
                List<InlineSpan> inlines = located ? spans.heading(next) : List.of();
                heading = new SliceHeading(next.getLevel(), mapper.content(next), from, to, inlines);
                blocks = new ArrayList<>();
            } else if (node instanceof Block) {
                io.github.weeklydigest.model.Block block = mapper.block(node);
                if (block != null && from >= 0) {
                    Optional<BlockSpan> span =
                            located ? Optional.of(spans.block(node, block, Optional.empty())) : Optional.empty();
                    blocks.add(new SourceBlock(block, from, to, span));
                }
            }
        }
        add(slices, heading, blocks, text);
        return slices;
    }

    private static void add(
            List<Slice> slices, @Nullable SliceHeading heading, List<SourceBlock> blocks, SliceText text) {
        if (heading != null || !blocks.isEmpty()) {
            int to = blocks.isEmpty() && heading != null
                    ? heading.to()
                    : blocks.get(blocks.size() - 1).to();
            slices.add(new Slice(heading, List.copyOf(blocks), text, to));
        }
    }

    /**
     * A part of a document for positions.
     *
     * @param source the part, whole lines
     * @param line the line on which it starts, from 1
     * @param offset the UTF-16 code units before it
     */
    public static SliceText text(String source, int line, long offset) {
        return new StringText(source, line, offset);
    }

    /** A parser of the content of paragraphs, headings and cells that refer to these definitions. */
    public ContentParser contentParser(LinkReferenceDefinitions definitions) {
        return new ContentParser(this, definitions);
    }

    /** Sets up a parser of content with a mark for wikilinks; addresses without markup are left to {@link ExtendedAutolinks}. */
    Parser.Builder contentBuilder(char mark) {
        return Parsers.builder(mark, limits, List.of(StrikethroughExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.NONE);
    }

    /** Whether a paragraph has so many characters that may be markup that it may take the square of their number. */
    public boolean hasMuchMarkup(String text) {
        return hasMuchMarkup(text, limits);
    }

    private static boolean hasMuchMarkup(String text, ParseLimits limits) {
        return text.length() > limits.maxMarkup() && markup(text) > limits.maxMarkup();
    }

    private static int markup(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += MARKUP.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Wikilinks are not found in a text that contains all placeholders; then any parser will do. */
    private Parsers parsers(@Nullable Character bracket) {
        int index = bracket == null ? 0 : WikiLinkPlaceholder.CANDIDATES.indexOf(bracket);
        Parsers known = parsers.get(index);
        if (known == null) {
            known = new Parsers(WikiLinkPlaceholder.CANDIDATES.get(index), limits);
            parsers.set(index, known);
        }
        return known;
    }

    /** The content of a leaf with marks; its lines have no indentation and are separated by line feeds. */
    Marked marked(String content, @Nullable Character bracket) {
        return marked(content, bracket, "", CjkEmphasis::lines);
    }

    /**
     * A text with marks.
     *
     * @param bracket the placeholder of the first bracket of a wikilink
     * @param before a text that is parsed before it, with the same placeholders
     * @param lines returns where the lines of the leaves of the text are
     */
    private Marked marked(
            String source, @Nullable Character bracket, String before, Function<String, List<TextRange>> lines) {
        String bracketed = bracket == null ? source : WikiLinkPlaceholder.mark(source, bracket);
        Character mark = emphasis == EmphasisRule.COMMON_MARK
                ? null
                : WikiLinkPlaceholder.chooseBeside(bracket, before + bracketed);
        return mark == null
                ? CjkEmphasis.unmarked(bracketed)
                : CjkEmphasis.mark(bracketed, mark, lines.apply(bracketed));
    }

    /** The parsers for one mark. */
    private static final class Parsers {
        /** Of whole documents. */
        final Parser documents;

        private final Parser blocks;

        private final Parser.Builder positioned;
        private final Parser blocksButTables;
        private final ParseLimits limits;
        private final long maxCells;

        Parsers(char mark, ParseLimits limits) {
            this.limits = limits;
            maxCells = TableCells.max(limits);
            // Cells are counted before, see TableCells.
            Extension tables =
                    TablesExtension.builder().maxCells(Integer.MAX_VALUE).build();
            Extension strikethrough = StrikethroughExtension.create();
            // Addresses without markup are found by the mapper.
            List<Extension> extensions = List.of(tables, strikethrough);
            documents = builder(mark, limits, extensions).build();
            positioned = builder(mark, limits, extensions).includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
            blocks = builder(mark, limits, List.of(tables))
                    .inlineParserFactory(context -> Parsers::plain)
                    .build();
            blocksButTables = builder(mark, limits, List.of())
                    .inlineParserFactory(context -> Parsers::plain)
                    .build();
        }

        /** The parser of a document that reads as much of it as takes bounded time. */
        Parser of(String source) {
            if (hasManyCells(source)) {
                return blocksButTables;
            }
            boolean mayBeTooLong = source.length() > limits.maxInlineLength() || hasMuchMarkup(source, limits);
            return mayBeTooLong && hasLongContent(blocks.parse(source)) ? blocks : documents;
        }

        private boolean hasManyCells(String source) {
            return TableCells.atMost(source) > Math.min(TableCells.allowed(source.length()), maxCells);
        }

        /** Where the lines of paragraphs, headings, tables and definitions are, without the markers of containers. */
        List<TextRange> lines(String source) {
            List<TextRange> lines = new ArrayList<>();
            addLines((hasManyCells(source) ? blocksButTables : blocks).parse(source), lines);
            return lines;
        }

        private static void addLines(Node parent, List<TextRange> lines) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Paragraph
                        || node instanceof Heading
                        || node instanceof TableBlock
                        || node instanceof LinkReferenceDefinition) {
                    for (SourceSpan span : node.getSourceSpans()) {
                        lines.add(new TextRange(span.getInputIndex(), span.getInputIndex() + span.getLength()));
                    }
                } else {
                    addLines(node, lines);
                }
            }
        }

        /** A parser of whole documents that tells where inlines are. */
        Parser withPositions() {
            return positioned.build();
        }

        private boolean hasLongContent(Node parent) {
            int length = 0;
            int markup = 0;
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Text text) {
                    length += text.getLiteral().length();
                    markup += markup(text.getLiteral());
                }
                if (length > limits.maxInlineLength() || markup > limits.maxMarkup() || hasLongContent(node)) {
                    return true;
                }
            }
            return false;
        }

        private static void plain(SourceLines lines, Node block) {
            for (SourceLine line : lines.getLines()) {
                if (block.getFirstChild() != null) {
                    block.appendChild(new SoftLineBreak());
                }
                block.appendChild(new Text(line.getContent().toString()));
            }
        }

        private static Parser.Builder builder(char mark, ParseLimits limits, List<Extension> extensions) {
            return Parser.builder()
                    .customInlineContentParserFactory(new WikiLinkParser.Factory(mark))
                    .customInlineContentParserFactory(new MathParser.Factory())
                    .customInlineContentParserFactory(new WrittenAddressParser.Factory())
                    .maxOpenBlockParsers(maxOpenBlocks(limits))
                    .maxInlineNesting(limits.maxNesting())
                    .extensions(extensions)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS);
        }
    }
}
