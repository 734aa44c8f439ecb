package io.github.weeklydigest.parser.internal.markdown;

import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.slice.SliceText;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** commonmark-java, set up for the weekly format: the one definition of what a text means. Thread-safe. */
public final class CommonMark {
    private final List<Parsers> parsers;

    /** Without a limit of nesting. */
    public CommonMark() {
        this(Integer.MAX_VALUE);
    }

    /**
     * With a limit of nesting.
     *
     * @param maxOpenBlocks how many blocks may be open at once; no more are opened
     */
    public CommonMark(int maxOpenBlocks) {
        parsers = WikiLinkMarks.CANDIDATES.stream()
                .map(mark -> new Parsers(mark, maxOpenBlocks))
                .toList();
    }

    /** The slices of a text, positions counted in UTF-16 code units of it. A byte order mark in front is not parsed. */
    public List<Slice> slices(String source) {
        return slices(source, 1, 0);
    }

    /**
     * The slices of a part of a document.
     *
     * @param source the part, whole lines
     * @param line the line on which it starts, from 1
     * @param offset the UTF-16 code units before it
     */
    public List<Slice> slices(String source, int line, long offset) {
        int mark = source.startsWith("\uFEFF") ? 1 : 0;
        SliceText text = text(source, line, offset);
        List<Slice> slices = new ArrayList<>();
        SliceHeading heading = null;
        List<SourceBlock> blocks = new ArrayList<>();
        Character bracket = WikiLinkMarks.choose(source);
        NodeMapper mapper = new NodeMapper(bracket);
        Node document = parsers(bracket).documents.parse(marked(source, bracket).substring(mark));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            SourceSpan first = node.getSourceSpans().get(0);
            SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
            int from = mark + first.getInputIndex();
            int to = mark + last.getInputIndex() + last.getLength();
            if (node instanceof Heading next) {
                add(slices, heading, blocks, text);
                heading = new SliceHeading(next.getLevel(), mapper.inlines(next), from, to);
                blocks = new ArrayList<>();
            } else if (node instanceof Block) {
                io.github.weeklydigest.model.Block block = mapper.block(node);
                if (block != null) {
                    blocks.add(new SourceBlock(block, from, to));
                }
            }
        }
        add(slices, heading, blocks, text);
        return slices;
    }

    private static void add(
            List<Slice> slices, @Nullable SliceHeading heading, List<SourceBlock> blocks, SliceText text) {
        if (heading != null || !blocks.isEmpty()) {
            slices.add(new Slice(heading, List.copyOf(blocks), text));
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

    /** The content of a paragraph or heading; the text has no indented line and no link reference definition in front. */
    public List<Inline> inlines(String text) {
        Character bracket = WikiLinkMarks.choose(text);
        Node paragraph =
                parsers(bracket).paragraphs.parse(marked(text, bracket)).getFirstChild();
        return paragraph == null ? List.of() : new NodeMapper(bracket).inlines(paragraph);
    }

    /** Whether a text holds a heading at top level. */
    public boolean hasHeading(String text) {
        return has(text, Heading.class);
    }

    /** Whether a text holds a table at top level. */
    public boolean hasTable(String text) {
        return has(text, TableBlock.class);
    }

    private boolean has(String text, Class<? extends Node> type) {
        for (Node node = parsers(null).documents.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            if (type.isInstance(node)) {
                return true;
            }
        }
        return false;
    }

    /** A text that holds all marks has no wikilinks; then any parser is as good, and nothing is to be turned back. */
    private Parsers parsers(@Nullable Character bracket) {
        return parsers.get(bracket == null ? 0 : WikiLinkMarks.CANDIDATES.indexOf(bracket));
    }

    private static String marked(String source, @Nullable Character bracket) {
        return bracket == null ? source : WikiLinkMarks.mark(source, bracket);
    }

    /** The parsers for one mark: of whole documents, and of a paragraph's text. */
    private static final class Parsers {
        final Parser documents;
        final Parser paragraphs;

        Parsers(char mark, int maxOpenBlocks) {
            documents = builder(mark)
                    .extensions(List.of(
                            TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create()))
                    .maxOpenBlockParsers(maxOpenBlocks)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                    .build();
            paragraphs = builder(mark)
                    .enabledBlockTypes(Set.of())
                    .extensions(List.of(StrikethroughExtension.create(), AutolinkExtension.create()))
                    .build();
        }

        private static Parser.Builder builder(char mark) {
            return Parser.builder()
                    .customInlineContentParserFactory(new WikiLinkParser.Factory(mark))
                    .customInlineContentParserFactory(new MathParser.Factory());
        }
    }
}
