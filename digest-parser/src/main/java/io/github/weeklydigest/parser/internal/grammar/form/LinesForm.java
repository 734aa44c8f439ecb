package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.parser.internal.grammar.form.EntryForms.Part;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.EntryRule;
import java.util.ArrayList;
import java.util.List;

/** A paragraph whose lines each begin with a link is one entry per line. */
final class LinesForm {
    private LinesForm() {}

    static List<Part> read(EntryRule rule, Block block) {
        if (!(block instanceof Paragraph paragraph)) {
            return List.of();
        }
        List<List<Inline>> lines = Inlines.lines(paragraph.children());
        List<Part> parts = new ArrayList<>(lines.size());
        for (List<Inline> line : lines) {
            if (Inlines.leadingTarget(line).isEmpty()) {
                return List.of();
            }
            EntryBuilder.of(rule, line).map(Part::of).ifPresent(parts::add);
        }
        return parts.size() == lines.size() ? parts : List.of();
    }
}
