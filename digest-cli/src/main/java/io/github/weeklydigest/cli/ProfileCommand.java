package io.github.weeklydigest.cli;

import picocli.CommandLine;

/** Groups the commands about a profile. */
final class ProfileCommand implements Runnable {
    private final Arguments arguments = new Arguments("profile", this)
            .describedBy("Helps to write a profile for a weekly.")
            .withSubcommands();

    CommandLine line() {
        return arguments.complete();
    }

    @Override
    public void run() {
        throw arguments.misused("a command is missing: suggest");
    }
}
