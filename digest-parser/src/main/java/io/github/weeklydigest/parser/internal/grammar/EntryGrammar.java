package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.ThematicBreak;
import io.github.weeklydigest.parser.internal.grammar.form.EntryBuilder;
import io.github.weeklydigest.parser.internal.grammar.form.EntryForms;
import io.github.weeklydigest.parser.internal.grammar.form.EntryForms.Part;
import io.github.weeklydigest.parser.internal.grammar.form.QuotationForm;
import io.github.weeklydigest.parser.internal.profile.ProfileRules;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.EntryRule;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.Form;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.text.SliceText;
import io.github.weeklydigest.stream.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds sections and entries by the rules of a profile. An item is complete when the next one begins; each decision is made
 * from a heading or block and what is directly below it.
 */
final class EntryGrammar {
    private final ProfileRules rules;
    private final Events events;
    private final Deque<Section> around = new ArrayDeque<>();
    private List<EntryRule> active;

    private @Nullable EntryBuilder entry;
    private @Nullable Quotation quotation;
    private final List<Block> prose = new ArrayList<>();
    private @Nullable SourceSpan first;
    private @Nullable Place last;

    private record Section(int level, String title, boolean ignored) {}

    private record Place(SliceText text, int from, int to) {
        SourceSpan span() {
            return text.span(from, to);
        }
    }

    /** Takes what is found, in document order. */
    interface Events {
        void open(int level, SectionHeader header, SourceSpan place);

        void close(int level);

        void item(Item item, SourceSpan place);
    }

    EntryGrammar(ProfileRules rules, Events events) {
        this.rules = rules;
        this.events = events;
        active =
                rules.entries().stream().filter(rule -> rule.where().preamble()).toList();
    }

    /** Whether blocks before the first section can have entries. */
    boolean readsPreamble() {
        return !active.isEmpty();
    }

    /** Whether a block before the first section begins an entry. */
    boolean beginsEntry(Block block) {
        return active.stream().anyMatch(rule -> !EntryForms.read(rule, block).isEmpty());
    }

    /** The heading of a section as it is shown: without an id in braces at its end. */
    static Heading shown(Heading heading) {
        List<Inline> children = heading.children();
        if (!children.isEmpty() && children.get(children.size() - 1) instanceof Text text) {
            String words = text.text().stripTrailing();
            int brace = words.lastIndexOf("{#");
            if (brace >= 0 && words.endsWith("}") && words.indexOf(' ', brace) < 0) {
                List<Inline> rest = new ArrayList<>(children.subList(0, children.size() - 1));
                String before = words.substring(0, brace).stripTrailing();
                if (!before.isEmpty()) {
                    rest.add(new Text(before));
                }
                String id = words.substring(brace + 2, words.length() - 1);
                return new Heading(heading.level(), rest, id.isEmpty() ? heading.anchor() : id);
            }
        }
        return heading;
    }

    /** Reads blocks without a heading. */
    void preamble(SliceText text, List<SourceBlock> blocks) {
        blocks(text, blocks);
        settle();
    }

    /** Reads a heading and the blocks below it. */
    void slice(Slice slice, Heading heading) {
        Slice.SliceHeading place = slice.heading();
        if (place == null) {
            preamble(slice.text(), slice.blocks());
            return;
        }
        Heading shown = shown(heading);
        Place where = new Place(slice.text(), place.from(), place.to());
        List<Block> below = new ArrayList<>();
        slice.blocks().forEach(block -> below.add(block.block()));
        boolean ignored = isIgnored(shown.level());
        Optional<EntryBuilder> begun = ignored ? Optional.empty() : headingEntry(shown, below);
        if (begun.isPresent()) {
            end();
            leaveSections(shown.level());
            begin(begun.get(), where);
        } else if (isSection(shown)) {
            end();
            closeSections(shown.level());
            open(shown, where);
        } else {
            addBlock(new Subheading(shown.level(), shown.children()), where);
        }
        blocks(slice.text(), slice.blocks());
        settle();
    }

    private boolean isSection(Heading heading) {
        return rules.sections().levels().contains(heading.level())
                && rules.sections()
                        .only()
                        .map(only -> only.find(heading.text()).isPresent())
                        .orElse(true);
    }

    private boolean isIgnored(int level) {
        for (Section section : around) {
            if (section.level() < level && section.ignored()) {
                return true;
            }
        }
        return false;
    }

    private Optional<EntryBuilder> headingEntry(Heading heading, List<Block> below) {
        for (EntryRule rule : rules.entries()) {
            if (rule.form() == Form.HEADING && rule.levels().contains(heading.level()) && holds(rule, heading)) {
                Optional<EntryBuilder> begun = EntryForms.read(rule, heading, below);
                if (begun.isPresent()) {
                    return begun;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a rule for headings holds for this one, by the sections around it. */
    private boolean holds(EntryRule rule, Heading heading) {
        if (rule.where().except().matches(heading.text())
                || rules.sections().ignored().matches(heading.text()) && isSection(heading)) {
            return false;
        }
        List<String> titles = new ArrayList<>();
        int level = 0;
        for (Section section : around) {
            if (section.level() < heading.level()) {
                titles.add(section.title());
                level = Math.max(level, section.level());
            }
        }
        String title = titles.isEmpty() ? "" : titles.get(0);
        return rule.where().selects(level, title, titles);
    }

    /** Closes the sections that a heading without a section of its own ends. */
    private void leaveSections(int level) {
        if (!around.isEmpty() && around.element().level() >= level) {
            closeSections(level);
        }
    }

    private void closeSections(int level) {
        while (!around.isEmpty() && around.element().level() >= level) {
            around.pop();
        }
        events.close(level);
        choose();
    }

    private void open(Heading heading, Place where) {
        String title = heading.text();
        boolean ignored =
                isIgnored(heading.level()) || rules.sections().ignored().matches(title);
        around.push(new Section(heading.level(), title, ignored));
        SectionKind kind = rules.words().section(title).orElse(SectionKind.OTHER);
        Optional<String> category = rules.words().category(title);
        events.open(heading.level(), new SectionHeader(kind, category, Optional.of(heading)), where.span());
        choose();
    }

    /** Finds the rules that hold in the innermost section. */
    private void choose() {
        Section section = around.peek();
        if (section == null) {
            active = rules.entries().stream()
                    .filter(rule -> rule.where().preamble())
                    .toList();
            return;
        }
        if (section.ignored()) {
            active = List.of();
            return;
        }
        List<String> titles = around.stream().map(Section::title).toList();
        active = rules.entries().stream()
                .filter(rule -> rule.where().selects(section.level(), section.title(), titles))
                .toList();
    }

    private void blocks(SliceText text, List<SourceBlock> blocks) {
        for (SourceBlock block : blocks) {
            block(block.block(), new Place(text, block.from(), block.to()));
        }
    }

    private void block(Block block, Place where) {
        Quotation quoted = quotation;
        if (quoted != null) {
            Optional<Quotation> whole = QuotationForm.withByline(quoted, block);
            if (whole.isPresent()) {
                quotation = whole.get();
                last = where;
                return;
            }
            end();
        }
        for (EntryRule rule : active) {
            if (rule.form() == Form.QUOTATION) {
                Optional<Quotation> begun = QuotationForm.read(block);
                if (begun.isPresent()) {
                    end();
                    start(where);
                    quotation = begun.get();
                    return;
                }
            }
            if (rule.form() == Form.PROSE) {
                addBlock(block, where);
                return;
            }
            List<Part> parts = EntryForms.read(rule, block);
            if (!parts.isEmpty()) {
                parts.forEach(part -> {
                    part.entry().ifPresent(begun -> begin(begun, where));
                    part.block().ifPresent(other -> addBlock(other, where));
                });
                return;
            }
        }
        addBlock(block, where);
    }

    private void begin(EntryBuilder begun, Place where) {
        EntryBuilder before = entry;
        if (before != null) {
            if (before.last().filter(begun::takesBefore).isPresent()) {
                before.removeLast();
            }
        } else if (!prose.isEmpty() && begun.takesBefore(prose.get(prose.size() - 1))) {
            prose.remove(prose.size() - 1);
        }
        end();
        start(where);
        entry = begun;
    }

    private void start(Place where) {
        first = where.span();
        last = where;
    }

    private void addBlock(Block block, Place where) {
        EntryBuilder open = entry;
        if (open != null && (!open.rule().continues() || block instanceof ThematicBreak)) {
            end();
            open = null;
        }
        if (open != null) {
            open.add(block);
        } else {
            if (quotation != null) {
                end();
            }
            prose.add(block);
        }
        if (first == null) {
            first = where.span();
        }
        last = where;
    }

    /** Emits the open item. */
    private void end() {
        SourceSpan from = first;
        if (from == null) {
            return;
        }
        SourceSpan place = settled(from);
        EntryBuilder open = entry;
        Quotation quoted = quotation;
        if (open != null) {
            events.item(open.build(), place);
        } else if (quoted != null) {
            events.item(quoted, place);
        } else if (!prose.isEmpty()) {
            events.item(new Prose(prose), place);
        }
        entry = null;
        quotation = null;
        prose.clear();
        first = null;
        last = null;
    }

    /** Keeps the place of an item that is still open: the text of its slice is not there for ever. */
    private void settle() {
        SourceSpan from = first;
        if (from != null) {
            first = settled(from);
            last = null;
        }
    }

    private SourceSpan settled(SourceSpan from) {
        Place end = last;
        if (end == null) {
            return from;
        }
        SourceSpan to = end.span();
        return new SourceSpan(
                from.line(),
                from.column(),
                to.endLine(),
                to.endColumn(),
                from.offset(),
                to.offset() + to.length() - from.offset());
    }

    /** Ends the document. */
    void finish() {
        end();
    }
}
