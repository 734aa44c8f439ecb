package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.parser.Bodies;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.diagnostic.DiagnosticSink;
import io.github.weeklydigest.parser.internal.grammar.form.HeadingText;
import io.github.weeklydigest.parser.internal.grammar.form.KnownHeadings;
import io.github.weeklydigest.parser.internal.grammar.form.LocatedItem;
import io.github.weeklydigest.parser.internal.grammar.form.SectionForms;
import io.github.weeklydigest.parser.internal.grammar.form.Slugger;
import io.github.weeklydigest.parser.internal.grammar.form.WrittenHeader;
import io.github.weeklydigest.parser.internal.metadata.DocumentHead;
import io.github.weeklydigest.parser.internal.profile.ProfileRules;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.HeaderLine;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.slice.SliceContent;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import io.github.weeklydigest.parser.internal.source.Sources;
import io.github.weeklydigest.parser.internal.text.ExpansionBudget;
import io.github.weeklydigest.parser.internal.text.SliceText;
import io.github.weeklydigest.stream.DigestEnd;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.ReaderGuard;
import io.github.weeklydigest.stream.SectionEnd;
import io.github.weeklydigest.stream.SectionStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns slices into events, one slice late: whether a heading has deeper ones is seen at the next one. */
public final class GrammarReader implements DigestReader {
    private static final SourceSpan START = new SourceSpan(1, 1, 1, 1, 0, 0);

    private static final SectionEnd SECTION_END = new SectionEnd();

    private static final SectionHeader LISTING =
            new SectionHeader(SectionKind.LISTING, Optional.empty(), Optional.empty());

    /** The level of a section without a heading: the next heading closes it. */
    private static final int BELOW_ALL_HEADINGS = 7;

    private final Sources.Source source;
    private final ParseSettings settings;
    private final DiagnosticSink reports;
    private final Observer observer;
    private final PatternFindings patterns;
    private final ReaderGuard guard = new ReaderGuard();
    private final ReaderGuard.Reading reading = this::nextEvent;
    private final Deque<DigestEvent> events = new ArrayDeque<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Slugger slugger = new Slugger();
    private final ContentSelector leads = new ContentSelector();
    private final List<LocatedItem> found = new ArrayList<>();
    private @Nullable SliceReader slices;
    private @Nullable DigestGrammar grammar;
    private @Nullable Vocabulary vocabulary;
    private @Nullable Slice next;
    private final ExpansionBudget expansions;
    private boolean ended;
    private boolean closed;

    /**
     * A reader of one digest.
     *
     * @param source the text; closed with this reader
     * @param settings how to read it
     * @param reports takes the findings
     * @param observer sees what is read
     * @param maxExpansion how much recommendations may repeat of the headings that they lead to, see {@link ExpansionBudget}
     */
    public GrammarReader(
            Sources.Source source,
            ParseSettings settings,
            DiagnosticSink reports,
            Observer observer,
            int maxExpansion) {
        this.expansions = new ExpansionBudget(maxExpansion);
        this.source = source;
        this.settings = settings;
        this.reports = reports;
        this.observer = observer;
        patterns = new PatternFindings(settings.profiles(), reports);
    }

    private record Open(int level, SectionHeader header) {}

    @Override
    public @Nullable DigestEvent next() throws IOException {
        if (closed) {
            throw new IOException("the digest reader is closed");
        }
        return guard.next(reading);
    }

    private @Nullable DigestEvent nextEvent() throws IOException {
        while (events.isEmpty() && !ended) {
            if (slices == null) {
                patterns.forget();
                start();
                patterns.report(START);
            } else if (next == null) {
                end();
            } else {
                Slice current = next;
                patterns.forget();
                next = slices.next();
                slice(current, current.heading());
                if (patterns.anyGaveUp()) {
                    patterns.report(span(current));
                }
            }
        }
        return events.poll();
    }

    @Override
    public void report(Diagnostic diagnostic) {
        reports.forward(diagnostic);
    }

    private void start() throws IOException {
        DocumentHead head = source.head();
        SliceReader reader = source.open(
                reports::report,
                readsBodies() ? (heading, deeper) -> SliceContent.ALL : leads,
                observer != Observer.NONE);
        slices = reader;
        if (head.problem().isPresent()) {
            DocumentHead.Problem problem = head.problem().get();
            report(
                    DiagnosticCode.MALFORMED_FRONT_MATTER,
                    "the front matter is kept as text: " + problem.message(),
                    new SourceSpan(problem.line(), 1, problem.line(), 1, problem.offset(), 0));
        }
        next = reader.next();
        Optional<Slice> before = Optional.ofNullable(next).filter(slice -> slice.heading() == null);
        if (before.isPresent()) {
            next = reader.next();
        }
        ChosenProfile chosen = select(head, before);
        patterns.report(START);
        header(reader, head, before, chosen);
    }

    private ChosenProfile select(DocumentHead head, Optional<Slice> before) {
        ProfileRules first = settings.profiles().get(0).rules();
        boolean several = settings.profiles().size() > 1;
        if (!several && observer == Observer.NONE) {
            return ChosenProfile.only(first);
        }
        ProfileChoice choice = ProfileChoice.of(head, source.name(), before, next);
        Optional<String> named = WrittenHeader.of(before).flatMap(WrittenHeader::profile);
        return several
                ? ChosenProfile.of(settings.profiles(), named, choice)
                : ChosenProfile.only(first, named, choice);
    }

    /** Reads the blocks before the first section, with the title, as header and first items. */
    private void header(SliceReader reader, DocumentHead head, Optional<Slice> before, ChosenProfile chosen)
            throws IOException {
        ProfileRules rules = chosen.rules();
        reports.ignore(rules.unchecked());
        patterns.watch(rules);
        vocabulary = rules.words();
        RuleTable table = new RuleTable(rules);
        leads.table(table);
        SectionForms forms = new SectionForms(rules.words(), headings(rules), expansions, readsBodies());
        DigestGrammar sections = new DigestGrammar(table, forms, observer != Observer.NONE, new Events());
        grammar = sections;
        Optional<WrittenHeader> written = WrittenHeader.of(before);
        Slice title = next;
        SliceHeading place = title == null ? null : title.heading();
        String first = place == null ? "" : HeadingText.plain(PlainText.of(place.children()));
        Optional<Heading> heading = Optional.ofNullable(place)
                .filter(it -> written.map(WrittenHeader::hasTitle)
                        .orElseGet(() -> HeaderGrammar.isTitle(rules, it.level(), first)))
                .map(this::heading)
                .map(sections::shown)
                .map(shown -> written.map(mark -> mark.title(shown)).orElse(shown));
        List<Slice> parts = new ArrayList<>(before.stream()
                .map(slice -> written.isPresent() ? WrittenHeader.withoutMark(slice) : slice)
                .filter(slice -> !slice.blocks().isEmpty())
                .toList());
        if (title != null && heading.isPresent()) {
            parts.add(title);
            next = reader.next();
        }
        Optional<Diagnostic> finding = new TitleCheck(chosen)
                .check(heading, parts, next == null, head.frontMatter().isEmpty());
        if (finding.isPresent()) {
            reports.report(finding.get());
        }
        Opening opening = Opening.of(parts, rules.metadata().lines().contains(HeaderLine.CONTENTS), sections);
        DigestHeader found = new HeaderGrammar(chosen, head, source.name())
                .header(heading, first, opening.introduction(), opening.afterContents(), slugger);
        DigestHeader header = written.map(mark -> mark.apply(found)).orElse(found);
        events.add(new DigestStart(header, parts.stream().findFirst().map(GrammarReader::span)));
        List<LocatedItem> contents = opening.contents(forms);
        observer.header(parts, header, contents, rules.words());
        if (!contents.isEmpty()) {
            contents(contents, parts.get(parts.size() - 1).text());
        }
        for (Opening.Part part : opening.entries()) {
            sections.preamble(part.text(), part.blocks());
        }
    }

    /** The headings of the document, if a form asks for them and they can be read ahead. */
    private KnownHeadings headings(ProfileRules rules) {
        boolean wanted = rules.entries().stream().anyMatch(rule -> rule.form().asksForHeadings());
        return wanted && source.rereadable() ? KnownHeadings.of(this::titles) : KnownHeadings.none();
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        try {
            source.outline().forEach(heading -> titles.add(HeadingText.of(heading.children())));
        } catch (IOException problem) {
            // A file was looked through when it was opened, and a text can always be read.
            throw new UncheckedIOException(problem);
        }
        return titles;
    }

    private void report(DiagnosticCode code, String message, SourceSpan span) throws IOException {
        reports.report(new Diagnostic(code.id(), code.severity(), message, span));
    }

    /** Contents without a heading of their own, and the blocks between them and the next heading. */
    private void contents(List<LocatedItem> items, SliceText text) {
        SectionHeader section = new SectionHeader(SectionKind.CONTENTS, Optional.empty(), Optional.empty());
        LocatedItem first = items.get(0);
        events.add(new SectionStart(section, Optional.of(text.span(first.from(), first.to()))));
        for (LocatedItem item : items) {
            add(item.item(), Optional.of(text.span(item.from(), item.to())));
        }
        events.add(SECTION_END);
    }

    private void slice(Slice slice, @Nullable SliceHeading place) throws IOException {
        if (place == null || grammar == null || vocabulary == null) {
            throw new IllegalStateException("a slice without a heading after the first one");
        }
        Heading heading = grammar.isBetweenMarks() ? new Heading(place.level(), place.children(), "") : heading(place);
        boolean deeper =
                next != null && next.heading() != null && next.heading().level() > heading.level();
        expansions.read(slice.to());
        found.clear();
        DigestGrammar.Reading reading = grammar.slice(slice, place, heading, deeper);
        if (expansions.takeExceeded()) {
            report(
                    DiagnosticCode.EXPANSION_TOO_LARGE,
                    "the recommendations below would repeat too much text of headings and are kept without it; see"
                            + " ParseLimits.withMaxExpansion",
                    slice.text().span(place.from(), place.to()));
        }
        // After too many findings, the checks look at nothing any more.
        if (observer != Observer.NONE && !reports.areTooMany()) {
            List<SectionHeader> around = new ArrayList<>(open.size());
            open.descendingIterator().forEachRemaining(section -> around.add(section.header));
            observer.unit(
                    new Observer.Unit(
                            slice,
                            place,
                            heading,
                            List.copyOf(found),
                            around,
                            deeper,
                            reading.quotes(),
                            reading.mayBeEmpty(),
                            reading.begun()),
                    vocabulary);
        }
    }

    private Heading heading(SliceHeading heading) {
        return new Heading(heading.level(), heading.children(), slugger.anchor(HeadingText.of(heading.children())));
    }

    /** Checks look at bodies as well, even if bodies are left out of the events. */
    private boolean readsBodies() {
        return settings.bodies() == Bodies.READ || observer != Observer.NONE;
    }

    private void add(Item item, Optional<SourceSpan> span) {
        if (settings.bodies() == Bodies.READ) {
            events.add(new ItemEvent(item, span));
        } else if (item instanceof Article article) {
            events.add(new ItemEvent(SectionForms.withoutBody(article), span));
        } else if (item instanceof Conversation conversation) {
            events.add(new ItemEvent(SectionForms.withoutQuotes(conversation), span));
        } else if (!(item instanceof Prose || item instanceof TableOfContents)) {
            events.add(new ItemEvent(item, span));
        }
    }

    private final class Events implements DigestGrammar.Events {
        @Override
        public Heading heading(int level, List<Inline> children) {
            return new Heading(level, children, slugger.anchor(HeadingText.of(children)));
        }

        @Override
        public void open(int level, SectionHeader header, SourceSpan place) {
            open.push(new Open(level, header));
            events.add(new SectionStart(header, Optional.of(place)));
        }

        @Override
        public void close(int level) {
            while (!open.isEmpty() && open.element().level >= level) {
                open.pop();
                events.add(SECTION_END);
            }
        }

        @Override
        public void item(Item item, SourceSpan place) {
            openAround(BELOW_ALL_HEADINGS, place);
            add(item, Optional.of(place));
        }

        @Override
        public void titled(Item item, SourceSpan place, LocatedItem located) {
            // The items of later headings of the same or a lower level belong to the same section.
            openAround(2, place);
            found.add(located);
            add(item, Optional.of(place));
        }

        /** Opens a section for an item before the first section. */
        private void openAround(int level, SourceSpan place) {
            if (open.isEmpty()) {
                open(level, new SectionHeader(SectionKind.OTHER, Optional.empty(), Optional.empty()), place);
            }
        }

        @Override
        public void items(List<LocatedItem> items, SliceText text) {
            boolean listing = false;
            ItemSpans spans = new ItemSpans(items, text);
            for (int i = 0; i < items.size(); i++) {
                LocatedItem each = items.get(i);
                SourceSpan span = spans.of(i);
                openAround(BELOW_ALL_HEADINGS, span);
                if (listing != each.listed()) {
                    listing = each.listed();
                    events.add(listing ? new SectionStart(LISTING, Optional.of(spans.ofRun(i))) : SECTION_END);
                }
                add(each.item(), Optional.of(span));
            }
            if (listing) {
                events.add(SECTION_END);
            }
            found.addAll(items);
        }
    }

    private static SourceSpan span(Slice slice) {
        SliceHeading heading = slice.heading();
        int from = heading != null ? heading.from() : slice.blocks().get(0).from();
        return slice.text().span(from, slice.to());
    }

    private void end() throws IOException {
        if (grammar != null) {
            grammar.finish();
        }
        observer.end();
        new Events().close(0);
        events.add(new DigestEnd());
        ended = true;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            source.close();
        }
    }
}
