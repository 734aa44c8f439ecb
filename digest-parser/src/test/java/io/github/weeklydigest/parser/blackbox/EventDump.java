package io.github.weeklydigest.parser.blackbox;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.Resolution;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.model.WikiSource;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionEnd;
import io.github.weeklydigest.stream.SectionStart;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Prints the events of a digest as text, to read and to compare. */
final class EventDump implements Item.Visitor<Lines> {
    private final Lines out = new Lines();
    private final BlockDump blocks = new BlockDump(out);
    private String place = "";

    private EventDump() {}

    /** Reads the events to their end. */
    static String of(DigestReader reader) throws IOException {
        EventDump dump = new EventDump();
        for (DigestEvent event = reader.next(); event != null; event = reader.next()) {
            dump.event(event);
        }
        return dump.out.toString();
    }

    private void event(DigestEvent event) {
        if (event instanceof DigestStart start) {
            header(start.header(), place(start.span()));
        } else if (event instanceof SectionStart start) {
            section(start.header(), place(start.span()));
            out.indent();
        } else if (event instanceof ItemEvent item) {
            place = place(item.span());
            item.item().accept(this);
        } else if (event instanceof SectionEnd) {
            out.outdent();
        } else {
            out.line("end");
        }
    }

    /** The first and the last line of a span. */
    private static String place(Optional<SourceSpan> span) {
        return span.map(lines -> " (" + lines.line() + '-' + lines.endLine() + ')')
                .orElse("");
    }

    private static String heading(Optional<Heading> heading) {
        return heading.map(head ->
                        ' ' + "#".repeat(head.level()) + ' ' + InlineDump.of(head.children()) + " #" + head.anchor())
                .orElse("");
    }

    private void header(DigestHeader header, String lines) {
        out.line("digest" + heading(header.heading()) + lines, () -> {
            header.week().ifPresent(week -> out.line("week " + week));
            header.period().ifPresent(period -> out.line("period " + period.start() + " to " + period.end()));
            header.issueNumber().ifPresent(number -> out.line("issue " + number));
            header.published().ifPresent(day -> out.line("published " + day));
            header.profile().ifPresent(name -> out.line("profile " + name));
            header.language().ifPresent(language -> out.line("language " + language));
            header.authors().forEach(author -> out.line("author" + person(author)));
            if (!header.byline().isEmpty()) {
                out.line("byline " + InlineDump.of(header.byline()));
            }
            header.translations()
                    .forEach(page -> out.line("translation " + page.label()
                            + page.language().map(tag -> " [" + tag + ']').orElse("")
                            + page.uri().map(uri -> " → " + uri).orElse("")));
            header.frontMatter().values().forEach((key, value) -> out.line("front matter " + key + ": " + value));
            if (header.stub()) {
                out.line("stub");
            }
            blocks.blocks(header.introduction());
        });
    }

    private static String person(Person person) {
        return person.name().map(name -> " \"" + InlineDump.visible(name) + '"').orElse("")
                + person.handle().map(handle -> " @" + handle).orElse("")
                + person.uri().map(uri -> " → " + uri).orElse("");
    }

    private void section(SectionHeader header, String lines) {
        out.line("section " + header.kind().id()
                + header.category().map(category -> ' ' + category).orElse("") + heading(header.heading()) + lines);
    }

    @Override
    public Lines visitArticle(Article article) {
        return out.line("article" + heading(article.heading()) + place, () -> {
            article.label().ifPresent(label -> out.line("label " + InlineDump.visible(label)));
            if (!article.lead().isEmpty()) {
                out.line("lead " + InlineDump.of(article.lead()));
            }
            article.contributors().forEach(contributor -> out.line("contributor" + person(contributor)));
            article.image().ifPresent(image -> out.line("image → " + image.uri()));
            article.parts().forEach(part -> {
                if (part instanceof Source source) {
                    out.line(source(source));
                } else {
                    ((Block) part).accept(blocks);
                }
            });
        });
    }

    private static String source(Source source) {
        StringBuilder line = new StringBuilder("source ");
        if (source instanceof LinkSource link) {
            line.append("link ")
                    .append(InlineDump.of(link.label()))
                    .append(" → ")
                    .append(link.uri());
            link.linkTitle().ifPresent(title -> line.append(" \"").append(title).append('"'));
        } else if (source instanceof WikiSource wiki) {
            line.append("wiki ").append(InlineDump.visible(wiki.page()));
            wiki.heading().ifPresent(heading -> line.append(" # ").append(heading));
            wiki.noteTimestamp()
                    .ifPresent(time -> line.append(" [noted ").append(time).append(']'));
            wiki.digest()
                    .ifPresent(
                            week -> line.append(" [week ").append(week.week()).append(']'));
        }
        source.arxiv().map(EventDump::arxiv).ifPresent(line::append);
        source.attribution()
                .ifPresent(by -> line.append(" [")
                        .append(by.leading() ? "from " : "by ")
                        .append(by.name())
                        .append(']'));
        return line.toString();
    }

    private static String arxiv(ArxivId id) {
        return " [arXiv " + id.id()
                + (id.version().isPresent() ? " version " + id.version().getAsInt() : "") + ']';
    }

    @Override
    public Lines visitConversation(Conversation conversation) {
        return out.line("conversation" + heading(conversation.heading()) + place, () -> {
            if (!conversation.introduction().isEmpty()) {
                out.line("introduction", () -> blocks.blocks(conversation.introduction()));
            }
            conversation.posts().forEach(this::post);
        });
    }

    private void post(Post post) {
        out.line(
                "post" + person(post.author())
                        + post.published().map(time -> ' ' + time.toString()).orElse("")
                        + post.uri().map(uri -> " → " + uri).orElse(""),
                () -> {
                    blocks.blocks(post.quote());
                    if (!post.replies().isEmpty()) {
                        out.line("replies", () -> post.replies().forEach(this::post));
                    }
                    if (!post.attachments().isEmpty()) {
                        out.line("attachments", () -> blocks.blocks(post.attachments()));
                    }
                });
    }

    @Override
    public Lines visitMediaListing(MediaListing listing) {
        return out.line(
                "media listing" + place,
                () -> listing.groups()
                        .forEach(group -> out.line(
                                "group"
                                        + group.label()
                                                .map(label -> ' ' + label)
                                                .orElse(""),
                                () -> group.shows()
                                        .forEach(show -> out.line(
                                                "show"
                                                        + show.name()
                                                                .map(name -> ' ' + name)
                                                                .orElse(""),
                                                () -> show.episodes().forEach(this::episode))))));
    }

    private void episode(Episode episode) {
        out.line(
                "episode " + InlineDump.visible(episode.title())
                        + episode.uri().map(uri -> " → " + uri).orElse("")
                        + episode.page().map(page -> " [page]").orElse(""),
                () -> blocks.blocks(episode.notes()));
    }

    @Override
    public Lines visitQuotation(Quotation quotation) {
        return out.line("quotation" + place, () -> {
            blocks.blocks(quotation.quote());
            if (!quotation.byline().isEmpty()) {
                out.line("byline " + InlineDump.of(quotation.byline()));
            }
            quotation.speaker().ifPresent(speaker -> out.line("speaker" + person(speaker)));
            quotation.source().ifPresent(source -> out.line("source " + source.title()));
            blocks.blocks(quotation.remarks());
        });
    }

    @Override
    public Lines visitProse(Prose prose) {
        return out.line("prose" + place, () -> blocks.blocks(prose.children()));
    }

    @Override
    public Lines visitRecommendations(Recommendations recommendations) {
        return out.line("recommendations" + place, () -> {
            blocks.blocks(recommendations.introduction());
            recommendations.links().forEach(this::recommendation);
        });
    }

    /** A double arrow precedes what only a rereadable source knows. */
    private void recommendation(Recommendation link) {
        out.line("link " + InlineDump.of(link.label())
                + link.uri().map(uri -> " → " + uri).orElse("")
                + link.page().map(page -> " [page " + page + ']').orElse("")
                + link.anchor().map(anchor -> " ⇒ #" + anchor).orElse("")
                + link.target().map(target -> ' ' + target).orElse(""));
    }

    @Override
    public Lines visitTableOfContents(TableOfContents contents) {
        return out.line(
                "contents" + place,
                () -> contents.entries()
                        .forEach(entry -> out.line(entry.level() + " " + InlineDump.of(entry.label())
                                + entry.anchor().map(anchor -> " #" + anchor).orElse("")
                                + (entry.resolution() == Resolution.UNKNOWN
                                        ? ""
                                        : " ⇒ " + entry.resolution().name().toLowerCase(Locale.ROOT)))));
    }

    @Override
    public Lines visitOther(Item item) {
        return out.line("other" + place);
    }
}
