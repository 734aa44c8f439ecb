package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.profile.EntryRule;
import io.github.weeklydigest.parser.internal.profile.TextPattern.TextMatch;
import java.util.List;
import java.util.Optional;

/** Finds the labels before the title of an entry, such as emoji or words in brackets, and removes them from its line. */
final class LabelReader {
    private static final int MOST_LABELS = 5;

    private final EntryRule rule;
    private Optional<String> found = Optional.empty();

    LabelReader(EntryRule rule) {
        this.rule = rule;
    }

    /** The labels found so far, with a space between two. */
    Optional<String> found() {
        return found;
    }

    /** Returns a line without the labels at its start; the line itself if it has none. */
    List<Inline> take(List<Inline> line) {
        if (!rule.emoji() && rule.label().isEmpty()) {
            return line;
        }
        List<Inline> rest = line;
        for (int i = 0; i < MOST_LABELS; i++) {
            int end = label(rest);
            if (end == 0) {
                return rest;
            }
            rest = InlineParts.trimmed(InlineParts.without(rest, 0, end));
        }
        return rest;
    }

    /** Adds the label at the start of a line, and returns its end; 0 if there is none. */
    private int label(List<Inline> line) {
        if (rule.emoji() && !line.isEmpty() && line.get(0) instanceof Text first && !Emoji.mayBegin(first.text())) {
            return 0;
        }
        if (rule.emoji()) {
            String text = InlineParts.text(line);
            int end = Emoji.prefix(text);
            add(text.substring(0, end));
            return end;
        }
        if (!line.isEmpty() && InlineParts.isTarget(line.get(0))) {
            // No label precedes the link.
            return 0;
        }
        String text = InlineParts.text(line);
        Optional<TextMatch> match = rule.label()
                .flatMap(pattern -> pattern.findAtStart(text))
                .filter(it -> isLabel(text, it.end(), InlineParts.startOfTarget(line)));
        match.flatMap(it -> it.group("label")).ifPresent(this::add);
        return match.map(TextMatch::end).orElse(0);
    }

    /** Whether brackets that end here are a label: before the link, and not its text in a link that is written wrongly. */
    private static boolean isLabel(String text, int end, int link) {
        return end <= link && !text.substring(end, link).strip().equals("(");
    }

    private void add(String text) {
        String words = WhiteSpace.stripInvisible(text);
        if (!words.isEmpty()) {
            found = Optional.of(found.map(before -> before + ' ' + words).orElse(words));
        }
    }
}
