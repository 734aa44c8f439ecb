package io.github.weeklydigest.render.json.internal.write;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.Attribution;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestReference;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.PartKind;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.PostTime;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.Resolution;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.model.WikiSource;
import io.github.weeklydigest.render.json.internal.schema.Names;
import io.github.weeklydigest.render.json.internal.writer.JsonOutput;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.io.SerializedString;

/** Writes the members of an item after {@code type} and {@code id}. */
final class ItemWriter implements Item.Visitor<JsonOutput> {
    private final JsonOutput out;
    private final JsonWriteOptions options;
    private final HeaderWriter headers;
    private final InlineWriter inlines;

    ItemWriter(JsonOutput out, JsonWriteOptions options, HeaderWriter headers) {
        this.out = out;
        this.options = options;
        this.headers = headers;
        this.inlines = new InlineWriter(out);
    }

    private <T> void array(SerializedString name, List<T> values, Consumer<T> members) {
        out.startArray(name);
        for (T value : values) {
            out.startObject();
            members.accept(value);
            out.endObject();
        }
        out.endArray();
    }

    private <T> void object(SerializedString name, Optional<T> value, Consumer<T> members) {
        if (value.isPresent()) {
            out.startObject(name);
            members.accept(value.get());
            out.endObject();
        }
    }

    private void blocksAndText(SerializedString name, List<Block> blocks) {
        if (options.text()) {
            out.twice(() -> blocks(name, blocks), () -> text(blocks));
        } else {
            blocks(name, blocks);
        }
    }

    private void textAndBlocks(List<Block> blocks) {
        if (options.text()) {
            out.twice(() -> text(blocks), () -> blocks(Names.BLOCKS, blocks));
        } else {
            blocks(Names.BLOCKS, blocks);
        }
    }

    private void text(List<Block> blocks) {
        out.plainText(Names.TEXT, blocks);
    }

    private void blocks(SerializedString name, List<Block> blocks) {
        options.content().write(out, name, blocks);
    }

    @Override
    public JsonOutput visitArticle(Article article) {
        if (article.heading().isPresent()) {
            headers.heading(article.heading());
        } else {
            out.member(Names.TITLE, article.title());
        }
        out.member(Names.LABEL, article.label());
        if (!article.lead().isEmpty()) {
            inlines.inlines(Names.LEAD, article.lead());
        }
        if (!article.contributors().isEmpty()) {
            array(Names.CONTRIBUTORS, article.contributors(), headers::personMembers);
        }
        array(Names.SOURCES, article.sources(), this::source);
        array(Names.NOTES, article.notes(), this::note);
        article.image().ifPresent(this::image);
        blocksAndText(Names.BODY, article.body());
        if (!isInUsualOrder(article.parts())) {
            out.startArray(Names.PARTS);
            for (ArticlePart part : article.parts()) {
                out.value(PartKind.of(part).id());
            }
            out.endArray();
        }
        return out;
    }

    /** Whether sources, notes and blocks follow each other, so that the three lists are enough to restore the order. */
    private static boolean isInUsualOrder(List<ArticlePart> parts) {
        PartKind last = PartKind.SOURCE;
        for (ArticlePart part : parts) {
            PartKind next = PartKind.of(part);
            if (next.compareTo(last) < 0) {
                return false;
            }
            last = next;
        }
        return true;
    }

    private void image(Image image) {
        out.startObject(Names.IMAGE)
                .member(Names.URL, image.uri())
                .member(Names.ALT, image.alt())
                .member(Names.TITLE, image.title())
                .endObject();
    }

    void source(Source source) {
        if (source instanceof LinkSource link) {
            out.member(Names.KIND, "link");
            inlines.title(link.label()).member(Names.URL, link.uri()).member(Names.LINK_TITLE, link.linkTitle());
        } else if (source instanceof WikiSource wiki) {
            out.member(Names.KIND, "wiki")
                    .member(Names.TITLE, wiki.title())
                    .member(Names.PAGE, wiki.page())
                    .member(Names.HEADING, wiki.heading())
                    .member(Names.NOTE_TIMESTAMP, wiki.noteTimestamp().map(LocalDateTime::toString));
            object(Names.DIGEST, wiki.digest(), this::reference);
        }
        object(Names.ARXIV, source.arxiv(), this::arxiv);
        object(Names.ATTRIBUTION, source.attribution(), this::attribution);
    }

    void reference(DigestReference reference) {
        out.member(Names.ID, reference.week().toString());
        headers.week(reference.week());
        out.member(Names.HEADING, reference.heading());
    }

    void arxiv(ArxivId arxiv) {
        out.member(Names.ID, arxiv.id());
        arxiv.version().ifPresent(version -> out.member(Names.VERSION, version));
    }

    void attribution(Attribution attribution) {
        out.member(Names.TEXT, attribution.text())
                .member(Names.NAME, attribution.name())
                .memberUnless(false, Names.LEADING, attribution.leading());
    }

    private void note(Note note) {
        out.member(Names.KIND, note.kind());
        textAndBlocks(note.children());
    }

    @Override
    public JsonOutput visitConversation(Conversation conversation) {
        headers.heading(conversation.heading());
        options.content().writeAny(out, Names.INTRODUCTION, conversation.introduction());
        array(Names.POSTS, conversation.posts(), this::post);
        return out;
    }

    void post(Post post) {
        out.startObject(Names.AUTHOR);
        headers.personMembers(post.author());
        out.endObject()
                .member(Names.DATE, post.published().map(PostTime::toString))
                .member(Names.URL, post.uri());
        textAndBlocks(post.quote());
        if (!post.replies().isEmpty()) {
            array(Names.REPLIES, post.replies(), this::post);
        }
        options.content().writeAny(out, Names.ATTACHMENTS, post.attachments());
    }

    @Override
    public JsonOutput visitMediaListing(MediaListing listing) {
        array(Names.GROUPS, listing.groups(), this::group);
        return out;
    }

    void group(MediaGroup group) {
        out.member(Names.LABEL, group.label());
        array(Names.SHOWS, group.shows(), this::show);
    }

    void show(Show show) {
        out.member(Names.NAME, show.name());
        array(Names.EPISODES, show.episodes(), this::episode);
    }

    void episode(Episode episode) {
        out.member(Names.TITLE, episode.title())
                .member(Names.URL, episode.uri())
                .member(Names.PAGE, episode.page());
        List<Block> notes = episode.notes();
        if (!notes.isEmpty()) {
            textAndBlocks(notes);
        }
    }

    @Override
    public JsonOutput visitRecommendations(Recommendations recommendations) {
        options.content().writeAny(out, Names.INTRODUCTION, recommendations.introduction());
        array(Names.LINKS, recommendations.links(), this::recommendation);
        return out;
    }

    void recommendation(Recommendation link) {
        inlines.title(link.label())
                .member(Names.ANCHOR, link.anchor())
                .member(Names.URL, link.uri())
                .member(Names.PAGE, link.page())
                .member(Names.TARGET, link.target());
    }

    @Override
    public JsonOutput visitTableOfContents(TableOfContents contents) {
        array(Names.ENTRIES, contents.entries(), this::entry);
        return out;
    }

    void entry(ContentsEntry entry) {
        out.member(Names.LEVEL, entry.level());
        inlines.title(entry.label()).member(Names.ANCHOR, entry.anchor());
        if (entry.resolution() != Resolution.UNKNOWN) {
            out.member(Names.RESOLVED, entry.resolution() == Resolution.RESOLVED);
        }
    }

    @Override
    public JsonOutput visitQuotation(Quotation quotation) {
        textAndBlocks(quotation.quote());
        if (!quotation.byline().isEmpty()) {
            inlines.inlines(Names.BYLINE, quotation.byline());
        }
        if (quotation.speaker().isPresent()) {
            out.startObject(Names.SPEAKER);
            headers.personMembers(quotation.speaker().get());
            out.endObject();
        }
        if (quotation.source().isPresent()) {
            out.startObject(Names.SOURCE);
            source(quotation.source().get());
            out.endObject();
        }
        options.content().writeAny(out, Names.REMARKS, quotation.remarks());
        return out;
    }

    @Override
    public JsonOutput visitProse(Prose prose) {
        textAndBlocks(prose.children());
        return out;
    }

    @Override
    public JsonOutput visitOther(Item item) {
        return out;
    }
}
