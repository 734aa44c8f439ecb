package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script in a checkout of its own, with a build and a Java that only record how they are called. */
class DigestScriptTest {
    private static final String BUILD = """
            #!/bin/sh
            echo build >>"$(dirname "$0")/calls"
            echo jar >"$(dirname "$0")/digest-cli/target/digest.jar"
            """;
    private static final String JAVA = """
            #!/bin/sh
            echo "$*" >>"$CALLS"
            for argument; do
              case $argument in
                -XX:DumpLoadedClassList=* | -XX:SharedArchiveFile=*.jsa.*) [ -n "${NO_ARCHIVE:-}" ] || echo archive >"${argument#*=}" ;;
              esac
            done
            """;

    @TempDir
    Path root;

    private Path target;
    private Path calls;

    @BeforeEach
    void checkOut() throws IOException {
        target = root.resolve("digest-cli/target");
        calls = root.resolve("calls");
        Files.createDirectories(root.resolve("digest-cli/src/main"));
        Files.writeString(root.resolve("digest-cli/pom.xml"), "");
        Files.writeString(root.resolve("pom.xml"), "");
        Files.copy(Path.of("..", "digest"), root.resolve("digest"), StandardCopyOption.COPY_ATTRIBUTES);
        Path shared = Path.of("digest-cli", "src", "distribution", "launch.sh");
        Files.createDirectories(root.resolve(shared).getParent());
        Files.copy(Path.of("..").resolve(shared), root.resolve(shared));
        executable(root.resolve("mvnw"), BUILD);
        javaOf("17.0.15");
    }

    @Test
    void buildsOnce() throws Exception {
        assertThat(digest("--version")).isZero();
        assertThat(digest("--version")).isZero();

        assertThat(calls("build")).hasSize(1);
        assertThat(target.resolve("building")).doesNotExist();
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        digest("--version");
        Path source = Files.writeString(root.resolve("digest-cli/src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        digest("--version");

        assertThat(calls("build")).hasSize(2);
    }

    @Test
    void removesALockThatAKillLeft() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(target.resolve("building"));
        Files.writeString(target.resolve("building/pid"), Long.toString(gone.pid()));

        assertThat(digest("--version")).isZero();

        assertThat(calls("build")).hasSize(1);
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("building"));
        }
    }

    @Test
    void removesALockWithoutAProcess() throws Exception {
        Files.createDirectories(target.resolve("building"));

        assertThat(digest("--version")).isZero();
        assertThat(calls("build")).hasSize(1);
    }

    @Test
    void makesTheArchiveOncePerBuildAndJava() throws Exception {
        digest("--version");
        digest("--version");
        assertThat(calls("StartupTraining")).hasSize(1);
        assertThat(calls("--version"))
                .allMatch(call -> call.contains("-XX:SharedArchiveFile=" + target + "/digest-17.0.15.jsa"));

        javaOf("25.0.1");
        digest("--version");
        digest("--version");
        assertThat(calls("StartupTraining")).hasSize(2);
        assertThat(calls("--version"))
                .last()
                .asString()
                .contains("-XX:SharedArchiveFile=" + target + "/digest-25.0.1.jsa");

        Files.setLastModifiedTime(
                target.resolve("digest.jar"), FileTime.from(Instant.now().plusSeconds(60)));
        digest("--version");
        assertThat(calls("StartupTraining")).hasSize(3);
    }

    @Test
    void leavesOneArchiveAfterTwoFirstStartsAtOnce() throws Exception {
        digest("--version");
        Files.delete(target.resolve("digest-17.0.15.jsa"));

        List<Process> starts = List.of(start("first"), start("second"));

        for (Process start : starts) {
            assertThat(start.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(start.exitValue()).isZero();
        }
        assertThat(calls("cli.Main")).hasSize(3).allMatch(call -> call.contains("/digest-17.0.15.jsa "));
        assertThat(target.toFile().list()).containsExactlyInAnyOrder("digest.jar", "digest-17.0.15.jsa");
    }

    @Test
    void removesWhatAKillLeftOfAnArchive() throws Exception {
        digest("--version");
        Files.delete(target.resolve("digest-17.0.15.jsa"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        for (String end : List.of("", ".classes")) {
            Files.writeString(target.resolve("digest-17.0.15.jsa." + gone.pid() + end), "");
        }
        String other = "digest-17.0.15.jsa." + ProcessHandle.current().pid();
        Files.writeString(target.resolve(other), "");

        assertThat(digest("--version")).isZero();

        assertThat(target.toFile().list()).containsExactlyInAnyOrder("digest.jar", "digest-17.0.15.jsa", other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HUP", "INT", "TERM"})
    void leavesNothingOfAnArchiveWhenItIsStopped(String signal) throws Exception {
        digest("--version");
        Files.delete(target.resolve("digest-17.0.15.jsa"));
        executable(root.resolve("jdk/bin/java"), JAVA + "kill -" + signal + " $PPID\n");

        assertThat(digest("--version")).isEqualTo(2);

        assertThat(target.toFile().list()).containsExactly("digest.jar");
    }

    @Test
    void startsWithoutAnArchiveThatCannotBeMade() throws Exception {
        for (int run = 0; run < 2; run++) {
            assertThat(digest(new String[] {"NO_ARCHIVE=yes"}, "--version")).isZero();
        }

        assertThat(calls("StartupTraining")).hasSize(1);
        assertThat(calls("--version")).hasSize(2).noneMatch(call -> call.contains("SharedArchiveFile"));
    }

    @Test
    void startsWithoutAnArchiveIfJavaIsUnknown() throws Exception {
        Files.delete(root.resolve("jdk/release"));

        assertThat(digest("--version")).isZero();
        assertThat(calls("StartupTraining")).isEmpty();
    }

    @Test
    void choosesTheFlagsByTheKindOfWork() throws Exception {
        Path folder = Files.createDirectory(root.resolve("weeks with blanks"));
        Path many = Files.createDirectory(root.resolve("many"));
        for (int i = 0; i < 1000; i++) {
            Files.createFile(many.resolve(i + ".md"));
        }

        assertThat(flags("convert", "a.md", "-o", many.toString())).contains("-Xmn4m", "-XX:+UseSerialGC");
        assertThat(flags("check", folder.toString())).contains("-Xmn32m", "-XX:TieredStopAtLevel=1");
        assertThat(flags("check", "a.md", "b.md")).contains("-Xmn32m");
        assertThat(flags("convert", "--watch", "a.md")).contains("-Xmn32m");
        assertThat(flags("check", many.toString(), folder.toString())).doesNotContain("-Xmn", "-XX:+UseSerialGC");
        assertThat(flags("check", "a.md", many.toString())).doesNotContain("-Xmn", "-XX:TieredStopAtLevel=1");
    }

    /** How Java was called last, up to the name of the jar. */
    private String flags(String... arguments) throws Exception {
        digest(arguments);
        List<String> runs = calls(String.join(" ", arguments));
        assertThat(runs).isNotEmpty();
        String last = runs.get(runs.size() - 1);
        return last.substring(0, last.indexOf(" -cp "));
    }

    private void javaOf(String version) throws IOException {
        executable(root.resolve("jdk/bin/java"), JAVA);
        Files.writeString(root.resolve("jdk/release"), "IMPLEMENTOR=\"Some Body\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private List<String> calls(String word) throws IOException {
        return Files.exists(calls)
                ? Files.readAllLines(calls).stream()
                        .filter(call -> call.contains(word))
                        .toList()
                : List.of();
    }

    private int digest(String... arguments) throws Exception {
        return digest(new String[0], arguments);
    }

    private int digest(String[] environment, String... arguments) throws Exception {
        ProcessBuilder builder = command(arguments);
        for (String variable : environment) {
            builder.environment().put(variable.split("=")[0], variable.split("=")[1]);
        }
        Path output = root.resolve("output");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES))
                .as(() -> {
                    try {
                        return Files.readString(output, StandardCharsets.UTF_8);
                    } catch (IOException problem) {
                        return problem.toString();
                    }
                })
                .isTrue();
        return process.exitValue();
    }

    private Process start(String name) throws IOException {
        return command(name)
                .redirectErrorStream(true)
                .redirectOutput(root.resolve(name).toFile())
                .start();
    }

    private ProcessBuilder command(String... arguments) {
        // A parent in the background may ignore signals, and children inherit that.
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                "env",
                                "--default-signal=HUP,INT,TERM",
                                root.resolve("digest").toString()),
                        Stream.of(arguments))
                .toList());
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        builder.environment().put("CALLS", calls.toString());
        return builder;
    }
}
