package io.github.weeklydigest.render;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A description of a renderer that can be created. Instances come from {@link Renderers}.
 *
 * @param format the name of the format, such as {@code html}
 * @param mediaTypes the media types of the format, the usual one first; may be empty
 * @param fileExtension the usual file name extension, without a dot
 * @param options the options it accepts, ordered by name
 * @param providerClass the name of the class that provides it
 * @param module the named module of that class; absent on the class path
 * @param location where that class was loaded from, if the class loader tells: a jar, a folder or a run-time image
 * @since 0.1
 */
public record RendererInfo(
        String format,
        List<String> mediaTypes,
        String fileExtension,
        List<OptionKey<?>> options,
        String providerClass,
        Optional<String> module,
        Optional<URI> location) {
    public RendererInfo {
        Objects.requireNonNull(format, "format");
        mediaTypes = List.copyOf(Objects.requireNonNull(mediaTypes, "mediaTypes"));
        Objects.requireNonNull(fileExtension, "fileExtension");
        options = List.copyOf(Objects.requireNonNull(options, "options"));
        Objects.requireNonNull(providerClass, "providerClass");
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(location, "location");
    }
}
