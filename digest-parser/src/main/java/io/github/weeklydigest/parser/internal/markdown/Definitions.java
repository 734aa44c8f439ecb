package io.github.weeklydigest.parser.internal.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * The link reference definitions of a document, as far as they are known, and the references that found none. Not
 * thread-safe.
 */
public final class Definitions {
    /** A document that looks for more labels in vain is not watched further; no digest does. */
    private static final int MAX_MISSING = 10_000;

    /** The characters that a label may have. */
    public static final int MAX_LABEL = 999;

    private static final Pattern LINE_END = Pattern.compile("\\R[ \\t>]*");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final DefinitionMap<LinkReferenceDefinition> found = new DefinitionMap<>(LinkReferenceDefinition.class);
    private final Set<String> missing = new HashSet<>();
    private boolean any;

    /**
     * What a label stands for.
     *
     * @param destination the address
     * @param title the title of the link
     */
    public record Target(String destination, Optional<String> title) {}

    /** Whether there are none. */
    public boolean isEmpty() {
        return !any;
    }

    /** What a label stands for, if that is known; if not, it is noted that it was looked for. */
    public @Nullable Target find(String label) {
        LinkReferenceDefinition definition = any ? found.get(label) : null;
        if (definition == null) {
            missing(label);
            return null;
        }
        return new Target(definition.getDestination(), Optional.ofNullable(definition.getTitle()));
    }

    private void missing(String label) {
        if (missing.size() < MAX_MISSING && label.length() <= MAX_LABEL) {
            missing.add(normalized(label));
        }
    }

    /** Takes the definitions of a document; of equal labels the first one counts. */
    void add(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof LinkReferenceDefinition definition) {
                add(definition);
            } else {
                add(node);
            }
        }
    }

    /**
     * Takes the definitions of a paragraph; of equal labels the first one counts.
     *
     * @param late called with the line of the paragraph, from 0, of each new one that was looked for before
     */
    public void add(LeadingDefinitions leading, IntConsumer late) {
        for (LinkReferenceDefinition definition : leading.definitions) {
            if (add(definition) && missing.contains(normalized(definition.getLabel()))) {
                late.accept(definition.getSourceSpans().get(0).getLineIndex());
            }
        }
    }

    private boolean add(LinkReferenceDefinition definition) {
        boolean isNew = found.putIfAbsent(definition.getLabel(), definition) == null;
        any |= isNew;
        return isNew;
    }

    /** The definitions that a text may refer to, as source to be put in front of it; labels without one are noted. */
    String before(String text) {
        List<LinkReferenceDefinition> used = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
            int close = labelEnd(text, open + 1);
            if (close < 0) {
                continue;
            }
            // commonmark-java replaces a NUL before it looks for definitions.
            String label = LINE_END.matcher(text.substring(open + 1, close).replace('\0', '\uFFFD'))
                    .replaceAll("\\n");
            if (!label.isBlank() && seen.add(label)) {
                LinkReferenceDefinition definition = found.get(label);
                if (definition != null) {
                    used.add(definition);
                } else if (!text.startsWith("(", close + 1) && !text.startsWith(":", close + 1)) {
                    missing(label);
                }
            }
        }
        StringBuilder source = new StringBuilder();
        for (LinkReferenceDefinition definition : used) {
            source.append('[').append(definition.getLabel()).append("]: <");
            encode(source, definition.getDestination());
            source.append('>');
            if (definition.getTitle() != null) {
                source.append(" \"");
                encode(source, definition.getTitle());
                source.append('"');
            }
            source.append('\n');
        }
        return used.isEmpty() ? "" : source.append('\n').toString();
    }

    /** The bracket that closes a label, or -1 if there is no label. */
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

    private static String normalized(String label) {
        return WHITE_SPACE
                .matcher(label.strip())
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT);
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
