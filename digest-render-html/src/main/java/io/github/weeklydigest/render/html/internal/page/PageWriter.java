package io.github.weeklydigest.render.html.internal.page;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.content.Headings;
import io.github.weeklydigest.render.html.internal.content.RenderContext;
import io.github.weeklydigest.render.html.internal.item.Citation;
import io.github.weeklydigest.render.html.internal.item.DigestStatistics;
import io.github.weeklydigest.render.html.internal.item.Items;
import io.github.weeklydigest.render.html.internal.item.Sources;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.markup.OutputBuffer;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import io.github.weeklydigest.stream.DigestEnd;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionEnd;
import io.github.weeklydigest.stream.SectionStart;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes one page.
 *
 * <p>Everything after the header is buffered until the stream ends, so that navigation, statistics and recommendations can
 * stand above it. When the buffer is full, the top is written from what is known so far, and the rest goes straight to the
 * target.
 */
final class PageWriter {
    private static final Set<String> MEDIA_CATEGORIES = Set.of("podcasts-and-videos", "podcasts", "videos");

    private final Settings settings;
    private final OutputBuffer target;
    private final HtmlWriter out;
    private final OutputBuffer body = OutputBuffer.keeping();
    private final OutputBuffer top = OutputBuffer.keeping();
    private final Outline outline = new Outline();
    private final Outline topOutline = new Outline();
    private final DigestStatistics statistics = new DigestStatistics();
    private final Deque<OpenSection> open = new ArrayDeque<>();
    private final DigestHeader header;
    private final Headings headings;
    private final Sources sources;
    private final Items items;
    private final StructuredData data;
    private final Navigation navigation;
    private final PageShell shell;
    private Optional<Heading> contentsHeading = Optional.empty();
    private Optional<TableOfContents> contents = Optional.empty();
    private boolean buffering = true;
    private boolean navigated;

    /** A section that is not closed yet; one without an element has only its heading elsewhere. */
    private record OpenSection(SectionHeader header, boolean element) {}

    private PageWriter(Settings settings, OutputBuffer target, DigestHeader header) {
        this.settings = settings;
        this.target = target;
        this.header = header;
        out = new HtmlWriter(target);
        RenderContext page = new RenderContext(settings, out, header.language());
        headings = Headings.withPermalinks(page);
        sources = new Sources(page);
        items = new Items(page, headings, sources);
        data = new StructuredData(page);
        navigation = new Navigation(page, headings);
        shell = new PageShell(page, header, headings, data);
    }

    /** Writes the page of a stream. */
    static void write(Settings settings, DigestReader source, Appendable target) throws IOException {
        DigestEvent first = source.next();
        if (!(first instanceof DigestStart start)) {
            throw new IllegalStateException("a stream begins with DigestStart and not with " + first);
        }
        new PageWriter(settings, OutputBuffer.before(target), start.header()).write(source);
    }

    private void write(DigestReader source) throws IOException {
        out.redirect(body);
        while (true) {
            DigestEvent event = source.next();
            if (event instanceof DigestEnd && open.isEmpty()) {
                break;
            }
            handle(event);
            if (!buffering) {
                out.flush();
            } else if (body.length() + top.length() > settings.get(HtmlOptions.BUFFER)) {
                stopBuffering(contents.map(table -> Outline.of(table, headingsOutsideNavigation())));
            }
        }
        if (buffering) {
            stopBuffering(Optional.of(topOutline.then(outline)));
        }
        shell.endContent();
        if (!navigated) {
            navigation.write(topOutline.then(outline), contentsHeading);
        }
        shell.end();
        out.flush();
        if (source.next() != null) {
            throw new IllegalStateException("an event behind DigestEnd");
        }
    }

    private List<Heading> headingsOutsideNavigation() {
        List<Heading> found = new ArrayList<>();
        header.heading().ifPresent(found::add);
        contentsHeading.ifPresent(found::add);
        return found;
    }

    /** Writes the top of the page and what has been kept; from now on all goes to the target. */
    private void stopBuffering(Optional<Outline> known) {
        buffering = false;
        out.redirect(target);
        shell.begin(statistics);
        known.ifPresent(list -> {
            navigation.write(list, contentsHeading);
            navigated = true;
        });
        shell.beginContent();
        out.kept(top).kept(body);
    }

    private void handle(@Nullable DigestEvent event) {
        if (event instanceof SectionStart section) {
            begin(section.header());
        } else if (event instanceof ItemEvent item && !open.isEmpty()) {
            item(item.item());
        } else if (event instanceof SectionEnd && !open.isEmpty()) {
            end();
        } else {
            throw new IllegalStateException("an event out of order: " + event);
        }
    }

    private void begin(SectionHeader section) {
        boolean contentsOfPage = section.kind() == SectionKind.CONTENTS
                && open.isEmpty()
                && contentsHeading.isEmpty()
                && !navigated
                && buffering;
        open.push(new OpenSection(section, !contentsOfPage));
        lookWhetherAmongMedia();
        if (contentsOfPage) {
            contentsHeading = section.heading();
            return;
        }
        if (isOnTop(section) && open.size() == 1 && buffering) {
            out.redirect(top);
        }
        out.open("section", "class", "wd-section wd-kind-" + section.kind().id())
                .line();
        section.heading().ifPresent(this::heading);
    }

    private void heading(Heading heading) {
        currentOutline().add(heading);
        headings.write(heading);
    }

    /** What goes above the rest of the page is above the rest of the navigation, too. */
    private Outline currentOutline() {
        return buffering && isOnTop(open.getLast().header()) ? topOutline : outline;
    }

    private void item(Item item) {
        List<Citation> citations = item instanceof Article article ? sources.citations(article) : List.of();
        statistics.add(item, citations);
        if (item instanceof TableOfContents table && contents.isEmpty() && buffering) {
            contents = Optional.of(table);
            return;
        }
        headingOf(item).ifPresent(currentOutline()::add);
        items.write(item, citations, true);
        data.add(item, citations);
    }

    private void end() {
        OpenSection section = open.pop();
        if (section.element()) {
            out.close("section").line();
        }
        if (open.isEmpty() && buffering) {
            out.redirect(body);
        }
        lookWhetherAmongMedia();
    }

    private void lookWhetherAmongMedia() {
        sources.amongMedia(open.stream()
                .anyMatch(section -> section.header()
                        .category()
                        .filter(MEDIA_CATEGORIES::contains)
                        .isPresent()));
    }

    private static boolean isOnTop(SectionHeader outermost) {
        return outermost.kind() == SectionKind.RECOMMENDATIONS;
    }

    private static Optional<Heading> headingOf(Item item) {
        if (item instanceof Article article) {
            return article.heading();
        }
        return item instanceof Conversation conversation ? conversation.heading() : Optional.empty();
    }
}
