package io.github.weeklydigest.parser.internal.markdown;

import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
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
    private final Map<Character, Parser> parsers = WikiLinkMarks.CANDIDATES.stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), CommonMark::parser));

    private static Parser parser(char mark) {
        return Parser.builder()
                .extensions(
                        List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create()))
                .customInlineContentParserFactory(new WikiLinkParser.Factory(mark))
                .customInlineContentParserFactory(new MathParser.Factory())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build();
    }

    /** The slices of a text, positions counted in UTF-16 code units of it. A byte order mark in front is not parsed. */
    public List<Slice> slices(String source) {
        int mark = source.startsWith("\uFEFF") ? 1 : 0;
        StringText text = new StringText(source);
        List<Slice> slices = new ArrayList<>();
        SliceHeading heading = null;
        List<SourceBlock> blocks = new ArrayList<>();
        // A text that holds all marks has no wikilinks; then any parser is as good, and nothing is to be turned back.
        Character bracket = WikiLinkMarks.choose(source);
        NodeMapper mapper = new NodeMapper(bracket);
        Parser parser =
                Objects.requireNonNull(parsers.get(bracket == null ? WikiLinkMarks.CANDIDATES.get(0) : bracket));
        String marked = bracket == null ? source : WikiLinkMarks.mark(source, bracket);
        for (Node node = parser.parse(marked.substring(mark)).getFirstChild(); node != null; node = node.getNext()) {
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
            List<Slice> slices, @Nullable SliceHeading heading, List<SourceBlock> blocks, StringText text) {
        if (heading != null || !blocks.isEmpty()) {
            slices.add(new Slice(heading, List.copyOf(blocks), text));
        }
    }
}
