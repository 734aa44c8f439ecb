package io.github.weeklydigest.parser.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SliceContent;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.source.Sources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading without bodies gives the same headings and the same first blocks. */
class LeadsTest {
    private static final long SEED = Long.getLong("tests.seed", 20_250_317L);

    @Test
    void sourcesAreReadUpToTheFirstOtherBlock() throws IOException {
        String text = "# h\n\n[[a]]\n\n> [!NOTE]\n> - n\n\n[b](c)\n\nbody\n\n[d](e)\n\n# i\n\n- l\n";
        assertThat(slices(text, SliceContent.LEADS))
                .containsExactly("1 h @1:1 [3:1 [[a]], 8:1 [b](c)]", "1 i @14:1 []");
    }

    @Test
    void leadsAreTheFirstBlocksOfAFullReading() throws IOException {
        int leads = 0;
        for (int i = 0; i < 10_000; i++) {
            String text = new RandomMarkdown(new Random(SEED + i)).next();
            List<String> actual = slices(text, SliceContent.LEADS);
            assertThat(actual).as("-Dtests.seed=%d: %s", SEED + i, text).isEqualTo(slices(text, SliceContent.ALL));
            leads += actual.toString().contains(" [[") ? 1 : 0;
        }
        assertThat(leads).as("documents that have leads").isPositive();
    }

    /** What a reading without bodies has to give, taken from either reading. */
    private static List<String> slices(String text, SliceContent content) throws IOException {
        List<String> slices = new ArrayList<>();
        try (SliceReader reader = Sources.of(text, ParseLimits.defaults()).open(finding -> {}, content)) {
            for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
                Slice.SliceHeading heading = slice.heading();
                if (heading != null) {
                    slices.add(heading.level() + " "
                            + slice.text()
                                    .substring(heading.from(), heading.to())
                                    .replaceAll("^#+ ", "") + " @"
                            + slice.text().span(heading.from(), heading.to()) + ' ' + leads(slice));
                }
            }
        }
        return slices;
    }

    private static List<String> leads(Slice slice) {
        List<String> leads = new ArrayList<>();
        for (SourceBlock block : slice.blocks()) {
            String source = slice.text().substring(block.from(), block.to());
            if (source.startsWith("[")) {
                leads.add(slice.text().span(block.from(), block.to()) + " " + source);
            } else if (!(block.block() instanceof Quote) && !(block.block() instanceof Note)) {
                break;
            }
        }
        return leads;
    }
}
