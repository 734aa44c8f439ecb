package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.weeklydigest.parser.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.ObjectMapper;

/** The built-in profiles and the examples of the documentation are valid by the schema of profiles. */
class ProfileSchemaTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- profile (step|example) -->\\n```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource("profile.schema.json"));

    @ParameterizedTest
    @MethodSource("names")
    void builtInProfileIsValid(String name) {
        assertThat(problems(yaml(resource(name + ".yaml")))).isEmpty();
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        Profile.builtIn().forEach(profile -> names.add(profile.name()));
        names.add("generic");
        return names;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void documentedProfileIsValid(String example) {
        Map<String, Object> profile = new LinkedHashMap<>(
                Map.of("name", "example", "language", "en", "entries", List.of(Map.of("form", "prose"))));
        yaml(example).forEach((key, value) -> profile.put(String.valueOf(key), value));

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
        assertThat(problems(yaml("name: tea\nlanguage: en\ncolour: red\nentries: [{form: prose}]\n")))
                .isNotEmpty();
        assertThat(problems(yaml("name: tea\nlanguage: en\nentries: [{form: poem}]\n")))
                .isNotEmpty();
        assertThat(problems(yaml("name: tea\nlanguage: en\nentries: [{form: heading, level: 7}]\n")))
                .isNotEmpty();
        assertThat(problems(yaml("name: Tea House\nlanguage: en\nentries: [{form: prose}]\n")))
                .isNotEmpty();
    }

    private static List<String> problems(Map<?, ?> profile) {
        return SCHEMA.validate(new ObjectMapper().valueToTree(profile)).stream()
                .map(Error::toString)
                .toList();
    }

    private static Map<?, ?> yaml(String text) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static String resource(String name) {
        try (InputStream data = Objects.requireNonNull(Profile.class.getResourceAsStream("profiles/" + name), name)) {
            return new String(data.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new IllegalStateException(name, problem);
        }
    }
}
