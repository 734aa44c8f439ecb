package io.github.weeklydigest.render;

import io.github.weeklydigest.render.spi.RendererProvider;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A provider and what it said of itself, asked once.
 *
 * @param info what it said
 * @param provider the provider
 */
record Registration(RendererInfo info, RendererProvider provider) {
    private static final Pattern FORMAT = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern FILE_EXTENSION = Pattern.compile("[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+(?:;.*)?");

    /**
     * Asks a provider what it is.
     *
     * @param provider the provider
     * @return the registration
     * @throws IllegalArgumentException if an answer is not what the contract asks for
     * @throws RuntimeException whatever the provider throws
     */
    static Registration of(RendererProvider provider) {
        Class<?> type = provider.getClass();
        return new Registration(
                new RendererInfo(
                        matching(FORMAT, "format()", provider.format()),
                        mediaTypes(provider),
                        matching(FILE_EXTENSION, "fileExtension()", provider.fileExtension()),
                        options(provider),
                        type.getName(),
                        Optional.ofNullable(type.getModule().getName()),
                        location(type)),
                provider);
    }

    private static List<String> mediaTypes(RendererProvider provider) {
        List<String> types = answered("mediaTypes()", provider.mediaTypes());
        types.forEach(type -> matching(MEDIA_TYPE, "mediaTypes()", type));
        return types;
    }

    private static List<OptionKey<?>> options(RendererProvider provider) {
        Set<OptionKey<?>> options = answered("options()", provider.options());
        Set<OptionKey<?>> distinct = new HashSet<>();
        for (OptionKey<?> option : options) {
            if (!distinct.add(answered("options()", option))) {
                throw new IllegalArgumentException("options() has two options named " + option);
            }
        }
        return distinct.stream().sorted(Comparator.comparing(OptionKey::name)).toList();
    }

    private static String matching(Pattern pattern, String method, @Nullable String value) {
        if (!pattern.matcher(answered(method, value)).matches()) {
            throw new IllegalArgumentException(
                    method + " answered '" + value + "', which is not of the form " + pattern);
        }
        return Objects.requireNonNull(value);
    }

    private static <T> T answered(String method, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(method + " answered null");
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
