package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.parser.internal.grammar.RuleTable.Decision;
import io.github.weeklydigest.parser.internal.grammar.RuleTable.Scope;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.slice.SliceContent;
import io.github.weeklydigest.parser.internal.slice.SliceFilter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the blocks that an outline needs. It follows the headings and asks {@link RuleTable}; where blocks decide which
 * rules apply, all blocks are read.
 */
final class ContentSelector implements SliceFilter {
    private final List<SliceHeading> undecided = new ArrayList<>();
    private @Nullable RuleTable table;
    private @Nullable Scope section;

    /** Sets the table, which is not known before the title is read. */
    void table(RuleTable known) {
        table = known;
        // The title is a heading of the document and opens no section.
        boolean titled = !undecided.isEmpty() && undecided.get(0).level() == 1;
        for (SliceHeading heading : undecided.subList(titled ? 1 : 0, undecided.size())) {
            of(heading, false);
        }
        undecided.clear();
    }

    @Override
    public SliceContent of(@Nullable SliceHeading heading, boolean deeper) {
        RuleTable known = table;
        if (heading == null) {
            return SliceContent.ALL;
        }
        if (known == null) {
            undecided.add(heading);
            return SliceContent.ALL;
        }
        if (!known.isDecidedByHeadings()) {
            return SliceContent.ALL;
        }
        Scope around = Scope.around(section, heading.level());
        String title = known.shown(new Heading(heading.level(), heading.children(), ""))
                .text();
        Decision decision = known.decide(around, heading.level(), title, deeper);
        section = decision.scope();
        return decision.content();
    }
}
