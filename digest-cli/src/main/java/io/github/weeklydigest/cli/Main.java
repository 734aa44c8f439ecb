package io.github.weeklydigest.cli;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Starts the command. */
final class Main {
    private static final List<String> COMMANDS =
            List.of("convert", "check", "index", "formats", "completion", "man", "profiles", "profile");

    private Main() {}

    public static void main(String[] args) {
        // picocli prepares to convert arguments to dates and the like, which no option has; that takes time.
        System.setProperty("picocli.converters.excludes", "java[.](?:time|sql)[.].*");
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
            if (args.length == 0 || !COMMANDS.contains(args[0])) {
                return commandLine(console).execute(args);
            }
            CommandLine command = command(args[0], console).setCommandName("digest " + args[0]);
            return configured(command, console).execute(Arrays.copyOfRange(args, 1, args.length));
        } catch (Error problem) {
            return failure(console, problem);
        }
    }

    private static CommandLine commandLine(Console console) {
        CommandLine line = new DigestCommand().line();
        COMMANDS.forEach(name -> line.addSubcommand(command(name, console)));
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

    private static CommandLine command(String name, Console console) {
        return switch (name) {
            case "convert" -> new ConvertCommand(console).line();
            case "check" -> new CheckCommand(console).line();
            case "index" -> new IndexCommand(console).line();
            case "formats" -> new FormatsCommand(console).line();
            case "completion" -> new CompletionCommand(console, () -> commandLine(console)).line();
            case "man" -> new ManCommand(console, () -> commandLine(console)).line();
            case "profiles" -> new ProfilesCommand(console).line();
            case "profile" -> new ProfileCommand().line().addSubcommand(new SuggestCommand(console).line());
            default -> throw new IllegalArgumentException(name);
        };
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
