package io.github.weeklydigest.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups the commands about a profile. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description = "Helps to write a profile for a weekly.",
        synopsisSubcommandLabel = "COMMAND")
final class ProfileCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: suggest");
    }
}
