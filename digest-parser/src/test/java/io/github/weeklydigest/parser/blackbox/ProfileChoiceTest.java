package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import io.github.weeklydigest.testdata.SampleDigests;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each profile recognizes the issues of its own weekly, and no others. */
class ProfileChoiceTest {
    /** A profile that recognizes nothing. It keeps a parser from having only one profile, which is used unasked. */
    private static final Profile NEVER = Profile.generic();

    @ParameterizedTest
    @MethodSource("issues")
    void onlyTheProfileOfItsWeeklyRecognizesAnIssue(Issues issue) throws IOException {
        List<String> claims = new ArrayList<>();
        for (Profile profile : Profile.builtIn()) {
            if (recognizes(profile, issue.file())) {
                claims.add(profile.name());
            }
        }

        assertThat(claims).containsExactly(issue.profile());
    }

    static List<Issues> issues() throws IOException {
        return Issues.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @EnabledIfSystemProperty(named = Corpus.PROPERTY, matches = ".+")
    void onlyItsOwnProfileRecognizesATechnicalReadingWeek(Path page) throws IOException {
        for (Profile profile : Profile.builtIn()) {
            if (!profile.name().startsWith("technical-reading")) {
                assertThat(recognizes(profile, page)).as(profile.name()).isFalse();
            }
        }
    }

    static List<Path> pages() throws IOException {
        return System.getProperty(Corpus.PROPERTY) == null ? List.of(Path.of("absent")) : Corpus.pages();
    }

    @Test
    void onlyItsOwnProfileRecognizesAGeneratedWeek() throws IOException {
        String week = SampleDigests.seeded(1).week(0);
        for (Profile profile : Profile.builtIn()) {
            boolean own = profile.name().equals("technical-reading-zh");
            try (DigestReader reader = parser(profile).openText(week)) {
                assertThat(profile(reader).equals(Optional.of(profile.name())))
                        .as(profile.name())
                        .isEqualTo(own);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void noProfileRecognizesAStranger(String name, String text) throws IOException {
        for (Profile profile : Profile.builtIn()) {
            try (DigestReader reader = parser(profile).open(new StringReader(text), name)) {
                assertThat(profile(reader))
                        .as(profile.name() + " on " + name)
                        .isNotEqualTo(Optional.of(profile.name()));
            }
        }
    }

    static List<Arguments> strangers() {
        return List.of(
                Arguments.of(
                        "posts/12-kettles.md",
                        "<img src=\"kettle.png\">\n\n# Kettles\n\n## News\n\n- [a](https://a.example)\n"),
                Arguments.of("12-kettles.md", "<small>by Ann</small>\n\n## News\n\n- [a](https://a.example)\n"),
                Arguments.of("issue-12.md", "# Teahouse Weekly 12\n\n## News\n\n- [a](https://a.example)\n"),
                Arguments.of(
                        "2031-02-05-news.md",
                        "---\ntitle: Teahouse 12\ndate: 2031-02-05\n---\n\n## News\n\n- [a](https://a.example)\n"),
                Arguments.of(
                        "2031-02-05-update.md",
                        "---\ntitle: A new kettle\ndate: 2031-02-05\n---\n\n## Why\n\n- [a](https://a.example)\n"),
                Arguments.of(
                        "letters/issue-12.md",
                        "---\ntitle: 'Issue #12'\nauthor: Ann\n---\n\n### News\n\n[a](https://a.example)\n"),
                Arguments.of("letters/12.md", "---\ntitle: Issue 12\n---\n\n### News\n\n+ [a](https://a.example)\n"),
                Arguments.of(
                        "posts/tea.md",
                        "---\ntitle: Tea\npublishedAt: 2031/02/05\n---\n\n## News\n\n- [a](https://a.example)\n"),
                Arguments.of("diary.md", "# 2031-02-05\n\n**A day**\nhttps://a.example\n"),
                Arguments.of("README.md", "# Kettle\n\n## Install\n\n- [a](https://a.example)\n\n## License\n\nMIT\n"),
                Arguments.of(
                        "CHANGELOG.md",
                        "# Changelog\n\n## [1.2.0] - 2031-02-05\n\n### Added\n\n- A lid ([#7](https://a.example/7))\n"),
                Arguments.of("notes/2031-02.md", "## 2031.02.05\n\n- [a](https://a.example)\n"),
                Arguments.of(
                        "docs/page.md", "Title: Kettles\nDate: 2031-02-05\n\n# Kettles\n\n- [a](https://a.example)\n"),
                Arguments.of(
                        "list.md", "# Awesome Rust\n\n## News\n\n* [This Week in Tea](https://a.example) - weekly\n"),
                Arguments.of("周刊.md", "# 茶馆周刊（第 12 期）：水\n\n## 工具\n\n1、[a](https://a.example)\n"),
                Arguments.of("20310203-20310209.md", "# Diary\n\n1. tea https://a.example\n"),
                Arguments.of(
                        "2031-02/index.md", "+++\ntitle = \"Teahouse\"\n+++\n\n## News\n\n- [a](https://a.example)\n"));
    }

    private static boolean recognizes(Profile profile, Path file) throws IOException {
        try (DigestReader reader = parser(profile).open(file)) {
            return profile(reader).equals(Optional.of(profile.name()));
        }
    }

    private static DigestParser parser(Profile profile) {
        return DigestParser.builder()
                .profiles(List.of(NEVER, profile))
                .failNever()
                .build();
    }

    private static Optional<String> profile(DigestReader reader) throws IOException {
        return ((DigestStart) reader.next()).header().profile();
    }
}
