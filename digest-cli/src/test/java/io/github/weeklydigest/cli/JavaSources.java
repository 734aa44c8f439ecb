package io.github.weeklydigest.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles Java as users of the library do: on the class path, with all warnings. */
final class JavaSources {
    private JavaSources() {}

    /**
     * Compiles classes.
     *
     * @param sources the sources by the names of their classes
     * @param folder where sources and classes go
     * @param others folders with classes that these may use
     * @return the folder
     */
    static Path compile(Map<String, String> sources, Path folder, List<Path> others) throws IOException {
        String classPath = Stream.concat(others.stream().map(Path::toString), Stream.of(classPath()))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> arguments = new ArrayList<>(List.of("-encoding", "UTF-8", "--release", "17", "-proc:none"));
        arguments.addAll(List.of("-Xlint:all,-path", "-Werror", "-classpath", classPath, "-d", folder.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = Samples.write(folder, source.getKey().replace('.', '/') + ".java", source.getValue());
            arguments.add(file.toString());
        }
        Files.createDirectories(folder);
        StringWriter messages = new StringWriter();
        PrintWriter printer = new PrintWriter(messages);
        int code =
                ToolProvider.findFirst("javac").orElseThrow().run(printer, printer, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new AssertionError("does not compile:\n" + messages + "\n" + String.join("\n", sources.values()));
        }
        return folder;
    }

    /** All that this test sees, whether it runs on the class path or on the module path. */
    static String classPath() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
