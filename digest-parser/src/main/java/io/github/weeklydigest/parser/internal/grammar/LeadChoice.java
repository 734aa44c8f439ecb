package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.parser.internal.grammar.SectionGrammar.Context;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.slice.SliceContent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows by the headings alone which slices are articles, whatever stands in them, so that their leads are enough. Where
 * the blocks decide what a slice is, all are read.
 */
final class LeadChoice implements SliceContent.Choice {
    private final Deque<SliceHeading> around = new ArrayDeque<>();
    private @Nullable Vocabulary vocabulary;

    /** Tells the vocabulary, which is not known before the title is read. */
    void vocabulary(Vocabulary known) {
        vocabulary = known;
    }

    @Override
    public SliceContent of(@Nullable SliceHeading heading, boolean deeper) {
        if (heading == null) {
            return SliceContent.ALL;
        }
        while (!around.isEmpty() && around.element().level() >= heading.level()) {
            around.pop();
        }
        boolean article = heading.level() > 3 && !deeper && vocabulary != null && isArticle(heading, vocabulary);
        around.push(heading);
        return article ? SliceContent.LEAD : SliceContent.ALL;
    }

    private boolean isArticle(SliceHeading heading, Vocabulary words) {
        Context context = context(words);
        return !SectionGrammar.isQuoting(words, context, words.category(PlainText.of(heading.children())))
                && !context.isBelow(words.research());
    }

    /** The sections around, as the grammar will see them. */
    private Context context(Vocabulary words) {
        Optional<SectionKind> top = Optional.empty();
        List<String> categories = new ArrayList<>();
        for (SliceHeading section : around) {
            String title = PlainText.of(section.children());
            if (section.level() == 2) {
                top = Optional.of(words.section(title).orElse(SectionKind.OTHER));
            } else if (section.level() > 2) {
                words.category(title).ifPresent(categories::add);
            }
        }
        return new Context(top, categories);
    }
}
