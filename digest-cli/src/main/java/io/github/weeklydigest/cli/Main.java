package io.github.weeklydigest.cli;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
        int code = execute(console, normalized(args));
        Optional<IOException> lost = console.lostText();
        lost.ifPresent(problem -> console.problem("standard output: can't be written: " + Reason.of(problem)));
        console.flush();
        return lost.isPresent() ? Math.max(code, ExitCode.FAILURE) : code;
    }

    /** Replaces the words {@code help} and {@code version} by the options of the same name. */
    private static String[] normalized(String... args) {
        if (args.length == 1 && args[0].equals("version")) {
            return new String[] {"--version"};
        }
        if (args.length == 1 && args[0].equals("help")) {
            return new String[] {"--help"};
        }
        if (args.length == 2 && args[0].equals("help")) {
            return new String[] {args[1], "--help"};
        }
        return args;
    }

    private static int execute(Console console, String... args) {
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            console.out().println("digest " + version());
            return ExitCode.OK;
        }
        try {
            // Reading the options of a command takes time; if one is named first, the others aren't needed.
            Supplier<CommandLine> named =
                    args.length == 0 ? null : commands(console).get(args[0]);
            if (named == null) {
                return commandLine(console).execute(args);
            }
            CommandLine command = named.get().setCommandName("digest " + args[0]);
            return configured(command, console).execute(Arrays.copyOfRange(args, 1, args.length));
        } catch (Error problem) {
            return failure(console, problem);
        }
    }

    private static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new DigestCommand());
        commands(console).values().forEach(command -> line.addSubcommand(command.get()));
        return configured(line, console);
    }

    private static CommandLine configured(CommandLine line, Console console) {
        line.setOut(console.out())
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

    private static Map<String, Supplier<CommandLine>> commands(Console console) {
        Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("convert", () -> new CommandLine(new ConvertCommand(console)));
        commands.put("check", () -> new CommandLine(new CheckCommand(console)));
        commands.put("index", () -> new CommandLine(new IndexCommand(console)));
        commands.put("formats", () -> new CommandLine(new FormatsCommand(console)));
        commands.put("completion", () -> new CommandLine(new CompletionCommand(console, () -> commandLine(console))));
        commands.put("man", () -> new CommandLine(new ManCommand(console, () -> commandLine(console))));
        commands.put("profiles", () -> new CommandLine(new ProfilesCommand(console)));
        commands.put("profile", () -> new CommandLine(new ProfileCommand()).addSubcommand(new SuggestCommand(console)));
        return commands;
    }

    /** The version in the manifest of the jar, or that of the module in an image of {@code jlink}. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        if (version != null) {
            return version;
        }
        ModuleDescriptor module = Main.class.getModule().getDescriptor();
        return module == null ? "(development)" : module.rawVersion().orElse("(development)");
    }

    private static int usage(Console console, CommandLine.ParameterException thrown) {
        CommandLine.ParameterException problem = unknownOptionFirst(thrown);
        CommandSpec command = problem.getCommandLine().getCommandSpec();
        console.problem(Reason.of(problem));
        if (problem instanceof CommandLine.UnmatchedArgumentException unmatched) {
            CommandLine.UnmatchedArgumentException.printSuggestions(unmatched, console.err());
        }
        console.note("see: " + command.qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** A misspelled option is often all that is wrong, although picocli reports a missing parameter first. */
    private static CommandLine.ParameterException unknownOptionFirst(CommandLine.ParameterException problem) {
        CommandLine line = problem.getCommandLine();
        return problem instanceof CommandLine.MissingParameterException
                        && line.getUnmatchedArguments().stream().anyMatch(argument -> argument.startsWith("-"))
                ? new CommandLine.UnmatchedArgumentException(line, line.getUnmatchedArguments())
                : problem;
    }

    private static int failure(Console console, Throwable problem) {
        if (!console.closedByReader()) {
            console.problem("unexpected failure; please report it: " + problem);
            problem.printStackTrace(console.err());
        }
        return ExitCode.FAILURE;
    }
}
