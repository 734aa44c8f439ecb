package io.github.weeklydigest.render;

import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The available renderers: those that {@link ServiceLoader} finds, or those that the caller names.
 *
 * <pre>{@code
 * DigestRenderer html = Renderers.load().create("html");
 * }</pre>
 *
 * <p>Providers are selected by these rules:
 *
 * <ul>
 *   <li>If a class is found more than once, the first one is used. Classes with the same name are the same.
 *   <li>If several classes provide one format, all are listed, and creating a renderer for the format fails until one is
 *       {@linkplain #preferring preferred}. The order of jars decides nothing.
 *   <li>A provider that can't be loaded, throws, or returns a value that its contract forbids is left out and listed
 *       with the reason in {@link #failures()}. It does not affect the others.
 * </ul>
 *
 * <p>If jars are merged into one without merging the files in {@code META-INF/services}, no provider is found. In this
 * case, name the providers with {@link #of} or {@link #with}. A provider that is both named and found counts once.
 *
 * <p>Instances are immutable and safe for use by several threads. Providers are searched for only when an instance is
 * created.
 *
 * @since 0.1
 */
public final class Renderers {
    private final List<Registration> registrations;
    private final List<RendererFailure> failures;
    private final List<String> preferred;

    private Renderers(List<Registration> registrations, List<RendererFailure> failures, List<String> preferred) {
        List<Registration> sorted = new ArrayList<>(registrations);
        // Comparator.comparing takes as long as many other steps of a start: Java generates the class of a serializable
        // lambda.
        sorted.sort((one, other) -> one.info().format().compareTo(other.info().format()));
        this.registrations = List.copyOf(sorted);
        this.failures = List.copyOf(failures);
        this.preferred = List.copyOf(preferred);
    }

    private static Renderers of(ProviderDiscovery found) {
        return new Renderers(found.registrations(), found.failures(), List.of());
    }

    /**
     * Finds the renderers that the thread's context class loader sees, and then those that the class loader of this
     * library sees.
     *
     * @return the renderers
     */
    public static Renderers load() {
        ProviderDiscovery found = new ProviderDiscovery();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null) {
            found.addAll(ServiceLoader.load(RendererProvider.class, context));
        }
        ClassLoader own = Renderers.class.getClassLoader();
        if (!Objects.equals(own, context)) {
            found.addAll(ServiceLoader.load(RendererProvider.class, own));
        }
        return of(found);
    }

    /**
     * Finds the renderers that a class loader and its parents see, on the class path and in named modules.
     *
     * @param loader the class loader, for example that of a plugin
     * @return the renderers
     */
    public static Renderers load(ClassLoader loader) {
        Objects.requireNonNull(loader, "loader");
        return of(new ProviderDiscovery().addAll(ServiceLoader.load(RendererProvider.class, loader)));
    }

    /**
     * Finds the renderers that the modules of a layer and of its parents provide.
     *
     * @param layer the layer
     * @return the renderers
     */
    public static Renderers load(ModuleLayer layer) {
        Objects.requireNonNull(layer, "layer");
        return of(new ProviderDiscovery().addAll(ServiceLoader.load(layer, RendererProvider.class)));
    }

    /**
     * Returns the renderers of these providers only, without searching for others.
     *
     * @param providers the providers
     * @return the renderers
     */
    public static Renderers of(RendererProvider... providers) {
        return new Renderers(List.of(), List.of(), List.of()).with(providers);
    }

    /**
     * Returns these renderers and those of further providers.
     *
     * @param providers the providers to add; a provider whose class is already included has no effect
     * @return the renderers
     */
    public Renderers with(RendererProvider... providers) {
        ProviderDiscovery found = new ProviderDiscovery();
        found.registrations().addAll(registrations);
        found.failures().addAll(failures);
        for (RendererProvider provider : providers) {
            found.add(Objects.requireNonNull(provider, "provider"));
        }
        return new Renderers(found.registrations(), found.failures(), preferred);
    }

    /**
     * Returns these renderers with some providers preferred to others of the same format.
     *
     * @param providerClasses the names of the classes, the most preferred first; unknown names have no effect
     * @return the renderers, with these classes before those preferred so far
     */
    public Renderers preferring(String... providerClasses) {
        List<String> names = new ArrayList<>(List.of(providerClasses));
        names.addAll(preferred);
        return new Renderers(registrations, failures, names);
    }

    /** {@return all renderers, sorted by format; more than one for a format that several classes provide} */
    public List<RendererInfo> available() {
        return registrations.stream().map(Registration::info).toList();
    }

    /** {@return the providers that were found but can't be used, with the reason} */
    public List<RendererFailure> failures() {
        return failures;
    }

    /**
     * Returns the description of the renderer that {@link #create(String)} would create.
     *
     * @param format the format
     * @return the description of its renderer
     * @throws UnknownFormatException if no renderer has the format
     * @throws AmbiguousFormatException if several classes provide it and none is preferred
     */
    public RendererInfo info(String format) {
        return find(format).info();
    }

    /**
     * Creates a renderer with all options at their defaults.
     *
     * @param format the format, such as {@code html}
     * @return the renderer
     * @throws UnknownFormatException if the format has no renderer
     * @throws AmbiguousFormatException if several classes provide it and none is preferred
     * @throws BrokenRendererException if the provider fails
     */
    public DigestRenderer create(String format) {
        return create(format, RenderOptions.defaults());
    }

    /**
     * Creates a renderer with options given as text, as from a command line.
     *
     * @param format the format, such as {@code html}
     * @param options names and values
     * @return the renderer
     * @throws UnknownFormatException if the format has no renderer
     * @throws AmbiguousFormatException if several classes provide it and none is preferred
     * @throws InvalidOptionException if the format has no such option, or the option does not allow its value
     * @throws IllegalArgumentException if the provider refuses a value, or the values contradict each other
     * @throws BrokenRendererException if the provider fails
     */
    public DigestRenderer create(String format, Map<String, String> options) {
        Registration found = find(format);
        return create(found, parsed(found.info(), options));
    }

    /**
     * Creates a renderer.
     *
     * @param format the format, such as {@code html}
     * @param options the options
     * @return the renderer
     * @throws UnknownFormatException if the format has no renderer
     * @throws AmbiguousFormatException if several classes provide it and none is preferred
     * @throws InvalidOptionException if the format has no such option
     * @throws IllegalArgumentException if the provider refuses a value, or the values contradict each other
     * @throws BrokenRendererException if the provider fails
     */
    public DigestRenderer create(String format, RenderOptions options) {
        Registration found = find(format);
        return create(found, checked(found.info(), options));
    }

    /**
     * Creates a renderer for an archive, whose documents link to each other, with options given as text.
     *
     * @param format the format, such as {@code html}
     * @param options names and values, for all documents
     * @return the renderer; empty if the documents of this format do not link to each other
     * @throws UnknownFormatException if the format has no renderer
     * @throws AmbiguousFormatException if several classes provide it and none is preferred
     * @throws InvalidOptionException if the format has no such option, or the option does not allow its value
     * @throws IllegalArgumentException if the provider refuses a value, or the values contradict each other
     * @throws BrokenRendererException if the provider fails
     */
    public Optional<ArchiveRenderer> createForArchive(String format, Map<String, String> options) {
        Registration found = find(format);
        return createForArchive(found, parsed(found.info(), options));
    }

    /**
     * Creates a renderer for an archive, whose documents link to each other.
     *
     * @param format the format, such as {@code html}
     * @param options the options, for all documents
     * @return the renderer; empty if the documents of this format do not link to each other
     * @throws UnknownFormatException if the format has no renderer
     * @throws AmbiguousFormatException if several classes provide it and none is preferred
     * @throws InvalidOptionException if the format has no such option
     * @throws IllegalArgumentException if the provider refuses a value, or the values contradict each other
     * @throws BrokenRendererException if the provider fails
     */
    public Optional<ArchiveRenderer> createForArchive(String format, RenderOptions options) {
        Registration found = find(format);
        return createForArchive(found, checked(found.info(), options));
    }

    private Registration find(String format) {
        Objects.requireNonNull(format, "format");
        List<Registration> found = registrations.stream()
                .filter(known -> known.info().format().equals(format))
                .toList();
        if (found.isEmpty()) {
            throw new UnknownFormatException(format, formats(), failures);
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        List<String> classes =
                found.stream().map(known -> known.info().providerClass()).toList();
        return preferred.stream()
                .map(classes::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .map(found::get)
                .orElseThrow(() -> new AmbiguousFormatException(format, classes));
    }

    private List<String> formats() {
        return available().stream().map(RendererInfo::format).distinct().toList();
    }

    private static OptionKey<?> option(RendererInfo info, String name) {
        return info.options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(info, name));
    }

    private static InvalidOptionException unknown(RendererInfo info, String name) {
        List<String> names = info.options().stream().map(OptionKey::name).toList();
        String suggestion = Stream.concat(NearestName.of(name, names).stream(), withPrefix(info, name, names))
                .findFirst()
                .map(nearest -> ", did you mean '" + nearest + "'?")
                .orElse("");
        String known = names.isEmpty() ? "it has none" : "it has " + String.join(", ", names);
        return new InvalidOptionException(
                name, "'" + info.format() + "' has no option '" + name + "'" + suggestion + "; " + known);
    }

    /**
     * The most common mistake is to omit the format in front of an option's name, which changes more than a few
     * letters.
     */
    private static Stream<String> withPrefix(RendererInfo info, String name, List<String> names) {
        return NearestName.of(info.format() + '.' + name, names).stream();
    }

    private static <T> RenderOptions parsed(RenderOptions options, OptionKey<T> key, String text, String provider) {
        try {
            return options.with(key, key.parse(text));
        } catch (IllegalArgumentException problem) {
            throw new InvalidOptionException(key.name(), problem);
        } catch (Throwable broken) {
            throw new BrokenRendererException(provider, "reading option " + key.name(), broken);
        }
    }

    private static RenderOptions parsed(RendererInfo info, Map<String, String> options) {
        RenderOptions parsed = RenderOptions.defaults();
        for (Map.Entry<String, String> option :
                Objects.requireNonNull(options, "options").entrySet()) {
            String name = Objects.requireNonNull(option.getKey(), "the name of an option");
            String text = Objects.requireNonNull(option.getValue(), () -> "the value of option " + name);
            parsed = parsed(parsed, option(info, name), text, info.providerClass());
        }
        return parsed;
    }

    private static RenderOptions checked(RendererInfo info, RenderOptions options) {
        for (OptionKey<?> key : Objects.requireNonNull(options, "options").keys()) {
            Class<?> type = option(info, key.name()).type();
            if (type != key.type()) {
                throw new InvalidOptionException(
                        key.name(),
                        "option " + key + " of '" + info.format() + "' is of type " + type.getName() + ", not "
                                + key.type().getName());
            }
        }
        return options;
    }

    private static DigestRenderer create(Registration found, RenderOptions options) {
        return made(found, "create", () -> found.provider().create(options));
    }

    private static Optional<ArchiveRenderer> createForArchive(Registration found, RenderOptions options) {
        return made(found, "createForArchive", () -> found.provider().createForArchive(options));
    }

    private static <T> T made(Registration found, String method, Supplier<T> provider) {
        String name = found.info().providerClass();
        T made;
        try {
            made = provider.get();
        } catch (IllegalArgumentException valuesDontGoTogether) {
            throw valuesDontGoTogether;
        } catch (Throwable broken) {
            throw new BrokenRendererException(name, method, broken);
        }
        if (made == null) {
            throw new BrokenRendererException(name, method + " returned null");
        }
        return made;
    }
}
