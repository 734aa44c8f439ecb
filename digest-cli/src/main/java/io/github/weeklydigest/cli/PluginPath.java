package io.github.weeklydigest.cli;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.RendererFailure;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import picocli.CommandLine;

/** The option that names the places of further renderers. */
final class PluginPath {
    private static final String SERVICE = "META-INF/services/" + RendererProvider.class.getName();

    /** The name of the class loader, by which the frames of a stack trace tell where their class is from. */
    private static final String LOADER = "plugins";

    private static final String PARSER = DigestParser.class.getPackageName() + ".";

    private final Arguments arguments;
    private final Arguments.Values<Path> places;

    PluginPath(Arguments arguments) {
        this.arguments = arguments;
        places = arguments.paths(
                "--plugin-path",
                "JAR|DIR",
                "Where to look for more renderers: a jar, a folder of jars, or a folder of classes. The code in it is"
                        + " run. Can be given several times.");
    }

    /**
     * Opens the class loader of the plugins; they can be used until it is closed.
     *
     * @throws CommandLine.ParameterException if none of the given places contains a renderer
     */
    URLClassLoader open() throws IOException {
        List<Path> paths = places.all();
        List<URL> urls = new ArrayList<>();
        for (Path path : paths) {
            for (Path entry : entries(path)) {
                urls.add(url(entry));
            }
        }
        URLClassLoader plugins =
                new URLClassLoader(LOADER, urls.toArray(URL[]::new), PluginPath.class.getClassLoader());
        Optional<String> problem = paths.isEmpty() ? Optional.empty() : problem(plugins);
        if (problem.isPresent()) {
            plugins.close();
            throw misused(paths.stream().map(Path::toString).collect(Collectors.joining(", ")) + ": " + problem.get());
        }
        return plugins;
    }

    /** What is wrong with the lists of renderers, unless discovery reports it. */
    private static Optional<String> problem(URLClassLoader plugins) throws IOException {
        boolean any = false;
        for (URL list : Collections.list(plugins.findResources(SERVICE))) {
            try {
                for (String name : names(list)) {
                    any = true;
                    if (isSkipped(name, plugins)) {
                        return Optional.of(SERVICE + " names " + name + ", which is not a renderer");
                    }
                }
            } catch (IOException | UncheckedIOException damaged) {
                // Discovery reports it.
                any = true;
            }
        }
        return any ? Optional.empty() : Optional.of("no renderer there; a plugin names its renderers in " + SERVICE);
    }

    /** Whether discovery skips a class without a word: it does so with all classes of the JDK. */
    private static boolean isSkipped(String name, ClassLoader plugins) {
        try {
            Class<?> named = Class.forName(name, false, plugins);
            return named.getModule().isNamed() && !RendererProvider.class.isAssignableFrom(named);
        } catch (ClassNotFoundException | LinkageError reportedByDiscovery) {
            return false;
        }
    }

    private static List<String> names(URL list) throws IOException {
        URLConnection connection = list.openConnection();
        // Otherwise the jar stays open.
        connection.setUseCaches(false);
        try (InputStream bytes = connection.getInputStream();
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("#", 2)[0].strip())
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    /** The class of a plugin in which something failed; empty if it failed in the parser or no plugin was running. */
    static Optional<String> failedIn(Throwable problem) {
        try {
            for (StackTraceElement frame : problem.getStackTrace()) {
                if (LOADER.equals(frame.getClassLoaderName())) {
                    return Optional.of(frame.getClassName());
                }
                if (frame.getClassName().startsWith(PARSER)) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (Throwable unreadable) {
            // An exception of a plugin can have methods that throw.
            return Optional.of(problem.getClass().getName());
        }
    }

    /** Reports the renderers that can't be used; returns the exit code. */
    static int report(List<RendererFailure> failures, Console console) {
        failures.forEach(failure -> console.problem("a renderer can't be used: " + failure));
        return failures.isEmpty() ? ExitCode.OK : ExitCode.FAILURE;
    }

    private List<Path> entries(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(jar(path));
        }
        try (Stream<Path> content = Files.list(path)) {
            List<Path> jars = content.filter(entry -> entry.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            jars.forEach(this::jar);
            return jars.isEmpty() ? List.of(path) : jars;
        } catch (IOException problem) {
            throw misused(path + ": " + Reason.of(problem));
        }
    }

    /** Class loaders skip a file that isn't a jar without a word. */
    private Path jar(Path path) {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw misused(path + ": not a jar (not a regular file)");
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() == 0) {
                throw misused(path + ": the jar is empty");
            }
            return path;
        } catch (ZipException problem) {
            throw misused(path + ": not a jar (" + Reason.of(problem) + ")");
        } catch (IOException problem) {
            throw misused(path + ": " + Reason.of(problem));
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("a file has an address", impossible);
        }
    }

    private CommandLine.ParameterException misused(String problem) {
        return arguments.misused("--plugin-path: " + problem);
    }
}
