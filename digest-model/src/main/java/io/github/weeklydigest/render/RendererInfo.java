package io.github.weeklydigest.render;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A description of a renderer that can be created. Instances come from {@link Renderers}. Immutable.
 *
 * @since 0.1
 */
public final class RendererInfo {
    private final String format;
    private final List<String> mediaTypes;
    private final String fileExtension;
    private final List<OptionKey<?>> options;
    private final String providerClass;
    private final Optional<String> module;
    private final Optional<URI> location;

    RendererInfo(
            String format,
            List<String> mediaTypes,
            String fileExtension,
            List<OptionKey<?>> options,
            String providerClass,
            Optional<String> module,
            Optional<URI> location) {
        this.format = Objects.requireNonNull(format, "format");
        this.mediaTypes = List.copyOf(mediaTypes);
        this.fileExtension = Objects.requireNonNull(fileExtension, "fileExtension");
        this.options = List.copyOf(options);
        this.providerClass = Objects.requireNonNull(providerClass, "providerClass");
        this.module = module;
        this.location = location;
    }

    /** {@return the name of the format, such as {@code html}} */
    public String format() {
        return format;
    }

    /** {@return the media types of the format, the usual one first; may be empty} */
    public List<String> mediaTypes() {
        return mediaTypes;
    }

    /** {@return the usual file name extension, without a dot} */
    public String fileExtension() {
        return fileExtension;
    }

    /** {@return the options that the renderer accepts, ordered by name} */
    public List<OptionKey<?>> options() {
        return options;
    }

    /** {@return the name of the class that provides the renderer} */
    public String providerClass() {
        return providerClass;
    }

    /** {@return the named module of that class; absent on the class path} */
    public Optional<String> module() {
        return module;
    }

    /**
     * Returns where that class was loaded from.
     *
     * @return a jar, a folder or a run-time image; absent if the class loader doesn't say
     */
    public Optional<URI> location() {
        return location;
    }

    @Override
    public String toString() {
        return format + " by " + providerClass;
    }
}
