package io.github.weeklydigest.render.markdown.internal.vault;

import io.github.weeklydigest.model.WikiLink;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A note, or a heading of a note.
 *
 * @param path the path of the note in the vault, without extension
 * @param heading the text of the heading
 */
record NoteTarget(String path, Optional<String> heading) {
    /** Characters that would end a link or begin another part of it; a reader of vaults ignores them in headings. */
    private static final Pattern NOT_IN_HEADING = Pattern.compile("[#|^\\[\\]\\\\:%\\s\\p{Cc}]+");

    /** A longer heading may be repeated by too many links: those link to the note. */
    private static final int LONGEST_HEADING = 200;

    private static final Pattern NOT_IN_ALIAS = Pattern.compile("[\\s\\p{Cc}]+");

    static NoteTarget of(String path) {
        return new NoteTarget(path, Optional.empty());
    }

    static NoteTarget of(String path, String heading) {
        String text = NOT_IN_HEADING.matcher(heading).replaceAll(" ").strip();
        return new NoteTarget(path, Optional.of(text).filter(NoteTarget::isShort));
    }

    private static boolean isShort(String heading) {
        return !heading.isEmpty() && heading.length() <= LONGEST_HEADING;
    }

    /** The path and heading as they stand between the brackets of a wikilink. */
    String link() {
        return heading.map(text -> path + '#' + text).orElse(path);
    }

    /** A wikilink from the root of the vault, which no other note can match. */
    WikiLink link(String text) {
        // A backtick could begin code that takes in the end of the link.
        String alias = NOT_IN_ALIAS
                .matcher(text.replace('[', '(')
                        .replace(']', ')')
                        .replace('|', '/')
                        .replace('`', '\''))
                .replaceAll(" ")
                .strip();
        return new WikiLink(path, heading, Optional.of(alias).filter(shown -> !shown.isEmpty()));
    }
}
