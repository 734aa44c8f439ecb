package io.github.weeklydigest.benchmarks;

import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RendererInfo;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Checks a document, reads it from a stream, or writes it in one of the formats.
 *
 * <p>Public, and a function of types of the JDK, because {@link StepCountingLoader} loads it.
 */
public final class HostileWork implements Function<String, List<String>> {
    private final Map<String, DigestRenderer> renderers = new TreeMap<>();
    private final Map<String, DigestParser> parsers = new TreeMap<>();

    /** Creates the parsers and renderers. */
    public HostileWork() {
        Renderers available = Renderers.load(HostileWork.class.getClassLoader());
        for (RendererInfo info : available.available()) {
            renderers.put(info.format(), available.create(info.format()));
        }
    }

    /**
     * Processes a document, or returns the names of the ways to process one.
     *
     * @param order the name of a way, the name of a profile (may be empty), and the document, separated by line feeds; empty to get the
     *     names
     * @return the names of all ways if the order is empty
     */
    @Override
    public List<String> apply(String order) {
        if (order.isEmpty()) {
            List<String> names = new ArrayList<>(List.of("check", "read"));
            names.addAll(renderers.keySet());
            return names;
        }
        String[] parts = order.split("\n", 3);
        try {
            run(parts[0], parsers.computeIfAbsent(parts[1], HostileWork::parser), parts[2]);
        } catch (DigestParseException refused) {
            // It exceeds a limit, as documented.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return List.of();
    }

    private static DigestParser parser(String profile) {
        DigestParser.Builder builder = DigestParser.builder().failNever();
        if (!profile.isEmpty()) {
            builder.profiles(List.of(Profile.builtIn(profile).orElseThrow()));
        }
        return builder.build();
    }

    private void run(String name, DigestParser parser, String text) throws IOException {
        if (name.equals("check")) {
            drain(parser.onDiagnostic(finding -> {}).openText(text));
        } else if (name.equals("read")) {
            drain(parser.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        } else {
            try (DigestReader events = parser.openText(text)) {
                renderers.get(name).render(events, OutputStream.nullOutputStream());
            }
        }
    }

    private static void drain(DigestReader reader) throws IOException {
        try (reader) {
            while (reader.next() != null) {}
        }
    }
}
