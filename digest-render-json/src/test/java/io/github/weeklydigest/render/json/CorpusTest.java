package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.testdata.CaseShare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real weeks, where {@code -Ddigest.corpus=} names their folder. */
@EnabledIfSystemProperty(named = "digest.corpus", matches = ".+", disabledReason = "no folder of real weeks is given")
class CorpusTest {
    private final DigestParser parser = DigestParser.create();

    static List<Path> weeks() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("digest.corpus")))) {
            List<Path> weeks = files.filter(
                            file -> file.getFileName().toString().equals("README.zh-CN.md"))
                    .sorted()
                    .toList();
            assertThat(weeks).isNotEmpty();
            return weeks;
        }
    }

    static List<Path> someWeeks() throws IOException {
        return CaseShare.ofEach(weeks(), 3);
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void isValidAndReadsBackTheSame(Path week) throws IOException {
        Digest digest = parser.parse(week);
        String json = Json.write(digest);

        assertThat(Schemas.problems(JsonSchema.DIGEST, Json.tree(json))).isEmpty();
        assertThat(Json.read(json)).isEqualTo(digest);
        assertThat(Json.write(Json.read(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("someWeeks")
    void linesAreValidAndHaveDifferentIds(Path week) throws IOException {
        var lines = Json.lines(Json.write(parser.parse(week), "json.lines=true"));

        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(Schemas.problems(JsonSchema.LINE, line)).isEmpty());
        assertThat(lines).extracting(line -> line.get("id").stringValue()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("someWeeks")
    void positionsAreValid(Path week) throws IOException {
        String json;
        try (var source = parser.open(week)) {
            json = Json.write(source, "json.positions=true");
        }

        assertThat(json).contains("\"position\":{\"line\":");
        assertThat(Schemas.problems(JsonSchema.DIGEST, Json.tree(json))).isEmpty();
        assertThat(Json.read(json)).isEqualTo(parser.parse(week));
    }
}
