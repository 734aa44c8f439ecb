package io.github.weeklydigest.parser.blackbox;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.Resolution;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the library finds in a week, in the words of the files of facts: one line of text for each thing. */
final class WeekFacts {
    Optional<DigestHeader> header = Optional.empty();
    final List<String> headings = new ArrayList<>();
    final List<String> sections = new ArrayList<>();
    final Map<String, Unit> units = new HashMap<>();
    final List<String> posts = new ArrayList<>();
    final List<String> media = new ArrayList<>();
    final List<String> recommendations = new ArrayList<>();
    final SortedSet<String> arxivIds = new TreeSet<>();
    int entries;
    int resolved;
    int broken;
    private final List<SectionHeader> open = new ArrayList<>();

    /**
     * Facts about one heading.
     *
     * @param path the titles of the sections around it
     * @param parts the article's parts, or the blocks of the prose
     * @param listed whether it has articles in a bullet list
     */
    record Unit(List<String> path, List<ArticlePart> parts, boolean listed) {
        /** The sources before the first block other than a note. */
        List<String> sources() {
            List<String> sources = new ArrayList<>();
            for (ArticlePart part : parts) {
                if (part instanceof Source source) {
                    sources.add(WeekFacts.source(source));
                } else if (!(part instanceof Note)) {
                    break;
                }
            }
            return sources;
        }

        List<String> notes() {
            return parts.stream()
                    .filter(Note.class::isInstance)
                    .map(Note.class::cast)
                    .map(note -> note.kind() + ' ' + Facts.squeezed(note.plainText()))
                    .toList();
        }

        /** The text of the body, and of the sources in it. */
        String text(boolean quotesToo) {
            StringBuilder text = new StringBuilder();
            boolean body = false;
            for (ArticlePart part : parts) {
                if (part instanceof Source source) {
                    text.append(body ? source.title() : "");
                } else if (!(part instanceof Note) && (body || quotesToo || !(part instanceof Quote))) {
                    body = true;
                    text.append(PlainText.ofBlocks(List.of((Block) part)));
                }
            }
            return Facts.hash(text.toString());
        }
    }

    static WeekFacts of(DigestReader reader) throws IOException {
        WeekFacts facts = new WeekFacts();
        for (DigestEvent event = reader.next(); event != null; event = reader.next()) {
            facts.event(event);
        }
        return facts;
    }

    private void event(DigestEvent event) {
        if (event instanceof DigestStart start) {
            header = Optional.of(start.header());
            start.header().heading().ifPresent(title -> heading(title, start.span()));
        } else if (event instanceof SectionStart start) {
            SectionHeader section = start.header();
            open.add(section);
            section.heading().ifPresent(title -> {
                heading(title, start.span());
                units.put(title.anchor(), new Unit(path(1), new ArrayList<>(), false));
                if (title.level() == 2) {
                    sections.add(section.kind().id() + ' ' + place(title, start.span()));
                }
            });
        } else if (event instanceof SectionEnd) {
            open.remove(open.size() - 1);
        } else if (event instanceof ItemEvent item) {
            item(item.item(), item.span());
        }
    }

    private List<String> path(int without) {
        return open.subList(0, open.size() - without).stream()
                .map(SectionHeader::title)
                .toList();
    }

    private void heading(Heading heading, Optional<SourceSpan> span) {
        headings.add(heading.level() + " " + place(heading, span));
    }

    private static String place(Heading heading, Optional<SourceSpan> span) {
        return Facts.squeezed(heading.text()) + " #" + heading.anchor() + " line "
                + span.orElseThrow().line();
    }

    private void item(Item item, Optional<SourceSpan> span) {
        if (item instanceof Article article) {
            article(article, span);
        } else if (item instanceof Prose prose) {
            current().ifPresent(unit -> unit.parts.addAll(prose.children()));
        } else if (item instanceof Conversation conversation) {
            conversation.heading().ifPresent(title -> heading(title, span));
            conversation.posts().forEach(post -> posts.add(post(post)));
        } else if (item instanceof MediaListing listing) {
            listing.groups()
                    .forEach(group -> group.shows()
                            .forEach(show -> show.episodes()
                                    .forEach(episode -> media.add(show.name().orElse("-") + " | " + episode.title()
                                            + " | " + episode.uri().orElse("-") + " | "
                                            + episode.page().orElse("-")))));
        } else if (item instanceof Recommendations list) {
            list.links()
                    .forEach(link -> recommendations.add(link.title() + " | "
                            + link.anchor().orElse("-") + " | " + link.uri().orElse("-") + " | "
                            + link.page().orElse("-")));
        } else if (item instanceof TableOfContents contents) {
            contents.entries().forEach(entry -> {
                boolean link = !entry.anchor().orElse(" ").contains(" ");
                entries += link ? 1 : 0;
                broken += link ? 0 : 1;
                resolved += entry.resolution() == Resolution.RESOLVED ? 1 : 0;
            });
        }
    }

    private Optional<Unit> current() {
        SectionHeader section = open.get(open.size() - 1);
        return section.heading().map(Heading::anchor).map(units::get);
    }

    private void article(Article article, Optional<SourceSpan> span) {
        if (open.get(open.size() - 1).kind() == SectionKind.LISTING) {
            SectionHeader around = open.get(open.size() - 2);
            String anchor = around.heading().orElseThrow().anchor();
            units.computeIfPresent(anchor, (key, unit) -> new Unit(unit.path, unit.parts, true));
            return;
        }
        boolean quoting = open.get(0).kind() == SectionKind.EXCERPTS
                || open.stream().anyMatch(section -> section.category().equals(Optional.of("just-for-fun")));
        if (!quoting) {
            article.sources().stream()
                    .limit(new Unit(List.of(), article.parts(), false).sources().size())
                    .flatMap(source -> source.arxiv().stream())
                    .forEach(id -> arxivIds.add(id.id()));
        }
        article.heading()
                .ifPresentOrElse(
                        title -> {
                            heading(title, span);
                            units.put(title.anchor(), new Unit(path(0), article.parts(), false));
                        },
                        () -> current().ifPresent(unit -> unit.parts.addAll(article.parts())));
    }

    static String source(Source source) {
        String arxiv = source.arxiv()
                .map(id -> id.id()
                        + (id.version().isPresent() ? " v" + id.version().getAsInt() : ""))
                .orElse("-");
        String by = source.attribution().map(attribution -> attribution.text()).orElse("-");
        if (source instanceof WikiSource wiki) {
            return "wiki " + wiki.page() + " | " + wiki.heading().orElse("-") + " | " + arxiv + " | " + by;
        }
        LinkSource link = (LinkSource) source;
        return "link " + Facts.squeezed(link.title()) + " | " + link.uri() + " | " + arxiv + " | " + by;
    }

    private static String post(Post post) {
        String quote = post.replies().isEmpty() ? Facts.hash(PlainText.ofBlocks(post.quote())) : "with replies";
        return post.author().name().orElse("-") + " @" + post.author().handle().orElse("-") + ' '
                + post.published().map(Object::toString).orElse("-") + ' '
                + post.uri().orElse("-") + " | " + quote;
    }
}
