package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.cli.Documents.Fence;
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
    @TempDir
    Path folder;

    @Test
    void givesAWorkingRenderer() throws Exception {
        Files.copy(Path.of("target", "digest.jar"), folder.resolve("digest.jar"));
        Files.copy(model(), folder.resolve("digest-model.jar"));
        Files.copy(Samples.ENGLISH, folder.resolve("week.md"));

        int ran = 0;
        for (Fence fence : Documents.fences(Documents.ROOT.resolve("docs/write-a-renderer.md"))) {
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
                .startsWith("# ")
                .contains("\n- DewDet: object detection in morning fog\n");
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
