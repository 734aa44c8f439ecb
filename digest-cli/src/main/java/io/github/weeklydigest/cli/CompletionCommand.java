package io.github.weeklydigest.cli;

import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints a script that completes the command in a shell. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script for bash and zsh that completes commands, options and files.",
        footer = {
            "",
            "Examples:",
            "  source <(digest completion)",
            "  digest completion > /etc/bash_completion.d/digest"
        })
final class CompletionCommand implements Runnable {
    private final Console console;
    private final Supplier<CommandLine> digest;

    /**
     * @param digest the command with all its subcommands
     */
    CompletionCommand(Console console, Supplier<CommandLine> digest) {
        this.console = console;
        this.digest = digest;
    }

    @Override
    public void run() {
        console.out().print(AutoComplete.bash("digest", digest.get()));
    }
}
