package io.github.weeklydigest.cli;

import java.util.Locale;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Prints a script that completes the command in a shell. */
final class CompletionCommand implements Runnable {
    private final Console console;
    private final Supplier<CommandLine> digest;
    private final Arguments arguments = new Arguments("completion", this)
            .describedBy("Prints a script that completes commands, options and files in a shell.")
            .endingWith(
                    "Examples:",
                    "  source <(digest completion bash)",
                    "  digest completion bash > /etc/bash_completion.d/digest",
                    "  digest completion fish > ~/.config/fish/completions/digest.fish");
    private final Arguments.Value<Shell> shell = arguments.chosenParameter(
            "SHELL", "bash, zsh or fish (default: ${DEFAULT-VALUE}).", Shell.BASH, Shell.values());

    /**
     * @param digest the command with all its subcommands
     */
    CompletionCommand(Console console, Supplier<CommandLine> digest) {
        this.console = console;
        this.digest = digest;
    }

    CommandLine line() {
        return arguments.complete();
    }

    @Override
    public void run() {
        console.out()
                .print(
                        switch (shell.orDefault()) {
                            // The script for bash uses zsh's support for such scripts if zsh reads it.
                            case BASH, ZSH -> AutoComplete.bash("digest", digest.get());
                            case FISH -> FishCompletion.script(digest.get().getCommandSpec());
                        });
    }

    private enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
