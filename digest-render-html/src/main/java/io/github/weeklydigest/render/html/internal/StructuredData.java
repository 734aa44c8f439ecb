package io.github.weeklydigest.render.html.internal;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The digest in the vocabulary of schema.org: an issue and the list of what it holds. */
final class StructuredData {
    private static final String CONTEXT = "https://schema.org";
    private static final int MAX_HEADLINE = 110;

    private final PageContext page;
    private final MediaKinds mediaKinds;
    private int position;

    StructuredData(PageContext page, MediaKinds mediaKinds) {
        this.page = page;
        this.mediaKinds = mediaKinds;
    }

    /** The entries that an item makes, numbered on from those of the items before. */
    List<Json> entries(Item item, boolean media) {
        List<Json> entries = new ArrayList<>();
        if (item instanceof Article article) {
            entries.add(entry(article(article, media)));
        } else if (item instanceof Conversation conversation) {
            addPosts(conversation.posts(), conversation.heading(), entries);
        } else if (item instanceof MediaListing listing) {
            listing.groups().stream()
                    .map(MediaGroup::shows)
                    .flatMap(List::stream)
                    .forEach(show -> show.episodes().forEach(episode -> entries.add(entry(episode(show, episode)))));
        }
        return entries;
    }

    private Json entry(Json item) {
        return new Json().with("@type", "ListItem").with("position", ++position).with("item", item);
    }

    private Json article(Article article, boolean media) {
        Json json = new Json().with("@type", "Article");
        article.anchor()
                .map(this::fragment)
                .ifPresent(address -> json.with("@id", address).with("url", address));
        json.with("headline", headline(article.title())).with("name", article.title());
        List<Json> sources =
                article.sources().stream().map(source -> source(source, media)).toList();
        return json.with("isBasedOn", sources);
    }

    private Json source(Source source, boolean media) {
        Optional<ArxivId> arxiv = source.arxiv();
        Optional<String> address =
                source instanceof LinkSource link ? page.urls().link(link.uri()) : Optional.empty();
        boolean podcast =
                mediaKinds.of(source, address, media).filter("podcast"::equals).isPresent();
        String type = arxiv.isPresent() ? "ScholarlyArticle" : podcast ? "PodcastEpisode" : "CreativeWork";
        Json json = new Json().with("@type", type).with("name", source.title()).with("url", address);
        arxiv.ifPresent(id -> json.with(
                        "identifier",
                        new Json()
                                .with("@type", "PropertyValue")
                                .with("propertyID", "arXiv")
                                .with("value", id.toString()))
                .with("sameAs", Arxiv.address(id)));
        return json;
    }

    private void addPosts(List<Post> posts, Optional<Heading> heading, List<Json> entries) {
        for (Post post : posts) {
            Json json = new Json().with("@type", "SocialMediaPosting");
            json.with("headline", headline(post.plainText()));
            person(post.author()).ifPresent(author -> json.with("author", author));
            json.with("datePublished", post.published().map(Object::toString));
            Optional<String> address = post.uri().flatMap(page.urls()::link);
            json.with("url", address.or(() -> heading.map(Heading::anchor).map(this::fragment)));
            entries.add(entry(json));
            addPosts(post.replies(), heading, entries);
        }
    }

    private Json episode(Show show, Episode episode) {
        Json json = new Json()
                .with("@type", "PodcastEpisode")
                .with("name", episode.title())
                .with("url", episode.uri().flatMap(page.urls()::link));
        show.name()
                .ifPresent(name -> json.with(
                        "partOfSeries",
                        new Json().with("@type", "PodcastSeries").with("name", name)));
        return json;
    }

    private static Optional<Json> person(Person person) {
        if (person.name().isEmpty() && person.handle().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Json()
                .with("@type", "Person")
                .with("name", person.name().or(person::handle))
                .with("alternateName", person.handle().map(handle -> '@' + handle)));
    }

    /** The issue with its entries. */
    Json issue(DigestHeader header, String title, String description, List<Json> entries) {
        Json json = new Json()
                .with("@context", CONTEXT)
                .with("@type", "PublicationIssue")
                .with("@id", issueId())
                .with("name", title)
                .with("description", description)
                .with("inLanguage", page.language())
                .with("issueNumber", header.week().map(IsoWeek::toString));
        header.period()
                .ifPresent(period -> json.with("datePublished", period.end().toString())
                        .with("temporalCoverage", period.start() + "/" + period.end()));
        json.with("url", page.settings().address());
        json.with(
                "author",
                header.authors().stream()
                        .flatMap(author -> person(author).stream())
                        .toList());
        Json list = new Json()
                .with("@type", "ItemList")
                .with("numberOfItems", entries.size())
                .with("itemListElement", entries);
        return entries.isEmpty() ? json : json.with("mainEntity", list);
    }

    /** An entry that stands apart from the issue it belongs to. */
    Json apart(Json entry) {
        return entry.with("@context", CONTEXT).with("isPartOf", new Json().with("@id", issueId()));
    }

    private String issueId() {
        return fragment("issue");
    }

    private String fragment(String anchor) {
        return page.settings().address().map(Addresses::withoutFragment).orElse("") + Anchors.href(anchor);
    }

    private static String headline(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return Shortened.to(line, MAX_HEADLINE);
    }
}
