package io.github.weeklydigest.cli;

import picocli.CommandLine;

/** The command without a subcommand. */
final class DigestCommand implements Runnable {
    private final Arguments arguments = new Arguments("digest", this)
            .describedBy("Reads weekly digests written in Markdown.")
            .withSubcommands()
            .endingWith(
                    "Exit codes: 0 success; 1 a finding or a failed conversion; 2 wrong usage or an input that can't be read.",
                    "Input and output are UTF-8.");

    CommandLine line() {
        return arguments.complete();
    }

    @Override
    public void run() {
        throw arguments.misused("a command is missing: convert, check, index, formats, profiles or profile");
    }
}
