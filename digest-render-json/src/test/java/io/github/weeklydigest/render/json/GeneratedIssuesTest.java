package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.testdata.CaseShare;
import io.github.weeklydigest.testdata.SampleIssues;
import io.github.weeklydigest.testdata.SampleIssues.Issue;
import io.github.weeklydigest.testdata.Seeds;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random issues that are written by the rules of each built-in profile. {@code -Dtests.seed=} repeats a run. */
class GeneratedIssuesTest {
    private static final int EACH = Integer.getInteger("tests.issues", CaseShare.count(10, 3));

    static List<Profile> profiles() {
        return Profiles.all();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void readsBackAsTheSameDigest(Profile profile) throws IOException {
        Map<?, ?> keys = Profiles.keys(profile);
        for (long seed : Seeds.stream(EACH).toArray()) {
            Digest digest = digest(profile, SampleIssues.of(keys, seed));
            String json = Json.write(digest);

            assertThat(Json.read(json)).as("-Dtests.seed=%d", seed).isEqualTo(digest);
            assertThat(Json.write(Json.read(json))).as("-Dtests.seed=%d", seed).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void documentsAndLinesAreValid(Profile profile) throws IOException {
        Map<?, ?> keys = Profiles.keys(profile);
        for (long seed : Seeds.stream(EACH).toArray()) {
            Digest digest = digest(profile, SampleIssues.of(keys, seed));

            assertThat(Schemas.problems(JsonSchema.DIGEST, Json.tree(Json.write(digest))))
                    .as("-Dtests.seed=%d", seed)
                    .isEmpty();
            assertThat(Json.lines(Json.write(digest, "json.lines=true")))
                    .as("-Dtests.seed=%d", seed)
                    .allSatisfy(line ->
                            assertThat(Schemas.problems(JsonSchema.LINE, line)).isEmpty())
                    .extracting(line -> line.get("id").stringValue())
                    .doesNotHaveDuplicates();
        }
    }

    private static Digest digest(Profile profile, Issue issue) throws IOException {
        DigestParser parser =
                DigestParser.builder().profiles(List.of(profile)).failNever().build();
        return DigestEvents.collect(parser.open(new StringReader(issue.text()), issue.name()));
    }
}
