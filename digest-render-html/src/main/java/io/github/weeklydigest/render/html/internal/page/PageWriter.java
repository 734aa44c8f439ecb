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
import io.github.weeklydigest.render.html.internal.item.SourceWriter;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.markup.OutputBuffer;
import io.github.weeklydigest.render.html.internal.page.OpenSection.State;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import io.github.weeklydigest.stream.DigestEnd;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionEnd;
import io.github.weeklydigest.stream.SectionStart;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one page.
 *
 * <p>Everything after the header is buffered until the stream ends, so that navigation, statistics and recommendations can be
 * written before it. When the buffer is full, the top is written from what is known so far, and the rest goes straight to the
 * target.
 */
final class PageWriter {
    private static final int MAX_TOPICS = 8;
    private static final Set<String> MEDIA_CATEGORIES = Set.of("podcasts-and-videos", "podcasts", "videos");

    private final Settings settings;
    private final OutputBuffer target;
    private final HtmlWriter out;
    private final OutputBuffer body = OutputBuffer.keeping();
    private final OutputBuffer top = OutputBuffer.keeping();
    private final Outline outline = new Outline();
    private final Outline topOutline = new Outline();
    private final DigestStatistics statistics = new DigestStatistics();
    private final List<Heading> topics = new ArrayList<>();
    private final Deque<OpenSection> open = new ArrayDeque<>();
    private final RenderContext page;
    private final DigestHeader header;
    private final Headings headings;
    private final SourceWriter sources;
    private final Items items;
    private final StructuredData data;
    private final Navigation navigation;
    private final PageShell shell;
    private Optional<Heading> contentsHeading = Optional.empty();
    private Optional<TableOfContents> contents = Optional.empty();
    private boolean buffering = true;
    private boolean navigated;
    private boolean inList;

    private PageWriter(Settings settings, OutputBuffer target, DigestHeader header) {
        this.settings = settings;
        this.target = target;
        this.header = header;
        out = new HtmlWriter(target);
        page = new RenderContext(settings, out, header.language());
        headings = Headings.withPermalinks(page);
        sources = new SourceWriter(page);
        items = new Items(page, headings, sources);
        data = new StructuredData(page);
        navigation = new Navigation(page, headings);
        shell = new PageShell(page, header, headings);
    }

    /** Writes the page of a stream. */
    static void write(Settings settings, DigestReader source, Appendable target) throws IOException {
        DigestStart start = DigestEvents.start(source);
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
                stopBuffering(contents.map(table -> Outline.of(table, headingsOutsideNavigation())), false);
            }
        }
        if (buffering) {
            stopBuffering(Optional.of(topOutline.then(outline)), true);
        }
        shell.endContent();
        if (!navigated) {
            navigation.write(topOutline.then(outline), contentsHeading);
        }
        shell.end(!outline.isEmpty() || !topOutline.isEmpty() || contentsHeading.isPresent());
        out.flush();
        if (source.next() != null) {
            throw new IllegalStateException("an event after DigestEnd");
        }
    }

    private List<Heading> headingsOutsideNavigation() {
        List<Heading> found = new ArrayList<>();
        header.heading().ifPresent(found::add);
        contentsHeading.ifPresent(found::add);
        return found;
    }

    /** Writes the top of the page and the buffer; from now on everything goes to the target. */
    private void stopBuffering(Optional<Outline> known, boolean complete) {
        buffering = false;
        out.redirect(target);
        PageSummary summary = new PageSummary(statistics, List.copyOf(topics), complete);
        shell.begin(summary);
        boolean inTop = !open.isEmpty() && open.getLast().state == State.WRITTEN && isOnTop(open.getLast().header);
        if (inTop) {
            // The rest of this section follows, so it has to keep its place in the digest.
            outline.append(topOutline);
        } else if (top.length() > 0) {
            shell.beginTop();
            out.kept(top);
            shell.endTop();
        }
        new Views(page).write(summary);
        known.ifPresent(list -> {
            navigation.write(list, contentsHeading);
            navigated = true;
        });
        shell.beginContent();
        if (complete) {
            // After the content the data delay nothing.
            out.kept(body);
            writeIssue(summary);
        } else {
            writeIssue(summary);
            out.kept(body);
            if (inTop) {
                out.kept(top);
            }
        }
    }

    private void writeIssue(PageSummary summary) {
        data.writeIssue(header, Head.title(page, header), Head.description(page, header, summary));
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
        closeList();
        boolean contentsOfPage = section.kind() == SectionKind.CONTENTS
                && open.isEmpty()
                && contentsHeading.isEmpty()
                && !navigated
                && buffering;
        open.push(new OpenSection(section, contentsOfPage ? State.NAVIGATION : State.PENDING));
        lookWhetherAmongMedia();
        if (contentsOfPage) {
            contentsHeading = section.heading();
        }
    }

    /** Writes the missing starts of open sections. */
    private void writeStarts() {
        for (Iterator<OpenSection> outermostFirst = open.descendingIterator(); outermostFirst.hasNext(); ) {
            OpenSection section = outermostFirst.next();
            if (section.state == State.PENDING) {
                section.state = State.WRITTEN;
                writeStart(section);
            }
        }
    }

    private void writeStart(OpenSection section) {
        if (section == open.getLast() && isOnTop(section.header) && buffering) {
            out.redirect(top);
        }
        out.open(
                        "section",
                        "class",
                        "wd-section wd-kind-" + section.header.kind().id())
                .line();
        section.header.heading().ifPresent(heading -> {
            currentOutline().add(heading);
            headings.write(heading);
            if (section.header.kind() == SectionKind.TOPIC && topics.size() < MAX_TOPICS && isOfThisWeek()) {
                topics.add(heading);
            }
        });
        section.header
                .category()
                .flatMap(settings.place().categories())
                .ifPresent(address -> out.open("p", "class", "wd-more")
                        .open("a", "href", address)
                        .text(page.labels().get("list.all", section.header.title()))
                        .close("a")
                        .close("p")
                        .line());
        section.emptySections.forEach(headings::writeAnchor);
        section.emptySections.clear();
    }

    private boolean isOfThisWeek() {
        return open.stream().anyMatch(section -> section.header.kind() == SectionKind.TOPICS);
    }

    /** What goes above the rest of the page is above the rest of the navigation, too. */
    private Outline currentOutline() {
        return buffering && isOnTop(open.getLast().header) ? topOutline : outline;
    }

    private void item(Item item) {
        List<Citation> citations = item instanceof Article article ? sources.citations(article) : List.of();
        statistics.add(item, citations);
        if (item instanceof TableOfContents table && contents.isEmpty() && buffering) {
            contents = Optional.of(table);
            return;
        }
        writeStarts();
        headingOf(item).ifPresent(currentOutline()::add);
        int notes = page.blocks().notes();
        if (item instanceof Article article && Items.isBrief(article)) {
            openList();
            items.writeBrief(article, citations);
        } else {
            closeList();
            items.write(item, citations, true);
        }
        statistics.addWritten(page.blocks().notes() > notes, out.textLength());
        data.add(item, citations);
    }

    private void openList() {
        if (!inList) {
            out.open("ul", "class", "wd-briefs").line();
            inList = true;
        }
    }

    private void closeList() {
        if (inList) {
            out.close("ul").line();
            inList = false;
        }
    }

    private void end() {
        closeList();
        OpenSection section = open.pop();
        if (section.state == State.WRITTEN) {
            out.close("section").line();
        } else if (section.state == State.PENDING) {
            leaveOut(section);
        }
        if (open.isEmpty() && buffering) {
            out.redirect(body);
        }
        lookWhetherAmongMedia();
    }

    /** An empty section is not shown, but links to it land where it would be. */
    private void leaveOut(OpenSection section) {
        OpenSection outer = open.peek();
        boolean inPending = outer != null && outer.state == State.PENDING;
        Consumer<Heading> place = inPending ? outer.emptySections::add : headings::writeAnchor;
        section.header.heading().ifPresent(place);
        section.emptySections.forEach(place);
    }

    private void lookWhetherAmongMedia() {
        boolean media = false;
        for (OpenSection section : open) {
            Optional<String> category = section.header.category();
            media |= category.isPresent() && MEDIA_CATEGORIES.contains(category.get());
        }
        sources.amongMedia(media);
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
