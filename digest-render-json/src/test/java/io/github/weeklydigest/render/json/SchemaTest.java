package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.SectionKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {
    private static final Path WEEK = Path.of("src/test/resources/spec/json/week.json");

    /** What may be left out, or hold any text, in the sample week. */
    private static final Set<String> OPTIONAL = Set.of(
            "level",
            "anchor",
            "text",
            "body",
            "blocks",
            "introduction",
            "language",
            "period",
            "profile",
            "week",
            "category",
            "url",
            "date",
            "name",
            "handle",
            "arxiv",
            "version",
            "byline",
            "label",
            "target",
            "resolved",
            "children");

    private static final Set<String> CONSTANTS = Set.of("schemaVersion", "kind", "type");

    /** Where types of others are allowed, or any kind is. */
    private static final Pattern FREE = Pattern.compile("/(?:body|blocks|byline|introduction|children|notes)/");

    @Test
    void isASchemaItselfAndDescribesEveryMember() {
        for (JsonSchema schema : JsonSchema.values()) {
            JsonNode json = Json.tree(schema.text());

            assertThat(json.get("$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(json.get("$id").stringValue()).isEqualTo(schema.id());
            assertThat(undescribed(json, schema.name(), json)).isEmpty();
        }
    }

    /** Members of objects that nothing describes, neither here nor where they refer to. */
    private static List<String> undescribed(JsonNode root, String path, JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.has("additionalProperties")) {
            for (String name : node.get("properties").propertyNames()) {
                JsonNode member = node.get("properties").get(name);
                boolean known = member.has("description") || member.has("const") || member.has("$ref");
                if (!known && !List.of("year", "week", "type").contains(name)) {
                    found.add(path + '/' + name);
                }
            }
        }
        for (String name : node.isObject() ? node.propertyNames() : List.<String>of()) {
            found.addAll(undescribed(root, path + '/' + name, node.get(name)));
        }
        return found;
    }

    @Test
    void listsAllKindsOfSections() {
        JsonNode kinds = Json.tree(JsonSchema.DIGEST.text())
                .get("$defs")
                .get("sectionKind")
                .get("enum");

        assertThat(kinds.valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(
                        Stream.of(SectionKind.values()).map(SectionKind::id).toList());
    }

    @Test
    void everyMemberOfTheWrongTypeIsRejected() throws IOException {
        int mutations = forEachMember(member -> {
            JsonNode value = member.object.get(member.name);
            member.object.set(member.name, member.object.arrayNode().add(member.object.numberNode(1.5)));
            assertThat(problems(member)).as("wrong type of %s", member).isNotEmpty();
            member.object.set(member.name, value);
        });
        assertThat(mutations).isGreaterThan(100);
    }

    @Test
    void everyMemberOfAnotherNameIsRejected() throws IOException {
        forEachMember(member -> {
            member.object.put("x-" + member.name, true);
            assertThat(problems(member)).as("another name beside %s", member).isNotEmpty();
            member.object.remove("x-" + member.name);
        });
    }

    @Test
    void everyMissingMemberThatIsNotOptionalIsRejected() throws IOException {
        forEachMember(member -> {
            if (!OPTIONAL.contains(member.name)) {
                JsonNode value = member.object.remove(member.name);
                assertThat(problems(member)).as("without %s", member).isNotEmpty();
                member.object.set(member.name, value);
            }
        });
    }

    @Test
    void wrongConstantsAreRejected() throws IOException {
        forEachMember(member -> {
            if (CONSTANTS.contains(member.name) && !FREE.matcher(member.path).find()) {
                JsonNode value = member.object.get(member.name);
                member.object.put(member.name, "odd");
                assertThat(problems(member)).as("wrong constant in %s", member).isNotEmpty();
                member.object.set(member.name, value);
            }
        });
    }

    private record Member(JsonNode root, ObjectNode object, String name, String path) {
        @Override
        public String toString() {
            return path + '/' + name;
        }
    }

    private static List<String> problems(Member member) {
        return Schemas.problems(JsonSchema.DIGEST, member.root);
    }

    /** The action leaves the document as it was. */
    private static int forEachMember(Consumer<Member> action) throws IOException {
        JsonNode week = Json.tree(Files.readString(WEEK));
        assertThat(Schemas.problems(JsonSchema.DIGEST, week)).isEmpty();
        List<Member> members = new ArrayList<>();
        collect(week, week, "", members);
        members.forEach(action);
        assertThat(Schemas.problems(JsonSchema.DIGEST, week)).isEmpty();
        return members.size();
    }

    private static void collect(JsonNode root, JsonNode node, String path, List<Member> members) {
        if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                collect(root, array.get(at), path + '/' + at, members);
            }
        } else if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                members.add(new Member(root, object, name, path));
                collect(root, object.get(name), path + '/' + name, members);
            }
        }
    }
}
