package io.github.weeklydigest.render.json;

import io.github.weeklydigest.parser.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files of the built-in profiles. */
final class Profiles {
    private Profiles() {}

    /** All built-in profiles and the generic one. */
    static List<Profile> all() {
        List<Profile> profiles = new ArrayList<>(Profile.builtIn());
        profiles.add(Profile.generic());
        return profiles;
    }

    /** The keys and values of a built-in profile. */
    static Map<?, ?> keys(Profile profile) {
        return yaml(resource(profile.name() + ".yaml"));
    }

    static Map<?, ?> yaml(String text) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    /** A file in the folder of the built-in profiles. */
    static String resource(String name) {
        try (InputStream data = Objects.requireNonNull(Profile.class.getResourceAsStream("profiles/" + name), name)) {
            return new String(data.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new IllegalStateException(name, problem);
        }
    }
}
