package io.github.weeklydigest.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a command line that runs Java. */
final class Jvm {
    /** A short run ends before the optimizing compiler and a collector with several threads pay off. */
    private static final List<String> SHORT_RUN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private Jvm() {}

    /** Runs the Java of this test. */
    static List<String> command(String... arguments) {
        return command(Path.of(System.getProperty("java.home"), "bin", "java"), List.of(arguments));
    }

    /** Runs the Java with this executable file. */
    static List<String> command(Path java, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(SHORT_RUN);
        command.addAll(arguments);
        return command;
    }
}
