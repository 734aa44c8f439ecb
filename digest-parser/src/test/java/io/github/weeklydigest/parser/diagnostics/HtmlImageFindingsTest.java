package io.github.weeklydigest.parser.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.parser.DigestParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlImageFindingsTest {
    private static final String START =
            "# 2026 年第 10 周技术阅读汇总\n\n## 有趣的事与物\n\n### 技术与互联网\n\n#### 甲\n\n" + "[a](https://example.com/a)\n\n";

    @Test
    void reportsAnImageInHtmlWithoutADescription() throws IOException {
        assertThat(new Fixture("html-images", START + "文字 <img alt=\"图片\" src=\"https://example.com/1.png\">。\n")
                        .found(DigestParser::openText))
                .containsExactly(
                        "raw-html: <img alt=\"图片\" src=\"https://example.com/1.png\">",
                        "image-without-description: <img alt=\"图片\" src=\"https://example.com/1.png\">");
    }

    @Test
    void reportsTheAddressOfAnImageInHtml() throws IOException {
        assertThat(new Fixture(
                                "html-images",
                                START + "> <p align=\"center\">\n> <img src='javascript:x'></img></p>\n\n正文。\n")
                        .found(DigestParser::openText))
                .containsExactly("raw-html: <img src='javascript:x'>", "suspicious-scheme: javascript:x");
    }

    @Test
    void reportsMissingFilesOfImagesInHtml(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("README.md");
        Files.createFile(folder.resolve("there.png"));
        Files.writeString(file, START + "<p>\n<img src=\"there.png\"> <img src=missing.png>\n</p>\n");
        List<String> codes = new ArrayList<>();

        DigestParser.builder()
                .failNever()
                .onDiagnostic(finding ->
                        codes.add(finding.code() + " at " + finding.span().column()))
                .build()
                .parse(file);

        assertThat(codes).contains("missing-image at 32").doesNotContain("missing-image at 11");
    }
}
