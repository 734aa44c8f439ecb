package io.github.weeklydigest.cli;

import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Prints the manual page of a command. */
final class ManCommand implements Runnable {
    private final Console console;
    private final Supplier<CommandLine> digest;
    private final Arguments arguments = new Arguments("man", this)
            .describedBy("Prints the manual page of a command.")
            .endingWith(
                    "Examples:",
                    "  digest man convert | man -l -",
                    "  digest man convert > /usr/local/share/man/man1/digest-convert.1");
    private final Arguments.Value<String> command =
            arguments.parameter("COMMAND", "The command; without one, digest itself.");

    /**
     * @param digest the command with all its subcommands
     */
    ManCommand(Console console, Supplier<CommandLine> digest) {
        this.console = console;
        this.digest = digest;
    }

    CommandLine line() {
        return arguments.complete();
    }

    @Override
    public void run() {
        CommandLine all = digest.get();
        CommandLine described =
                command.value().map(name -> subcommand(all, name)).orElse(all);
        console.out().print(ManualPage.of(described.getCommandSpec(), Main.version()));
    }

    private CommandLine subcommand(CommandLine all, String name) {
        Map<String, CommandLine> subcommands = all.getSubcommands();
        CommandLine found = subcommands.get(name);
        if (found == null) {
            throw arguments.misused("no command '" + name + "'; there are " + String.join(", ", subcommands.keySet()));
        }
        return found;
    }
}
