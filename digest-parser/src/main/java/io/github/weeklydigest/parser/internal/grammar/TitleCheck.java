package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.profile.ProfileRules;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import java.util.List;
import java.util.Optional;

/**
 * Checks whether a text is a digest: it is not empty, a profile recognizes it, and its title names a week if the
 * profile requires one.
 */
final class TitleCheck {
    private static final SourceSpan START = new SourceSpan(1, 1, 1, 1, 0, 0);

    private final ChosenProfile chosen;

    /**
     * A check of one text.
     *
     * @param chosen the profile that it is read with
     */
    TitleCheck(ChosenProfile chosen) {
        this.chosen = chosen;
    }

    /**
     * The finding, if there is one.
     *
     * @param title the title
     * @param parts the slices before the first section; that of the title is the last one
     * @param last whether no other slice follows
     * @param bare whether there is no front matter
     */
    Optional<Diagnostic> check(Optional<Heading> title, List<Slice> parts, boolean last, boolean bare) {
        ProfileRules rules = chosen.rules();
        boolean week = rules.metadata().requiresWeek();
        boolean empty = title.isEmpty()
                && last
                && parts.stream().allMatch(part -> part.blocks().isEmpty());
        if (empty && (week || bare)) {
            return finding(DiagnosticCode.EMPTY_DOCUMENT, "the input is empty; pass a digest in Markdown", START);
        }
        SourceSpan place = title.isEmpty() ? START : spanOfTitle(parts);
        if (!chosen.recognized()) {
            return finding(DiagnosticCode.NOT_A_DIGEST, "the document is not a known digest" + chosen.advice(), place);
        } else if (week && title.isEmpty()) {
            return finding(
                    DiagnosticCode.NOT_A_DIGEST,
                    "the document does not begin with a title ('# …') that names a week" + chosen.advice(),
                    place);
        } else if (week && rules.words().week(title.orElseThrow().text()).isEmpty()) {
            return finding(DiagnosticCode.NOT_A_DIGEST, "the title names no week" + chosen.advice(), place);
        }
        return chosen.misfit()
                .flatMap(part -> finding(
                        DiagnosticCode.PROFILE_MISMATCH,
                        "the document does not look like an issue of '" + rules.name() + "' (no match in " + part
                                + "); check that the profile is the right one, or name none, so that the parser chooses one",
                        place));
    }

    private static SourceSpan spanOfTitle(List<Slice> parts) {
        Slice slice = parts.get(parts.size() - 1);
        SliceHeading place = slice.heading();
        return place == null ? START : slice.text().span(place.from(), place.to());
    }

    private static Optional<Diagnostic> finding(DiagnosticCode code, String message, SourceSpan span) {
        return Optional.of(new Diagnostic(code.id(), code.severity(), message, span));
    }
}
