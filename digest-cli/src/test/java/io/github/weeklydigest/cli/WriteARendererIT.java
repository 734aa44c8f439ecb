package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.cli.Documents.Fence;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what {@code docs/write-a-renderer.md} says, in an empty folder. */
class WriteARendererIT {
    private static final Path PAGE = Documents.ROOT.resolve("docs/write-a-renderer.md");
    private static final String RENDERER = "src/org/example/titles/TitlesRendererProvider.java";

    @TempDir
    Path folder;

    @Test
    void givesAWorkingRenderer() throws Exception {
        Files.copy(Path.of("target", "digest.jar"), folder.resolve("digest.jar"));
        Files.copy(model(), folder.resolve("digest-model.jar"));
        Files.copy(Samples.ENGLISH, folder.resolve("week.md"));

        int ran = 0;
        for (Fence fence : Documents.fences(PAGE)) {
            if (fence.mark().startsWith("file ")) {
                Samples.write(folder, fence.mark().substring(5), fence.text());
            } else if (fence.info().equals("sh") && fence.mark().equals("run")) {
                for (String command : fence.text().lines().toList()) {
                    run(command);
                    ran++;
                }
            }
        }

        assertThat(ran).isEqualTo(3);
        assertThat(folder.resolve("titles.txt"))
                .content()
                .startsWith("# Introduction\n")
                .contains("\n- DewDet: object detection in morning fog\n");
        long lines = Files.readString(folder.resolve(RENDERER)).lines().count();
        assertThat(PAGE).content().contains("Write the renderer, " + lines + " lines.");

        Fence module = Documents.fences(PAGE).stream()
                .filter(fence -> fence.text().startsWith("module "))
                .findFirst()
                .orElseThrow();
        Samples.write(folder, "src/module-info.java", module.text());
        run("javac -p digest-model.jar" + File.pathSeparator + annotations() + " -d module src/module-info.java "
                + RENDERER);
        assertThat(folder.resolve("module/module-info.class")).exists();
    }

    private static String annotations() {
        return Stream.of(JavaSources.classPath().split(File.pathSeparator, -1))
                .filter(entry -> entry.contains("jspecify"))
                .findFirst()
                .orElseThrow();
    }

    private static Path model() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("..", "digest-model", "target"))) {
            return jars.filter(jar -> jar.getFileName().toString().matches("digest-model-[\\w.]+(?:-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void run(String command) throws IOException, InterruptedException {
        List<String> words = List.of(command.split(" "));
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(words));
        builder.command()
                .set(
                        0,
                        Path.of(System.getProperty("java.home"), "bin", words.get(0))
                                .toString());
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + printed).isZero();
        assertThat(printed).isEmpty();
    }
}
