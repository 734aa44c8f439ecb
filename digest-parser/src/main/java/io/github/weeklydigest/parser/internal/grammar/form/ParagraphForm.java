package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.grammar.form.EntryForms.Part;
import io.github.weeklydigest.parser.internal.profile.EntryRule;
import io.github.weeklydigest.parser.internal.profile.TextPattern.TextMatch;
import java.util.List;
import java.util.Optional;

/** A paragraph that begins with a marker, or that has a link, is an entry; images without a description are not. */
final class ParagraphForm {
    private ParagraphForm() {}

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
            line = InlineParts.without(line, 0, marker.get().end());
        } else if (!line.isEmpty()
                && !(line.get(0) instanceof Text)
                && PlainText.of(line).isBlank()) {
            return List.of();
        }
        return EntryBuilder.of(rule, line, next).map(Part::of).map(List::of).orElse(List.of());
    }
}
