package io.github.weeklydigest.parser.internal.markdown.reference;

import io.github.weeklydigest.parser.internal.markdown.reference.ParsedDefinitions.Definition;
import io.github.weeklydigest.parser.internal.text.ExpansionBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The known link reference definitions of a document, and the references without one. Not
 * thread-safe.
 */
public final class LinkReferenceDefinitions {
    /** A document that looks for more labels in vain is not watched further; no digest does. */
    private static final int MAX_MISSING = 10_000;

    /** The characters that a label may have. */
    public static final int MAX_LABEL = 999;

    private static final Pattern LINE_END = Pattern.compile("\\R[ \\t>]*");
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\r\\n]+");

    private final Map<String, Definition> found = new HashMap<>();
    private final Set<String> missing = new HashSet<>();
    private @Nullable ExpansionBudget budget;

    /** From now on each use of a definition is taken from a budget. Beyond it, references are kept as text. */
    public void bound(ExpansionBudget bound) {
        budget = bound;
    }

    /** Whether no definition of the document is known. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The target of a label; an unknown label is remembered. */
    public @Nullable DefinitionTarget find(String label) {
        Definition definition = definition(label);
        return definition == null || !take(definition.target()) ? null : definition.target();
    }

    private boolean take(DefinitionTarget target) {
        return budget == null || budget.take(target.length());
    }

    private @Nullable Definition definition(String label) {
        if (found.isEmpty() && (missing.size() == MAX_MISSING || label.length() > MAX_LABEL)) {
            return null;
        }
        String key = normalized(label);
        Definition definition = found.get(key);
        if (definition == null && missing.size() < MAX_MISSING && label.length() <= MAX_LABEL) {
            missing.add(key);
        }
        return definition;
    }

    /**
     * Takes the definitions of a paragraph; of equal labels the first one counts.
     *
     * @param late called with the line of the paragraph, from 0, of each new one that was looked for before
     */
    public void add(ParsedDefinitions leading, IntConsumer late) {
        for (Definition definition : leading.definitions()) {
            String key = normalized(definition.label());
            if (found.putIfAbsent(key, definition) == null && missing.contains(key)) {
                late.accept(definition.line());
            }
        }
    }

    /**
     * The definitions that a text may refer to, as source to be put in front of it; labels without one are noted. Nothing if
     * all the references together are beyond the budget.
     */
    public Optional<String> before(String text) {
        List<Definition> used = new ArrayList<>();
        Map<String, Optional<Definition>> seen = new HashMap<>();
        long length = 0;
        for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
            int close = labelEnd(text, open + 1);
            if (close < 0) {
                continue;
            }
            // commonmark-java replaces a NUL before it looks for definitions.
            String label = LINE_END.matcher(text.substring(open + 1, close).replace('\0', '\uFFFD'))
                    .replaceAll("\\n");
            if (label.isBlank()) {
                continue;
            }
            Optional<Definition> definition = seen.get(label);
            if (definition == null) {
                definition = Optional.ofNullable(definition(label));
                seen.put(label, definition);
                definition.ifPresent(used::add);
            }
            length += definition.map(it -> it.target().length()).orElse(0);
        }
        if (budget != null && !budget.take(length)) {
            return Optional.empty();
        }
        StringBuilder source = new StringBuilder();
        for (Definition definition : used) {
            source.append('[').append(definition.label()).append("]: <");
            encode(source, definition.target().destination());
            source.append('>');
            definition.target().title().ifPresent(title -> {
                source.append(" \"");
                encode(source, title);
                source.append('"');
            });
            source.append('\n');
        }
        return Optional.of(used.isEmpty() ? "" : source.append('\n').toString());
    }

    /** The bracket that closes a label, or -1. */
    private static int labelEnd(String text, int from) {
        int limit = Math.min(text.length(), from + MAX_LABEL + 1);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i;
            } else if (c == '[') {
                return -1;
            } else if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    /** Equal for labels that commonmark-java takes for the same. */
    private static String normalized(String label) {
        String folded = label.trim().toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        return isSpaced(folded) ? WHITE_SPACE.matcher(folded).replaceAll(" ") : folded;
    }

    /** Whether there is white space other than single spaces. */
    private static boolean isSpaced(String label) {
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (c == '\t' || c == '\r' || c == '\n' || c == ' ' && label.startsWith(" ", i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** All that could mean something is written as a character reference. */
    private static void encode(StringBuilder source, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xA0;
            if (plain) {
                source.append(c);
            } else {
                source.append("&#").append((int) c).append(';');
            }
        }
    }
}
