package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each way of embedding the library, with projects that know only the installed artifacts: built from {@code src/it} before
 * this test, and run here. The table in {@code docs/embedding.md} is what is tested here.
 */
class EmbeddingIT {
    private static final Path PROJECTS = Path.of("target", "it").toAbsolutePath();
    private static final Path PAGE = Path.of("..", "docs", "embedding.md");
    private static final String CLASS_PATH =
            "java -cp embedding-app/target/lib/*:embedding-app/target/embedding-app.jar";
    private static final String MODULE_PATH = "-p module-app/target/lib:module-app/target/module-app.jar";
    private static final String PLUGINS =
            "epub-renderer/target/epub-renderer.jar chunks-renderer/target/chunks-renderer.jar"
                    + " mail-renderer/target/mail-renderer.jar";

    private static final String HEAD = "| deployment | command | prints |\n| --- | --- | --- |\n";
    private static final Pattern PATTERN = Pattern.compile("\"pattern\": \"([^\"]+)\"");
    private static final String PUBLIC_CONSTRUCTOR = "\"methods\": [{ \"name\": \"<init>\", \"parameterTypes\": [] }]";

    @TempDir
    private static Path folder;

    /**
     * A way to use the library.
     *
     * @param name what it is called
     * @param command how it is tried, in {@code target/it}; the variable {@code $week} is a digest, {@code $out} an empty folder
     * @param prints what the command prints
     */
    record Deployment(String name, String command, String... prints) {
        @Override
        public String toString() {
            return name;
        }

        String row() {
            return "| " + name + " | `" + command + "` | "
                    + Stream.of(prints).map(line -> '`' + line.strip() + '`').collect(Collectors.joining("<br>"))
                    + " |\n";
        }
    }

    static List<Deployment> deployments() {
        String html = "html by io.github.weeklydigest.render.html: written";
        String json = "json by io.github.weeklydigest.render.json: written";
        return List.of(
                new Deployment(
                        "class path",
                        CLASS_PATH + " org.example.app.Formats",
                        "found: html, json, jsonl, markdown, vault",
                        "named: html, json, jsonl, markdown, vault"),
                new Deployment(
                        "200 threads, one parser, one renderer",
                        CLASS_PATH + " org.example.app.Threads 200 html $week",
                        "200 threads: 1 result"),
                new Deployment(
                        "the same with JSON",
                        CLASS_PATH + " org.example.app.Threads 200 json $week",
                        "200 threads: 1 result"),
                new Deployment(
                        "module path",
                        "java " + MODULE_PATH + " -m org.example.module/org.example.module.App $week",
                        html,
                        json,
                        "jsonl by io.github.weeklydigest.render.json: written",
                        "markdown by io.github.weeklydigest.render.markdown: written",
                        "vault by io.github.weeklydigest.render.markdown: written"),
                new Deployment(
                        "module path with a plugin",
                        "java " + MODULE_PATH
                                + ":epub-renderer/target/epub-renderer.jar -m org.example.module/org.example.module.App $week",
                        "epub by org.example.epub: written",
                        html,
                        json,
                        "jsonl by io.github.weeklydigest.render.json: written",
                        "markdown by io.github.weeklydigest.render.markdown: written",
                        "vault by io.github.weeklydigest.render.markdown: written"),
                new Deployment(
                        "an image made by jlink",
                        "jlink " + MODULE_PATH + " --add-modules org.example.module,io.github.weeklydigest.render.html,"
                                + "io.github.weeklydigest.render.json --output $out/image"),
                new Deployment(
                        "running that image",
                        "$out/image/bin/java -m org.example.module/org.example.module.App $week",
                        html,
                        json,
                        "jsonl by io.github.weeklydigest.render.json: written",
                        "markdown by io.github.weeklydigest.render.markdown: written",
                        "vault by io.github.weeklydigest.render.markdown: written"),
                new Deployment(
                        "one shaded jar, service files merged",
                        "java -cp embedding-app/target/embedding-app-1.0-merged.jar org.example.app.Formats",
                        "found: html, json, jsonl, markdown, vault",
                        "named: html, json, jsonl, markdown, vault"),
                new Deployment(
                        "one shaded jar, service files lost",
                        "java -cp embedding-app/target/embedding-app-1.0-lost.jar org.example.app.Formats",
                        "found: ",
                        "named: html, json"),
                new Deployment(
                        "plugins in class loaders of their own",
                        CLASS_PATH + " org.example.app.Plugins " + PLUGINS,
                        "application: html, json, jsonl, markdown, vault",
                        "epub-renderer.jar: epub, html, json, jsonl, markdown, vault",
                        "chunks-renderer.jar: chunks, html, json, jsonl, markdown, vault",
                        "mail-renderer.jar: html, json, jsonl, mail, markdown, vault"),
                new Deployment(
                        "a plugin of the command: EPUB",
                        "java -jar ../digest.jar convert --plugin-path epub-renderer/target/epub-renderer.jar --to epub $week"
                                + " -o $out/week.epub"),
                new Deployment(
                        "a plugin of the command: JSON Lines",
                        "java -jar ../digest.jar convert --plugin-path chunks-renderer/target/chunks-renderer.jar --to chunks"
                                + " $week -o $out/week.jsonl"),
                new Deployment(
                        "a plugin of the command: e-mail",
                        "java -jar ../digest.jar convert --plugin-path mail-renderer/target/mail-renderer.jar --to mail $week"
                                + " -o $out/week.txt"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void works(Deployment deployment) throws Exception {
        assertThat(printed(deployment.command(), Path.of(System.getProperty("java.home"))))
                .isEqualTo(
                        Stream.of(deployment.prints()).map(line -> line + '\n').collect(Collectors.joining()));
    }

    static List<Path> otherJdks() throws IOException {
        Path homes = Path.of("/usr/lib/jvm");
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(homes)) {
            try (Stream<Path> folders = Files.list(homes)) {
                folders.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                        .filter(home -> !Files.isSymbolicLink(home))
                        .forEach(found::add);
            }
        }
        Stream.of("JAVA_HOME_17_X64", "JAVA_HOME_21_X64", "JAVA_HOME_25_X64")
                .flatMap(name -> Optional.ofNullable(System.getenv(name)).stream())
                .map(Path::of)
                .forEach(found::add);
        found.add(Path.of(System.getProperty("java.home")));
        return found;
    }

    @ParameterizedTest
    @MethodSource("otherJdks")
    void givesTheSameOnEveryJdk(Path home) throws Exception {
        Path written = folder.resolve("jdk.json");
        String convert = CLASS_PATH + " org.example.app.Convert json $week ";
        assertThat(printed(convert + written, home)).isEmpty();
        assertThat(written).hasContent(Run.digest("convert", Samples.CHINESE).out());
    }

    @Test
    void isWhatTheTableSays() throws IOException {
        String table = deployments().stream().map(Deployment::row).collect(Collectors.joining());
        String page = Files.readString(PAGE);
        int start = page.indexOf(HEAD) + HEAD.length();
        int end = page.indexOf("\n\n", start) + 1;
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page.substring(0, start) + table + page.substring(end));
        } else {
            assertThat(page.substring(start, end)).isEqualTo(table);
        }
    }

    /** GraalVM leaves resources out of an image that no metadata names. */
    @Test
    void namesAllResourcesForNativeImages() throws IOException {
        int resources = 0;
        for (Path jar : jars()) {
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                List<Pattern> named = named(files);
                for (String resource : resources(files)) {
                    assertThat(named)
                            .as("%s in %s", resource, jar.getFileName())
                            .anyMatch(pattern -> pattern.matcher(resource).matches());
                    resources++;
                }
            }
        }
        assertThat(resources).isGreaterThanOrEqualTo(4);
    }

    /** The service files themselves, and the constructors that are called by reflection. */
    @Test
    void namesAllProvidersForNativeImages() throws IOException {
        int providers = 0;
        for (Path jar : jars()) {
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                String reflection = metadata(files, "reflect-config.json");
                for (Path services : services(files)) {
                    assertThat(named(files))
                            .as("%s in %s", services, jar.getFileName())
                            .anyMatch(pattern ->
                                    pattern.matcher(services.toString()).matches());
                    for (String provider : Files.readAllLines(services)) {
                        assertThat(reflection)
                                .as("%s in %s", provider, jar.getFileName())
                                .contains("\"name\": \"" + provider + "\",\n    " + PUBLIC_CONSTRUCTOR);
                        providers++;
                    }
                }
            }
        }
        assertThat(providers).isGreaterThanOrEqualTo(3);
    }

    private static List<Path> services(FileSystem jar) throws IOException {
        Path folder = jar.getPath("META-INF", "services");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> jars = Files.list(PROJECTS.resolve("embedding-app/target/lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("digest-"))
                    .toList();
        }
    }

    private static List<Pattern> named(FileSystem jar) throws IOException {
        return PATTERN.matcher(metadata(jar, "resource-config.json"))
                .results()
                .map(found -> Pattern.compile(found.group(1).replace("\\\\", "\\")))
                .toList();
    }

    /** Returns a metadata file for GraalVM, or an empty string if the jar lacks it. */
    private static String metadata(FileSystem jar, String name) throws IOException {
        Path metadata = jar.getPath("META-INF", "native-image");
        if (!Files.exists(metadata)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(metadata)) {
            Optional<Path> config = files.filter(file -> file.endsWith(name)).findFirst();
            return config.isPresent() ? Files.readString(config.get()) : "";
        }
    }

    private static List<String> resources(FileSystem jar) throws IOException {
        try (Stream<Path> files = Files.walk(jar.getPath("io"))) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(file -> !file.endsWith(".class"))
                    .toList();
        }
    }

    private static String printed(String command, Path home) throws IOException, InterruptedException {
        List<String> words = Stream.of(command.split(" "))
                .map(word -> word.replace("$out", folder.toString())
                        .replace(
                                "$week",
                                Samples.CHINESE.toAbsolutePath().normalize().toString())
                        .replace(":", File.pathSeparator))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!words.get(0).contains("/")) {
            words.set(0, home.resolve("bin").resolve(words.get(0)).toString());
        }
        Path program = Path.of(words.get(0));
        Process process = new ProcessBuilder(
                        program.endsWith("java") ? Jvm.command(program, words.subList(1, words.size())) : words)
                .directory(PROJECTS.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.replace(System.lineSeparator(), "\n");
    }
}
