package io.github.weeklydigest.cli;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Starts the command. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(Console.ofProcess(), args));
    }

    /** Runs the command and returns its exit code. */
    static int run(Console console, String... args) {
        int code = execute(console, args);
        Optional<IOException> lost = console.lostText();
        lost.ifPresent(problem -> console.problem("standard output: can't be written: " + Reason.of(problem)));
        console.flush();
        return lost.isPresent() ? Math.max(code, ExitCode.FAILURE) : code;
    }

    private static int execute(Console console, String... args) {
        try {
            return commandLine(console).execute(args);
        } catch (Error problem) {
            return failure(console, problem);
        }
    }

    private static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new DigestCommand())
                .addSubcommand(new ConvertCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new IndexCommand(console))
                .addSubcommand(new FormatsCommand(console))
                .setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((problem, given) -> usage(console, problem))
                .setExecutionExceptionHandler((problem, command, result) -> failure(console, problem));
        String version = "digest " + version();
        line.getCommandSpec().version(version);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().version(version));
        return line;
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(development)" : version;
    }

    private static int usage(Console console, CommandLine.ParameterException problem) {
        CommandSpec command = problem.getCommandLine().getCommandSpec();
        console.problem(Reason.of(problem));
        if (problem instanceof CommandLine.UnmatchedArgumentException unmatched) {
            CommandLine.UnmatchedArgumentException.printSuggestions(unmatched, console.err());
        }
        console.note("see: " + command.qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int failure(Console console, Throwable problem) {
        if (!console.closedByReader()) {
            console.problem("unexpected failure, please report it: " + problem);
            problem.printStackTrace(console.err());
        }
        return ExitCode.FAILURE;
    }
}
