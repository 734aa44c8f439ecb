package io.github.weeklydigest.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Finds out whether an output is a terminal; Java itself only knows whether standard input and output both are. */
final class TerminalDetection {
    private static final Path OUTPUT = Path.of("/proc/self/fd/1");
    private static final Path ERROR = Path.of("/proc/self/fd/2");

    private TerminalDetection() {}

    /** The system property {@code digest.terminal} decides if it is set, as the script {@code digest} does. */
    static boolean errorIsTerminal() {
        String set = System.getProperty("digest.terminal");
        return set == null ? isTerminal(ERROR) : Boolean.parseBoolean(set);
    }

    /**
     * Whether standard output is a terminal whose user wants colours.
     *
     * @param environment the environment of the process; {@code NO_COLOR} and {@code TERM=dumb} turn colours off
     */
    static boolean outputHasColours(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb")
                && isTerminal(OUTPUT);
    }

    private static boolean isTerminal(Path descriptor) {
        if (Files.isSymbolicLink(descriptor)) {
            return leadsToTerminal(descriptor);
        }
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    private static boolean leadsToTerminal(Path descriptor) {
        try {
            String device = Files.readSymbolicLink(descriptor).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException unknown) {
            return false;
        }
    }

    /** From Java 22 on there is a console without a terminal as well, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException beforeJava22) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }
}
