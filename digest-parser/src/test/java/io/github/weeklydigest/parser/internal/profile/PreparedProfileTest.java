package io.github.weeklydigest.parser.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.parser.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PreparedProfileTest {
    static Stream<String> names() {
        return Stream.concat(Profile.builtIn().stream(), Stream.of(Profile.generic()))
                .map(Profile::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasTheValuesOfTheYaml(String name) throws IOException {
        ProfileNode yaml = YamlProfile.parse(new String(file(name + ".yaml"), StandardCharsets.UTF_8));
        ProfileNode prepared = PreparedProfile.read(new ByteArrayInputStream(PreparedProfile.write(yaml)));
        assertThat(lines(prepared)).isEqualTo(lines(yaml)).hasSizeGreaterThan(5);
    }

    /** The prepared form is missing if the classes were not compiled by Maven. */
    @ParameterizedTest
    @MethodSource("names")
    void isWrittenByTheBuild(String name) throws IOException {
        String file = PreparedProfile.fileName(name);
        if (Profile.class.getResource("profiles/" + file) != null) {
            String yaml = new String(file(name + ".yaml"), StandardCharsets.UTF_8);
            assertThat(file(file)).isEqualTo(PreparedProfile.write(YamlProfile.parse(yaml)));
        }
    }

    @Test
    void keepsLinesForMessages() throws IOException {
        ProfileNode yaml = YamlProfile.parse("name: a\nentries:\n  - form: heading\n");
        ProfileNode prepared = PreparedProfile.read(new ByteArrayInputStream(PreparedProfile.write(yaml)));
        ProfileNode form = prepared.require("entries").elements().get(0).require("form");
        assertThat(form.problem("is wrong")).hasMessage("line 3, key 'entries[0].form': is wrong");
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream data = Profile.class.getResourceAsStream("profiles/" + name)) {
            return Objects.requireNonNull(data, name).readAllBytes();
        }
    }

    /** Line, key and text of each value. */
    private static List<String> lines(ProfileNode node) {
        List<String> lines = new ArrayList<>();
        lines.add(node.problem(node.isText() ? node.text() : "").getMessage());
        if (node.isMapping()) {
            node.entries().values().forEach(value -> lines.addAll(lines(value)));
        } else if (node.isList()) {
            node.elements().forEach(element -> lines.addAll(lines(element)));
        }
        return lines;
    }
}
