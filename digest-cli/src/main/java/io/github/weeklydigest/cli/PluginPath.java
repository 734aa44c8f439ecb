package io.github.weeklydigest.cli;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says where more renderers are. */
final class PluginPath {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--plugin-path",
            paramLabel = "JAR|DIR",
            description =
                    "Where to look for more renderers: a jar, a folder of jars, or a folder of classes. The code in"
                            + " it is run. Can be given several times.")
    private List<Path> paths = new ArrayList<>();

    /** Opens the class loader of the plugins; what it has loaded works until it is closed. */
    URLClassLoader open() {
        List<URL> urls = new ArrayList<>();
        for (Path path : paths) {
            for (Path entry : entries(path)) {
                urls.add(url(entry));
            }
        }
        return new URLClassLoader("plugins", urls.toArray(URL[]::new), PluginPath.class.getClassLoader());
    }

    private List<Path> entries(Path path) {
        if (!Files.isDirectory(path)) {
            if (Files.isReadable(path)) {
                return List.of(path);
            }
            throw misused(path + ": no such file or folder");
        }
        try (Stream<Path> content = Files.list(path)) {
            List<Path> jars = content.filter(entry -> entry.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            return jars.isEmpty() ? List.of(path) : jars;
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
        return new CommandLine.ParameterException(command.commandLine(), "--plugin-path: " + problem);
    }
}
