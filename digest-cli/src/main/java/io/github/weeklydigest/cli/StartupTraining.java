package io.github.weeklydigest.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the usual commands on some digests and throws away their output. Java is started with it to record the classes that
 * these commands load, in an archive that makes later starts faster.
 */
final class StartupTraining {
    private static final List<String> OUTPUTS = List.of("week.html", "week.json");

    private StartupTraining() {}

    /**
     * Runs the commands; exits with their highest exit code.
     *
     * @param args the paths of digests
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("digest-training");
        int code = Main.run(Console.ofProcess(), "--version");
        try {
            for (String digest : args) {
                code = Math.max(code, run(digest, folder));
            }
        } finally {
            for (String name : OUTPUTS) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
        System.exit(code);
    }

    private static int run(String digest, Path folder) {
        int code = ExitCode.OK;
        for (String[] command : commands(digest, folder)) {
            OutputStream nowhere = OutputStream.nullOutputStream();
            code = Math.max(
                    code, Main.run(new Console(InputStream.nullInputStream(), nowhere, nowhere, false), command));
        }
        return code;
    }

    private static List<String[]> commands(String digest, Path folder) {
        return List.of(
                new String[] {"--help"},
                new String[] {"formats"},
                new String[] {"convert", digest, "--to", "html"},
                new String[] {
                    "convert", digest, "-o", folder.resolve(OUTPUTS.get(0)).toString()
                },
                new String[] {
                    "convert", digest, "-o", folder.resolve(OUTPUTS.get(1)).toString()
                },
                new String[] {"check", digest},
                new String[] {"index", digest});
    }
}
