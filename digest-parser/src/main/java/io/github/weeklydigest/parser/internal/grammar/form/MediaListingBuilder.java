package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.parser.internal.grammar.form.EpisodeLines.Entry;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Episodes that stand together become shows, groups and listings; blocks between them, prose. */
final class MediaListingBuilder {
    private final List<LocatedItem> found = new ArrayList<>();
    private final List<MediaGroup> groups = new ArrayList<>();
    private final List<Show> shows = new ArrayList<>();
    private final List<Episode> episodes = new ArrayList<>();
    private final BlockGroup prose = new BlockGroup();
    private Optional<String> label = Optional.empty();
    private @Nullable SourceBlock labelPlace;
    private Optional<String> group = Optional.empty();
    private Optional<String> show = Optional.empty();
    private int from = -1;
    private int to;

    /** A label, which is one only if episodes follow it. */
    void label(String text, SourceBlock where) {
        endGroup();
        group = Optional.empty();
        if (labelPlace != null) {
            endListing();
        }
        label = Optional.of(text);
        labelPlace = where;
    }

    void add(Entry entry, SourceBlock where) {
        if (entry.startsGroup() || !group.equals(entry.group())) {
            if (entry.group().isPresent()) {
                label(entry.group().get(), where);
            } else {
                endGroup();
            }
            group = entry.group();
        }
        if (labelPlace != null && shows.isEmpty() && episodes.isEmpty()) {
            reaches(labelPlace);
        }
        if (!show.equals(entry.show())) {
            endShow();
        }
        reaches(where);
        show = entry.show();
        episodes.add(entry.episode());
    }

    /** The listing goes on to the end of a block. */
    void reaches(SourceBlock where) {
        prose.flushProse(found);
        from = from < 0 ? where.from() : from;
        to = where.to();
    }

    void other(Block block, SourceBlock where) {
        endListing();
        group = Optional.empty();
        prose.add(block, where);
    }

    List<LocatedItem> end() {
        endListing();
        prose.flushProse(found);
        return found;
    }

    private void endShow() {
        if (!episodes.isEmpty()) {
            shows.add(new Show(show, episodes));
            episodes.clear();
        }
    }

    private void endGroup() {
        endShow();
        if (!shows.isEmpty()) {
            groups.add(new MediaGroup(label, shows));
            shows.clear();
            label = Optional.empty();
            labelPlace = null;
        }
    }

    private void endListing() {
        endGroup();
        if (!groups.isEmpty()) {
            found.add(new LocatedItem(new MediaListing(groups), from, to));
            groups.clear();
        }
        from = -1;
        if (labelPlace != null) {
            prose.add(labelPlace);
            label = Optional.empty();
            labelPlace = null;
        }
    }
}
