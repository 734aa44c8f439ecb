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
    private final List<Definition> definitions = new ArrayList<>();
    private int definedLines;

    private State state = State.DEFINITION;
    private int line;
    private int at;
    private int end;

    private int firstLine;
    private StringBuilder label = new StringBuilder();
    private String destination = "";
    private @Nullable StringBuilder title;
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
        label = new StringBuilder();
        state = State.LABEL;
        return endLine(label);
    }

    private boolean label() {
        int from = at;
        while (at < end && text.charAt(at) != ']') {
            if (text.charAt(at) == '[') {
                return false;
            }
            skipCharacter();
        }
        label.append(text, from, at);
        if (at == end) {
            return endLine(label);
        }
        at++;
        if (at == end
                || text.charAt(at) != ':'
                || label.length() > LinkReferenceDefinitions.MAX_LABEL
                || isBlank(label)) {
            return false;
        }
        at++;
        skipSpace();
        state = State.DESTINATION;
        return true;
    }

    private static boolean isBlank(CharSequence label) {
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
        StringBuilder started = new StringBuilder();
        title = started;
        state = State.TITLE;
        return endLine(started);
    }

    private boolean title() {
        StringBuilder started = title;
        if (started == null) {
            throw new IllegalStateException("no title");
        }
        title = null;
        int from = at;
        while (at < end && text.charAt(at) != titleEnd) {
            if (titleEnd == ')' && text.charAt(at) == '(') {
                return false;
            }
            skipCharacter();
        }
        started.append(text, from, at);
        if (at == end) {
            title = started;
            return endLine(started);
        }
        at++;
        skipSpace();
        if (at < end) {
            return false;
        }
        title = started;
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
            StringBuilder whole = state == State.TITLE ? null : title;
            Optional<String> shown = Optional.ofNullable(whole).map(it -> entities.unescape(it.toString()));
            definitions.add(new Definition(
                    label.toString(), new DefinitionTarget(entities.unescape(destination), shown), firstLine));
        }
        complete = false;
        title = null;
    }

    /** Where the line ends here, what is being read goes on with the next one. */
    private boolean endLine(StringBuilder part) {
        if (at == end) {
            part.append('\n');
        }
        return true;
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
