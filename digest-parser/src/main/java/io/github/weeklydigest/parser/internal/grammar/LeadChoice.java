package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.slice.SliceContent;
import io.github.weeklydigest.parser.internal.slice.SliceFilter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows by the headings alone what the grammar will look for in a slice: it follows the sections as the grammar opens
 * them, and asks the same questions as {@link SectionGrammar#unit}. Where the blocks decide what a slice is, all are read.
 */
final class LeadChoice implements SliceFilter {
    private final Deque<Section> around = new ArrayDeque<>();
    private final List<SliceHeading> unknown = new ArrayList<>();
    private @Nullable Vocabulary vocabulary;
    private boolean readsAll;

    /**
     * A section, and what it and those around it say of what is in it.
     *
     * @param top the kind of the outermost one
     * @param quoting whether posts are looked for
     * @param research whether deep headings may be fields of research
     */
    private record Section(int level, SectionKind top, boolean quoting, boolean research) {
        boolean isTopical() {
            return top == SectionKind.TOPICS || top == SectionKind.FOLLOW_UPS || top == SectionKind.CONTENTS;
        }
    }

    /** Tells the vocabulary, which is not known before the title is read. */
    void vocabulary(Vocabulary known) {
        vocabulary = known;
        // The title is a heading of the document and opens no section.
        boolean titled = !unknown.isEmpty() && unknown.get(0).level() == 1;
        for (SliceHeading heading : unknown.subList(titled ? 1 : 0, unknown.size())) {
            content(heading, false, known);
        }
        unknown.clear();
    }

    /** Lets all slices be read: the forms of entries decide by blocks. */
    void readAll() {
        readsAll = true;
        unknown.clear();
    }

    @Override
    public SliceContent of(@Nullable SliceHeading heading, boolean deeper) {
        if (heading == null || readsAll) {
            return SliceContent.ALL;
        }
        if (vocabulary == null) {
            unknown.add(heading);
            return SliceContent.ALL;
        }
        return content(heading, deeper, vocabulary);
    }

    private SliceContent content(SliceHeading heading, boolean deeper, Vocabulary words) {
        int level = heading.level();
        while (!around.isEmpty() && around.element().level() >= level) {
            around.pop();
        }
        Section outer = around.peek();
        String title = PlainText.of(heading.children());
        if (level <= 2) {
            SectionKind kind = level == 2 ? words.section(title).orElse(SectionKind.OTHER) : SectionKind.OTHER;
            SectionKind top = outer == null ? kind : outer.top;
            around.push(new Section(level, top, top == SectionKind.EXCERPTS, false));
            return switch (kind) {
                case RECOMMENDATIONS -> SliceContent.ALL;
                case EXCERPTS -> SliceContent.LINES;
                default -> SliceContent.NONE;
            };
        }
        if (outer == null) {
            outer = new Section(0, SectionKind.OTHER, false, false);
        }
        if (level == 3 && outer.isTopical()) {
            around.push(new Section(level, outer.top, outer.quoting, outer.research));
            return deeper ? SliceContent.ALL : SliceContent.LEAD;
        }
        Optional<String> category = words.category(title);
        boolean quoting = outer.quoting || isOf(category, words.quoting());
        around.push(new Section(level, outer.top, quoting, outer.research || isOf(category, words.research())));
        if (level == 3 || deeper) {
            return quoting ? SliceContent.LINES : SliceContent.ALL;
        } else if (outer.research) {
            return SliceContent.ALL;
        }
        return quoting ? SliceContent.LINES : SliceContent.LEAD;
    }

    private static boolean isOf(Optional<String> category, Set<String> some) {
        return category.isPresent() && some.contains(category.get());
    }
}
