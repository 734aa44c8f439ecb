package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads an invented issue in the shape of each weekly that has a built-in profile. */
class BuiltInProfilesTest {
    private static final Path ISSUES = Path.of("src", "test", "resources", "profiles");
    private static final Set<String> TESTED_ELSEWHERE =
            Set.of("technical-reading-zh", "technical-reading-en", "generic");

    static List<Path> issues() throws IOException {
        try (Stream<Path> files = Files.walk(ISSUES)) {
            return files.filter(file -> file.toString().endsWith(".expected"))
                    .map(file -> Path.of(file.toString().replaceFirst("\\.expected$", "")))
                    .sorted()
                    .toList();
        }
    }

    static String edition(Path issue) {
        return ISSUES.relativize(issue).getName(0).toString();
    }

    @ParameterizedTest
    @MethodSource("issues")
    void recognizesAndReadsIssue(Path issue) throws IOException {
        assertThat(IssueSummary.of(DigestParser.create(), issue))
                .isEqualTo(Files.readString(Path.of(issue + ".expected")));
    }

    @Test
    void hasAnIssueOfEachBuiltInProfile() throws IOException {
        Set<String> tested = issues().stream().map(BuiltInProfilesTest::edition).collect(Collectors.toSet());
        Set<String> profiles = new TreeSet<>();
        Profile.builtIn().forEach(profile -> profiles.add(profile.name()));
        profiles.removeAll(TESTED_ELSEWHERE);

        assertThat(tested).containsExactlyInAnyOrderElementsOf(profiles);
    }
}
