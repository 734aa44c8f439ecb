package io.github.weeklydigest.cli;

import java.util.Locale;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a script that completes the command in a shell. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script that completes commands, options and files in a shell.",
        footer = {
            "",
            "Examples:",
            "  source <(digest completion bash)",
            "  digest completion bash > /etc/bash_completion.d/digest",
            "  digest completion fish > ~/.config/fish/completions/digest.fish"
        })
final class CompletionCommand implements Runnable {
    private final Console console;
    private final Supplier<CommandLine> digest;

    @Parameters(
            arity = "0..1",
            paramLabel = "SHELL",
            defaultValue = "bash",
            converter = ShellConverter.class,
            description = "bash, zsh or fish (default: ${DEFAULT-VALUE}).")
    private Shell shell = Shell.BASH;

    /**
     * @param digest the command with all its subcommands
     */
    CompletionCommand(Console console, Supplier<CommandLine> digest) {
        this.console = console;
        this.digest = digest;
    }

    @Override
    public void run() {
        console.out()
                .print(
                        switch (shell) {
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

    static final class ShellConverter extends ChoiceConverter<Shell> {
        ShellConverter() {
            super(Shell.values());
        }
    }
}
