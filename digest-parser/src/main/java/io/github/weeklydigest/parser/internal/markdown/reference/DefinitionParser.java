package io.github.weeklydigest.parser.internal.markdown.reference;

import io.github.weeklydigest.parser.internal.markdown.reference.ParsedDefinitions.Definition;
import io.github.weeklydigest.parser.internal.markdown.rules.Entities;
import io.github.weeklydigest.parser.internal.markdown.rules.Parentheses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the link reference definitions in front of a paragraph, as commonmark-java does, whose parser takes many times longer
 * to get ready than such a line is worth. Used once.
 */
public final class DefinitionParser {
    private enum State {
        DEFINITION,
        LABEL,
        DESTINATION,
        TITLE_OR_DEFINITION,
        TITLE,
        TEXT
    }

    private final Entities entities;
    private final String text;
    private final List<Definition> definitions = new ArrayList<>(1);
    private int definedLines;

    private State state = State.DEFINITION;
    private int line;
    private int at;
    private int end;

    private int firstLine;
    private String label = "";
    private String destination = "";
    private @Nullable String title;

    /** Where the label or title starts that is being read. It may have several lines. */
    private int partStart;

    private char titleEnd;

    /** Whether the text so far is a definition, even if no title follows. */
    private boolean complete;

    /**
     * For a paragraph.
     *
     * @param paragraph lines that are not indented, each with a line feed after it
     * @param entities the entities of the document
     */
    public DefinitionParser(String paragraph, Entities entities) {
        this.entities = entities;
        text = paragraph.replace('\0', '\uFFFD');
    }

    public ParsedDefinitions parse() {
        for (int from = 0; from < text.length() && state != State.TEXT; line++) {
            at = from;
            end = text.indexOf('\n', from);
            from = end + 1;
            parseLine();
        }
        finish();
        return new ParsedDefinitions(definitions, definedLines);
    }

    private void parseLine() {
        while (at < end) {
            boolean fits = switch (state) {
                case DEFINITION -> definition();
                case LABEL -> label();
                case DESTINATION -> destination();
                case TITLE_OR_DEFINITION -> titleOrDefinition();
                case TITLE -> title();
                case TEXT -> false;
            };
            if (!fits) {
                state = State.TEXT;
                return;
            }
        }
    }

    private boolean definition() {
        finish();
        skipSpace();
        if (at == end || text.charAt(at) != '[') {
            return false;
        }
        at++;
        firstLine = line;
        partStart = at;
        state = State.LABEL;
        return true;
    }

    private boolean label() {
        while (at < end && text.charAt(at) != ']') {
            if (text.charAt(at) == '[') {
                return false;
            }
            skipCharacter();
        }
        if (at == end) {
            return true;
        }
        int close = at++;
        if (at == end || text.charAt(at) != ':' || close - partStart > LinkReferenceDefinitions.MAX_LABEL) {
            return false;
        }
        label = text.substring(partStart, close);
        if (isBlank(label)) {
            return false;
        }
        at++;
        skipSpace();
        state = State.DESTINATION;
        return true;
    }

    private static boolean isBlank(String label) {
        for (int i = 0; i < label.length(); i++) {
            if (label.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    private boolean destination() {
        skipSpace();
        int from = at;
        boolean angled = at < end && text.charAt(at) == '<';
        if (at == end || !(angled ? skipAngles() : skipAddress())) {
            return false;
        }
        destination = angled ? text.substring(from + 1, at - 1) : text.substring(from, at);
        int behind = at;
        skipSpace();
        if (at == end) {
            complete();
        } else if (at == behind) {
            return false;
        }
        state = State.TITLE_OR_DEFINITION;
        return true;
    }

    private boolean skipAngles() {
        at++;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '>') {
                at++;
                return true;
            } else if (c == '<') {
                return false;
            }
            skipCharacter();
        }
        return false;
    }

    private boolean skipAddress() {
        int from = at;
        int open = 0;
        while (at < end) {
            char c = text.charAt(at);
            if (c == ' ' || Character.isISOControl(c)) {
                return at > from && open == 0;
            } else if (c == '(' || c == ')') {
                open = Parentheses.nesting(open, c);
                if (open == Parentheses.TOO_DEEP) {
                    return false;
                } else if (open == Parentheses.CLOSED) {
                    return true;
                }
            }
            skipCharacter();
        }
        return open == 0;
    }

    private boolean titleOrDefinition() {
        skipSpace();
        char c = at < end ? text.charAt(at) : 0;
        if (c != '"' && c != '\'' && c != '(') {
            state = State.DEFINITION;
            return true;
        }
        titleEnd = c == '(' ? ')' : c;
        at++;
        partStart = at;
        state = State.TITLE;
        return true;
    }

    private boolean title() {
        while (at < end && text.charAt(at) != titleEnd) {
            if (titleEnd == ')' && text.charAt(at) == '(') {
                return false;
            }
            skipCharacter();
        }
        if (at == end) {
            return true;
        }
        int close = at++;
        skipSpace();
        if (at < end) {
            return false;
        }
        title = text.substring(partStart, close);
        complete();
        state = State.DEFINITION;
        return true;
    }

    private void complete() {
        complete = true;
        definedLines = line + 1;
    }

    /** Notes the definition that is complete, if one is. */
    private void finish() {
        if (complete) {
            Optional<String> shown = Optional.ofNullable(title).map(entities::unescape);
            definitions.add(
                    new Definition(label, new DefinitionTarget(entities.unescape(destination), shown), firstLine));
        }
        complete = false;
        title = null;
    }

    /** Passes over a character, and over the one that it escapes. */
    private void skipCharacter() {
        at += Entities.isEscape(text, at) && at + 1 < end ? 2 : 1;
    }

    private void skipSpace() {
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) >= '\t' && text.charAt(at) <= '\r')) {
            at++;
        }
    }
}
