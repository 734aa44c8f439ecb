package io.github.weeklydigest.parser.internal.markdown.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How HTML blocks begin and end, by the CommonMark specification. */
class HtmlStartTest {
    private static int find(String line, boolean inParagraph) {
        byte[] bytes = ("<" + line + ">").getBytes(StandardCharsets.UTF_8);
        return HtmlStart.find(bytes, 1, bytes.length - 1, inParagraph);
    }

    private static boolean ends(int kind, String line) {
        byte[] bytes = ("--?]]" + line + ">").getBytes(StandardCharsets.UTF_8);
        return HtmlStart.ends(kind, bytes, 5, bytes.length - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<script|1",
                "<PRE>|1",
                "<style a|1",
                "<textarea/>|7",
                "<scripts|0",
                "</script>|7",
                "<!-- a|2",
                "<!-|0",
                "<?php|3",
                "<!a|4",
                "<!1|0",
                "<![CDATA[a|5",
                "<![CDATA|0",
                "<DIV|6",
                "</h1>|6",
                "<hr/>|6",
                "</hr/|0",
                "<divx|0",
                "<blockquote a|6",
                "<a>|7",
                "<a b>|7",
                "~<a  b c = d /> ~|7",
                "<a b=\"c d\" e='>'>|7",
                "</a >|7",
                "</a b>|0",
                "<a b=>|0",
                "<a b=\"c\"d>|0",
                "<a b='c>|0",
                "<a b> c|0",
                "<a-1 _:b.c-1>|7",
                "<1>|0",
                "<|0",
                "</|0",
                "<a|0",
                "<a b=中>|7",
            })
    void tellsKindsByTheFirstLine(String line, int kind) {
        assertThat(find(line, false)).isEqualTo(kind);
    }

    @Test
    void doesNotInterruptAParagraphByATagOfAnotherName() {
        assertThat(find("<a>", true)).isZero();
        assertThat(find("<div>", true)).isEqualTo(6);
    }

    @Test
    void takesALineSeparatorOfUnicodeForTheEndOfTheLineAsCommonmarkJavaDoes() {
        assertThat(find("<a>\u2028", false)).isEqualTo(7);
        assertThat(find("<div\u0085", false)).isEqualTo(6);
        assertThat(find("<a>\u2028\u2028", false)).isZero();
    }

    @Test
    void takesANullByteForACharacterOfAValue() {
        assertThat(find("<a b=\0>", false)).isEqualTo(7);
        assertThat(find("<a b=\u0001>", false)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|a</script>b|true",
                "1|</</STYLE>|true",
                "1|</script >|false",
                "1|</div>|false",
                "1|</pre|false",
                "2|a-->|true",
                "2|->|false",
                "3|?>|true",
                "4|a|false",
                "4|a>b|true",
                "5|]]>|true",
                "5|]>|false",
            })
    void findsTheEndOfABlockInALine(int kind, String line, boolean ends) {
        assertThat(ends(kind, line)).isEqualTo(ends);
    }
}
