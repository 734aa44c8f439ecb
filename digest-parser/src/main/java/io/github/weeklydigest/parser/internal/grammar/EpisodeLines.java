package io.github.weeklydigest.parser.internal.grammar;

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
    private static final Pattern BY = Lines.pattern("\\s+by\\s+(\\S.*)");
    private static final Pattern TITLE_MARKS = Lines.pattern("(.+?)《(.+)》");
    private static final Pattern BRACKETS = Lines.pattern("\\[([^\\]]+)\\]\\s+(\\S.*)");

    private EpisodeLines() {}

    /** An episode and its show. */
    record Entry(Optional<String> show, Episode episode) {}

    /** {@code [[episode]] by show}, also with several joined by {@code &}. */
    static List<Entry> byLine(List<Inline> line, List<Block> below) {
        int last = -1;
        for (int i = 0; i < line.size(); i++) {
            if (Lines.isTarget(line.get(i))) {
                last = i;
            }
        }
        if (last < 0 || last + 1 == line.size()) {
            return List.of();
        }
        Matcher by = BY.matcher(Lines.text(line.subList(last + 1, line.size())));
        if (!by.matches()) {
            return List.of();
        }
        Optional<String> show = Optional.of(Lines.collapsed(by.group(1)));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            if (i % 2 == 0 && Lines.isTarget(line.get(i))) {
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
                        Lines.collapsed(Lines.text(Lines.label(target))), Lines.uri(target), Optional.empty(), notes);
    }

    /** The episodes of a list item, or none if it has another form. */
    static List<Entry> ofItem(ListItem item) {
        if (item.children().isEmpty() || Lines.of(item.children().get(0)).isEmpty()) {
            return List.of();
        }
        List<Inline> line = Lines.of(item.children().get(0));
        List<Block> below = item.children().subList(1, item.children().size());
        List<Entry> by = byLine(line, below);
        if (!by.isEmpty()) {
            return by;
        }
        Inline last = line.get(line.size() - 1);
        if (line.size() == 2 && line.get(0) instanceof Text show && Lines.isTarget(last)) {
            return Lines.endsWithColon(show.text())
                    ? List.of(new Entry(Optional.of(showName(show.text())), episode(last, below)))
                    : List.of();
        }
        if (line.size() == 1 && Lines.isTarget(last)) {
            return List.of(single(last, below));
        }
        return line.stream().anyMatch(Lines::isTarget) ? List.of() : unlinked(Lines.strip(Lines.text(line)), below);
    }

    /** {@code [show《episode》](address)}, or a link or wikilink without a show. */
    private static Entry single(Inline target, List<Block> below) {
        Matcher marks = TITLE_MARKS.matcher(Lines.strip(Lines.text(Lines.label(target))));
        if (target instanceof Link link && marks.matches()) {
            Episode episode =
                    new Episode(Lines.collapsed(marks.group(2)), Optional.of(link.uri()), Optional.empty(), below);
            return new Entry(Optional.of(Lines.collapsed(marks.group(1))), episode);
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
        Matcher split = BRACKETS.matcher(text);
        if (!split.matches()) {
            split = TITLE_MARKS.matcher(text);
        }
        if (!split.matches()) {
            return List.of();
        }
        Episode episode = new Episode(Lines.collapsed(split.group(2)), Optional.empty(), Optional.empty(), below);
        return List.of(new Entry(Optional.of(Lines.collapsed(split.group(1))), episode));
    }

    /** The episodes below a show, some of them without a link; none if the list is a summary, which has no episode. */
    private static List<Entry> ofShow(String show, BulletList list) {
        List<Entry> entries = new ArrayList<>();
        boolean known = false;
        for (ListItem item : list.items()) {
            List<Entry> inner = ofItem(item);
            known |= !inner.isEmpty();
            inner.forEach(entry -> entries.add(new Entry(entry.show.or(() -> Optional.of(show)), entry.episode)));
            if (inner.isEmpty()) {
                List<Inline> line =
                        item.children().size() == 1 ? Lines.of(item.children().get(0)) : List.of();
                if (line.isEmpty() || line.stream().anyMatch(Lines::isTarget)) {
                    return List.of();
                }
                String title = Lines.collapsed(Lines.text(line));
                entries.add(new Entry(
                        Optional.of(show), new Episode(title, Optional.empty(), Optional.empty(), List.of())));
            }
        }
        return known ? entries : List.of();
    }

    private static String showName(String text) {
        return Lines.withoutColon(Lines.collapsed(text));
    }
}
