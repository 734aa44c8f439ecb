package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.model.WikiSource;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.grammar.Observer.Begun;
import io.github.weeklydigest.parser.internal.grammar.Observer.Unit;
import io.github.weeklydigest.parser.internal.grammar.form.LocatedItem;
import io.github.weeklydigest.parser.internal.grammar.form.PostHeaders;
import io.github.weeklydigest.parser.internal.slice.BlockSpan;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sources of articles. Holds what names each source so far, and its line. */
final class SourceCheck {
    private final Reporter reporter;
    private final Map<String, Mention> mentions = new HashMap<>();
    private int article;

    /** Where a source is named first: the line, and the number of the article. */
    private record Mention(int line, int article) {}

    SourceCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Checks the articles of a unit; {@code fragments}: its blocks. */
    void check(Unit unit, SourceFragment heading, List<SourceFragment> fragments, boolean quoting, PostHeaders headers)
            throws IOException {
        Links links = new Links(fragments);
        for (LocatedItem found : unit.items()) {
            if (!(found.item() instanceof Article article)) {
                continue;
            }
            this.article++;
            Optional<SourceSpan> last = Optional.empty();
            for (Source source : article.sources()) {
                Optional<SourceLink> link = links.next(source, found.from());
                if (link.isPresent()) {
                    SourceSpan span = link.get().span();
                    check(source, span);
                    last = Optional.of(span);
                }
            }
            if (article.heading().isPresent()) {
                parts(article, heading, last, quoting, headers);
            }
        }
        for (Begun entry : unit.begun()) {
            article++;
            Source source = new LinkSource(List.of(), entry.uri(), Optional.empty(), Optional.empty());
            Optional<SourceLink> link = inHeading(heading, entry) ? Optional.empty() : links.next(source, entry.from());
            check(source, link.map(SourceLink::span).orElseGet(heading::span));
        }
    }

    /** Whether the heading itself has the address of an entry. */
    private static boolean inHeading(SourceFragment heading, Begun entry) {
        return heading.inlines().stream()
                .anyMatch(span -> span.address().isPresent() && is(span.inline(), entry.uri()));
    }

    private static boolean is(Inline inline, String uri) {
        return inline instanceof Link link && link.uri().equals(uri)
                || inline instanceof Autolink auto && auto.uri().equals(uri);
    }

    private void parts(
            Article article, SourceFragment heading, Optional<SourceSpan> source, boolean quoting, PostHeaders headers)
            throws IOException {
        boolean topic = article.heading().filter(it -> it.level() <= 3).isPresent();
        if (source.isEmpty() && !quoting && !topic && lacksSource(article, headers)) {
            reporter.report(
                    DiagnosticCode.ARTICLE_WITHOUT_SOURCE,
                    "the article " + Reporter.quoted(article.title())
                            + " has no source; write a link or wikilink on a line of its own below the heading",
                    heading.span());
        }
        if (source.isPresent() && article.body().isEmpty() && !isQuoted(article)) {
            reporter.report(
                    DiagnosticCode.SOURCE_WITHOUT_BODY,
                    "the article " + Reporter.quoted(article.title()) + " has a source but no text; add a summary",
                    source.get());
        }
    }

    /** Whether a quote of several blocks takes the place of the text. */
    private static boolean isQuoted(Article article) {
        return article.notes().stream()
                .anyMatch(note ->
                        note.kind().equals(Note.QUOTE) && note.children().size() > 1);
    }

    /** A link or wikilink and its fragment. */
    private record SourceLink(SourceFragment fragment, InlineSpan inlineSpan) {
        SourceSpan span() {
            return fragment.span(inlineSpan.range());
        }
    }

    /** The links and wikilinks of fragments, looked for in order; most sources are in the first fragments. */
    private static final class Links {
        private final List<SourceFragment> fragments;
        private int nextFragment;

        /** The links of the last fragment that was looked at. */
        private final List<SourceLink> links = new ArrayList<>();

        private int next;

        Links(List<SourceFragment> fragments) {
            this.fragments = fragments;
        }

        private boolean hasNext() {
            while (next == links.size() && nextFragment < fragments.size()) {
                SourceFragment fragment = fragments.get(nextFragment++);
                links.clear();
                next = 0;
                fragment.blockSpan().ifPresent(block -> add(fragment, block));
            }
            return next < links.size();
        }

        private void add(SourceFragment fragment, BlockSpan block) {
            for (InlineSpan inlineSpan : block.inlines()) {
                if (inlineSpan.address().isPresent()) {
                    links.add(new SourceLink(fragment, inlineSpan));
                }
            }
            for (BlockSpan child : block.children()) {
                add(fragment, child);
            }
        }

        /** The next link that is the source, in a block from a place on. */
        Optional<SourceLink> next(Source source, int from) {
            while (hasNext()) {
                SourceLink link = links.get(next++);
                if (link.fragment.from() >= from && is(link.inlineSpan.inline(), source)) {
                    return Optional.of(link);
                }
            }
            return Optional.empty();
        }
    }

    /** Whether there is a text whose source is neither a post nor a broken wikilink. */
    private static boolean lacksSource(Article article, PostHeaders headers) {
        List<Block> body = article.body();
        if (article.parts().isEmpty() || !article.sources().isEmpty() || isOverview(body)) {
            return false;
        }
        for (int i = 0; i < body.size(); i++) {
            if (headers.isHeader(body.get(i), i + 1 < body.size() ? body.get(i + 1) : null)) {
                return false;
            }
        }
        return body.isEmpty() || !PlainText.ofBlocks(body.subList(0, 1)).startsWith("[[");
    }

    /** Whether several paragraphs or list items begin with a link of their own. */
    private static boolean isOverview(List<Block> body) {
        int linked = 0;
        for (Block block : body) {
            if (block instanceof Paragraph paragraph) {
                linked += beginsWithLink(paragraph.children()) ? 1 : 0;
            } else if (block instanceof BulletList list) {
                linked += linked(list.items());
            } else if (block instanceof OrderedList list) {
                linked += linked(list.items());
            }
        }
        return linked > 1;
    }

    private static int linked(List<ListItem> items) {
        int linked = 0;
        for (ListItem item : items) {
            boolean begins = !item.children().isEmpty()
                    && item.children().get(0) instanceof Paragraph paragraph
                    && beginsWithLink(paragraph.children());
            linked += begins ? 1 : 0;
        }
        return linked;
    }

    private static boolean beginsWithLink(List<Inline> line) {
        if (line.isEmpty()) {
            return false;
        }
        Inline first = line.get(0);
        return first instanceof Link
                || first instanceof Autolink
                || first instanceof WikiLink
                || first instanceof Strong strong && beginsWithLink(strong.children())
                || first instanceof Emphasis emphasis && beginsWithLink(emphasis.children());
    }

    private static boolean is(Inline inline, Source source) {
        if (inline instanceof WikiLink link && source instanceof WikiSource wiki) {
            return link.page().equals(wiki.page()) && link.heading().equals(wiki.heading());
        }
        return source instanceof LinkSource it && is(inline, it.uri());
    }

    private void check(Source source, SourceSpan span) throws IOException {
        Optional<ArxivId> paper = source.arxiv();
        Optional<String> name = name(source, paper);
        if (name.isPresent()) {
            Mention first = mentions.putIfAbsent(name.get(), new Mention(span.line(), article));
            if (first != null) {
                boolean same = first.article == article;
                reporter.report(
                        DiagnosticCode.DUPLICATE_SOURCE,
                        same
                                ? "the article names this source twice, first on line " + first.line + "; name it once"
                                : "the article on line " + first.line + " has the same source; merge the two articles",
                        span);
            }
        }
        if (paper.isPresent() && source instanceof LinkSource link) {
            // The number in the title counts, so only one in the address can be another.
            Optional<ArxivId> linked = ArxivId.findInUri(link.uri());
            if (linked.isPresent() && !linked.get().id().equals(paper.get().id())) {
                reporter.report(
                        DiagnosticCode.ARXIV_MISMATCH,
                        "the title names the paper " + paper.get() + ", but the link leads to " + linked.get()
                                + "; correct the wrong one",
                        span);
            }
        }
    }

    /** What is the same for the same source, however it is written; nothing for notes of the author's own. */
    private static Optional<String> name(Source source, Optional<ArxivId> paper) {
        if (paper.isPresent()) {
            return Optional.of("arxiv " + paper.get().id());
        }
        if (source instanceof WikiSource wiki) {
            boolean own = wiki.page().isEmpty() || wiki.noteTimestamp().isPresent();
            return own ? Optional.empty() : Optional.of("page " + wiki.title());
        }
        return source instanceof LinkSource link ? WebAddress.key(link.uri()) : Optional.empty();
    }
}
