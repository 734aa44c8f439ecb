package io.github.weeklydigest.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the help of a command as a page that {@code man} shows. */
final class ManualPage {
    private final StringBuilder page = new StringBuilder();

    private ManualPage() {}

    static String of(CommandSpec command, String version) {
        ManualPage manual = new ManualPage();
        manual.write(command, version);
        return manual.page.toString();
    }

    private void write(CommandSpec command, String version) {
        String name = command.qualifiedName("-");
        List<String> description = Arrays.asList(command.usageMessage().description());
        macro(".TH", name.toUpperCase(Locale.ROOT), "1", "", "digest " + version, "Weekly Digest");
        macro(".SH", "NAME");
        line(name + " - " + (description.isEmpty() ? "" : description.get(0)));
        macro(".SH", "SYNOPSIS");
        line(new CommandLine.Help(command, CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .synopsis(0)
                .strip());
        macro(".SH", "DESCRIPTION");
        description.forEach(text -> {
            line(text);
            page.append(".PP\n");
        });
        arguments(command);
        subcommands(command.subcommands());
        footer(command.usageMessage().footer());
    }

    private void arguments(CommandSpec command) {
        macro(".SH", "OPTIONS");
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            argument(parameter, parameter.paramLabel());
        }
        for (OptionSpec option : command.options()) {
            String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
            argument(option, String.join(", ", option.names()) + value);
        }
    }

    private void argument(ArgSpec argument, String label) {
        page.append(".TP\n");
        page.append("\\fB").append(escaped(label)).append("\\fR\n");
        for (String text : argument.description()) {
            String defaultValue = argument.defaultValue();
            line(text.replace("${DEFAULT-VALUE}", defaultValue == null ? "none" : defaultValue));
        }
    }

    private void subcommands(Map<String, CommandLine> commands) {
        if (!commands.isEmpty()) {
            macro(".SH", "COMMANDS");
            commands.forEach((name, command) -> {
                page.append(".TP\n");
                page.append("\\fB").append(escaped(name)).append("\\fR\n");
                String[] description = command.getCommandSpec().usageMessage().description();
                line(description.length == 0 ? name : description[0]);
            });
        }
    }

    private void footer(String... lines) {
        boolean examples = false;
        for (String text : lines) {
            if (text.startsWith("Example")) {
                macro(".SH", "EXAMPLES");
                examples = true;
            } else if (examples && text.startsWith("  ")) {
                page.append(".nf\n");
                line(text.strip());
                page.append(".fi\n");
            } else if (!text.isEmpty()) {
                page.append(".PP\n");
                line(text);
            }
        }
    }

    private void macro(String name, String... arguments) {
        page.append(name);
        for (String argument : arguments) {
            page.append(" \"").append(escaped(argument).replace("\"", "\\(dq")).append('"');
        }
        page.append('\n');
    }

    private void line(String text) {
        String escaped = escaped(text);
        // A line that begins with one of these would be a request.
        page.append(escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" : "")
                .append(escaped)
                .append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }
}
