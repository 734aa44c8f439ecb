package io.github.weeklydigest.parser.internal.markdown.rules;

import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The image in a link of raw HTML that a paragraph begins with and that is all of it. */
final class LinkedImages {
    private LinkedImages() {}

    /** The inlines, or a link if they are nothing else. */
    static List<Inline> of(List<Inline> inlines) {
        Optional<AddressTag> opening = opening(inlines);
        return opening.isPresent() ? List.of(opening.get().link(inside(inlines))) : inlines;
    }

    /** The same with positions. */
    static List<InlineSpan> spans(List<InlineSpan> spans) {
        if (spans.size() < 3 || !(spans.get(0).inline() instanceof InlineHtml)) {
            return spans;
        }
        List<Inline> inlines = InlineSpan.inlines(spans);
        Optional<AddressTag> opening = opening(inlines);
        if (opening.isEmpty()) {
            return spans;
        }
        int start = spans.get(0).range().start();
        TextRange address = opening.get().address();
        TextRange all = new TextRange(start, spans.get(spans.size() - 1).range().end());
        InlineSpan link = InlineSpan.of(opening.get().link(inside(inlines)), all, inside(spans));
        return List.of(link.withAddress(new TextRange(start + address.start(), start + address.end())));
    }

    private static <T> List<T> inside(List<T> row) {
        return new ArrayList<>(row.subList(1, row.size() - 1));
    }

    /** The tag that opens the link; none if it has more than a line, because its address could be anywhere. */
    private static Optional<AddressTag> opening(List<Inline> inlines) {
        int last = inlines.size() - 1;
        if (last < 2
                || !(inlines.get(0) instanceof InlineHtml first)
                || !(inlines.get(last) instanceof InlineHtml closing)
                || !closing.html().equalsIgnoreCase("</a>")
                || !first.html().regionMatches(true, 0, "<a ", 0, 3)
                || first.html().indexOf('\n') >= 0) {
            return Optional.empty();
        }
        for (int i = 1; i < last; i++) {
            boolean breaks = inlines.get(i) instanceof LineBreak && i > 1 && i < last - 1;
            if (!breaks && !(inlines.get(i) instanceof Image)) {
                return Optional.empty();
            }
        }
        return Optional.of(AddressTag.ofLink(first.html(), 0)).filter(AddressTag::hasAddress);
    }
}
