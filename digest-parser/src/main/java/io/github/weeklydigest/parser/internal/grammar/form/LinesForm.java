package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.parser.internal.grammar.form.EntryForms.Part;
import io.github.weeklydigest.parser.internal.profile.EntryRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A paragraph whose lines begin with links, most of them with nothing after the link, is one entry per line. */
final class LinesForm {
    private static final int MOST_MARKS = 2;

    private LinesForm() {}

    static List<Part> read(EntryRule rule, Block block) {
        if (!(block instanceof Paragraph paragraph)) {
            return List.of();
        }
        List<List<Inline>> lines = InlineParts.lines(paragraph.children());
        List<Part> parts = new ArrayList<>(lines.size());
        int links = 0;
        for (List<Inline> line : lines) {
            Optional<Inline> target = InlineParts.leadingTarget(line);
            if (target.isEmpty()) {
                return List.of();
            }
            links += isOnly(line, target.get()) ? 1 : 0;
            EntryBuilder.of(rule, line).map(Part::of).ifPresent(parts::add);
        }
        return parts.size() == lines.size() && 2 * links > lines.size() ? parts : List.of();
    }

    /** Whether a line is its link and no more than a mark or two after it. */
    static boolean isOnly(List<Inline> line, Inline target) {
        String rest = WhiteSpace.stripInvisible(InlineParts.text(InlineParts.withoutTarget(line, target)));
        return rest.length() <= MOST_MARKS && rest.chars().noneMatch(Character::isLetterOrDigit);
    }
}
