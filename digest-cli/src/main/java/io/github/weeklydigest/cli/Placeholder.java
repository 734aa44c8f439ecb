package io.github.weeklydigest.cli;

import io.github.weeklydigest.parser.PlaceholderParser;
import picocli.CommandLine;

@CommandLine.Command(name = "digest", mixinStandardHelpOptions = true)
final class Placeholder implements Runnable {
    @CommandLine.Parameters(defaultValue = "# x")
    private String text = "";

    @Override
    public void run() {
        System.out.println(new PlaceholderParser().parse(text).text());
    }
}

final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Placeholder()).execute(args));
    }
}
