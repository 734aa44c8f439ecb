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
            case FIRST_LINK -> InlineParts.firstTarget(lead);
            case LAST_LINK -> lastLink(lead);
            case BARE_URL -> bareAddress(lead);
            case NEXT_LINE -> nextLine(lines);
            case NEXT_PARAGRAPH -> next.flatMap(LeadSource::below);
            case HEADING_LINK, LEAD_LINES, LINK_BELOW -> Optional.empty();
        };
    }

    private static Optional<Inline> lastLink(List<Inline> lead) {
        List<Inline> targets = InlineParts.targets(lead);
        return targets.isEmpty() ? Optional.empty() : Optional.of(targets.get(targets.size() - 1));
    }

    private static Optional<Inline> bareAddress(List<Inline> lead) {
        for (Inline target : InlineParts.targets(lead)) {
            if (isBare(target)) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    /** Whether a link shows its address. */
    static boolean isBare(Inline target) {
        if (target instanceof Autolink) {
            return true;
        }
        String uri = InlineText.uri(target).orElse("");
        String text = InlineParts.text(List.of(target));
        return uri.equals(text) || text.startsWith("www.") && uri.endsWith("://" + text);
    }

    /** The link that a line begins with, or that is in the strong text it begins with if that makes it an entry. */
    private static Optional<Inline> leadingLink(Form form, List<Inline> line) {
        Optional<Inline> leading = InlineParts.leadingTarget(line);
        return leading.isEmpty() && form == Form.STRONG
                ? InlineParts.leadingStrong(line).flatMap(strong -> InlineParts.firstTarget(strong.children()))
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
        for (List<Inline> line : lines.subList(1, lines.size())) {
            Optional<Inline> target = InlineParts.leadingTarget(line);
            if (target.isPresent()) {
                return target;
            }
        }
        return Optional.empty();
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
