package io.github.weeklydigest.parser.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SliceContent;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.testdata.CaseShare;
import io.github.weeklydigest.testdata.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading without bodies gives the same headings, the same places, and the first blocks. */
class LeadsTest {
    @Test
    void blocksAreReadUpToTheFirstThatIsNoLead() throws IOException {
        String text = "# h\n\n[[a]]\n\n> [!NOTE]\n> - n\n\n[b](c)\n\nbody\n\n[d](e)\n\n# i\n\n- l\n\n[[f]]\n";
        assertThat(slices(text, SliceContent.LEAD))
                .containsExactly(
                        List.of("# h 1:1 to 12:7", "[[a]]", "> [!NOTE]\n> - n", "[b](c)", "body"),
                        List.of("# i 14:1 to 18:6", "- l"));
    }

    @Test
    void leadsAreTheFirstBlocksOfAFullReading() throws IOException {
        int shorter = 0;
        for (int i = 0; i < CaseShare.count(10_000, 3); i++) {
            String text = new RandomMarkdown(new Random(Seeds.of(i))).next();
            List<List<String>> leads = slices(text, SliceContent.LEAD);
            List<List<String>> all = slices(text, SliceContent.ALL);
            assertThat(leads).as("-Dtests.seed=%d: %s", Seeds.of(i), text).hasSameSizeAs(all);
            for (int slice = 0; slice < all.size(); slice++) {
                List<String> lead = leads.get(slice);
                assertThat(all.get(slice))
                        .as("-Dtests.seed=%d: %s", Seeds.of(i), text)
                        .startsWith(lead.toArray(new String[0]));
                shorter += lead.size() < all.get(slice).size() ? 1 : 0;
            }
        }
        assertThat(shorter).as("slices of which a part is not read").isPositive();
    }

    /** The heading and the range of each slice, and the source of each block that was read. */
    private static List<List<String>> slices(String text, SliceContent content) throws IOException {
        List<List<String>> slices = new ArrayList<>();
        try (SliceReader reader =
                Sources.of(text, ParseLimits.defaults()).open(finding -> {}, (heading, deeper) -> content, false)) {
            for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
                Slice.SliceHeading heading = slice.heading();
                int from = heading == null ? slice.blocks().get(0).from() : heading.from();
                String title = heading == null ? "" : slice.text().substring(heading.from(), heading.to());
                var span = slice.text().span(from, slice.to());
                List<String> lines = new ArrayList<>();
                lines.add(title + ' ' + span + " to " + span.endLine() + ':' + span.endColumn());
                for (SourceBlock block : slice.blocks()) {
                    lines.add(slice.text().substring(block.from(), block.to()));
                }
                slices.add(lines);
            }
        }
        return slices;
    }
}
