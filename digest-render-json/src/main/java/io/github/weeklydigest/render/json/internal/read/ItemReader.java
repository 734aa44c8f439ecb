package io.github.weeklydigest.render.json.internal.read;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.Attribution;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.OpaqueBlock;
import io.github.weeklydigest.model.PartKind;
import io.github.weeklydigest.model.Person;
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
import io.github.weeklydigest.render.json.internal.schema.JsonTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads items. */
final class ItemReader {
    private static final int ARTICLE_LEVEL = 4;
    private static final int CONVERSATION_LEVEL = 3;

    private final BlockReader blocks;

    ItemReader(BlockReader blocks) {
        this.blocks = blocks;
    }

    Item item(JsonObject object) {
        String type = object.requiredText("type");
        return switch (type) {
            case JsonTypes.ARTICLE -> article(object);
            case JsonTypes.CONVERSATION -> conversation(object);
            case JsonTypes.MEDIA_LISTING -> new MediaListing(object.objects("groups", this::group));
            case JsonTypes.RECOMMENDATIONS ->
                new Recommendations(
                        blocks.blocks(object, "introduction"), object.objects("links", ItemReader::recommendation));
            case JsonTypes.CONTENTS -> new TableOfContents(object.objects("entries", ItemReader::entry));
            case JsonTypes.QUOTATION -> quotation(object);
            case JsonTypes.PROSE -> new Prose(blocks.blocksOrText(object, "blocks"));
            default -> new Prose(List.of(new OpaqueBlock(type, ForeignText.of(object.node()))));
        };
    }

    private Article article(JsonObject object) {
        Map<PartKind, Deque<ArticlePart>> lists = new EnumMap<>(PartKind.class);
        lists.put(PartKind.SOURCE, new ArrayDeque<>(object.objects("sources", ItemReader::source)));
        lists.put(PartKind.NOTE, new ArrayDeque<>(object.objects("notes", blocks::note)));
        lists.put(PartKind.BLOCK, new ArrayDeque<>(blocks.blocksOrText(object, "body")));
        List<ArticlePart> parts = new ArrayList<>();
        for (String name : object.texts("parts")) {
            PartKind.find(name).map(lists::get).map(Deque::poll).ifPresent(parts::add);
        }
        lists.values().forEach(parts::addAll);
        Article article = Article.builder()
                .label(object.text("label"))
                .lead(InlineReader.array(object, "lead"))
                .contributors(object.objects("contributors", HeaderReader::person))
                .image(object.object("image").map(InlineReader::image))
                .parts(parts)
                .build();
        return hasHeading(object, article)
                ? article.toBuilder()
                        .heading(HeaderReader.heading(object, ARTICLE_LEVEL))
                        .build()
                : article;
    }

    /** A title without a level and an anchor is a heading as well, unless it is the title that the article has without it. */
    private static boolean hasHeading(JsonObject object, Article untitled) {
        return HeaderReader.hasHeading(object)
                || object.has("titleMarkup")
                || object.text("title")
                        .filter(title -> !title.isEmpty() && !title.equals(untitled.title()))
                        .isPresent();
    }

    private Quotation quotation(JsonObject object) {
        List<Block> remarks = new ArrayList<>();
        Quotation.Builder quotation = Quotation.builder()
                .quote(blocks.blocksOrText(object, "blocks"))
                .byline(InlineReader.array(object, "byline"))
                .speaker(object.object("speaker").map(HeaderReader::person));
        object.object("source").map(ItemReader::source).ifPresent(part -> {
            if (part instanceof Source source) {
                quotation.source(source);
            } else if (part instanceof Block block) {
                remarks.add(block);
            }
        });
        remarks.addAll(blocks.blocks(object, "remarks"));
        return quotation.remarks(remarks).build();
    }

    /** A source of a kind that is not known is one by its address, else a block of text. */
    static ArticlePart source(JsonObject object) {
        String kind = object.requiredText("kind");
        Optional<Attribution> attribution = object.object("attribution").map(ItemReader::attribution);
        if (kind.equals("wiki") || !kind.equals("link") && object.has("page")) {
            return new WikiSource(object.requiredText("page"), object.text("heading"), attribution);
        }
        if (kind.equals("link") || object.has("url")) {
            return new LinkSource(
                    InlineReader.title(object), object.requiredText("url"), object.text("linkTitle"), attribution);
        }
        return new OpaqueBlock(kind, ForeignText.of(object.node()));
    }

    static Attribution attribution(JsonObject object) {
        return new Attribution(object.requiredText("text"));
    }

    private Conversation conversation(JsonObject object) {
        Optional<Heading> heading = HeaderReader.hasTitle(object)
                ? Optional.of(HeaderReader.heading(object, CONVERSATION_LEVEL))
                : Optional.empty();
        return new Conversation(heading, blocks.blocks(object, "introduction"), object.objects("posts", this::post));
    }

    Post post(JsonObject object) {
        return new Post(
                object.object("author")
                        .map(HeaderReader::person)
                        .orElseGet(() -> new Person(Optional.empty(), Optional.empty())),
                object.text("date").map(date -> object.valid(() -> time(date))),
                object.text("url"),
                blocks.blocksOrText(object, "blocks"),
                object.objects("replies", this::post),
                blocks.blocks(object, "attachments"));
    }

    static PostTime time(String text) {
        PostTime time = PostTime.parse(text);
        return new PostTime(HeaderReader.date(time.date()), time.time());
    }

    MediaGroup group(JsonObject object) {
        return new MediaGroup(object.text("label"), object.objects("shows", this::show));
    }

    Show show(JsonObject object) {
        return new Show(object.text("name"), object.objects("episodes", this::episode));
    }

    Episode episode(JsonObject object) {
        return new Episode(
                object.requiredText("title"),
                object.text("url"),
                object.text("page"),
                blocks.blocksOrText(object, "blocks"));
    }

    static Recommendation recommendation(JsonObject object) {
        return new Recommendation(
                InlineReader.title(object),
                object.text("anchor"),
                object.text("url"),
                object.text("page"),
                object.text("target"));
    }

    static ContentsEntry entry(JsonObject object) {
        Resolution resolution = Resolution.UNKNOWN;
        if (object.has("resolved")) {
            resolution = object.flag("resolved", false) ? Resolution.RESOLVED : Resolution.DANGLING;
        }
        return new ContentsEntry(
                object.requiredNumber("level"), InlineReader.title(object), object.text("anchor"), resolution);
    }
}
