package io.github.weeklydigest.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.testdata.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issues of each known weekly are written as Markdown that the profile of the weekly reads back as the same digest. */
class IssuesTest {
    private static final int CASES = Integer.getInteger("tests.cases", 30);
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

    /** Lines of all issues in any order, with pieces of Markdown between their words. */
    @Test
    void writesRandomIssuesThatReadBackTheSame() throws IOException {
        List<List<String>> issues = new ArrayList<>();
        List<Profile> profiles = new ArrayList<>();
        for (Path file : files(ISSUES)) {
            issues.add(Files.readAllLines(file));
            profiles.add(Profile.builtIn(ISSUES.relativize(file).getName(0).toString())
                    .orElseThrow());
        }
        for (long seed : Seeds.stream(CASES).toArray()) {
            Random random = new Random(seed);
            int at = random.nextInt(issues.size());
            String source = mutated(issues.get(at), issues, random);
            if (source.lines().anyMatch(IssuesTest::leavesACommentOpen)) {
                continue;
            }
            DigestParser parser = parser(List.of(profiles.get(at)));
            Digest issue = parser.parseText(source);
            if (RoundTripTest.LINES_OF_TABLE.matcher(issue.toString()).find()) {
                continue;
            }
            String markdown = MarkdownRendererTest.write(issue);
            assertThat(parser.parseText(markdown))
                    .as(
                            "-Dtests.seed=%d, %s:%n%s%n=>%n%s",
                            seed, profiles.get(at).name(), source, markdown)
                    .isEqualTo(issue);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            this-week-in-rust ¦ # Quote of the Week↵>\\↵– Sam
            this-week-in-rust ¦ # Quote of the Week↵> tea\\↵\\↵– Sam
            this-week-in-rust ¦ # Quote of the Week↵> ![tea](u)↵> – Sam
            tw93              ¦ <o c="↵-|↵">
            rweekly           ¦ # tea&#32;↵↵# tea&#32;
            rweekly           ¦ # s↵+ [](p)↵  # x↵# x
            rweekly           ¦ # s↵+ [](p)↵  #↵#
            """)
    void writesRareIssuesThatReadBackTheSame(String profile, String source) throws IOException {
        DigestParser parser = parser(List.of(Profile.builtIn(profile).orElseThrow()));
        Digest issue = parser.parseText(source.replace('↵', '\n'));
        String markdown = MarkdownRendererTest.write(issue);
        assertThat(parser.parseText(markdown)).as(markdown).isEqualTo(issue);
    }

    /** A comment that the end of a list or of the document closes can't be written so that it ends at the same place. */
    private static boolean leavesACommentOpen(String line) {
        return line.lastIndexOf("<!--") > line.lastIndexOf("-->");
    }

    private static String mutated(List<String> issue, List<List<String>> all, Random random) {
        List<String> lines = new ArrayList<>(issue.subList(0, Math.min(issue.size(), 60)));
        for (int rest = 1 + random.nextInt(12); rest > 0; rest--) {
            int at = random.nextInt(lines.size() + 1);
            switch (random.nextInt(5)) {
                case 0 -> {
                    List<String> other = all.get(random.nextInt(all.size()));
                    int from = random.nextInt(other.size());
                    lines.addAll(at, other.subList(from, Math.min(other.size(), from + 4)));
                }
                case 1 -> lines.add(at, "");
                case 2 -> lines.add(at, RoundTripTest.piece(random) + RoundTripTest.piece(random));
                default -> {
                    if (at < lines.size()) {
                        String line = lines.remove(at);
                        if (random.nextBoolean()) {
                            int cut = random.nextInt(line.length() + 1);
                            lines.add(at, line.substring(0, cut) + RoundTripTest.piece(random) + line.substring(cut));
                        }
                    }
                }
            }
        }
        return String.join("\n", lines);
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
