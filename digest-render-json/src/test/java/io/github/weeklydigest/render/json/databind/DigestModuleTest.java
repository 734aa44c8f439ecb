package io.github.weeklydigest.render.json.databind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weeklydigest.fixture.RandomDigests;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestReference;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PostTime;
import io.github.weeklydigest.model.Resolution;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.json.JsonRendererProvider;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.testdata.Seeds;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class DigestModuleTest {
    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new DigestModule()).build();

    static LongStream seeds() {
        return Seeds.stream(30);
    }

    @ParameterizedTest(name = "-Dtests.seed={0}")
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

    @Test
    void writesAnArticleAsInADigest() {
        Article article = new Article(
                Optional.of(Heading.of(4, "Teapots", "teapots")),
                List.of(LinkSource.of("Why teapots drip", "https://physics.example/teapots"), Paragraph.of("Water.")));

        String json = mapper.writeValueAsString(article);

        assertThat(json)
                .isEqualTo("{\"type\":\"article\",\"title\":\"Teapots\",\"level\":4,\"anchor\":\"teapots\","
                        + "\"sources\":[{\"kind\":\"link\",\"title\":\"Why teapots drip\","
                        + "\"url\":\"https://physics.example/teapots\"}],\"notes\":[],"
                        + "\"body\":[{\"type\":\"paragraph\",\"text\":\"Water.\"}],\"text\":\"Water.\"}");
        assertThat(mapper.readValue(json, Article.class)).isEqualTo(article);
        assertThat(mapper.readValue("[" + json + "]", new TypeReference<List<Article>>() {}))
                .containsExactly(article);
    }

    /** Every record and constant of random digests, by itself. */
    @ParameterizedTest(name = "-Dtests.seed={0}")
    @MethodSource("seeds")
    void writesAndReadsEveryTypeOfTheModelByItself(long seed) throws ReflectiveOperationException {
        Set<Object> parts = new LinkedHashSet<>();
        collect(new RandomDigests(seed).next(), parts);

        assertThat(parts).isNotEmpty();
        for (Object part : parts) {
            if (part instanceof Resolution) {
                continue;
            }
            String json = mapper.writeValueAsString(part);
            assertThat(mapper.readValue(json, part.getClass())).as(json).isEqualTo(part);
            for (Class<?> type : List.of(SectionItem.class, Item.class, Source.class, Block.class, Inline.class)) {
                if (type.isInstance(part)) {
                    assertThat(mapper.readValue(json, type)).as(json).isEqualTo(part);
                }
            }
        }
    }

    private static void collect(Object value, Set<Object> parts) throws ReflectiveOperationException {
        if (value instanceof List<?> list) {
            for (Object element : list) {
                collect(element, parts);
            }
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            collect(optional.get(), parts);
        } else if (value.getClass().getPackageName().equals(Digest.class.getPackageName())) {
            parts.add(value);
            if (value instanceof Record) {
                for (RecordComponent component : value.getClass().getRecordComponents()) {
                    collect(component.getAccessor().invoke(value), parts);
                }
            }
        }
    }

    @Test
    void refusesAValueOfAnotherType() {
        assertThatThrownBy(() -> mapper.readValue("{\"type\":\"prose\"}", Article.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("this is of type Prose, not Article");
        assertThatThrownBy(() -> mapper.readValue("{\"type\":\"subheading\",\"level\":9}", Block.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("not a valid Block");
        assertThatThrownBy(() -> mapper.readValue("3", PostTime.class)).isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> mapper.readValue("{}", DigestReference.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("'week' is missing");
    }
}
