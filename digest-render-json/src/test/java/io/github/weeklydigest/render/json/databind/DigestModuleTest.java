package io.github.weeklydigest.render.json.databind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weeklydigest.fixture.RandomDigests;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.json.JsonRendererProvider;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class DigestModuleTest {
    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new DigestModule()).build();

    static LongStream seeds() {
        long first = Long.getLong("tests.seed", 20_250_512L);
        return LongStream.range(first, first + 30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void writesAndReadsDigestsWithTheAppsMapper(long seed) {
        Digest digest = new RandomDigests(seed).next();

        assertThat(mapper.readValue(mapper.writeValueAsBytes(digest), Digest.class))
                .isEqualTo(digest);
        JsonNode tree = mapper.valueToTree(digest);
        assertThat(mapper.treeToValue(tree, Digest.class)).isEqualTo(digest);
    }

    @Test
    void writesWhatTheRendererWrites() throws IOException {
        Digest digest = new RandomDigests(7).next();
        StringBuilder rendered = new StringBuilder();
        new JsonRendererProvider().create(RenderOptions.defaults()).render(DigestReader.of(digest), rendered);

        assertThat(mapper.writeValueAsString(digest) + '\n').isEqualTo(rendered.toString());
    }

    /** What a controller of a web app returns and takes. */
    record Page(int number, Digest digest, String note) {}

    @Test
    void worksInsideOfOtherValues() {
        Page page = new Page(3, new RandomDigests(7).next(), "end");

        String json = mapper.writeValueAsString(page);

        assertThat(json)
                .startsWith("{\"number\":3,\"digest\":{\"schemaVersion\":\"1\"")
                .endsWith("\"note\":\"end\"}");
        assertThat(mapper.readValue(json, Page.class)).isEqualTo(page);
    }

    @Test
    void refusesWhatIsNoDigestAsTheMapperRefusesOtherThings() {
        assertThatThrownBy(() -> mapper.readValue("{\"number\":3,\"digest\":{\"sections\":[]}}", Page.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("'schemaVersion' is missing")
                .hasMessageContaining("1:22");
        assertThatThrownBy(() -> mapper.readValue("[]", Digest.class)).isInstanceOf(MismatchedInputException.class);
    }
}
