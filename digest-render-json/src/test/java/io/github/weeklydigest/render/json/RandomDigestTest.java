package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.fixture.RandomDigests;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.testdata.CaseShare;
import io.github.weeklydigest.testdata.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Digests of every shape that the model allows. {@code -Dtests.seed=} repeats a run; each case names its own seed. */
class RandomDigestTest {
    private static final int CASES = CaseShare.count(150, 3);

    static LongStream seeds() {
        return Seeds.stream(CASES);
    }

    /** Each record, each constant, each optional member there and not there, each list empty and not. */
    @Test
    void generatorUsesEverythingThatTheModelHas() {
        Shapes shapes = new Shapes();
        // The rarest shape is in every tenth digest.
        Seeds.stream(500).forEach(seed -> shapes.see(new RandomDigests(seed).next()));

        assertThat(shapes.seen()).as("-Dtests.seed=%d", Seeds.first()).containsAll(Shapes.possible(Digest.class));
        assertThat(Shapes.possible(Digest.class))
                .hasSizeGreaterThan(150)
                .contains("OrderedList", "PostTime.time is there", "Alignment.RIGHT", "Post.replies is empty");
    }

    @ParameterizedTest(name = "-Dtests.seed={0}")
    @MethodSource("seeds")
    void readsBackAsTheSameDigest(long seed) throws Exception {
        Digest digest = new RandomDigests(seed).next();

        assertThat(Json.read(Json.write(digest))).isEqualTo(digest);
        assertThat(Json.read(Json.write(digest, "json.indent=true", "json.html-safe=true", "json.text=false")))
                .isEqualTo(digest);
    }

    @ParameterizedTest(name = "-Dtests.seed={0}")
    @MethodSource("seeds")
    void readsBackInAnyOrderOfMembers(long seed) throws Exception {
        Digest digest = new RandomDigests(seed).next();

        JsonNode backwards = backwards(Json.tree(Json.write(digest)));

        assertThat(Json.read(backwards.toString())).isEqualTo(digest);
    }

    private static JsonNode backwards(JsonNode json) {
        if (json instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(value -> copy.add(backwards(value)));
            return copy;
        }
        if (!(json instanceof ObjectNode object)) {
            return json;
        }
        List<String> names = new ArrayList<>(object.propertyNames());
        Collections.reverse(names);
        ObjectNode copy = object.objectNode();
        names.forEach(name -> copy.set(name, backwards(object.get(name))));
        return copy;
    }

    @ParameterizedTest(name = "-Dtests.seed={0}")
    @MethodSource("seeds")
    void isValidWithAllOptions(long seed) {
        Digest digest = new RandomDigests(seed).next();

        for (JsonContent content : JsonContent.values()) {
            String option = "json.content=" + content.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(Schemas.problems(JsonSchema.DIGEST, Json.tree(Json.write(digest, option))))
                    .isEmpty();
            assertThat(Json.lines(Json.write(digest, option, "json.lines=true")))
                    .allSatisfy(line ->
                            assertThat(Schemas.problems(JsonSchema.LINE, line)).isEmpty());
        }
    }
}
