package io.github.weeklydigest.parser.internal.source;

import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.markdown.block.BlockBuilder;
import io.github.weeklydigest.parser.internal.markdown.block.BlockTape;
import io.github.weeklydigest.parser.internal.markdown.block.TopHeading;
import io.github.weeklydigest.parser.internal.markdown.commonmark.CommonMark;
import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.markdown.reference.LinkReferenceDefinitions;
import io.github.weeklydigest.parser.internal.slice.BlockSpan;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.Positions;
import io.github.weeklydigest.parser.internal.text.ByteText;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks and headings again to find their positions, because few positions are asked for. Only for what was read
 * when no link reference definition was known. Not thread-safe; one per document.
 */
final class SecondReading {
    private final CommonMark commonMark;
    private final ParseLimits limits;
    private @Nullable BlockBuilder builder;

    SecondReading(CommonMark commonMark, ParseLimits limits) {
        this.commonMark = commonMark;
        this.limits = limits;
    }

    /** Finds the positions of the blocks of a slice by their places on its tape, which may be used for other slices then. */
    Positions blocks(ByteText text, BlockTape tape) {
        BlockTape kept = tape.copy();
        return new Positions() {
            @Override
            public BlockSpan block(int place) {
                return SecondReading.this.block(text, kept, place);
            }

            @Override
            public boolean mayRefer() {
                return false;
            }
        };
    }

    private BlockSpan block(ByteText text, BlockTape tape, int place) {
        try {
            return builder().span(text.bytes(), text.base(), tape, place);
        } catch (FallbackRequired changed) {
            throw different(changed);
        }
    }

    /** Finds the positions of the inlines of a heading. */
    Supplier<List<InlineSpan>> heading(ByteText text, TopHeading heading) {
        return () -> {
            try {
                return builder()
                        .headingSpans(
                                text.bytes(), text.base(), heading.start(), heading.content(), heading.contentLines());
            } catch (FallbackRequired changed) {
                throw different(changed);
            }
        };
    }

    private static IllegalStateException different(FallbackRequired changed) {
        return new IllegalStateException("the second reading differs from the first", changed);
    }

    /** The builder of all second readings. Definitions that were found since the first reading do not count. */
    private BlockBuilder builder() {
        BlockBuilder known = builder;
        if (known == null) {
            LinkReferenceDefinitions none = new LinkReferenceDefinitions();
            known = new BlockBuilder(commonMark, commonMark.contentParser(none), none, limits, true);
            builder = known;
        }
        return known;
    }
}
