package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip file with a Java of its own, unpacked where no Java is on the path. */
class DistributionIT {
    private static final long MAX_SIZE = 60L << 20;

    @TempDir
    private static Path folder;

    private static Path zip;
    private static Path root;

    @BeforeAll
    static void make() throws Exception {
        Path sources = Path.of("src", "distribution");
        zip = folder.resolve("digest-1.zip");
        List<String> command = Jvm.command(
                sources.resolve("Distribution.java").toString(),
                modulePath(),
                Path.of("target", "asm", "*").toString(),
                sources.toString(),
                zip.toString(),
                Samples.CHINESE.toString());
        Run run = run(Map.of(), command.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        root = unzip(Files.createDirectory(folder.resolve("another place"))).resolve("digest-1");
    }

    /** The modules that this test runs with, some of them on the class path. */
    private static String modulePath() {
        return Stream.of("jdk.module.path", "java.class.path")
                .flatMap(property -> Stream.of(System.getProperty(property, "").split(File.pathSeparator)))
                .filter(DistributionIT::isModule)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isModule(String entry) {
        try {
            return !entry.isEmpty()
                    && ModuleFinder.of(Path.of(entry)).findAll().stream()
                            .anyMatch(module -> !module.descriptor().isAutomatic());
        } catch (FindException notAModule) {
            return false;
        }
    }

    private static Path unzip(Path target) throws IOException {
        try (FileSystem packed = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"));
                Stream<Path> files = Files.walk(packed.getPath("/"))) {
            for (Path file : files.sorted().toList()) {
                Path copy = target.resolve(file.toString().substring(1));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
                }
            }
        }
        return target;
    }

    private static Run run(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command);
        if (!environment.isEmpty()) {
            builder.environment().clear();
            builder.environment().putAll(environment);
        }
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    /** Runs the launcher with an empty path. */
    private static Run digest(Object... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("bin/digest").toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return run(
                Map.of("PATH", folder.resolve("nothing").toString(), "LC_ALL", "C.UTF-8"),
                command.toArray(String[]::new));
    }

    @Test
    void convertsAsTheJarDoes() throws Exception {
        for (String format : List.of("html", "json", "jsonl", "markdown", "vault")) {
            assertThat(digest("convert", Samples.CHINESE, "--to", format))
                    .isEqualTo(Run.digest("convert", Samples.CHINESE, "--to", format));
        }
        assertThat(digest("check", Samples.FOLDER).code()).isZero();
        assertThat(digest("formats").out()).contains("feed").contains("bibtex");
    }

    @Test
    void reportsAMissingFile() throws Exception {
        assertThat(digest("convert", "missing.md")).isEqualTo(Run.digest("convert", "missing.md"));
    }

    @Test
    void startsFromItsArchive() throws Exception {
        Run run = run(
                Map.of("LC_ALL", "C.UTF-8"),
                root.resolve("runtime/bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:SharedArchiveFile=" + root.resolve("runtime/lib/digest.jsa"),
                "-Xlog:class+load",
                "-m",
                "io.github.weeklydigest.cli/io.github.weeklydigest.cli.Main",
                "--version");

        assertThat(run.out().lines())
                .anyMatch(line -> line.contains("weeklydigest.cli.Main ") && line.contains("shared objects file"))
                .anyMatch(line -> line.matches("digest \\d.*"));
    }

    @Test
    void hasManualPagesAndCompletionScripts() {
        assertThat(root.resolve("share/man/man1/digest-convert.1")).content().startsWith(".TH \"DIGEST");
        assertThat(root.resolve("share/completion/digest.fish")).content().contains("complete -c digest");
        assertThat(root.resolve("LICENSE")).isRegularFile();
    }

    @Test
    void isSmall() throws IOException {
        assertThat(Files.size(zip)).isLessThan(MAX_SIZE);
    }
}
