package io.github.weeklydigest.parser.blackbox;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Attribution;
import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.CodeBlock;
import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.MathBlock;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.PostTime;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.model.WikiSource;
import io.github.weeklydigest.stream.DigestMapper;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds the text of a digest in that of its source: all of it, once, in order. The words that the format spends on structure,
 * and nothing else, may be there besides; each is named here.
 */
final class ModelText extends DigestMapper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final List<DateTimeFormatter> MOMENTS = Stream.of("h:mm a · MMM d, yyyy", "h:mm a · MMMM d, yyyy")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.US))
            .toList();

    private final Letters source;

    private ModelText(Letters source) {
        this.source = source;
    }

    /** Fails where the digest has more or less than its source. */
    static void check(DigestReader reader, String markdown) throws IOException {
        Letters source = new Letters(SourceText.of(markdown));
        DigestReader checked = new ModelText(source).apply(reader);
        while (checked.next() != null) {
            // The events are checked as they come.
        }
        source.expectEnd();
    }

    @Override
    protected DigestHeader header(DigestHeader header) {
        header.heading().ifPresent(this::heading);
        header.translations().forEach(page -> source.expect(page.label()));
        inlines(header.byline());
        blocks(header.introduction());
        return header;
    }

    @Override
    protected Item article(Article item) {
        item.heading().ifPresent(this::heading);
        boolean behindSource = false;
        for (io.github.weeklydigest.model.ArticlePart part : item.parts()) {
            if (behindSource && part instanceof Source) {
                joiner();
            }
            behindSource = part instanceof Source;
            part(part);
        }
        return item;
    }

    /** Between two sources or episodes on a line. */
    private void joiner() {
        List.of("与", "和", "及").forEach(source::allow);
    }

    @Override
    protected Source linkSource(LinkSource link) {
        attribution(link, true);
        inlines(link.label());
        attribution(link, false);
        return link;
    }

    @Override
    protected Source wikiSource(WikiSource link) {
        attribution(link, true);
        source.expect(link.title());
        attribution(link, false);
        return link;
    }

    private void attribution(Source link, boolean leading) {
        link.attribution()
                .filter(by -> by.leading() == leading)
                .map(Attribution::text)
                .ifPresent(source::expect);
    }

    @Override
    protected Item conversation(Conversation item) {
        item.heading().ifPresent(this::heading);
        blocks(item.introduction());
        item.posts().forEach(this::post);
        return item;
    }

    /** Around an author line there may stand who recommends it. */
    @Override
    protected Post post(Post post) {
        post.author().name().ifPresent(name -> source.expectOneOf(List.of(List.of(name), List.of("来自", name))));
        post.author().handle().ifPresent(source::expect);
        post.published().ifPresent(this::date);
        source.allow("的推荐");
        List<Block> attachments = new ArrayList<>(post.attachments());
        if (post.published().isEmpty() && isTitle(post)) {
            block(attachments.remove(0));
        }
        blocks(post.quote());
        post.replies().forEach(this::post);
        blocks(attachments);
        return post;
    }

    /** Whether the first attachment is the link of the author line. */
    private static boolean isTitle(Post post) {
        return !post.attachments().isEmpty()
                && post.attachments().get(0) instanceof Paragraph paragraph
                && paragraph.children().size() == 1
                && paragraph.children().get(0) instanceof io.github.weeklydigest.model.Link link
                && post.uri().filter(link.uri()::equals).isPresent();
    }

    private void date(PostTime time) {
        if (time.time().isEmpty()) {
            source.expect(DAY.format(time.date()));
            return;
        }
        source.expectOneOf(MOMENTS.stream()
                .map(moment -> moment.format(time.date().atTime(time.time().get())))
                .map(List::of)
                .toList());
    }

    @Override
    protected MediaGroup mediaGroup(MediaGroup group) {
        group.label().ifPresent(source::expect);
        group.shows().forEach(this::show);
        return group;
    }

    /** A show precedes its episodes, or follows one of them after "by". */
    @Override
    protected Show show(Show show) {
        for (Episode episode : show.episodes()) {
            joiner();
            String name = show.name().orElse("");
            source.expectOneOf(List.of(
                    List.of(name, episode.title()), List.of(episode.title(), "by", name), List.of(episode.title())));
            blocks(episode.notes());
        }
        return show;
    }

    @Override
    protected Recommendation recommendation(Recommendation link) {
        String title = Letters.of(link.title());
        link.page().filter(page -> !Letters.of(page).equals(title)).ifPresent(source::expect);
        inlines(link.label());
        return link;
    }

    /** The address of a link that CommonMark takes for text can be seen. */
    @Override
    protected ContentsEntry contentsEntry(ContentsEntry entry) {
        inlines(entry.label());
        entry.anchor().filter(anchor -> anchor.contains(" ")).ifPresent(source::expect);
        return entry;
    }

    /** The name of a callout can be seen; other notes do not. */
    @Override
    protected Block note(Note block) {
        boolean repeated = block.plainText().toLowerCase(Locale.ROOT).startsWith(block.kind());
        source.allowBefore(block.kind(), repeated ? block.kind() : "");
        return super.note(block);
    }

    @Override
    protected Block codeBlock(CodeBlock block) {
        source.expect(block.code());
        return block;
    }

    @Override
    protected Block imageBlock(Image block) {
        source.expect(block.alt());
        return block;
    }

    @Override
    protected Block mathBlock(MathBlock block) {
        source.expect(block.tex());
        return block;
    }

    @Override
    protected Block htmlBlock(HtmlBlock block) {
        source.expect(block.html());
        return block;
    }

    @Override
    protected Inline text(Text inline) {
        source.expect(inline.text());
        return inline;
    }

    @Override
    protected Inline inlineCode(InlineCode inline) {
        source.expect(inline.code());
        return inline;
    }

    @Override
    protected Inline autolink(Autolink inline) {
        source.expect(inline.text());
        return inline;
    }

    @Override
    protected Inline image(Image inline) {
        source.expect(inline.alt());
        return inline;
    }

    @Override
    protected Inline wikiLink(WikiLink inline) {
        source.expect(inline.target());
        return inline;
    }

    @Override
    protected Inline inlineMath(InlineMath inline) {
        source.expect(inline.tex());
        return inline;
    }

    @Override
    protected Inline inlineHtml(InlineHtml inline) {
        source.expect(inline.html());
        return inline;
    }
}
