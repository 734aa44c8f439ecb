package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.MathBlock;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article or prose between two marks of the format {@code markdown}: <code>&lt;!-- digest:article {…} --&gt;</code> and
 * {@code <!-- digest:end-article -->}. It is read by its marks, whatever the profile says.
 */
public final class WrittenItem {
    private static final String ARTICLE = "article";
    private static final String PROSE = "prose";

    private final Mark mark;
    private final Set<Integer> sources;
    private final Set<Integer> notes;
    private final List<ArticlePart> parts = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private Optional<Heading> heading = Optional.empty();

    private WrittenItem(Mark mark) {
        this.mark = mark;
        sources = mark.numbers("sources");
        notes = mark.numbers("notes");
    }

    /** The item that a mark begins; empty for any other block. */
    public static Optional<WrittenItem> begin(Block block) {
        return Mark.of(block)
                .filter(mark -> mark.name().equals(ARTICLE) || mark.name().equals(PROSE))
                .map(WrittenItem::new);
    }

    /** Whether a block is the mark at the end of this item. */
    public boolean isEnd(Block block) {
        return Mark.of(block)
                .filter(end -> end.name().equals("end-" + mark.name()))
                .isPresent();
    }

    /** Whether the next heading is the one of the article. */
    public boolean awaitsHeading() {
        return heading.isEmpty() && mark.text("anchor").isPresent();
    }

    /** Takes the heading of the article. */
    public void heading(Heading shown) {
        heading = Optional.of(
                new Heading(shown.level(), shown.children(), mark.text("anchor").orElse(shown.anchor())));
    }

    /** Takes the next block. */
    public void add(Block block) {
        int at = blocks.size();
        blocks.add(block);
        if (sources.contains(at) && block instanceof Paragraph paragraph) {
            List<Source> found = SourceLines.of(block);
            if (found.size() == 1) {
                parts.add(found.get(0));
                return;
            }
            if (paragraph.children().size() == 1
                    && InlineText.uri(paragraph.children().get(0)).isPresent()) {
                parts.add(SourceLines.source(paragraph.children().get(0), Optional.empty()));
                return;
            }
        }
        parts.add(notes.contains(at) && block instanceof Quote quote ? new Note(Note.QUOTE, quote.children()) : block);
    }

    /** The item. */
    public Item build() {
        if (mark.name().equals(PROSE)) {
            return new Prose(blocks);
        }
        boolean isSource = mark.text("title-is").filter("source"::equals).isPresent();
        return Article.builder()
                .heading(heading.map(
                        shown -> isSource ? new Heading(shown.level(), sourceLabel(), shown.anchor()) : shown))
                .label(mark.text("label"))
                .lead(lead())
                .contributors(mark.persons("contributors"))
                .image(mark.image("image"))
                .parts(parts)
                .build();
    }

    /** The lead: the words of a source or a paragraph of the article, or Markdown of its own. */
    private List<Inline> lead() {
        return switch (mark.text("lead-is").orElse("")) {
            case "source" -> sourceLabel();
            case "paragraph" ->
                parts.stream()
                        .filter(Paragraph.class::isInstance)
                        .findFirst()
                        .map(paragraph -> ((Paragraph) paragraph).children())
                        .orElse(List.of());
            default -> mark.text("lead").map(WrittenItem::inlines).orElse(List.of());
        };
    }

    private List<Inline> sourceLabel() {
        return parts.stream()
                .filter(LinkSource.class::isInstance)
                .findFirst()
                .map(source -> ((LinkSource) source).label())
                .orElse(List.of());
    }

    private static List<Inline> inlines(String markdown) {
        Optional<Block> block = block(markdown).filter(it -> !(it instanceof HtmlBlock));
        // After a definition, an indented line is text, even if it begins with a tag.
        return block.or(() -> block("[html]: <>\n    " + markdown))
                .map(WrittenItem::inlines)
                .orElse(List.of());
    }

    private static Optional<Block> block(String markdown) {
        try (SliceReader slices = Sources.of(markdown, ParseLimits.defaults()).open(finding -> {})) {
            @Nullable Slice slice = slices.next();
            List<SourceBlock> read = slice == null ? List.of() : slice.blocks();
            return read.stream().map(SourceBlock::block).findFirst();
        } catch (IOException e) {
            // A text in memory.
            throw new UncheckedIOException(e);
        }
    }

    private static List<Inline> inlines(Block block) {
        if (block instanceof Paragraph paragraph) {
            return paragraph.children();
        }
        if (block instanceof Image image) {
            return List.of(image);
        }
        return block instanceof MathBlock math ? List.of(new InlineMath(math.tex(), true)) : List.of();
    }
}
