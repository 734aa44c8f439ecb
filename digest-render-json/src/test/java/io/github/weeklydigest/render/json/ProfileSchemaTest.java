package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.weeklydigest.parser.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;

/** The built-in profiles and the examples of the documentation are valid by the schema of profiles. */
class ProfileSchemaTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- profile (step|example) -->\\n```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Profiles.resource("profile.schema.json"));

    @ParameterizedTest
    @MethodSource("names")
    void builtInProfileIsValid(String name) {
        assertThat(problems(Profiles.yaml(Profiles.resource(name + ".yaml")))).isEmpty();
    }

    static List<String> names() {
        return Profiles.all().stream().map(Profile::name).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void documentedProfileIsValid(String example) {
        Map<String, Object> profile = new LinkedHashMap<>(
                Map.of("name", "example", "language", "en", "entries", List.of(Map.of("form", "prose"))));
        Profiles.yaml(example).forEach((key, value) -> profile.put(String.valueOf(key), value));

        assertThat(problems(profile)).isEmpty();
    }

    static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "profiles.md")));
        while (example.find()) {
            examples.add(example.group(2));
        }
        examples.add(Files.readString(Path.of("..", "samples", "teahouse", "teahouse.yaml")));
        return examples;
    }

    @Test
    void schemaRejectsUnknownKeysAndValues() {
        assertThat(problems(Profiles.yaml("name: tea\nlanguage: en\ncolour: red\nentries: [{form: prose}]\n")))
                .isNotEmpty();
        assertThat(problems(Profiles.yaml("name: tea\nlanguage: en\nentries: [{form: poem}]\n")))
                .isNotEmpty();
        assertThat(problems(Profiles.yaml("name: tea\nlanguage: en\nentries: [{form: heading, level: 7}]\n")))
                .isNotEmpty();
        assertThat(problems(Profiles.yaml("name: Tea House\nlanguage: en\nentries: [{form: prose}]\n")))
                .isNotEmpty();
    }

    private static List<String> problems(Map<?, ?> profile) {
        return SCHEMA.validate(new ObjectMapper().valueToTree(profile)).stream()
                .map(Error::toString)
                .toList();
    }
}
