package io.github.weeklydigest.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Runs the usual commands on one digest and throws away their output. Java is started with it to record the classes that
 * these commands load, in an archive that makes later starts faster.
 */
final class StartupTraining {
    private StartupTraining() {}

    /**
     * Runs the commands; exits with their highest exit code.
     *
     * @param args the path of a digest
     */
    public static void main(String[] args) {
        int code = ExitCode.OK;
        for (String[] command : commands(args[0])) {
            OutputStream nowhere = OutputStream.nullOutputStream();
            code = Math.max(
                    code, Main.run(new Console(InputStream.nullInputStream(), nowhere, nowhere, false), command));
        }
        System.exit(code);
    }

    private static List<String[]> commands(String digest) {
        return List.of(
                new String[] {"--version"},
                new String[] {"--help"},
                new String[] {"formats"},
                new String[] {"convert", digest, "--to", "html"},
                new String[] {"convert", digest, "--to", "json"},
                new String[] {"check", digest},
                new String[] {"index", digest});
    }
}
