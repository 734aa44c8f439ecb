package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.grammar.form.EntryForms.Part;
import io.github.weeklydigest.parser.internal.profile.EntryRule;
import io.github.weeklydigest.parser.internal.profile.TextPattern.TextMatch;
import java.util.List;
import java.util.Optional;

/** A paragraph that begins with strong text, maybe in a link, is an entry. */
final class StrongForm {
    private StrongForm() {}

    static List<Part> read(EntryRule rule, Block block, Optional<Block> next) {
        if (!(block instanceof Paragraph paragraph)) {
            return List.of();
        }
        List<Inline> line = InlineParts.trimmed(paragraph.children());
        if (rule.marker().isPresent()) {
            Optional<TextMatch> marker = rule.marker().get().findAtStart(InlineParts.text(line));
            if (marker.isEmpty()) {
                return List.of();
            }
            line = InlineParts.trimmed(InlineParts.without(line, 0, marker.get().end()));
        }
        return beginsStrong(rule, line)
                ? EntryBuilder.of(rule, line, next).map(Part::of).map(List::of).orElse(List.of())
                : List.of();
    }

    private static boolean beginsStrong(EntryRule rule, List<Inline> line) {
        for (Inline inline : line) {
            if (InlineParts.leadingStrong(inline).isPresent()) {
                return true;
            }
            if (inline instanceof Link link) {
                return link.children().size() == 1
                        && InlineParts.leadingStrong(link.children()).isPresent();
            }
            boolean isLabel = rule.emoji()
                    && inline instanceof Text text
                    && Emoji.prefix(text.text()) == text.text().length();
            if (!isLabel && !InlineParts.isBlank(inline)) {
                return false;
            }
        }
        return false;
    }
}
