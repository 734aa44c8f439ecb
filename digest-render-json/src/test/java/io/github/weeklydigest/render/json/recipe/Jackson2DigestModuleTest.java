package io.github.weeklydigest.render.json.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weeklydigest.fixture.RandomDigests;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.testdata.Seeds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Jackson2DigestModuleTest {
    private final ObjectMapper mapper = new ObjectMapper().registerModule(new Jackson2DigestModule());

    static LongStream seeds() {
        return Seeds.stream(30);
    }

    /** What a controller of a web app returns and takes. */
    record Page(int number, Digest digest, String note) {}

    @ParameterizedTest(name = "-Dtests.seed={0}")
    @MethodSource("seeds")
    void writesAndReadsDigestsInsideOfOtherValues(long seed) throws Exception {
        Page page = new Page(3, new RandomDigests(seed).next(), "end");

        byte[] json = mapper.writeValueAsBytes(page);

        assertThat(mapper.readValue(json, Page.class)).isEqualTo(page);
    }

    @Test
    void refusesWhatIsNoDigest() {
        assertThatThrownBy(() -> mapper.readValue("{\"digest\":{\"sections\":[]}}", Page.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("'schemaVersion' is missing");
    }

    @Test
    void isTheRecipeOfTheDocumentation() throws Exception {
        String source = Files.readString(
                Path.of("src/test/java/io/github/weeklydigest/render/json/recipe/Jackson2DigestModule.java"));
        String recipe = source.substring(source.indexOf("final class Jackson2DigestModule"))
                .strip();

        assertThat(Files.readString(Path.of("../docs/json.md"))).contains(recipe);
    }
}
