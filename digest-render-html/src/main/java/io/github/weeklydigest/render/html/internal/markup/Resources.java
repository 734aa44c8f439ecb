package io.github.weeklydigest.render.html.internal.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Reads the files next to a class. */
public final class Resources {
    private Resources() {}

    public static String text(Class<?> owner, String name) {
        return find(owner, name).orElseThrow(() -> new IllegalStateException("the jar lacks " + name));
    }

    /** The text of a file that may be missing. */
    public static Optional<String> find(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException("can't read " + name, problem);
        }
    }

    public static Map<String, String> properties(Class<?> owner, String name) {
        return parsed(text(owner, name));
    }

    /**
     * The entries of a properties file.
     *
     * @throws IllegalArgumentException if it has a broken escape
     */
    public static Map<String, String> parsed(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        Map<String, String> entries = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
        return entries;
    }
}
