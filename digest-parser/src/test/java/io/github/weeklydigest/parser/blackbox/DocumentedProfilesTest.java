package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the tutorial and the examples of docs/profiles.md. */
class DocumentedProfilesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path SAMPLE = Path.of("..", "samples", "teahouse");
    private static final Path ISSUE = SAMPLE.resolve("issue-12.md");
    private static final Pattern STEP =
            Pattern.compile("<!-- profile step -->\n```yaml\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- profile example -->\n```yaml\n(.*?)```", Pattern.DOTALL);
    private static final int HEADER_LINES = 2;

    record Step(int number, String profile, String expected) {
        @Override
        public String toString() {
            return "step " + number;
        }
    }

    static List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(page());
        while (matcher.find()) {
            steps.add(new Step(steps.size() + 1, matcher.group(1), matcher.group(2)));
        }
        return steps;
    }

    static List<String> examples() throws IOException {
        return EXAMPLE.matcher(page()).results().map(result -> result.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void findsWhatTheTutorialShows(Step step) throws IOException {
        List<String> lines = IssueSummary.of(parser(step.profile()), ISSUE)
                .lines()
                .skip(HEADER_LINES)
                .toList();

        assertThat(String.join("\n", lines) + '\n').isEqualTo(step.expected());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void acceptsExampleOfTheReference(String example) throws IOException {
        StringBuilder profile = new StringBuilder();
        if (!example.contains("name:")) {
            profile.append("name: example\nlanguage: en\n");
        }
        profile.append(example);
        if (!example.contains("entries:")) {
            profile.append("entries:\n  - form: list-item\n");
        }

        assertThat(Profile.read(new StringReader(profile.toString())).name()).isEqualTo("example");
    }

    @Test
    void hasTenStepsAndEndsWithTheProfileInTheSamples() throws IOException {
        List<Step> steps = steps();
        String example = Files.readString(SAMPLE.resolve("teahouse.yaml"));

        assertThat(steps).hasSize(10);
        assertThat(withoutEmptyLines(example))
                .isEqualTo(withoutEmptyLines(steps.get(9).profile()));
        assertThat(page()).contains(Files.readString(ISSUE));
    }

    @Test
    void listsTheBuiltInProfiles() throws IOException {
        String page = page();
        String list = page.substring(page.indexOf("## Built-in profiles"));
        TreeSet<String> listed = new TreeSet<>();
        Pattern.compile("`([a-z0-9-]+)`").matcher(list).results().forEach(name -> listed.add(name.group(1)));
        listed.remove("generic");

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        Profile.builtIn().stream().map(Profile::name).toList());
        assertThat(Profile.generic().name()).isEqualTo("generic");
    }

    private static String withoutEmptyLines(String text) {
        return text.replaceAll("\n+", "\n");
    }

    private static DigestParser parser(String profile) throws IOException {
        return DigestParser.builder()
                .profiles(List.of(Profile.read(new StringReader(profile))))
                .build();
    }

    private static String page() throws IOException {
        return Files.readString(DOCS.resolve("profiles.md"));
    }
}
