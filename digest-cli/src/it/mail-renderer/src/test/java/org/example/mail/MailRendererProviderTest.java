package org.example.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.contract.RendererContract;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailRendererProviderTest {
    @Test
    void keepsTheContract() {
        assertEquals(List.of(), RendererContract.check(new MailRendererProvider()));
    }

    @Test
    void joinsChineseLinesWithoutASpaceAndOthersWithOne() throws IOException {
        assertTrue(rendered(20, "第一行", "第二行。").contains("第一行第二行。\n"));
        assertTrue(rendered(40, "first line", "second line").contains("first line second line\n"));
    }

    @Test
    void breaksLongLinesByTheirWidthAndNeverBeforeAFullStop() throws IOException {
        String text = rendered(20, "一二三四五六七八九十。一二三四五六七八九。", "一二三");
        assertTrue(text.contains("一二三四五六七八九\n十。"), text);
        assertFalse(text.contains("\n。"), text);
    }

    private static String rendered(int width, String first, String second) throws IOException {
        Paragraph paragraph =
                new Paragraph(List.of(new Text(first), new LineBreak(false), new Text(second)));
        Section section = new Section(
                new SectionHeader(SectionKind.OTHER, Optional.empty(), Optional.empty()),
                List.of(new Prose(List.of(paragraph))));
        Digest digest = new Digest(DigestHeader.of("Week", "week"), List.of(section));
        StringBuilder target = new StringBuilder();
        new MailRendererProvider()
                .create(RenderOptions.defaults().with(MailRendererProvider.WIDTH, width))
                .render(DigestReader.of(digest), target);
        return target.toString();
    }
}
