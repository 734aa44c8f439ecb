package io.github.weeklydigest.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a subcommand. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        description = "Reads weekly digests written in Markdown.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 success; 1 a finding or a failed conversion; 2 wrong usage or an input that can't be read.",
            "Input and output are UTF-8."
        })
final class DigestCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "a command is missing: convert, check, index, formats, profiles or profile");
    }
}
