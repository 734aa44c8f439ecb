package io.github.weeklydigest.parser.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.grammar.Observer.Unit;
import io.github.weeklydigest.parser.internal.profile.ProfileReader;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.slice.SliceContent;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import io.github.weeklydigest.parser.internal.source.Sources;
import io.github.weeklydigest.testdata.CaseShare;
import io.github.weeklydigest.testdata.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuspectsTest {
    private static final String[] PIECES = {
        "a",
        "文字",
        "＃",
        " ",
        " ",
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        "**",
        "*",
        "_",
        "~~",
        "~",
        "`",
        "[",
        "]",
        "](#a)",
        "](b \"t\")",
        "](https://example.com)",
        "]（https://example.com）",
        "[[",
        "]]",
        "[[#a]]",
        "[[b]]",
        "<b>",
        "</b>",
        "<x>",
        "<br id=a>",
        "<img src=a.png>",
        "![",
        "](a.png)",
        "https://example.com/a",
        "。",
        "）",
        "@",
        "a@b.cd",
        "\\",
        "&amp;",
        "&#35;",
        "&nbsp;",
        "$x$",
        "{",
        "> ",
        "\n> ",
        "\n>> ",
        ">",
        "- ",
        "\n- ",
        "\n  ",
        "\n    ",
        "1. ",
        "\n2. ",
        "# ",
        "\n## ",
        "#",
        "\u00A0",
        "\u200B",
        "\u3000",
        "---\n",
        "```\n",
        "<div>\n",
        "| a | b |\n|---|---|\n",
        "\n| c | d | e |",
        "> [!NOTE]\n> ",
        "> [!note]",
        "> [!Foo]\n",
        "> [!TIP",
        "www.example.com/文",
        "\r\n",
        "\t"
    };

    private static final Vocabulary WORDS = ProfileReader.read("""
            name: example
            language: en
            entries:
              - form: contents
            """).words();

    @ParameterizedTest(name = "-Dtests.seed={0}")
    @ValueSource(ints = {0, 1, 2, 3})
    void missesNoFinding(int run) throws IOException {
        long seed = Seeds.of(run);
        Random random = new Random(seed);
        for (int i = 0; i < CaseShare.count(1_500, 3); i++) {
            String source = document(random);
            assertThat(findings(source, new Suspects()))
                    .as("-Dtests.seed=%d, document %s", seed, source)
                    .isEqualTo(findings(source, new Everything()));
        }
    }

    @Test
    void missesNoFindingInDocumentsWithReferences() throws IOException {
        String source = "# a\n\n[b]: c\n\nd [e][b] *f*g **h** [i](j)\n\n> k\nl\n\n- m\nn\n\n[o](#p)\n";
        assertThat(findings(source, new Suspects()))
                .isEqualTo(findings(source, new Everything()))
                .isNotEmpty();
    }

    private static String document(Random random) {
        StringBuilder document = new StringBuilder("# a\n\n");
        for (int length = 1 + random.nextInt(16); length > 0; length--) {
            document.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return document.toString();
    }

    private static List<Diagnostic> findings(String text, Suspects suspects) throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        Checks checks = new Checks(findings::add, Optional.empty(), suspects);
        try (SliceReader slices = Sources.of(text, ParseLimits.defaults())
                .open(finding -> {}, (heading, deeper) -> SliceContent.ALL, true)) {
            for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
                SliceHeading place = slice.heading();
                if (place != null) {
                    Heading heading = new Heading(place.level(), place.children(), "a");
                    checks.unit(
                            new Unit(slice, place, heading, List.of(), List.of(), false, false, true, List.of()),
                            WORDS);
                }
            }
        }
        checks.end();
        return findings;
    }

    /** Leaves nothing out. */
    private static final class Everything extends Suspects {
        @Override
        boolean mayBeWrong(SourceFragment fragment, Block block, boolean contents) {
            return true;
        }

        @Override
        boolean mayBeWrong(List<Inline> heading) {
            return true;
        }
    }
}
