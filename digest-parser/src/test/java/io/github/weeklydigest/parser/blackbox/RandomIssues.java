package io.github.weeklydigest.parser.blackbox;

import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.testdata.SampleIssues;
import io.github.weeklydigest.testdata.SampleIssues.Issue;
import io.github.weeklydigest.testdata.Seeds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Random issues by the rules of each built-in profile. */
final class RandomIssues {
    private RandomIssues() {}

    /**
     * A random issue.
     *
     * @param profile the profile by which it is written
     * @param seed the seed of the issue
     */
    record Sample(Profile profile, long seed) {
        Issue issue() {
            return SampleIssues.of(yaml(profile.name()), seed);
        }

        @Override
        public String toString() {
            return profile.name() + " -Dtests.seed=" + seed;
        }
    }

    /** Samples of all built-in profiles and of the generic one. */
    static List<Sample> samples(int each) {
        List<Profile> profiles = new ArrayList<>(Profile.builtIn());
        profiles.add(Profile.generic());
        List<Sample> samples = new ArrayList<>();
        for (Profile profile : profiles) {
            for (int i = 0; i < each; i++) {
                samples.add(new Sample(profile, Seeds.of(i)));
            }
        }
        return samples;
    }

    private static Map<?, ?> yaml(String name) {
        try (InputStream data =
                Objects.requireNonNull(Profile.class.getResourceAsStream("profiles/" + name + ".yaml"))) {
            String text = new String(data.readAllBytes(), StandardCharsets.UTF_8);
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
