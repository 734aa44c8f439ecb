package org.example.chunks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.contract.RendererContract;
import io.github.weeklydigest.render.contract.SampleDigests;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChunksRendererProviderTest {
    private static final String STRING = "\"(?:[^\"\\\\\\x00-\\x1F]++|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-f]{4}))*+\"";
    private static final String STRINGS = "\\[(?:" + STRING + "(?:," + STRING + ")*)?]";
    private static final String MEMBER = STRING + ":(?:" + STRING + "|" + STRINGS + "|[0-9]+)";
    private static final Pattern OBJECT = Pattern.compile("\\{" + MEMBER + "(?:," + MEMBER + ")*}");

    @Test
    void keepsTheContract() {
        assertEquals(List.of(), RendererContract.check(new ChunksRendererProvider()));
    }

    @Test
    void writesAnObjectOnEachLine() throws IOException {
        for (Digest digest : List.of(SampleDigests.everyElement(), SampleDigests.strangeText())) {
            for (String line : rendered(digest).split("\n")) {
                assertTrue(OBJECT.matcher(line).matches(), line);
            }
        }
    }

    @Test
    void givesEachChunkAnIdOfItsOwn() throws IOException {
        List<String> ids = rendered(SampleDigests.everyElement())
                .lines()
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
        assertTrue(ids.contains("{\"id\":\"2025-W20/article/article\""), ids.toString());
    }

    private static String rendered(Digest digest) throws IOException {
        StringBuilder target = new StringBuilder();
        new ChunksRendererProvider().create(RenderOptions.defaults()).render(DigestReader.of(digest), target);
        return target.toString();
    }
}
