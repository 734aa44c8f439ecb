package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ItemEvent;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An item is there as soon as the source has shown where it ends. */
class StreamingTest {
    private static final String BEFORE = """
            # 2025 年第 20 周技术阅读汇总

            ## 有趣的事与物

            ### 技术与互联网

            #### 第一篇

            [one](https://example.org/1)

            正文一。

            #### 第二篇

            [two](https://example.org/2)

            正文二。

            #### 第三篇

            [three](https://example.org/3)

            正文三。

            #### 第四篇
            """;

    @Test
    void emitsAnArticleBeforeTheNextOneIsRead() throws IOException {
        try (DigestReader reader = DigestParser.create().open(new EndlessReader(BEFORE))) {
            assertThat(articles(reader, 2)).containsExactly("第一篇", "第二篇");
        }
    }

    @Test
    void emitsTheThirdArticleWhenTheHeadingBehindItIsRead() throws IOException {
        try (DigestReader reader = DigestParser.create().open(new EndlessReader(BEFORE + "\n正文四。\n\n#### 第五篇\n"))) {
            assertThat(articles(reader, 3)).containsExactly("第一篇", "第二篇", "第三篇");
        }
    }

    @Test
    void emitsArticlesOfAStreamOfBytesBeforeItIsReadFurther() throws IOException {
        try (DigestReader reader = DigestParser.create().open(new EndlessStream(BEFORE))) {
            assertThat(articles(reader, 2)).containsExactly("第一篇", "第二篇");
        }
    }

    @Test
    void readsFurtherOnlyWhenAskedFurther() throws IOException {
        try (DigestReader reader = DigestParser.create().open(new EndlessReader(BEFORE))) {
            assertThatThrownBy(() -> articles(reader, 10)).hasMessage("read too far");
        }
    }

    @Test
    void failsAgainOnceItHasFailed() throws IOException {
        byte[] latin = (BEFORE + "\n## caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
        assertFailsAgain(DigestParser.create().open(new ByteArrayInputStream(latin)));
        assertFailsAgain(DigestParser.create().openText("# Notes\n\ntext\n"));
        assertFailsAgain(DigestParser.builder()
                .limits(ParseLimits.defaults().withMaxSliceBytes(40))
                .build()
                .openText(BEFORE));
        assertFailsAgain(DigestParser.builder()
                .onDiagnostic(finding -> {
                    throw new IllegalArgumentException("not wanted");
                })
                .build()
                .openText(BEFORE + "\n## a\n\n## a\n"));
        assertFailsAgain(DigestParser.create().open(new FilterReader(new StringReader(BEFORE)) {
            private boolean failed;

            @Override
            public int read(char[] chars, int from, int count) throws IOException {
                if (!failed) {
                    failed = true;
                    throw new IOException("once");
                }
                return super.read(chars, from, count);
            }
        }));
    }

    private static void assertFailsAgain(DigestReader reader) throws IOException {
        try (reader) {
            Throwable first = catchThrowable(() -> {
                while (reader.next() != null) {
                    // Up to the failure.
                }
            });
            assertThat(first).isNotNull();
            assertThat(catchThrowable(reader::next)).isSameAs(first);
            assertThat(catchThrowable(reader::next)).isSameAs(first);
        }
        assertThatThrownBy(reader::next).isInstanceOf(IOException.class).hasMessageContaining("closed");
    }

    private static List<String> articles(DigestReader reader, int count) throws IOException {
        List<String> titles = new ArrayList<>();
        while (titles.size() < count) {
            DigestEvent event = reader.next();
            assertThat(event).isNotNull();
            if (event instanceof ItemEvent item && item.item() instanceof Article article) {
                titles.add(article.title());
            }
        }
        return titles;
    }

    /** Has a text; whoever wants more of it, fails. */
    private static final class EndlessReader extends FilterReader {
        EndlessReader(String text) {
            super(new StringReader(text));
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count < 0) {
                throw new IOException("read too far");
            }
            return count;
        }
    }

    /** The same with bytes. */
    private static final class EndlessStream extends FilterInputStream {
        EndlessStream(String text) {
            super(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count < 0) {
                throw new IOException("read too far");
            }
            return count;
        }
    }
}
