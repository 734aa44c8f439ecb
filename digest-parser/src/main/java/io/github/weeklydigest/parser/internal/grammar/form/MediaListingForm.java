package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sections that list episodes of podcasts and videos; other blocks are kept as prose between the listings. */
final class MediaListingForm {
    private final Vocabulary vocabulary;

    MediaListingForm(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<LocatedItem> section(List<SourceBlock> blocks) {
        MediaListingBuilder run = new MediaListingBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            SourceBlock block = blocks.get(i);
            Optional<ListSplitter> items = ListSplitter.of(block.block());
            Optional<String> label = label(block.block());
            if (items.isPresent()) {
                items.get()
                        .split(EpisodeLines::ofItem, entry -> run.add(entry, block), other -> run.other(other, block));
            } else if (label.isPresent()) {
                run.label(label.get(), block);
            } else {
                i += paragraph(blocks, i, run);
            }
        }
        return run.end();
    }

    /** Reads {@code [[episode]] by show} with the quotes after it; returns how many there are. */
    private static int paragraph(List<SourceBlock> blocks, int at, MediaListingBuilder run) {
        SourceBlock block = blocks.get(at);
        List<Inline> line = InlineText.of(block.block());
        if (EpisodeLines.byLine(line, List.of()).isEmpty()) {
            run.other(block.block(), block);
            return 0;
        }
        List<Block> quotes = new ArrayList<>();
        for (int i = at + 1; i < blocks.size() && blocks.get(i).block() instanceof Quote quote; i++) {
            quotes.add(quote);
        }
        EpisodeLines.byLine(line, quotes).forEach(entry -> run.add(entry, block));
        run.reaches(blocks.get(at + quotes.size()));
        return quotes.size();
    }

    private Optional<String> label(Block block) {
        List<Inline> line = InlineText.of(block);
        if (line.size() != 1 || !(line.get(0) instanceof Text text) || !InlineText.endsWithColon(text.text())) {
            return Optional.empty();
        }
        return Optional.of(InlineText.withoutColon(text.text()))
                .filter(word -> vocabulary.mediaLabels().contains(word));
    }
}
