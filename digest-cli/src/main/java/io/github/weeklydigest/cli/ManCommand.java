package io.github.weeklydigest.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the manual page of a command. */
@Command(
        name = "man",
        mixinStandardHelpOptions = true,
        description = "Prints the manual page of a command.",
        footer = {
            "",
            "Examples:",
            "  digest man convert | man -l -",
            "  digest man convert > /usr/local/share/man/man1/digest-convert.1"
        })
final class ManCommand implements Runnable {
    private final Console console;
    private final Supplier<CommandLine> digest;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command; without one, digest itself.")
    private @Nullable String command;

    /**
     * @param digest the command with all its subcommands
     */
    ManCommand(Console console, Supplier<CommandLine> digest) {
        this.console = console;
        this.digest = digest;
    }

    @Override
    public void run() {
        CommandLine described = digest.get();
        if (command != null) {
            CommandLine subcommand = described.getSubcommands().get(command);
            if (subcommand == null) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "no command '" + command + "'; there are "
                                + String.join(", ", described.getSubcommands().keySet()));
            }
            described = subcommand;
        }
        console.out().print(ManualPage.of(described.getCommandSpec(), Main.version()));
    }
}
