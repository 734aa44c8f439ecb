package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.parser.internal.profile.EntryRule.Form;
import io.github.weeklydigest.parser.internal.profile.EntryRule.SourceRule;
import java.util.List;
import java.util.Optional;

/** Finds the source of an entry in its lead: the paragraph that begins it. */
final class LeadSource {
    private LeadSource() {}

    /**
     * The link that is the source.
     *
     * @param form the form of the entry
     * @param place where to look
     * @param lead the lead, without marker and label
     * @param lines its lines
     * @param next the block after the lead
     */
    static Optional<Inline> find(
            Form form, SourceRule place, List<Inline> lead, List<List<Inline>> lines, Optional<Block> next) {
        return switch (place) {
            case LEADING_LINK -> leadingLink(form, lines.get(0));
            case FIRST_LINK -> InlineParts.targets(lead).stream().findFirst();
            case LAST_LINK -> InlineParts.targets(lead).stream().reduce((first, second) -> second);
            case BARE_URL ->
                InlineParts.targets(lead).stream().filter(LeadSource::isBare).findFirst();
            case NEXT_LINE -> nextLine(lines);
            case NEXT_PARAGRAPH -> next.flatMap(LeadSource::below);
            case HEADING_LINK, LEAD_LINES, LINK_BELOW -> Optional.empty();
        };
    }

    /** Whether a link shows its address. */
    static boolean isBare(Inline target) {
        String uri = InlineParts.uri(target).orElse("");
        String text = InlineParts.text(List.of(target));
        return target instanceof Autolink || uri.equals(text) || text.startsWith("www.") && uri.endsWith("://" + text);
    }

    /** The link that a line begins with, or that is in the strong text it begins with if that makes it an entry. */
    private static Optional<Inline> leadingLink(Form form, List<Inline> line) {
        Optional<Inline> leading = InlineParts.leadingTarget(line);
        return leading.isEmpty() && form == Form.STRONG
                ? InlineParts.leadingStrong(line)
                        .flatMap(strong ->
                                InlineParts.targets(List.of(strong)).stream().findFirst())
                : leading;
    }

    /** The link that a later line begins with, or that follows the strong text of the first line. */
    private static Optional<Inline> nextLine(List<List<Inline>> lines) {
        List<Inline> first = lines.get(0);
        Optional<Strong> strong = InlineParts.leadingStrong(first);
        if (strong.isPresent()) {
            List<Inline> rest = Separators.withoutLeading(InlineParts.trimmed(InlineParts.after(first, strong.get())));
            Optional<Inline> target = InlineParts.leadingTarget(rest);
            if (target.isPresent()) {
                return target;
            }
        }
        return lines.stream()
                .skip(1)
                .map(InlineParts::leadingTarget)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The first paragraph that is nothing but a link. */
    static Optional<Paragraph> linkBelow(List<Block> blocks) {
        return Figures.without(blocks).stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(paragraph -> InlineParts.lines(paragraph.children()).size() == 1 && !Images.isImage(paragraph))
                .filter(paragraph -> below(paragraph).isPresent())
                .findFirst();
    }

    /** The link or address that is the whole first line of a paragraph. */
    static Optional<Inline> below(Block block) {
        if (!(block instanceof Paragraph paragraph)) {
            return Optional.empty();
        }
        return InlineParts.lines(paragraph.children()).stream()
                .findFirst()
                .flatMap(line -> InlineParts.leadingTarget(line).filter(target -> LinesForm.isOnly(line, target)));
    }
}
