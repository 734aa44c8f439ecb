package io.github.weeklydigest.render;

import io.github.weeklydigest.render.spi.RendererProvider;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A provider with its description, which is read once.
 *
 * @param info the description
 * @param provider the provider
 */
record Registration(RendererInfo info, RendererProvider provider) {
    private static final Pattern FORMAT = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern FILE_EXTENSION = Pattern.compile("[A-Za-z0-9]++(?:[.-][A-Za-z0-9]++)*+");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+(?:;.*)?");

    /**
     * Reads the description of a provider.
     *
     * @param provider the provider
     * @return the registration
     * @throws IllegalArgumentException if the provider throws, or returns a value that the contract forbids
     */
    static Registration of(RendererProvider provider) {
        Class<?> type = provider.getClass();
        return new Registration(
                new RendererInfo(
                        matching(FORMAT, "format()", provider::format),
                        mediaTypes(provider),
                        matching(FILE_EXTENSION, "fileExtension()", provider::fileExtension),
                        options(provider),
                        type.getName(),
                        Optional.ofNullable(type.getModule().getName()),
                        location(type)),
                provider);
    }

    private static List<String> mediaTypes(RendererProvider provider) {
        List<String> types = answer("mediaTypes()", provider::mediaTypes);
        types.forEach(type -> matching(MEDIA_TYPE, "mediaTypes()", () -> type));
        return types;
    }

    private static List<OptionKey<?>> options(RendererProvider provider) {
        Set<OptionKey<?>> options = answer("options()", provider::options);
        Set<OptionKey<?>> distinct = new HashSet<>();
        for (OptionKey<?> option : options) {
            if (!distinct.add(answer("options()", () -> option))) {
                throw new IllegalArgumentException("options() has two options named " + option);
            }
        }
        List<OptionKey<?>> sorted = new ArrayList<>(distinct);
        sorted.sort((one, other) -> one.name().compareTo(other.name()));
        return List.copyOf(sorted);
    }

    private static String matching(Pattern pattern, String method, Supplier<String> question) {
        String value = answer(method, question);
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    method + " returned '" + value + "', which is not of the form " + pattern);
        }
        return value;
    }

    private static <T> T answer(String method, Supplier<T> question) {
        T value;
        try {
            value = question.get();
        } catch (Throwable thrown) {
            throw new IllegalArgumentException(method + " threw " + ThrownText.of(thrown), thrown);
        }
        if (value == null) {
            throw new IllegalArgumentException(method + " returned null");
        }
        return value;
    }

    private static Optional<URI> location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(source.getLocation().toURI());
        } catch (URISyntaxException notToBeShown) {
            return Optional.empty();
        }
    }
}
