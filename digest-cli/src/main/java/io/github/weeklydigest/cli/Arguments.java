package io.github.weeklydigest.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options and parameters of a command. They are added to picocli's model directly: if picocli reads them from
 * annotations, a conversion takes a tenth longer.
 */
final class Arguments {
    private final CommandSpec spec;

    /**
     * Creates an empty list of arguments for a command.
     *
     * @param command the command, a {@code Runnable} or {@code Callable}
     */
    Arguments(String name, Object command) {
        spec = CommandSpec.wrapWithoutInspection(command).name(name);
    }

    /** Sets the lines that the help begins with. */
    Arguments describedBy(String... lines) {
        spec.usageMessage().description(lines);
        return this;
    }

    /** Sets the lines that the help ends with, after an empty one. */
    Arguments endingWith(String... lines) {
        spec.usageMessage().footerHeading("%n").footer(lines);
        return this;
    }

    /** Says that a subcommand must follow. */
    Arguments withSubcommands() {
        spec.usageMessage().synopsisSubcommandLabel("COMMAND");
        return this;
    }

    /** Adds the options for help and version, and returns the command, complete. */
    CommandLine complete() {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
        return new CommandLine(spec);
    }

    /** An exception that ends the command with the message. */
    CommandLine.ParameterException misused(String problem) {
        return new CommandLine.ParameterException(spec.commandLine(), problem);
    }

    /** Adds an option without a value. */
    Flag flag(String description, String... names) {
        return new Flag(added(OptionSpec.builder(names).type(boolean.class).description(description)));
    }

    /** Adds an option whose value is a text. */
    Value<String> text(String name, String label, String description) {
        return new Value<>(added(option(name, label, String.class).description(description)));
    }

    /** Adds the option {@code -o}. */
    Value<Path> output(String label, String description) {
        return new Value<>(added(OptionSpec.builder("-o", "--output")
                .type(Path.class)
                .paramLabel(label)
                .description(description)));
    }

    /** Adds an option whose value is one of the constants of an enum. */
    <E extends Enum<E>> Value<E> choice(String name, String label, String description, E normal, E[] choices) {
        return new Value<>(added(option(name, label, normal.getDeclaringClass())
                .converters(new ChoiceConverter<>(choices))
                .defaultValue(ChoiceConverter.name(normal))
                .description(description)));
    }

    /** Adds an option that can be given several times. */
    Values<String> texts(String name, String label, String... description) {
        return new Values<>(added(
                option(name, label, List.class).auxiliaryTypes(String.class).description(description)));
    }

    /** Adds an option that can be given several times, each time with a path. */
    Values<Path> paths(String name, String label, String description) {
        return new Values<>(
                added(option(name, label, List.class).auxiliaryTypes(Path.class).description(description)));
    }

    /** Adds one or more parameters. */
    Values<String> parameters(String label, String description) {
        return new Values<>(added(PositionalParamSpec.builder()
                .index("0..*")
                .arity("1..*")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)));
    }

    /** Adds a parameter that may be missing. */
    Value<String> parameter(String label, String description) {
        return new Value<>(added(parameter(label, String.class).description(description)));
    }

    /** Adds a parameter that may be missing and is one of the constants of an enum. */
    <E extends Enum<E>> Value<E> chosenParameter(String label, String description, E normal, E[] choices) {
        return new Value<>(added(parameter(label, normal.getDeclaringClass())
                .converters(new ChoiceConverter<>(choices))
                .defaultValue(ChoiceConverter.name(normal))
                .description(description)));
    }

    private static OptionSpec.Builder option(String name, String label, Class<?> type) {
        return OptionSpec.builder(name).type(type).paramLabel(label);
    }

    private static PositionalParamSpec.Builder parameter(String label, Class<?> type) {
        return PositionalParamSpec.builder().index("0").arity("0..1").type(type).paramLabel(label);
    }

    private OptionSpec added(OptionSpec.Builder builder) {
        OptionSpec option = builder.build();
        spec.addOption(option);
        return option;
    }

    private PositionalParamSpec added(PositionalParamSpec.Builder builder) {
        PositionalParamSpec parameter = builder.build();
        spec.addPositional(parameter);
        return parameter;
    }

    /** An option without a value. */
    record Flag(ArgSpec spec) {
        boolean isGiven() {
            return Boolean.TRUE.equals(spec.getValue());
        }
    }

    /** An option or parameter with one value. */
    record Value<T>(ArgSpec spec) {
        /** Returns the value, or the default; empty if there is neither. */
        Optional<T> value() {
            return Optional.ofNullable(spec.getValue());
        }

        /** The value of one that has a default. */
        T orDefault() {
            return value().orElseThrow();
        }
    }

    /** An option or parameter with several values. */
    record Values<T>(ArgSpec spec) {
        /** The values in their order; none if it isn't given. */
        List<T> all() {
            List<T> values = spec.getValue();
            return values == null ? List.of() : values;
        }
    }
}
