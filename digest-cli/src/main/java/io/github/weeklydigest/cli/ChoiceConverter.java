package io.github.weeklydigest.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Accepts the constants of an enum in any case, and lists them in lower case. */
final class ChoiceConverter<E extends Enum<E>> implements CommandLine.ITypeConverter<E> {
    private final E[] choices;

    ChoiceConverter(E[] choices) {
        this.choices = choices.clone();
    }

    /** The name of a constant in lower case. */
    static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public E convert(String value) {
        for (E choice : choices) {
            if (choice.name().equalsIgnoreCase(value)) {
                return choice;
            }
        }
        String list = Stream.of(choices).map(ChoiceConverter::name).collect(Collectors.joining(", "));
        throw new CommandLine.TypeConversionException("expected one of " + list + " but was '" + value + "'");
    }
}
