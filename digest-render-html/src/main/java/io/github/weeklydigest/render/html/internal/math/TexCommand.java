package io.github.weeklydigest.render.html.internal.math;

import io.github.weeklydigest.render.html.internal.markup.Resources;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A TeX command for one symbol. */
public record TexCommand(Kind kind, String symbol) {
    public enum Kind {
        LETTER,
        OPERATOR,
        LARGE,
        OPEN,
        CLOSE,
        FENCE,
        SPACE,
        FUNCTION,
        LIMIT
    }

    private static final Map<String, TexCommand> COMMANDS = load();

    private static Map<String, TexCommand> load() {
        Map<String, TexCommand> commands = new TreeMap<>();
        Resources.properties(TexCommand.class, "tex-commands.properties").forEach((name, entry) -> {
            String[] words = entry.split(" ", 2);
            commands.put(name, new TexCommand(Kind.valueOf(words[0].toUpperCase(Locale.ROOT)), words[1]));
        });
        return Map.copyOf(commands);
    }

    public static Optional<TexCommand> find(String name) {
        return Optional.ofNullable(COMMANDS.get(name));
    }

    public boolean isDelimiter() {
        return kind == Kind.OPEN || kind == Kind.CLOSE || kind == Kind.FENCE;
    }
}
