package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingsReportTest {
    /** The schema of SARIF 2.1.0-rtm.5 without its descriptions, from the npm package {@code @microsoft/jest-sarif}. */
    private static final Path SCHEMA = Path.of("src", "test", "resources", "sarif-2.1.0.schema.json");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Samples.write(folder, "周 1, 100%:a.md", Samples.week(11) + "\nTo [nowhere](#nowhere) and ~struck~.\n");
    }

    @Test
    void writesSarifThatIsValid() throws IOException {
        Run run = Run.digest("check", "--format=sarif", "--severity=info", folder);

        assertThat(run.code()).isEqualTo(1);
        JsonNode log = new JsonMapper().readTree(run.out());
        assertThat(problems(log)).isEmpty();
        JsonNode result = log.at("/runs/0/results/0");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo(file.toUri().toASCIIString().replace(",", "%2C").replace(":a", "%3Aa"));
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(13);
        assertThat(log.at("/runs/0/tool/driver/rules"))
                .anyMatch(rule -> rule.at("/id").equals(result.at("/ruleId")));
    }

    @Test
    void findsProblemsInAnotherLog() {
        JsonNode log = new JsonMapper()
                .readTree(
                        "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"x\"}},\"results\":[{\"level\":\"info\"}]}]}");

        assertThat(problems(log)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sarif", "json"})
    void writesAValidDocumentWithoutFindings(String format) {
        Run run = Run.digest("check", "--format", format, Samples.ENGLISH);

        assertThat(run.code()).isZero();
        JsonNode json = new JsonMapper().readTree(run.out());
        if (format.equals("sarif")) {
            assertThat(problems(json)).isEmpty();
            assertThat(json.at("/runs/0/results").isEmpty()).isTrue();
        } else {
            assertThat(json.at("/findings").isArray()).isTrue();
        }
    }

    @Test
    void writesJson() {
        Run run = Run.digest("check", "--format=json", "--severity=info", folder);

        JsonNode findings = new JsonMapper().readTree(run.out()).at("/findings");
        assertThat(findings.size()).isEqualTo((int)
                Run.digest("check", "--severity=info", folder).out().lines().count());
        JsonNode finding = findings.get(0);
        assertThat(finding.at("/path").asString()).isEqualTo(file.toString());
        assertThat(finding.at("/line").asInt()).isEqualTo(13);
        assertThat(finding.at("/endLine").asInt()).isEqualTo(13);
        assertThat(List.of("info", "warning", "error"))
                .contains(finding.at("/severity").asString());
        assertThat(finding.at("/message").asString()).isNotEmpty();
    }

    @Test
    void writesAnnotationsForGitHub() {
        Run run = Run.digest("check", "--format=github", "--severity=info", folder);

        assertThat(run.out().lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("::(notice|warning|error) file="
                        + Pattern.quote(folder.toString())
                        + "/周 1%2C 100%25%3Aa\\.md,line=13,endLine=13,col=\\d+,endColumn=\\d+,title=[a-z0-9-]+::.+"));
    }

    @Test
    void refusesAnotherFormat() {
        Run run = Run.digest("check", "--format=xml", Samples.ENGLISH);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("expected one of text, json, sarif, github but was 'xml'");
    }

    @Test
    void quotesTextForJson() {
        String text = "a\"b\\c\n\u0001\u009b\u2028\ud83d\ude00\ud83d";

        String json = JsonText.quote(text);

        assertThat(json).isEqualTo("\"a\\\"b\\\\c\\u000a\\u0001\\u009b\\u2028\ud83d\ude00\\ud83d\"");
        assertThat(new JsonMapper().readTree(json).asString()).isEqualTo(text);
    }

    private static List<String> problems(JsonNode log) {
        try {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(Files.readString(SCHEMA));
            return schema.validate(log).stream().map(Object::toString).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
