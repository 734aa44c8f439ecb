package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One week in every form, compared as a whole. {@code -Dgolden.update=true} writes the files anew, and fails. */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/spec/json");

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    week.json;          json.indent=true
                    week-positions.json; json.indent=true json.positions=true json.text=false json.content=none
                    week-markdown.json; json.indent=true json.content=markdown
                    week-html.json;     json.indent=true json.content=html
                    week.jsonl;         json.lines=true
                    """)
    void isAsBefore(String file, String options) throws IOException {
        String json = written(options.split(" "));

        Path golden = FOLDER.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, json);
        }
        assertThat(Boolean.getBoolean("golden.update")).as("golden.update").isFalse();
        assertThat(json).isEqualTo(Files.readString(golden));
    }

    private static String written(String... options) throws IOException {
        try (DigestReader source = DigestParser.create().open(FOLDER.resolve("week.md"))) {
            return Json.write(source, options);
        }
    }

    @Test
    void filesAreValid() throws IOException {
        for (String file : new String[] {"week.json", "week-positions.json", "week-markdown.json", "week-html.json"}) {
            assertThat(Schemas.problems(JsonSchema.DIGEST, Json.tree(Files.readString(FOLDER.resolve(file)))))
                    .isEmpty();
        }
        assertThat(Json.lines(Files.readString(FOLDER.resolve("week.jsonl"))))
                .hasSizeGreaterThan(5)
                .allSatisfy(line ->
                        assertThat(Schemas.problems(JsonSchema.LINE, line)).isEmpty());
    }
}
