package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.parser.internal.grammar.OpenItem.Place;
import io.github.weeklydigest.parser.internal.grammar.RuleTable.Decision;
import io.github.weeklydigest.parser.internal.grammar.RuleTable.Scope;
import io.github.weeklydigest.parser.internal.grammar.form.EntryBuilder;
import io.github.weeklydigest.parser.internal.grammar.form.EntryForms;
import io.github.weeklydigest.parser.internal.grammar.form.EntryForms.Part;
import io.github.weeklydigest.parser.internal.grammar.form.LocatedItem;
import io.github.weeklydigest.parser.internal.grammar.form.QuotationForm;
import io.github.weeklydigest.parser.internal.grammar.form.SectionForms;
import io.github.weeklydigest.parser.internal.grammar.form.StrongTitle;
import io.github.weeklydigest.parser.internal.grammar.form.WrittenItem;
import io.github.weeklydigest.parser.internal.profile.EntryRule;
import io.github.weeklydigest.parser.internal.profile.EntryRule.Form;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.text.SliceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes sections and items of slices. {@link RuleTable} says which rules apply, the forms read the entries. */
final class DigestGrammar {
    private final RuleTable table;
    private final SectionForms forms;
    private final boolean notesBegun;
    private final Events events;
    private final OpenItem open;
    private @Nullable Scope section;
    private List<EntryRule> active;
    private final List<Observer.Begun> begun = new ArrayList<>();

    /** Whether entries of the section may repeat the sources of others; asked for only if entries are noted. */
    private boolean repeats;

    private final OpenWrittenItem written;

    /**
     * How a slice was read.
     *
     * @param quotes whether its blocks were read as quoted posts
     * @param mayBeEmpty whether its heading needs no text: it begins an entry, or a section without entries
     * @param begun the entries with a source that begin in it, if they are noted
     */
    record Reading(boolean quotes, boolean mayBeEmpty, List<Observer.Begun> begun) {}

    /** Takes sections and items, in document order. */
    interface Events {
        /** A heading that is not written as one, with an anchor of its own. */
        Heading heading(int level, List<Inline> children);

        void open(int level, SectionHeader header, SourceSpan place);

        void close(int level);

        void item(Item item, SourceSpan place);

        /** Takes the items of a section that were read together. */
        void items(List<LocatedItem> items, SliceText text);

        /**
         * Takes an item that a heading and all blocks below it are.
         *
         * @param located the item with the range of its blocks
         */
        void titled(Item item, SourceSpan place, LocatedItem located);
    }

    /**
     * The grammar of one document.
     *
     * @param table the rules of its profile
     * @param forms the forms that read all blocks below a heading
     * @param notesBegun whether the entries are noted that begin in a slice, see {@link Reading#begun}
     * @param events takes what is found
     */
    DigestGrammar(RuleTable table, SectionForms forms, boolean notesBegun, Events events) {
        this.table = table;
        this.forms = forms;
        this.notesBegun = notesBegun;
        this.events = events;
        open = new OpenItem(events::item);
        written = new OpenWrittenItem(events::item);
        active = table.ofBlocks(null);
    }

    /** Whether a block before the first heading begins an entry or a section. */
    boolean beginsEntry(Block block, Optional<Block> next) {
        return WrittenItem.begin(block).isPresent()
                || table.strongLevel().isPresent() && StrongTitle.of(block).isPresent()
                || active.stream()
                        .anyMatch(rule -> !EntryForms.read(rule, block, next).isEmpty());
    }

    /** A heading as it is shown: without an id in braces at its end. */
    Heading shown(Heading heading) {
        return table.shown(heading);
    }

    /** Reads blocks without a heading. */
    void preamble(SliceText text, List<SourceBlock> blocks) {
        blocks(text, blocks);
        open.settle();
    }

    /**
     * Reads a heading and the blocks below it.
     *
     * @param deeper whether the next heading is below this one
     */
    Reading slice(Slice slice, SliceHeading place, Heading heading, boolean deeper) {
        Heading shown = shown(heading);
        begun.clear();
        if (written.isOpen()) {
            if (written.awaitsHeading()) {
                leave(shown.level());
            }
            written.add(shown);
            oneByOne(slice.text(), slice.blocks());
            open.settle();
            return new Reading(false, true, List.of());
        }
        Decision decision = table.decide(Scope.around(section, shown.level()), shown.level(), shown.text(), deeper);
        Place where = new Place(slice.text(), place.from(), place.to());
        if (entry(decision, shown, slice, where)) {
            open.settle();
            return new Reading(decision.quotes(), open.isEntry(), begun);
        }
        if (decision.isSection()) {
            open.end();
            events.close(shown.level());
            enter(decision.scope(), table.ofBlocksBelow(decision));
            SectionHeader header =
                    new SectionHeader(decision.scope().kind(), decision.scope().category(), Optional.of(shown));
            events.open(shown.level(), header, where.span());
        } else {
            open.add(new Subheading(shown.level(), shown.children()), where);
        }
        blocks(slice.text(), slice.blocks());
        open.settle();
        // In other weeklies, a heading with an address says something by itself.
        boolean speaks = !table.isDecidedByHeadings() && EntryForms.hasAddress(shown);
        return new Reading(decision.quotes(), active.isEmpty() || speaks, begun);
    }

    /** Reads the slice as an entry with a heading, if it is one. */
    private boolean entry(Decision decision, Heading heading, Slice slice, Place where) {
        List<EntryRule> rules = decision.entries();
        if (rules.isEmpty() || decision.unlessLists() && SectionForms.areLists(slice.blocks())) {
            return false;
        }
        List<Block> below = SourceBlock.blocks(slice.blocks());
        for (int i = 0; i < rules.size(); i++) {
            EntryRule rule = rules.get(i);
            boolean missesText = !rule.mayBeEmpty() && below.stream().allMatch(DigestGrammar::isComment);
            if (missesText || !rule.interrupts() && open.continues()) {
                continue;
            }
            if (rule.form().readsSections()) {
                open.end();
                leave(heading.level());
                Item item = forms.read(rule.form(), heading, below);
                LocatedItem located = new LocatedItem(
                        item, 0, below.isEmpty() ? -1 : lastOf(slice).to());
                events.titled(item, slice.text().span(where.from(), slice.to()), located);
                return true;
            }
            Optional<EntryBuilder> entry = EntryForms.read(rule, heading, below);
            if (entry.isPresent()) {
                open.end();
                leave(heading.level());
                begin(entry.get(), where, where.from());
                blocks(slice.text(), slice.blocks());
                return true;
            }
        }
        return false;
    }

    /** Whether a reader of the document sees nothing of a block. */
    private static boolean isComment(Block block) {
        if (!(block instanceof HtmlBlock html)) {
            return false;
        }
        String text = html.html().strip();
        return text.startsWith("<!--") && text.indexOf("-->") == text.length() - "-->".length();
    }

    private static SourceBlock lastOf(Slice slice) {
        return slice.blocks().get(slice.blocks().size() - 1);
    }

    /** Closes the sections that a heading ends. */
    private void leave(int level) {
        Scope around = Scope.around(section, level);
        if (around != section) {
            events.close(level);
            enter(around, table.ofBlocks(around));
        }
    }

    private void enter(@Nullable Scope scope, List<EntryRule> rules) {
        section = scope;
        active = rules;
        repeats = notesBegun && table.repeats(scope);
    }

    private void blocks(SliceText text, List<SourceBlock> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        if (written.isOpen() || hasMarks(blocks)) {
            oneByOne(text, blocks);
            return;
        }
        if (table.strongLevel().isEmpty()) {
            withoutTitles(text, blocks);
            return;
        }
        int from = 0;
        for (int i = 0; i < blocks.size(); i++) {
            SourceBlock block = blocks.get(i);
            Optional<List<Inline>> title = StrongTitle.of(block.block());
            if (title.isPresent()) {
                withoutTitles(text, blocks.subList(from, i));
                boolean isSection = section(title.get(), new Place(text, block.from(), block.to()));
                from = isSection ? i + 1 : i;
            }
        }
        withoutTitles(text, blocks.subList(from, blocks.size()));
    }

    /** Begins the section whose title is a paragraph of strong text, if it is one. */
    private boolean section(List<Inline> title, Place where) {
        int level = table.strongLevel().orElseThrow();
        Decision decision = table.decide(Scope.around(section, level), level, PlainText.of(title), false);
        if (decision.isSection()) {
            open.end();
            events.close(level);
            enter(decision.scope(), table.ofBlocksBelow(decision));
            Heading heading = events.heading(level, title);
            events.open(
                    level,
                    new SectionHeader(decision.scope().kind(), decision.scope().category(), Optional.of(heading)),
                    where.span());
        }
        return decision.isSection();
    }

    /** Reads blocks that are in one section. */
    private void withoutTitles(SliceText text, List<SourceBlock> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        if (table.isDecidedByHeadings()
                || !active.isEmpty() && active.get(0).form().readsSections()) {
            together(text, blocks);
            return;
        }
        oneByOne(text, blocks);
    }

    private static boolean hasMarks(List<SourceBlock> blocks) {
        for (SourceBlock block : blocks) {
            if (WrittenItem.begin(block.block()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void oneByOne(SliceText text, List<SourceBlock> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            SourceBlock block = blocks.get(i);
            block(block.block(), SourceBlock.after(blocks, i), new Place(text, block.from(), block.to()));
        }
    }

    /** Reads all blocks by the first form that finds something. */
    private void together(SliceText text, List<SourceBlock> blocks) {
        open.end();
        for (EntryRule rule : active) {
            if (!rule.form().readsSections() && rule.form() != Form.PROSE) {
                oneByOne(text, blocks);
                return;
            }
            List<LocatedItem> items = forms.read(rule.form(), blocks);
            if (!items.isEmpty()) {
                events.items(items, text);
                return;
            }
        }
        events.items(SectionForms.prose(blocks), text);
    }

    /** Whether the next heading belongs to an item between marks: the mark says its anchor, or it needs none. */
    boolean isBetweenMarks() {
        return written.isOpen();
    }

    /** Takes a block as a part of an item between marks, or as the mark that begins one. */
    private boolean isWritten(Block block, Place where) {
        if (written.takes(block, where)) {
            return true;
        }
        Optional<WrittenItem> begins = WrittenItem.begin(block);
        if (begins.isPresent()) {
            open.end();
            written.begin(begins.get(), where);
        }
        return begins.isPresent();
    }

    private void block(Block block, Optional<Block> next, Place where) {
        if (isWritten(block, where) || open.takesSource(block, where) || open.takesByline(block, where)) {
            return;
        }
        read(block, next, where, active);
    }

    /** Reads a block by the first rule that finds an entry in it, and the items of a list that it leaves by the rules after it. */
    private void read(Block block, Optional<Block> next, Place where, List<EntryRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            EntryRule rule = rules.get(i);
            if (rule.form() == Form.QUOTATION) {
                Optional<Quotation> begun = QuotationForm.read(block);
                if (begun.isPresent()) {
                    open.begin(begun.get(), where);
                    return;
                }
            }
            if (rule.form() == Form.PROSE) {
                break;
            }
            List<Part> parts = rule.interrupts() || !open.continues() ? EntryForms.read(rule, block, next) : List.of();
            if (!parts.isEmpty()) {
                List<Place> places = PartPlaces.of(parts, block, where);
                for (int at = 0; at < parts.size(); at++) {
                    Part part = parts.get(at);
                    if (part.entry().isPresent()) {
                        begin(part.entry().get(), places.get(at), where.from());
                    } else if (part.block().isPresent()) {
                        read(part.block().get(), next, places.get(at), rules.subList(i + 1, rules.size()));
                    }
                }
                return;
            }
        }
        open.add(block, where);
    }

    /**
     * Begins an entry.
     *
     * @param from where the block begins in which it was found
     */
    private void begin(EntryBuilder entry, Place where, int from) {
        if (notesBegun && !repeats) {
            entry.address().ifPresent(uri -> begun.add(new Observer.Begun(uri, from)));
        }
        open.begin(entry, where);
    }

    /** Ends the document. */
    void finish() {
        written.end();
        open.end();
    }
}
