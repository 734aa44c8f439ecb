package io.github.weeklydigest.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Issues of each known weekly are written as Markdown that the profile of the weekly reads back as the same digest. */
class IssuesTest {
    private static final Path ISSUES = Path.of("../digest-parser/src/test/resources/profiles");

    @Test
    void writesIssuesOfEveryProfileThatReadBackTheSame() throws IOException {
        check(ISSUES);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "digest.weeklies",
            matches = ".+",
            disabledReason = "no folder of issues of other weeklies is given")
    void writesRealIssuesThatReadBackTheSame() throws IOException {
        check(Path.of(System.getProperty("digest.weeklies")));
    }

    private void check(Path issues) throws IOException {
        List<String> different = new ArrayList<>();
        for (Path file : files(issues)) {
            Profile profile = Profile.builtIn(issues.relativize(file).getName(0).toString())
                    .orElseThrow();
            Digest issue = parser(List.of(profile)).parse(file);
            String markdown = MarkdownRendererTest.write(issue);
            Digest again = parser(List.of(profile)).parseText(markdown);
            Digest recognized = parser(Profile.builtIn()).parseText(markdown);
            if (!again.equals(issue) || !recognized.equals(issue)) {
                different.add(issues.relativize(file).toString());
            }
        }
        assertThat(different).isEmpty();
    }

    private static List<Path> files(Path issues) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(issues)) {
            files = all.filter(file -> file.toString().matches(".*\\.(?:md|markdown|mdx)"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    private static DigestParser parser(List<Profile> profiles) {
        return DigestParser.builder().profiles(profiles).failNever().build();
    }
}
