package io.github.weeklydigest.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Item;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles a visitor against this model and runs it with a model that has another type. */
class VisitorGrowthTest {
    private static final Path MODEL =
            Path.of("..", "digest-model", "target", "classes").toAbsolutePath();
    private static final Path SOURCES =
            Path.of("..", "digest-model", "src", "main", "java", "io", "github", "weeklydigest", "model");

    private static final String PLUGIN = String.join(
            "\n",
            "package plugin;",
            "import io.github.weeklydigest.model.*;",
            "import java.util.List;",
            "import java.util.concurrent.Callable;",
            "public class Plugin implements Callable<String>, Item.Visitor<String> {",
            "    private final Item item;",
            "    public Plugin(Item item) { this.item = item; }",
            "    @Override public String visitOther(Item item) { return \"other\"; }",
            "    @Override public String visitProse(Prose item) { return \"prose\"; }",
            "    @Override public String call() {",
            "        return new Prose(List.of()).accept(this) + \" and \" + item.accept(this);",
            "    }",
            "}");

    private static final String POLL = String.join(
            "\n",
            "package io.github.weeklydigest.model;",
            "public record Poll() implements Item {",
            "    @Override public <R> R accept(Visitor<R> visitor) { return visitor.visitPoll(this); }",
            "}");

    @TempDir
    private Path folder;

    @Test
    void aVisitorCompiledTodayVisitsTypesOfALaterVersion() throws Exception {
        Path plugin = compile("plugin", List.of(MODEL), List.of(source("Plugin", PLUGIN)));
        Path later = compile("later", List.of(MODEL), List.of(source("Item", laterItem()), source("Poll", POLL)));

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {url(later), url(MODEL), url(plugin)},
                ClassLoader.getPlatformClassLoader().getParent())) {
            Class<?> item = loader.loadClass(Item.class.getName());
            Object poll = loader.loadClass("io.github.weeklydigest.model.Poll")
                    .getConstructor()
                    .newInstance();
            Object made = loader.loadClass("plugin.Plugin").getConstructor(item).newInstance(poll);
            assertThat(((Callable<?>) made).call()).isEqualTo("prose and other");
        }
    }

    /** Returns the interface as a later version would declare it, with another type and its method. */
    private static String laterItem() throws IOException {
        String today = Files.readString(SOURCES.resolve("Item.java"));
        String later = today.replace("Prose,", "Poll, Prose,")
                .replace(
                        "interface Visitor<R> {",
                        "interface Visitor<R> { default R visitPoll(Poll item) { return visitOther(item); }");
        assertThat(later).contains("permits").contains("Poll,").contains("visitPoll");
        return later;
    }

    private Path source(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), text);
    }

    private Path compile(String name, List<Path> classPath, List<Path> sources) throws IOException {
        Path target = Files.createDirectory(folder.resolve(name));
        StringWriter errors = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-d",
                target.toString(),
                "-cp",
                String.join(
                        File.pathSeparator,
                        classPath.stream().map(Path::toString).toList())));
        sources.forEach(source -> arguments.add(source.toString()));
        int code = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(new PrintWriter(Writer.nullWriter()), new PrintWriter(errors), arguments.toArray(String[]::new));
        assertThat(code).as(errors.toString()).isZero();
        return target;
    }

    private static URL url(Path folder) throws IOException {
        return folder.toUri().toURL();
    }
}
