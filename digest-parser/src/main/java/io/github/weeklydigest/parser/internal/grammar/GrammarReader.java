package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.parser.Bodies;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.diagnostic.DiagnosticSink;
import io.github.weeklydigest.parser.internal.grammar.SectionGrammar.Context;
import io.github.weeklydigest.parser.internal.grammar.SectionGrammar.Unit;
import io.github.weeklydigest.parser.internal.metadata.DocumentHead;
import io.github.weeklydigest.parser.internal.profile.ProfileRules;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.slice.SliceContent;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
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
import io.github.weeklydigest.stream.SourceSpan;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns slices into events, one slice behind: whether a heading has deeper ones is seen at the next one. */
public final class GrammarReader implements DigestReader {
    private static final SourceSpan START = new SourceSpan(1, 1, 1, 1, 0, 0);

    private static final SectionHeader LISTING =
            new SectionHeader(SectionKind.LISTING, Optional.empty(), Optional.empty());

    /** The level of a section without a heading: the next heading closes it. */
    private static final int BELOW_ALL_HEADINGS = 7;

    /** The most profiles that a message names. */
    private static final int MOST_NAMES = 5;

    private static final int MOST_BLOCKS_OF_PREAMBLE = 20;

    private final Sources.Source source;
    private final Settings settings;
    private final DiagnosticSink reports;
    private final Observer observer;
    private final ReaderGuard guard = new ReaderGuard();
    private final Deque<DigestEvent> events = new ArrayDeque<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Slugger slugger = new Slugger();
    private final LeadChoice leads = new LeadChoice();
    private @Nullable SliceReader slices;
    private @Nullable SectionGrammar grammar;
    private @Nullable EntryGrammar entries;
    private @Nullable Vocabulary vocabulary;
    private @Nullable Slice next;
    private @Nullable Context context;
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
            Sources.Source source, Settings settings, DiagnosticSink reports, Observer observer, int maxExpansion) {
        this.expansions = new ExpansionBudget(maxExpansion);
        this.source = source;
        this.settings = settings;
        this.reports = reports;
        this.observer = observer;
    }

    private record Open(int level, SectionHeader header) {}

    @Override
    public @Nullable DigestEvent next() throws IOException {
        guard.enter();
        try {
            return nextEvent();
        } finally {
            guard.exit();
        }
    }

    private @Nullable DigestEvent nextEvent() throws IOException {
        if (closed) {
            throw new IOException("the digest reader is closed");
        }
        while (events.isEmpty() && !ended) {
            if (slices == null) {
                start();
            } else if (next == null) {
                end();
            } else {
                Slice current = next;
                next = slices.next();
                slice(current, current.heading());
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
                    "the front matter stays text of the digest: " + problem.message(),
                    new SourceSpan(problem.line(), 1, problem.line(), 1, problem.offset(), 0));
        }
        next = reader.next();
        Optional<Slice> before = Optional.ofNullable(next).filter(slice -> slice.heading() == null);
        if (before.isPresent()) {
            next = reader.next();
        }
        Optional<ProfileRules> rules = choose(head, before);
        if (rules.isPresent() && !rules.get().readsPosts()) {
            entryHeader(reader, head, before, rules.get());
        } else {
            List<String> titles = new ArrayList<>();
            source.outline().forEach(heading -> titles.add(HeadingText.of(heading.children())));
            KnownHeadings headings = source.rereadable() ? KnownHeadings.of(titles) : KnownHeadings.none();
            ProfileRules chosen =
                    rules.orElseGet(() -> settings.profiles().get(0).rules());
            header(reader, headings, before, chosen, head);
        }
    }

    private Optional<ProfileRules> choose(DocumentHead head, Optional<Slice> before) {
        if (settings.profiles().size() == 1) {
            return Optional.of(settings.profiles().get(0).rules());
        }
        Slice first = next;
        SliceHeading place = first == null ? null : first.heading();
        String heading = place == null ? "" : PlainText.of(place.children());
        List<Block> blocks = new ArrayList<>();
        before.ifPresent(slice ->
                slice.blocks().stream().limit(MOST_BLOCKS_OF_PREAMBLE).forEach(block -> blocks.add(block.block())));
        StringBuilder text = new StringBuilder(PlainText.ofBlocks(blocks));
        for (Block block : blocks) {
            if (block instanceof HtmlBlock html) {
                text.append('\n').append(html.html());
            }
        }
        return new ProfileChoice(head, source.name(), place == null ? 0 : place.level(), heading, text.toString())
                .choose(settings.profiles());
    }

    /** The header of a weekly whose entries are found by forms. */
    private void entryHeader(SliceReader reader, DocumentHead head, Optional<Slice> before, ProfileRules rules)
            throws IOException {
        vocabulary = rules.words();
        reports.ignore(rules.unchecked());
        leads.readAll();
        EntryGrammar forms = new EntryGrammar(rules, new EntryEvents());
        entries = forms;
        Slice title = next;
        SliceHeading place = title == null ? null : title.heading();
        Optional<Heading> heading = Optional.ofNullable(place)
                .filter(first -> EntryHeader.isTitle(rules, first.level(), PlainText.of(first.children())))
                .map(this::heading);
        List<Slice> parts = new ArrayList<>(before.stream().toList());
        if (title != null && heading.isPresent()) {
            parts.add(title);
            next = reader.next();
        }
        if (parts.isEmpty() && next == null && head.frontMatter().isEmpty()) {
            report(DiagnosticCode.EMPTY_DOCUMENT, "there is no text; give a digest in Markdown", START);
        }
        Optional<SourceSpan> span = parts.stream().findFirst().map(GrammarReader::span);
        List<Block> introduction = new ArrayList<>();
        List<Preamble> rest = new ArrayList<>();
        for (Slice part : parts) {
            List<SourceBlock> blocks = new ArrayList<>();
            for (SourceBlock block : part.blocks()) {
                boolean begins = !rest.isEmpty()
                        || !blocks.isEmpty()
                        || forms.readsPreamble() && forms.beginsEntry(block.block());
                if (begins) {
                    blocks.add(block);
                } else {
                    introduction.add(block.block());
                }
            }
            if (!blocks.isEmpty()) {
                rest.add(new Preamble(part.text(), blocks));
            }
        }
        String first = place == null ? "" : PlainText.of(place.children());
        DigestHeader header = new EntryHeader(rules, head, source.name())
                .header(heading.map(EntryGrammar::shown), first, introduction, slugger);
        events.add(new DigestStart(header, span));
        observer.header(parts, header, List.of(), rules.words());
        for (Preamble part : rest) {
            forms.preamble(part.text(), part.blocks());
        }
    }

    private record Preamble(SliceText text, List<SourceBlock> blocks) {}

    private final class EntryEvents implements EntryGrammar.Events {
        @Override
        public void open(int level, SectionHeader header, SourceSpan place) {
            GrammarReader.this.open(level, header, place);
        }

        @Override
        public void close(int level) {
            GrammarReader.this.close(level);
        }

        @Override
        public void item(Item item, SourceSpan place) {
            if (open.isEmpty()) {
                SectionHeader header = new SectionHeader(SectionKind.OTHER, Optional.empty(), Optional.empty());
                GrammarReader.this.open(BELOW_ALL_HEADINGS, header, place);
            }
            add(item, Optional.of(place));
        }
    }

    private void entrySlice(EntryGrammar forms, Slice slice, SliceHeading place) throws IOException {
        Heading heading = heading(place);
        forms.slice(slice, heading);
        if (observer != Observer.NONE && vocabulary != null) {
            List<SectionHeader> around = new ArrayList<>();
            open.descendingIterator().forEachRemaining(section -> around.add(section.header));
            boolean deeper =
                    next != null && next.heading() != null && next.heading().level() > heading.level();
            observer.unit(new Observer.Unit(slice, place, heading, List.of(), around, deeper), vocabulary);
        }
    }

    /** The header is what stands before the first heading, the title, and what stands below it. */
    private void header(
            SliceReader reader, KnownHeadings headings, Optional<Slice> before, ProfileRules rules, DocumentHead head)
            throws IOException {
        Slice title = next;
        Optional<Heading> heading = Optional.ofNullable(title)
                .map(Slice::heading)
                .filter(first -> first.level() == 1)
                .map(this::heading);
        Vocabulary vocabulary = rules.words();
        this.vocabulary = vocabulary;
        leads.vocabulary(vocabulary);
        Optional<SourceSpan> span = before.map(GrammarReader::span);
        List<Slice> slices = new ArrayList<>(before.stream().toList());
        if (title != null && heading.isPresent()) {
            slices.add(title);
            span = span.or(() -> Optional.of(span(title)));
            next = reader.next();
        }
        boolean empty =
                next == null && slices.stream().allMatch(slice -> slice.blocks().isEmpty());
        checkTitle(heading, title, empty, vocabulary);
        SectionGrammar sections = new SectionGrammar(vocabulary, headings, expansions);
        grammar = sections;
        List<Block> introduction = new ArrayList<>();
        List<SourceBlock> contents = new ArrayList<>();
        for (Slice slice : slices) {
            boolean last = slice == slices.get(slices.size() - 1);
            for (SourceBlock block : slice.blocks()) {
                boolean starts = last && ContentsGrammar.isUntitledContents(block.block());
                if (starts || !contents.isEmpty()) {
                    contents.add(block);
                } else {
                    introduction.add(block.block());
                }
            }
        }
        List<Block> behind = new ArrayList<>();
        contents.stream().skip(1).forEach(block -> behind.add(block.block()));
        DigestHeader header = new HeaderGrammar(vocabulary)
                .header(heading, introduction, behind).toBuilder()
                        .profile(rules.name())
                        .frontMatter(head.frontMatter())
                        .build();
        events.add(new DigestStart(header, span));
        List<Found> items = new ArrayList<>();
        if (!contents.isEmpty()) {
            items.addAll(contents(contents, slices.get(slices.size() - 1), headings));
        }
        observer.header(slices, header, items, vocabulary);
    }

    /** Contents without a heading of their own, and what stands between them and the next heading. */
    private List<Found> contents(List<SourceBlock> blocks, Slice slice, KnownHeadings headings) {
        SectionHeader section = new SectionHeader(SectionKind.CONTENTS, Optional.empty(), Optional.empty());
        SourceBlock first = blocks.get(0);
        SourceSpan place = slice.text().span(first.from(), first.to());
        events.add(new SectionStart(section, Optional.of(place)));
        List<Found> found = new ArrayList<>();
        found.addAll(new ContentsGrammar(headings).section(blocks.subList(0, 1)));
        Run prose = new Run();
        blocks.subList(1, blocks.size()).forEach(prose::add);
        prose.flushProse(found);
        for (Found item : found) {
            add(item.item(), Optional.of(slice.text().span(item.from(), item.to())));
        }
        events.add(new SectionEnd());
        return found;
    }

    private void checkTitle(Optional<Heading> heading, @Nullable Slice title, boolean empty, Vocabulary vocabulary)
            throws IOException {
        if (heading.isEmpty() && empty) {
            report(DiagnosticCode.EMPTY_DOCUMENT, "there is no text; give a digest in Markdown", START);
        } else if (heading.isEmpty()) {
            report(
                    DiagnosticCode.NOT_A_DIGEST,
                    "the text does not begin with a title ('# …') that names a week" + tried(),
                    START);
        } else if (title != null
                && title.heading() != null
                && vocabulary.week(heading.get().text()).isEmpty()) {
            report(
                    DiagnosticCode.NOT_A_DIGEST,
                    "no profile finds a week in this title" + tried(),
                    title.text().span(title.heading().from(), title.heading().to()));
        }
    }

    /** Which profiles did not recognize the document, and what to do. */
    private String tried() {
        List<String> names = new ArrayList<>();
        settings.profiles().forEach(profile -> names.add(profile.name()));
        if (names.size() == 1) {
            return "; the profile '" + names.get(0) + "' needs one";
        }
        String tried = names.size() > MOST_NAMES
                ? names.size() + " from " + names.get(0) + " to " + names.get(names.size() - 1)
                : String.join(", ", names);
        return ", and no profile recognizes the text (tried: " + tried
                + "); name its profile, or use 'generic' for any digest of links";
    }

    private void report(DiagnosticCode code, String message, SourceSpan span) throws IOException {
        reports.report(new Diagnostic(code.id(), code.severity(), message, span));
    }

    private void slice(Slice slice, @Nullable SliceHeading sliceHeading) throws IOException {
        EntryGrammar forms = entries;
        if (sliceHeading != null && forms != null) {
            entrySlice(forms, slice, sliceHeading);
            return;
        }
        if (sliceHeading == null || grammar == null || vocabulary == null) {
            throw new IllegalStateException("a slice without a heading behind the first one");
        }
        close(sliceHeading.level());
        Heading heading = heading(sliceHeading);
        boolean deeper =
                next != null && next.heading() != null && next.heading().level() > heading.level();
        expansions.read(slice.to());
        Unit unit = grammar.unit(heading, slice.blocks(), context(), deeper);
        unit.section()
                .ifPresent(header ->
                        open(heading.level(), header, slice.text().span(sliceHeading.from(), sliceHeading.to())));
        if (expansions.takeExceeded()) {
            report(
                    DiagnosticCode.EXPANSION_TOO_LARGE,
                    "the recommendations below repeat too much of the headings that they lead to, and lack their text; see"
                            + " ParseLimits.withMaxExpansion",
                    slice.text().span(sliceHeading.from(), sliceHeading.to()));
        }
        boolean listing = false;
        Optional<Found> before = Optional.empty();
        SourceSpan span = span(slice);
        for (Found found : unit.items()) {
            // Many items can be made of one block, which is as long as they are many.
            if (unit.section().isPresent()
                    && before.filter(it -> it.from() == found.from() && it.to() == found.to())
                            .isEmpty()) {
                span = slice.text().span(found.from(), found.to());
            }
            before = Optional.of(found);
            if (open.isEmpty()) {
                // An item below no section: a heading of level 3 or more that none of level 2 stands before.
                SectionHeader header = new SectionHeader(SectionKind.OTHER, Optional.empty(), Optional.empty());
                open(2, header, span);
            }
            if (listing != found.listed()) {
                listing = found.listed();
                events.add(listing ? new SectionStart(LISTING, Optional.of(span)) : new SectionEnd());
            }
            add(found.item(), Optional.of(span));
        }
        if (listing) {
            events.add(new SectionEnd());
        }
        if (observer != Observer.NONE) {
            List<SectionHeader> around = new ArrayList<>();
            open.descendingIterator().forEachRemaining(section -> around.add(section.header));
            observer.unit(new Observer.Unit(slice, sliceHeading, heading, unit.items(), around, deeper), vocabulary);
        }
    }

    private Heading heading(SliceHeading heading) {
        return new Heading(heading.level(), heading.children(), slugger.anchor(HeadingText.of(heading.children())));
    }

    /** Who looks for what is wrong looks into bodies too, even if they are left out. */
    private boolean readsBodies() {
        return settings.bodies() == Bodies.READ || observer != Observer.NONE;
    }

    private void add(Item item, Optional<SourceSpan> span) {
        if (settings.bodies() == Bodies.READ) {
            events.add(new ItemEvent(item, span));
        } else if (item instanceof Article article) {
            events.add(new ItemEvent(ArticleGrammar.withoutBody(article), span));
        } else if (item instanceof Conversation conversation) {
            events.add(new ItemEvent(ConversationGrammar.withoutQuotes(conversation), span));
        } else if (!(item instanceof Prose || item instanceof TableOfContents)) {
            events.add(new ItemEvent(item, span));
        }
    }

    private static SourceSpan span(Slice slice) {
        SliceHeading heading = slice.heading();
        int from = heading != null ? heading.from() : slice.blocks().get(0).from();
        return slice.text().span(from, slice.to());
    }

    /** The same for all slices of a section. */
    private Context context() {
        Context known = context;
        if (known == null) {
            Open outermost = open.peekLast();
            List<String> categories = new ArrayList<>();
            open.forEach(section -> section.header.category().ifPresent(categories::add));
            known = new Context(
                    outermost == null ? Optional.empty() : Optional.of(outermost.header.kind()), categories);
            context = known;
        }
        return known;
    }

    private void open(int level, SectionHeader header, SourceSpan place) {
        open.push(new Open(level, header));
        context = null;
        events.add(new SectionStart(header, Optional.of(place)));
    }

    private void close(int level) {
        while (!open.isEmpty() && open.element().level >= level) {
            open.pop();
            context = null;
            events.add(new SectionEnd());
        }
    }

    private void end() throws IOException {
        if (entries != null) {
            entries.finish();
        }
        observer.end();
        close(0);
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
