package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines and list items that name episodes, in all their forms. */
final class EpisodeLines {
    private static final Pattern BY = InlineText.pattern("\\s++by\\s++(\\S.*+)");
    private static final Pattern BRACKETS = InlineText.pattern("\\[([^\\]]++)\\]\\s++(\\S.*+)");

    private static final int TASK_LENGTH = 3;

    private EpisodeLines() {}

    /**
     * An episode.
     *
     * @param group the words above a list of shows, if the episode is in one
     * @param startsGroup whether it is the first episode below these words
     * @param show the show of the episode
     */
    record Entry(Optional<String> group, boolean startsGroup, Optional<String> show, Episode episode) {
        Entry(Optional<String> show, Episode episode) {
            this(Optional.empty(), false, show, episode);
        }
    }

    /** {@code [[episode]] by show}, also with several joined by {@code &}. */
    static List<Entry> byLine(List<Inline> line, List<Block> below) {
        int last = -1;
        for (int i = 0; i < line.size(); i++) {
            if (InlineText.isTarget(line.get(i))) {
                last = i;
            }
        }
        if (last < 0 || last + 1 == line.size()) {
            return List.of();
        }
        Matcher by = BY.matcher(InlineText.text(line.subList(last + 1, line.size())));
        if (!by.matches()) {
            return List.of();
        }
        Optional<String> show = Optional.of(showName(by.group(1))).filter(name -> !name.isEmpty());
        if (show.isEmpty()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            if (i % 2 == 0 && InlineText.isTarget(line.get(i))) {
                entries.add(new Entry(show, episode(line.get(i), i == last ? below : List.of())));
            } else if (i % 2 == 0 || !SourceLines.isJoiner(line.get(i))) {
                return List.of();
            }
        }
        return entries;
    }

    private static Episode episode(Inline target, List<Block> notes) {
        return target instanceof WikiLink link
                ? new Episode(link.target(), Optional.empty(), Optional.of(link.target()), notes)
                : new Episode(
                        InlineText.collapsed(InlineText.text(InlineText.label(target))),
                        InlineText.uri(target),
                        Optional.empty(),
                        notes);
    }

    /** The episodes of a list item, or none if it has another form. */
    static List<Entry> ofItem(ListItem item) {
        if (item.children().isEmpty() || InlineText.of(item.children().get(0)).isEmpty()) {
            return List.of();
        }
        List<Inline> line = InlineText.of(item.children().get(0));
        if (isTask(line)) {
            return List.of();
        }
        List<Block> below = item.children().subList(1, item.children().size());
        List<Entry> by = byLine(line, below);
        if (!by.isEmpty()) {
            return by;
        }
        Inline last = line.get(line.size() - 1);
        if (line.size() == 2 && line.get(0) instanceof Text show && InlineText.isTarget(last)) {
            String name = showName(show.text());
            return InlineText.endsWithColon(show.text()) && !name.isEmpty()
                    ? List.of(new Entry(Optional.of(name), episode(last, below)))
                    : List.of();
        }
        if (line.size() == 1 && InlineText.isTarget(last)) {
            return List.of(single(last, below));
        }
        return InlineText.isWords(line) ? unlinked(WhiteSpace.strip(InlineText.text(line)), below) : List.of();
    }

    /** Whether a line begins with the box of a task list: ticked or not, or with another mark of Obsidian such as {@code [-]}. */
    private static boolean isTask(List<Inline> line) {
        return line.get(0) instanceof Text text
                && text.text().length() >= TASK_LENGTH
                && text.text().charAt(0) == '['
                && isTaskMark(text.text().charAt(1))
                && text.text().charAt(2) == ']'
                && (text.text().length() == TASK_LENGTH
                        || WhiteSpace.is(text.text().charAt(TASK_LENGTH)));
    }

    private static boolean isTaskMark(char c) {
        return c == 'x' || c == 'X' || !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
    }

    /** {@code [show《episode》](address)}, or a link or wikilink without a show. */
    private static Entry single(Inline target, List<Block> below) {
        if (target instanceof Link link) {
            Optional<Marked> marked = marked(WhiteSpace.strip(InlineText.text(link.children())));
            if (marked.isPresent()) {
                Episode episode = new Episode(marked.get().title(), Optional.of(link.uri()), Optional.empty(), below);
                return new Entry(Optional.of(marked.get().show()), episode);
            }
        }
        return new Entry(Optional.empty(), episode(target, below));
    }

    /** A show with its episodes in a list below it, {@code [show] episode}, or {@code show《episode》}. */
    private static List<Entry> unlinked(String text, List<Block> below) {
        if (below.size() == 1 && below.get(0) instanceof BulletList list) {
            List<Entry> entries = ofShow(showName(text), list);
            if (!entries.isEmpty()) {
                return entries;
            }
        }
        return bracketed(text)
                .or(() -> marked(text))
                .map(marked -> new Entry(
                        Optional.of(marked.show()),
                        new Episode(marked.title(), Optional.empty(), Optional.empty(), below)))
                .stream()
                .toList();
    }

    /** A show and the title of one of its episodes, neither of them empty. */
    private record Marked(String show, String title) {
        static Optional<Marked> of(String show, String title) {
            Marked marked = new Marked(InlineText.collapsed(show), InlineText.collapsed(title));
            return marked.show.isEmpty() || marked.title.isEmpty() ? Optional.empty() : Optional.of(marked);
        }
    }

    /** {@code show《episode》}; the title starts at the first sign that there is text before it. */
    private static Optional<Marked> marked(String text) {
        int open = text.indexOf('《', 1);
        return open < 0 || !text.endsWith("》") || open == text.length() - 1
                ? Optional.empty()
                : Marked.of(text.substring(0, open), text.substring(open + 1, text.length() - 1));
    }

    /** {@code [show] episode}. */
    private static Optional<Marked> bracketed(String text) {
        Matcher brackets = BRACKETS.matcher(text);
        return brackets.matches() ? Marked.of(brackets.group(1), brackets.group(2)) : Optional.empty();
    }

    /**
     * The episodes in a list below the name of a show, some of them without a link; none if no item has the form of an
     * episode. If items name shows of their own, the words above are not a show: they head the group.
     */
    private static List<Entry> ofShow(String name, BulletList list) {
        List<Entry> entries = new ArrayList<>();
        boolean known = false;
        for (ListItem item : list.items()) {
            List<Entry> inner = ofItem(item);
            known |= !inner.isEmpty();
            entries.addAll(inner);
            if (inner.isEmpty()) {
                List<Inline> line = item.children().size() == 1
                        ? InlineText.of(item.children().get(0))
                        : List.of();
                if (line.isEmpty() || isTask(line) || !InlineText.isWords(line)) {
                    return List.of();
                }
                String title = InlineText.collapsed(InlineText.text(line));
                entries.add(
                        new Entry(Optional.empty(), new Episode(title, Optional.empty(), Optional.empty(), List.of())));
            }
        }
        boolean nested = entries.stream().anyMatch(entry -> entry.group().isPresent());
        if (!known || nested || name.isEmpty()) {
            return List.of();
        }
        boolean shows = entries.stream().anyMatch(entry -> entry.show().isPresent());
        List<Entry> named = new ArrayList<>();
        for (Entry entry : entries) {
            named.add(
                    shows
                            ? new Entry(Optional.of(name), named.isEmpty(), entry.show(), entry.episode())
                            : new Entry(Optional.of(name), entry.episode()));
        }
        return named;
    }

    private static String showName(String text) {
        return InlineText.withoutColon(InlineText.collapsed(text));
    }
}
