package io.github.weeklydigest.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.testdata.SampleDigests;
import io.github.weeklydigest.testdata.SampleIssues;
import io.github.weeklydigest.testdata.Seeds;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Random digests of every profile are written as Markdown that reads back as the same digest. {@code -Dtests.seed=} repeats a
 * run, {@code -Dtests.issues=} sets the number of digests of each profile.
 */
class GeneratedDigestsTest {
    private static final int EACH = Integer.getInteger("tests.issues", 3);

    static List<Profile> profiles() {
        List<Profile> profiles = new ArrayList<>(Profile.builtIn());
        profiles.add(Profile.generic());
        return profiles;
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void issuesReadBackTheSame(Profile profile) throws IOException {
        Map<?, ?> keys = keys(profile);
        DigestParser parser =
                DigestParser.builder().profiles(List.of(profile)).failNever().build();
        for (long seed : Seeds.stream(EACH).toArray()) {
            SampleIssues.Issue issue = SampleIssues.of(keys, seed);
            Digest digest = DigestEvents.collect(parser.open(new StringReader(issue.text()), issue.name()));

            String markdown = MarkdownRendererTest.write(digest);

            assertThat(DigestEvents.collect(parser.open(new StringReader(markdown), issue.name())))
                    .as("-Dtests.seed=%d, %s", seed, profile.name())
                    .isEqualTo(digest);
        }
    }

    @Test
    void weeksReadBackTheSame() throws IOException {
        DigestParser parser = DigestParser.create();
        for (long seed : Seeds.stream(EACH).toArray()) {
            Digest digest = parser.parseText(SampleDigests.seeded(seed).week(Math.floorMod(seed, 400)));

            assertThat(parser.parseText(MarkdownRendererTest.write(digest)))
                    .as("-Dtests.seed=%d", seed)
                    .isEqualTo(digest);
        }
    }

    private static Map<?, ?> keys(Profile profile) throws IOException {
        String name = "profiles/" + profile.name() + ".yaml";
        try (InputStream yaml = Objects.requireNonNull(Profile.class.getResourceAsStream(name), name)) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build())
                    .loadFromString(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
