package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that replaces the lambdas in the jar of the command. */
class ArchivableClassesIT {
    @TempDir
    private Path folder;

    @Test
    void replacesLambdasByClassesThatDoTheSame() throws Exception {
        Path classes = compile("Lambdas");
        String before = run("-cp", classes.toString(), "Lambdas");

        String after = run("-cp", rewrite(classes).toString(), "Lambdas");

        assertThat(before).contains("made at run time: Lambdas$$Lambda");
        assertThat(after.replaceAll("(?m)^\\[.*\n", ""))
                .isEqualTo(before.replaceAll("(?m)^\\[.*\n", ""))
                .contains("captures: captured123.5c4\n", "made at run time: true\n");
        assertThat(after).endsWith("\n[]\n");
    }

    @Test
    void writesTheSameJarEachTime() throws Exception {
        Path classes = compile("Lambdas");

        byte[] first = Files.readAllBytes(rewrite(classes));

        assertThat(rewrite(classes)).hasBinaryContent(first);
    }

    private Path compile(String name) throws IOException {
        Path source = folder.resolve(name + ".java");
        try (InputStream text = ArchivableClassesIT.class.getResourceAsStream("/archivable/" + name + ".java")) {
            Files.write(source, text.readAllBytes());
        }
        Path classes = folder.resolve("classes");
        int code = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "--release", "17", "-d", classes.toString(), source.toString());
        assertThat(code).isZero();
        return classes;
    }

    private Path rewrite(Path classes) throws Exception {
        run(
                "-cp",
                Path.of("target", "asm", "*").toString(),
                Path.of("src", "distribution", "ArchivableClasses.java").toString(),
                classes.toString(),
                folder.toString());
        return folder.resolve("classes.jar");
    }

    private static String run(String... arguments) throws Exception {
        List<String> command = Jvm.command(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
