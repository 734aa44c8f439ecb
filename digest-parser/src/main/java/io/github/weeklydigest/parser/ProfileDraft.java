package io.github.weeklydigest.parser;

import io.github.weeklydigest.parser.internal.draft.DraftWriter;
import io.github.weeklydigest.parser.internal.draft.Issue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A first version of the profile of an unknown weekly, made from the structure of some of its issues. Immutable.
 *
 * <p>The draft counts headings, list items and paragraphs that carry links, and derives sections, entries and metadata from
 * these counts. It is meant to be edited: its comments state the counts.
 *
 * <pre>{@code
 * String yaml = ProfileDraft.of("teahouse", List.of(Path.of("issue-11.md"), Path.of("issue-12.md"))).yaml();
 * Profile profile = Profile.read(new StringReader(yaml));
 * }</pre>
 *
 * @since 0.1
 */
public final class ProfileDraft {
    private final String yaml;

    private ProfileDraft(String yaml) {
        this.yaml = yaml;
    }

    /**
     * Drafts a profile.
     *
     * @param name the name of the profile, in lower case with digits and hyphens
     * @param issues files with issues of the weekly; a few from different years are best
     * @return the draft
     * @throws IOException if a file can't be read
     * @throws IllegalArgumentException if there are no issues, or the name is not allowed
     */
    public static ProfileDraft of(String name, List<Path> issues) throws IOException {
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("a draft needs at least one issue");
        }
        DigestParser parser = DigestParser.builder()
                .profiles(List.of(Profile.read(new StringReader(Issue.RULES))))
                .failNever()
                .build();
        List<Issue> structures = new ArrayList<>();
        for (Path issue : issues) {
            structures.add(Issue.of(lastTwoParts(issue), parser.parse(issue)));
        }
        String yaml = DraftWriter.draft(name, structures);
        Profile.read(new StringReader(yaml));
        return new ProfileDraft(yaml);
    }

    private static String lastTwoParts(Path file) {
        Path absolute = file.toAbsolutePath();
        int count = absolute.getNameCount();
        return absolute.subpath(Math.max(0, count - 2), count).toString().replace('\\', '/');
    }

    /** {@return the profile as YAML, ready for {@link Profile#read}} */
    public String yaml() {
        return yaml;
    }
}
