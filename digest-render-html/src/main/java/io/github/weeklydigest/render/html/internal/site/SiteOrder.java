package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The order of the digests on pages about all of them. */
final class SiteOrder {
    private SiteOrder() {}

    /** The language of most digests; stubs do not count. */
    static Optional<String> mainLanguage(List<Archive.Entry> entries) {
        return IndexWriter.mostFrequent(entries.stream()
                .map(Archive.Entry::header)
                .filter(header -> !header.stub())
                .flatMap(header -> header.language().stream()));
    }

    /** The language in which the pages about all digests list each issue; empty if it is not known. */
    static String shownLanguage(Settings settings, List<Archive.Entry> entries) {
        String own = settings.get(HtmlOptions.LANGUAGE);
        return own.isEmpty() ? mainLanguage(entries).orElse("") : own;
    }

    /** All digests except stubs, the newest first, those in a language before their translations. */
    static List<Archive.Entry> newestFirst(List<Archive.Entry> entries, String language) {
        return entries.stream()
                .filter(entry -> !entry.header().stub())
                .sorted(Comparator.comparing((Archive.Entry entry) -> IndexIssue.date(entry.header()))
                        .thenComparing(entry -> entry.header().issueNumber().orElse(0))
                        .reversed()
                        .thenComparing(entry -> !hasLanguage(entry, language)))
                .toList();
    }

    /** The digests of each issue, in their order; the key is that of {@link IndexIssue}. */
    static Map<String, List<Archive.Entry>> byIssue(List<Archive.Entry> ordered) {
        Map<String, List<Archive.Entry>> issues = new LinkedHashMap<>();
        for (Archive.Entry entry : ordered) {
            issues.computeIfAbsent(IndexIssue.key(entry.header(), entry.id()), any -> new ArrayList<>(1))
                    .add(entry);
        }
        return issues;
    }

    /** The first digests of different issues: each in the first of its languages. */
    static List<Archive.Entry> newestIssues(List<Archive.Entry> ordered, int count) {
        Set<String> issues = new HashSet<>();
        return ordered.stream()
                .filter(entry -> issues.add(IndexIssue.key(entry.header(), entry.id())))
                .limit(count)
                .toList();
    }

    private static boolean hasLanguage(Archive.Entry entry, String language) {
        return entry.header()
                .language()
                .filter(tag -> IndexWriter.isSameLanguage(tag, language))
                .isPresent();
    }
}
