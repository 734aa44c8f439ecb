package io.github.weeklydigest.render.html.internal;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.render.html.HtmlOptions;
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
 * One page in the making.
 *
 * <p>What follows the header is kept until the stream ends, so that navigation, counts and recommendations can stand above
 * it. When there is more of it than the buffer takes, the top is written from what is known by then, and the rest goes
 * straight to the target.
 */
final class Page {
    private static final Set<String> MEDIA_CATEGORIES = Set.of("podcasts-and-videos", "podcasts", "videos");

    private final Settings settings;
    private final Spool target;
    private final HtmlWriter out;
    private final Spool body = Spool.keeping();
    private final Spool top = Spool.keeping();
    private final Outline outline = new Outline();
    private final Outline topOutline = new Outline();
    private final Counts counts = new Counts();
    private final Deque<OpenSection> open = new ArrayDeque<>();
    private Optional<Heading> contentsHeading = Optional.empty();
    private Optional<TableOfContents> contents = Optional.empty();
    private boolean buffering = true;
    private boolean navigated;

    /** A section that is not closed yet; one without an element has only its heading elsewhere. */
    private record OpenSection(SectionHeader header, boolean element) {}

    Page(Settings settings, Appendable target) {
        this.settings = settings;
        this.target = Spool.before(target);
        this.out = new HtmlWriter(this.target);
    }

    void write(DigestReader source) throws IOException {
        DigestEvent first = source.next();
        if (!(first instanceof DigestStart start)) {
            throw new IllegalStateException("a stream begins with DigestStart and not with " + first);
        }
        new Writing(start.header()).write(source);
    }

    /** The part of the work that needs the header. */
    private final class Writing {
        private final DigestHeader header;
        private final Headings headings;
        private final Sources sources;
        private final Items items;
        private final StructuredData data;
        private final Navigation navigation;
        private final Frame frame;

        Writing(DigestHeader header) {
            this.header = header;
            PageContext page = new PageContext(settings, out, header);
            headings = new Headings(page);
            sources = new Sources(page);
            items = new Items(page, headings, sources);
            data = new StructuredData(page);
            navigation = new Navigation(page, headings);
            frame = new Frame(page, header, headings, data);
        }

        void write(DigestReader source) throws IOException {
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
            frame.endContent();
            if (!navigated) {
                navigation.write(topOutline.then(outline), contentsHeading);
            }
            frame.end();
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
            frame.begin(counts);
            known.ifPresent(list -> {
                navigation.write(list, contentsHeading);
                navigated = true;
            });
            frame.beginContent();
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
            counts.add(item, citations);
            if (item instanceof TableOfContents table && contents.isEmpty() && buffering) {
                contents = Optional.of(table);
                return;
            }
            headingOf(item).ifPresent(currentOutline()::add);
            items.write(item, citations);
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
