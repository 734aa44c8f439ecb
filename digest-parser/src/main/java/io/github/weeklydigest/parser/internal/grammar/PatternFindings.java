package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.internal.diagnostic.DiagnosticSink;
import io.github.weeklydigest.parser.internal.profile.ProfileRules;
import io.github.weeklydigest.parser.internal.profile.ProfileSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports patterns of profiles that gave up on a text of the document, each pattern once. */
final class PatternFindings {
    private final DiagnosticSink reports;
    private final Set<String> reported = new HashSet<>();
    private List<ProfileSource> profiles;

    /**
     * The findings about one document.
     *
     * @param profiles the profiles that it may have
     * @param reports takes the findings
     */
    PatternFindings(List<ProfileSource> profiles, DiagnosticSink reports) {
        this.profiles = profiles;
        this.reports = reports;
    }

    /** Looks at one profile from now on. */
    void watch(ProfileRules rules) {
        profiles = List.of(ProfileSource.of(rules));
    }

    /** Whether there may be something to report or to forget: asked for each slice, and nearly never so. */
    boolean anyGaveUp() {
        for (int i = 0; i < profiles.size(); i++) {
            ProfileRules rules = profiles.get(i).compiled().orElse(null);
            if (rules != null && rules.watch().everGaveUp()) {
                return true;
            }
        }
        return false;
    }

    /** Forgets what this thread met in other documents. */
    void forget() {
        if (!anyGaveUp()) {
            return;
        }
        for (ProfileSource profile : profiles) {
            profile.compiled().ifPresent(rules -> rules.watch().take());
        }
    }

    /**
     * Reports what has been met since the last call.
     *
     * @param span the part of the document that was read
     */
    void report(SourceSpan span) throws DigestParseException {
        for (ProfileSource profile : profiles) {
            Set<String> places =
                    profile.compiled().map(rules -> rules.watch().take()).orElse(Set.of());
            for (String place : places) {
                report(profile.name(), place, span);
            }
        }
    }

    private void report(String profile, String place, SourceSpan span) throws DigestParseException {
        if (reported.add(profile + ' ' + place)) {
            DiagnosticCode code = DiagnosticCode.PATTERN_GAVE_UP;
            reports.report(new Diagnostic(
                    code.id(),
                    code.severity(),
                    "a pattern of the profile '" + profile + "' (" + place
                            + ") takes too many steps here and counts as not"
                            + " found; give it fewer repetitions that can match the same text",
                    span));
        }
    }
}
