package io.github.weeklydigest.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the script with which the shell fish completes a command. */
final class FishCompletion {
    private final StringBuilder script = new StringBuilder();
    private final String name;

    private FishCompletion(String name) {
        this.name = name;
    }

    static String script(CommandSpec command) {
        FishCompletion completion = new FishCompletion(command.name());
        completion.options(command, "__fish_use_subcommand");
        completion.subcommands(command, "__fish_use_subcommand");
        return completion.script.toString();
    }

    /**
     * @param condition holds where the subcommands may be typed
     */
    private void subcommands(CommandSpec command, String condition) {
        command.subcommands().forEach((subcommand, line) -> {
            complete(condition, "-f -a " + subcommand, line.getCommandSpec());
            String seen = "__fish_seen_subcommand_from " + subcommand;
            options(line.getCommandSpec(), seen);
            subcommands(line.getCommandSpec(), seen);
        });
    }

    private void complete(String condition, String what, CommandSpec command) {
        line(condition, what, first(command.usageMessage().description()));
    }

    private void options(CommandSpec command, String condition) {
        for (OptionSpec option : command.options()) {
            StringBuilder what = new StringBuilder();
            for (String alias : option.names()) {
                what.append(alias.startsWith("--") ? "-l " + alias.substring(2) : "-s " + alias.substring(1))
                        .append(' ');
            }
            if (option.arity().max() > 0) {
                what.append("-r ");
            }
            line(condition, what.toString().strip(), first(option.description()));
        }
    }

    private void line(String condition, String what, String description) {
        script.append("complete -c ")
                .append(name)
                .append(" -n ")
                .append(quoted(condition))
                .append(' ')
                .append(what)
                .append(" -d ")
                .append(quoted(description))
                .append('\n');
    }

    /** The first sentence, or what precedes the first remark. */
    private static String first(String... description) {
        String text = description.length == 0 ? "" : CommandLine.Help.Ansi.OFF.string(description[0]);
        int end = text.indexOf("${DEFAULT-VALUE}") < 0 ? text.length() : text.lastIndexOf(" (", text.indexOf("${"));
        int sentence = text.indexOf(". ");
        return text.substring(0, sentence < 0 ? Math.max(end, 0) : Math.min(sentence, Math.max(end, 0)));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
