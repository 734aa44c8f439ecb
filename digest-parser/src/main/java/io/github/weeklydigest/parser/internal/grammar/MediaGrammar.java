package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listings of podcast and video episodes, in all their forms; what is none of them stays prose between listings. */
final class MediaGrammar {
    private static final Pattern BY = Pattern.compile("\\s+by\\s+(\\S.*)", Pattern.DOTALL);
    private static final Pattern TITLE_MARKS = Pattern.compile("(.+?)《(.+)》", Pattern.DOTALL);
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]+)\\]\\s+(\\S.*)", Pattern.DOTALL);

    private final Vocabulary vocabulary;

    MediaGrammar(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** An episode and its show. */
    private record Entry(Optional<String> show, Episode episode) {}

    List<Found> section(List<SourceBlock> blocks) {
        Listing listing = new Listing();
        for (int i = 0; i < blocks.size(); i++) {
            SourceBlock block = blocks.get(i);
            boolean last = i + 1 == blocks.size();
            if (block.block() instanceof BulletList list) {
                for (ListItem item : list.items()) {
                    List<Entry> entries = entries(item);
                    if (entries.isEmpty()) {
                        listing.other(new BulletList(List.of(item), list.tight()), block);
                    }
                    entries.forEach(entry -> listing.add(entry, block));
                }
                continue;
            }
            Optional<String> label = label(block.block());
            if (label.isPresent() && !last && !(blocks.get(i + 1).block() instanceof Quote)) {
                listing.label(label.get(), block);
                continue;
            }
            List<Entry> entries = byLine(Lines.of(block.block()), List.of());
            if (entries.isEmpty()) {
                listing.other(block.block(), block);
                continue;
            }
            List<Block> notes = new ArrayList<>();
            SourceBlock end = block;
            while (i + 1 < blocks.size() && blocks.get(i + 1).block() instanceof Quote) {
                end = blocks.get(++i);
                notes.add(end.block());
            }
            for (Entry entry : entries.subList(0, entries.size() - 1)) {
                listing.add(entry, block);
            }
            listing.add(withNotes(entries.get(entries.size() - 1), notes), block);
            listing.reaches(end);
        }
        return listing.end();
    }

    private Optional<String> label(Block block) {
        List<Inline> line = Lines.of(block);
        if (line.size() != 1 || !(line.get(0) instanceof Text text) || !Lines.endsWithColon(text.text())) {
            return Optional.empty();
        }
        return Optional.of(Lines.withoutColon(text.text()))
                .filter(word -> vocabulary.mediaLabels().contains(word));
    }

    private static Entry withNotes(Entry entry, List<Block> notes) {
        Episode episode = entry.episode;
        return new Entry(entry.show, new Episode(episode.title(), episode.uri(), episode.page(), notes));
    }

    /** {@code [[episode]] by show}, also with several joined by {@code &}. */
    private static List<Entry> byLine(List<Inline> line, List<Block> notes) {
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
                entries.add(new Entry(show, episode(line.get(i), i == last ? notes : List.of())));
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
    private static List<Entry> entries(ListItem item) {
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
        return line.stream().anyMatch(Lines::isTarget)
                ? List.of()
                : unlinked(Lines.text(line).strip(), below);
    }

    /** {@code [show《episode》](address)}, or a link or wikilink without a show. */
    private static Entry single(Inline target, List<Block> below) {
        Matcher marks = TITLE_MARKS.matcher(Lines.text(Lines.label(target)).strip());
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
            List<Entry> entries = new ArrayList<>();
            for (ListItem item : list.items()) {
                List<Entry> inner = entries(item);
                if (inner.isEmpty()) {
                    entries.clear();
                    break;
                }
                entries.addAll(inner);
            }
            if (!entries.isEmpty()) {
                Optional<String> show = Optional.of(showName(text));
                return entries.stream()
                        .map(entry -> new Entry(entry.show.or(() -> show), entry.episode))
                        .toList();
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

    private static String showName(String text) {
        return Lines.withoutColon(Lines.collapsed(text));
    }

    /** Collects groups, shows and episodes that stand together, and prose between them. */
    private static final class Listing {
        private final List<Found> found = new ArrayList<>();
        private final List<MediaGroup> groups = new ArrayList<>();
        private final List<Show> shows = new ArrayList<>();
        private final List<Episode> episodes = new ArrayList<>();
        private Optional<String> label = Optional.empty();
        private Optional<String> show = Optional.empty();
        private final Run prose = new Run();
        private int from = -1;
        private int to;

        void label(String text, SourceBlock where) {
            endGroup();
            reaches(where);
            label = Optional.of(text);
        }

        void add(Entry entry, SourceBlock where) {
            if (!episodes.isEmpty() && !show.equals(entry.show)) {
                endShow();
            }
            reaches(where);
            show = entry.show;
            episodes.add(entry.episode);
        }

        void reaches(SourceBlock where) {
            prose.flushProse(found);
            from = from < 0 ? where.from() : from;
            to = where.to();
        }

        void other(Block block, SourceBlock where) {
            endListing();
            prose.add(block, where);
        }

        private void endShow() {
            if (!episodes.isEmpty()) {
                shows.add(new Show(show, episodes));
                episodes.clear();
            }
        }

        private void endGroup() {
            endShow();
            if (!shows.isEmpty() || label.isPresent()) {
                groups.add(new MediaGroup(label, shows));
                shows.clear();
                label = Optional.empty();
            }
        }

        private void endListing() {
            endGroup();
            if (!groups.isEmpty()) {
                found.add(new Found(new MediaListing(groups), from, to));
                groups.clear();
            }
            from = -1;
        }

        List<Found> end() {
            endListing();
            prose.flushProse(found);
            return found;
        }
    }
}
