package io.github.weeklydigest.render.html.internal.page;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.HtmlOptions.Data;
import io.github.weeklydigest.render.html.internal.content.RenderContext;
import io.github.weeklydigest.render.html.internal.item.ArxivLinks;
import io.github.weeklydigest.render.html.internal.item.Citation;
import io.github.weeklydigest.render.html.internal.markup.Anchors;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.markup.OutputBuffer;
import io.github.weeklydigest.render.html.internal.markup.ScriptJson;
import io.github.weeklydigest.render.html.internal.markup.Truncation;
import io.github.weeklydigest.render.html.internal.settings.Addresses;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The digest in the vocabulary of schema.org: an issue and the list of what it holds.
 *
 * <p>The entries of the list are kept until the issue is written; later ones are written separately, each in its own element.
 */
final class StructuredData {
    private static final String SCRIPT = "<script type=\"application/ld+json\">";
    private static final String CONTEXT = "https://schema.org";
    private static final String ARXIV = "arxiv.org";
    private static final int MAX_HEADLINE = 110;

    /** How much of a post is used as its headline, because posts don't have one. */
    private static final int MAX_POST = 40;

    /** How long an anchor may be that is repeated for each post of a conversation. */
    private static final int MAX_REPEATED_ANCHOR = 500;

    private final RenderContext page;
    private final OutputBuffer kept = OutputBuffer.keeping();
    private final boolean entriesWanted;
    private final boolean issueWanted;
    private final String base;
    private ScriptJson json = new ScriptJson(new HtmlWriter(kept));
    private boolean issued;
    private int position;

    StructuredData(RenderContext page) {
        this.page = page;
        this.base = page.settings().address().map(Addresses::withoutFragment).orElse("");
        boolean fragment = page.settings().get(HtmlOptions.FRAGMENT);
        Data chosen = page.settings().get(HtmlOptions.DATA);
        this.entriesWanted = !fragment && chosen == Data.FULL;
        this.issueWanted = !fragment && chosen != Data.NONE;
    }

    /** Adds the entries that an item makes, numbered on from those of the items before. */
    void add(Item item, List<Citation> citations) {
        if (!entriesWanted) {
            return;
        }
        if (item instanceof Article article) {
            writeArticle(article, citations);
        } else if (item instanceof Conversation conversation) {
            writePosts(conversation.posts(), conversation.heading());
        } else if (item instanceof MediaListing listing) {
            listing.groups()
                    .forEach(group -> group.shows()
                            .forEach(show -> show.episodes().forEach(episode -> writeEpisode(show, episode))));
        }
    }

    private void beginEntry(String type) {
        if (issued) {
            page.out().trusted(SCRIPT);
            json = new ScriptJson(page.out());
        }
        json.begin().with("@type", type).with("position", ++position);
    }

    private void endEntry() {
        if (issued) {
            json.with("@context", CONTEXT)
                    .member("isPartOf")
                    .begin()
                    .with("@id", issueId())
                    .end();
        }
        json.end();
        if (issued) {
            page.out().close("script").line();
        }
    }

    private void writeArticle(Article article, List<Citation> citations) {
        beginEntry("Article");
        article.anchor().map(this::fragment).ifPresent(address -> json.with("url", address));
        String title = article.title();
        String headline = headline(title);
        json.with("headline", headline);
        if (!headline.equals(title)) {
            json.with("name", title);
        }
        // A source without an address, such as a note of the author, is not public.
        boolean linked = false;
        for (Citation citation : citations) {
            if (citation.isLinked()) {
                if (!linked) {
                    json.beginArray("isBasedOn");
                    linked = true;
                }
                writeCitation(citation);
            }
        }
        if (linked) {
            json.endArray();
        }
        endEntry();
    }

    private void writeCitation(Citation citation) {
        Optional<ArxivId> arxiv = citation.arxiv();
        boolean podcast = citation.mediaKind().filter("podcast"::equals).isPresent();
        String type = arxiv.isPresent() ? "ScholarlyArticle" : podcast ? "PodcastEpisode" : "CreativeWork";
        json.begin().with("@type", type).with("name", citation.source().title()).with("url", citation.address());
        arxiv.ifPresent(id -> {
            json.with("identifier", "arXiv:" + id);
            if (citation.host().filter(ARXIV::equals).isEmpty()) {
                json.with("sameAs", ArxivLinks.address(id));
            }
        });
        json.end();
    }

    private void writePosts(List<Post> posts, Optional<Heading> heading) {
        for (Post post : posts) {
            beginEntry("SocialMediaPosting");
            json.with("headline", Truncation.line(post.plainText(), MAX_POST));
            if (isNamed(post.author())) {
                json.member("author");
                writePerson(post.author());
            }
            json.with("datePublished", post.published().map(Object::toString));
            Optional<String> address = post.uri().flatMap(page.urls()::link);
            json.with(
                    "url",
                    address.or(() -> heading.map(Heading::anchor)
                            .filter(anchor -> anchor.length() <= MAX_REPEATED_ANCHOR)
                            .map(this::fragment)));
            endEntry();
            writePosts(post.replies(), heading);
        }
    }

    private void writeEpisode(Show show, Episode episode) {
        beginEntry("PodcastEpisode");
        json.with("name", episode.title()).with("url", episode.uri().flatMap(page.urls()::link));
        show.name()
                .ifPresent(name -> json.member("partOfSeries")
                        .begin()
                        .with("@type", "PodcastSeries")
                        .with("name", headline(name))
                        .end());
        endEntry();
    }

    private static boolean isNamed(Person person) {
        return person.name().isPresent() || person.handle().isPresent();
    }

    private void writePerson(Person person) {
        json.begin()
                .with("@type", "Person")
                .with("name", person.name().or(person::handle))
                .with("alternateName", person.handle().map(handle -> '@' + handle))
                .end();
    }

    /** Writes the issue with the entries so far. */
    void writeIssue(DigestHeader header, String title, String description) {
        issued = true;
        if (!issueWanted) {
            return;
        }
        page.out().trusted(SCRIPT);
        json = new ScriptJson(page.out());
        json.begin()
                .with("@context", CONTEXT)
                .with("@type", "PublicationIssue")
                .with("@id", issueId())
                .with("name", title)
                .with("description", description)
                .with("inLanguage", page.language())
                .with("issueNumber", issueNumber(header));
        header.period()
                .ifPresent(period -> json.with("datePublished", period.end().toString())
                        .with("temporalCoverage", period.start() + "/" + period.end()));
        if (header.period().isEmpty()) {
            json.with("datePublished", header.published().map(LocalDate::toString));
        }
        json.with("url", page.settings().address());
        writeSeries();
        List<Person> authors =
                header.authors().stream().filter(StructuredData::isNamed).toList();
        if (!authors.isEmpty()) {
            json.beginArray("author");
            authors.forEach(this::writePerson);
            json.endArray();
        }
        if (position > 0) {
            json.member("mainEntity").begin().with("@type", "ItemList").with("numberOfItems", position);
            json.beginArray("itemListElement").kept(kept).endArray().end();
        }
        json.end();
        page.out().close("script").line();
    }

    private static Optional<String> issueNumber(DigestHeader header) {
        return header.issueNumber().isPresent()
                ? Optional.of(Integer.toString(header.issueNumber().getAsInt()))
                : header.week().map(IsoWeek::toString);
    }

    /** The series that the issue is part of, and who publishes it, by the name of the site. */
    private void writeSeries() {
        String site = page.settings().get(HtmlOptions.SITE_NAME);
        if (!site.isEmpty()) {
            json.member("isPartOf")
                    .begin()
                    .with("@type", "Periodical")
                    .with("name", site)
                    .end();
            json.member("publisher")
                    .begin()
                    .with("@type", "Organization")
                    .with("name", site)
                    .end();
        }
    }

    private String issueId() {
        return fragment("issue");
    }

    private String fragment(String anchor) {
        return base + Anchors.href(anchor);
    }

    private static String headline(String text) {
        return Truncation.line(text, MAX_HEADLINE);
    }
}
