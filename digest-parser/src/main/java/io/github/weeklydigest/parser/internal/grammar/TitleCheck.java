package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.profile.ProfileRules;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.stream.SourceSpan;
import java.util.List;
import java.util.Optional;

/** Checks whether a text is a digest: it is not empty, and its title names a week if the profile requires one. */
final class TitleCheck {
    private static final SourceSpan START = new SourceSpan(1, 1, 1, 1, 0, 0);

    private final String tried;

    /**
     * A check of one text.
     *
     * @param tried which profiles were tried, and what to do; ends the messages
     */
    TitleCheck(String tried) {
        this.tried = tried;
    }

    /**
     * The finding, if there is one.
     *
     * @param rules the rules of the profile
     * @param title the title
     * @param parts the slices before the first section; that of the title is the last one
     * @param last whether no other slice follows
     * @param bare whether there is no front matter
     */
    Optional<Diagnostic> check(
            ProfileRules rules, Optional<Heading> title, List<Slice> parts, boolean last, boolean bare) {
        boolean week = rules.metadata().requiresWeek();
        boolean empty = title.isEmpty()
                && last
                && parts.stream().allMatch(part -> part.blocks().isEmpty());
        if (empty && (week || bare)) {
            return finding(DiagnosticCode.EMPTY_DOCUMENT, "the input is empty; pass a digest in Markdown", START);
        } else if (week && title.isEmpty()) {
            return finding(
                    DiagnosticCode.NOT_A_DIGEST,
                    "the text does not begin with a title ('# …') that names a week" + tried,
                    START);
        } else if (week && rules.words().week(title.orElseThrow().text()).isEmpty()) {
            Slice slice = parts.get(parts.size() - 1);
            SliceHeading place = slice.heading();
            return finding(
                    DiagnosticCode.NOT_A_DIGEST,
                    "no profile finds a week in this title" + tried,
                    place == null ? START : slice.text().span(place.from(), place.to()));
        }
        return Optional.empty();
    }

    private static Optional<Diagnostic> finding(DiagnosticCode code, String message, SourceSpan span) {
        return Optional.of(new Diagnostic(code.id(), code.severity(), message, span));
    }
}
