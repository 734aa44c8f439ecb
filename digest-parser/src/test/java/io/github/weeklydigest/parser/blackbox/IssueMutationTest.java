package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ItemEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Issues in another form have the same content.
 *
 * <p>Uses the issues of the tests, and those in {@code -Ddigest.weeklies=}, a folder with one folder of issues for each profile.
 */
class IssueMutationTest {
    private static final Path ISSUES = Path.of("src", "test", "resources", "profiles");

    /** The issues as they are, which all mutations are compared with. */
    private static final Map<Path, String> SUMMARIES = new HashMap<>();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(IssueMutation.class)
    void readsIssueInAnotherForm(IssueMutation mutation) throws IOException {
        List<String> differences = new ArrayList<>();
        int changed = 0;
        for (Path root : roots()) {
            for (Path issue : issues(root)) {
                String text = Files.readString(issue, StandardCharsets.UTF_8).replace("\r\n", "\n");
                String other = mutation.apply(text);
                if (other.equals(text)) {
                    continue;
                }
                changed++;
                Path name = root.relativize(issue);
                DigestParser parser = parser(name.getName(0).toString());
                String before = SUMMARIES.computeIfAbsent(issue, it -> summary(parser, name, text));
                String after = summary(parser, name, other);
                if (!after.equals(before)) {
                    differences.add(name + "\n" + difference(before, after));
                }
            }
        }

        assertThat(changed).as("issues that the mutation applies to").isPositive();
        assertThat(differences).isEmpty();
    }

    @Test
    void readsTheOtherSectionsWhenOneIsMissing() throws IOException {
        for (Path root : roots()) {
            for (Path issue : issues(root)) {
                String text = Files.readString(issue, StandardCharsets.UTF_8).replace("\r\n", "\n");
                List<String> lines = text.lines().toList();
                Path name = root.relativize(issue);
                DigestParser parser = parser(name.getName(0).toString());
                List<Placed> before = placed(parser, name, lines);
                List<int[]> sections = sections(lines);
                // Without its first heading, a document can be another one.
                for (int[] section : sections.subList(Math.min(1, sections.size()), sections.size())) {
                    List<String> rest = new ArrayList<>(lines.subList(0, section[0]));
                    // Other sections may need the link reference definitions.
                    for (String block : String.join("\n", lines.subList(section[0], section[1]))
                            .split("\n\\s*\n")) {
                        if (Pattern.compile("(?m)^ {0,3}\\[[^\\]]+\\]: ")
                                .matcher(block)
                                .find()) {
                            rest.add("");
                            rest.addAll(block.lines().toList());
                        }
                    }
                    rest.add("");
                    rest.addAll(lines.subList(section[1], lines.size()));
                    List<String> expected = before.stream()
                            .filter(item -> item.line() <= section[0] || item.line() > section[1])
                            .map(Placed::summary)
                            .toList();

                    assertThat(placed(parser, name, rest).stream().map(Placed::summary))
                            .as("%s without '%s'", name, lines.get(section[0]))
                            .containsExactlyElementsOf(expected);
                }
            }
        }
    }

    @Test
    void readsSectionsInAnyOrder() throws IOException {
        for (Path root : roots()) {
            for (Path issue : issues(root)) {
                String text = Files.readString(issue, StandardCharsets.UTF_8).replace("\r\n", "\n");
                List<String> lines = text.lines().toList();
                Path name = root.relativize(issue);
                DigestParser parser = parser(name.getName(0).toString());
                List<int[]> sections = sections(lines);
                List<String> expected = placed(parser, name, lines).stream()
                        .map(Placed::summary)
                        .toList();
                for (int i = 1; i + 1 < sections.size(); i++) {
                    int[] first = sections.get(i);
                    int[] second = sections.get(i + 1);
                    if (first[1] != second[0]) {
                        continue;
                    }
                    List<String> other = new ArrayList<>(lines.subList(0, first[0]));
                    other.addAll(lines.subList(second[0], second[1]));
                    other.add("");
                    other.addAll(lines.subList(first[0], first[1]));
                    other.add("");
                    other.addAll(lines.subList(second[1], lines.size()));

                    assertThat(placed(parser, name, other).stream().map(Placed::summary))
                            .as("%s with '%s' first", name, lines.get(second[0]))
                            .containsExactlyInAnyOrderElementsOf(expected);
                }
            }
        }
    }

    /** An article and the line on which it begins. */
    private record Placed(int line, String summary) {}

    private List<Placed> placed(DigestParser parser, Path name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
        List<Placed> placed = new ArrayList<>();
        try (DigestReader reader = parser.open(file)) {
            for (DigestEvent event = reader.next(); event != null; event = reader.next()) {
                if (event instanceof ItemEvent item && item.item() instanceof Article article) {
                    placed.add(new Placed(item.span().orElseThrow().line(), IssueSummary.line("", article)));
                }
            }
        }
        return placed;
    }

    /** The first line of each section of level 2 (or 3 if level 2 is rare) and the line after its last one, counted from 0. */
    private static List<int[]> sections(List<String> lines) {
        String mark = lines.stream().filter(line -> line.matches("## .*")).count() > 2 ? "##" : "###";
        List<int[]> sections = new ArrayList<>();
        boolean[] fixed = IssueMutation.Lines.fixed(lines);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean heading = !fixed[i] && line.matches("#{1," + mark.length() + "} .*|===+ *");
            if (heading && !sections.isEmpty() && sections.get(sections.size() - 1)[1] < 0) {
                sections.get(sections.size() - 1)[1] = line.startsWith("=") ? i - 1 : i;
            }
            if (heading && line.startsWith(mark + " ")) {
                sections.add(new int[] {i, -1});
            }
        }
        if (!sections.isEmpty() && sections.get(sections.size() - 1)[1] < 0) {
            sections.get(sections.size() - 1)[1] = lines.size();
        }
        return sections;
    }

    static DigestParser parser(String profile) {
        return DigestParser.builder()
                .profiles(List.of(Profile.builtIn(profile).orElseThrow()))
                .build();
    }

    private String summary(DigestParser parser, Path name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return IssueSummary.of(parser, file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static List<Path> roots() {
        String weeklies = System.getProperty("digest.weeklies", "");
        return weeklies.isEmpty() ? List.of(ISSUES) : List.of(ISSUES, Path.of(weeklies));
    }

    static List<Path> issues(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(".*\\.(md|mdx|markdown)"))
                    .sorted()
                    .toList();
        }
    }

    /** The lines of one text that are not in the other, in both directions. */
    static String difference(String before, String after) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        before.lines().forEach(line -> counts.merge(line, -1, Integer::sum));
        after.lines().forEach(line -> counts.merge(line, 1, Integer::sum));
        StringBuilder difference = new StringBuilder();
        counts.forEach((line, count) -> {
            if (count != 0) {
                difference.append(count < 0 ? "- " : "+ ").append(line).append('\n');
            }
        });
        return difference.isEmpty() ? "another order\n" : difference.toString();
    }
}
