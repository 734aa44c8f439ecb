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
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.PostTime;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.Resolution;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.model.WikiSource;
import io.github.weeklydigest.render.json.internal.schema.PartKind;
import io.github.weeklydigest.render.json.internal.writer.JsonOut;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/** Writes the members of an item behind {@code type} and {@code id}. */
final class ItemWriter implements Item.Visitor<JsonOut> {
    private final JsonOut out;
    private final JsonWriteOptions options;
    private final HeaderWriter headers;
    private final InlineWriter inlines;

    ItemWriter(JsonOut out, JsonWriteOptions options, HeaderWriter headers) {
        this.out = out;
        this.options = options;
        this.headers = headers;
        this.inlines = new InlineWriter(out);
    }

    private <T> void array(String name, List<T> values, Consumer<T> members) {
        out.startArray(name);
        for (T value : values) {
            out.startObject();
            members.accept(value);
            out.endObject();
        }
        out.endArray();
    }

    private void text(List<Block> blocks) {
        if (options.text()) {
            out.plainText("text", blocks);
        }
    }

    @Override
    public JsonOut visitArticle(Article article) {
        if (article.heading().isPresent()) {
            headers.heading(article.heading());
        } else {
            out.member("title", article.title());
        }
        array("sources", article.sources(), this::source);
        array("notes", article.notes(), this::note);
        List<Block> body = article.body();
        options.content().write(out, "body", body);
        text(body);
        if (!PartKind.isUsual(article.parts())) {
            out.startArray("parts");
            for (ArticlePart part : article.parts()) {
                out.value(PartKind.of(part).id());
            }
            out.endArray();
        }
        return out;
    }

    private void source(Source source) {
        if (source instanceof LinkSource link) {
            out.member("kind", "link");
            inlines.title(link.label()).member("url", link.uri()).member("linkTitle", link.linkTitle());
        } else if (source instanceof WikiSource wiki) {
            out.member("kind", "wiki")
                    .member("title", wiki.title())
                    .member("page", wiki.page())
                    .member("heading", wiki.heading())
                    .member("noteTimestamp", wiki.noteTimestamp().map(LocalDateTime::toString));
            wiki.digest().ifPresent(this::reference);
        }
        source.arxiv().ifPresent(this::arxiv);
        source.attribution().ifPresent(this::attribution);
    }

    private void reference(DigestReference reference) {
        out.startObject("digest").member("id", reference.week().toString());
        headers.week(reference.week());
        out.member("heading", reference.heading()).endObject();
    }

    private void arxiv(ArxivId arxiv) {
        out.startObject("arxiv").member("id", arxiv.id());
        arxiv.version().ifPresent(version -> out.member("version", version));
        out.endObject();
    }

    private void attribution(Attribution attribution) {
        out.startObject("attribution")
                .member("text", attribution.text())
                .member("name", attribution.name())
                .memberUnless(false, "leading", attribution.leading())
                .endObject();
    }

    private void note(Note note) {
        out.member("kind", note.kind());
        text(note.children());
        options.content().write(out, "blocks", note.children());
    }

    @Override
    public JsonOut visitConversation(Conversation conversation) {
        headers.heading(conversation.heading());
        options.content().writeAny(out, "introduction", conversation.introduction());
        array("posts", conversation.posts(), this::post);
        return out;
    }

    private void post(Post post) {
        out.startObject("author");
        headers.personMembers(post.author());
        out.endObject().member("date", post.published().map(PostTime::toString)).member("url", post.uri());
        text(post.quote());
        options.content().write(out, "blocks", post.quote());
        if (!post.replies().isEmpty()) {
            array("replies", post.replies(), this::post);
        }
        options.content().writeAny(out, "attachments", post.attachments());
    }

    @Override
    public JsonOut visitMediaListing(MediaListing listing) {
        array("groups", listing.groups(), this::group);
        return out;
    }

    private void group(MediaGroup group) {
        out.member("label", group.label());
        array("shows", group.shows(), this::show);
    }

    private void show(Show show) {
        out.member("name", show.name());
        array("episodes", show.episodes(), this::episode);
    }

    private void episode(Episode episode) {
        out.member("title", episode.title()).member("url", episode.uri()).member("page", episode.page());
        List<Block> notes = episode.notes();
        if (!notes.isEmpty()) {
            text(notes);
            options.content().write(out, "blocks", notes);
        }
    }

    @Override
    public JsonOut visitRecommendations(Recommendations recommendations) {
        options.content().writeAny(out, "introduction", recommendations.introduction());
        array("links", recommendations.links(), this::recommendation);
        return out;
    }

    private void recommendation(Recommendation link) {
        inlines.title(link.label())
                .member("anchor", link.anchor())
                .member("url", link.uri())
                .member("page", link.page())
                .member("target", link.target());
    }

    @Override
    public JsonOut visitTableOfContents(TableOfContents contents) {
        array("entries", contents.entries(), this::entry);
        return out;
    }

    private void entry(ContentsEntry entry) {
        out.member("level", entry.level());
        inlines.title(entry.label()).member("anchor", entry.anchor());
        if (entry.resolution() != Resolution.UNKNOWN) {
            out.member("resolved", entry.resolution() == Resolution.RESOLVED);
        }
    }

    @Override
    public JsonOut visitProse(Prose prose) {
        text(prose.children());
        options.content().write(out, "blocks", prose.children());
        return out;
    }
}
