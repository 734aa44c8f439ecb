package io.github.weeklydigest.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether standard error is a terminal; Java itself only knows about standard input and output. */
final class TerminalDetection {
    private static final Path ERROR = Path.of("/proc/self/fd/2");

    private TerminalDetection() {}

    /** The system property {@code digest.terminal} decides if it is set, as the script {@code digest} does. */
    static boolean errorIsTerminal() {
        String set = System.getProperty("digest.terminal");
        if (set != null) {
            return Boolean.parseBoolean(set);
        }
        if (Files.isSymbolicLink(ERROR)) {
            return leadsToTerminal(ERROR);
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
