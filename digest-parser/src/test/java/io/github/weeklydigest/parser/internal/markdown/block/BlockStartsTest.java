package io.github.weeklydigest.parser.internal.markdown.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first lines of blocks, as the examples of the CommonMark specification have them. */
class BlockStartsTest {
    /** A line in a buffer with other text around it. */
    private static LineCursor line(String text) {
        byte[] bytes = ("##" + text + "```---").getBytes(StandardCharsets.UTF_8);
        LineCursor line = new LineCursor();
        line.begin(bytes, 0, 2, bytes.length - 6);
        line.findNextNonSpace();
        return line;
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "# foo,1,foo",
                "###### foo,6,foo",
                "\"#\tfoo\",1,foo",
                "\"#                  foo                     \",1,foo",
                "## foo ##,2,foo",
                "#####   foo ##,5,foo",
                "\"### foo ###     \",3,foo",
                "### foo ### b,3,foo ### b",
                "# foo#,1,foo#",
                "\"## \",2,\"\"",
                "#,1,\"\"",
                "### ###,3,\"\"",
            })
    void findsLevelAndContentOfAtxHeadings(String text, int level, String content) {
        LineCursor line = line(text);

        assertThat(BlockStarts.headingLevel(line)).isEqualTo(level);
        int[] places = BlockStarts.headingContent(line, level, 0);
        assertThat(places).hasSize(content.isEmpty() ? 0 : 2);
        if (!content.isEmpty()) {
            assertThat(new String(line.bytes(), places[0], places[1] - places[0], StandardCharsets.UTF_8))
                    .isEqualTo(content);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"####### foo", "#5 bolt", "#hashtag"})
    void findsNoAtxHeading(String text) {
        assertThat(BlockStarts.headingLevel(line(text))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"===,true", "=,true", "=   ,true", "= =,false", "==x,false"})
    void findsUnderlines(String text, boolean expected) {
        assertThat(BlockStarts.isUnderline(line(text), '=')).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"```,3", "````ruby,4", "``,0", "``` aa ```,0"})
    void findsFencesOfBackticks(String text, int length) {
        assertThat(BlockStarts.fenceLength(line(text), '`')).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"~~~,3", "~~~~    ruby startline=3 $%@#$,4", "~~,0", "~~~ aa ``` ~~~,3"})
    void findsFencesOfTildes(String text, int length) {
        assertThat(BlockStarts.fenceLength(line(text), '~')).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"```,true", "   `````  ,true", "    ```,false", "``,false", "``` a,false", "~~~,false", "'',false"
            })
    void findsClosingFences(String text, boolean expected) {
        assertThat(BlockStarts.closesFence(line(text), '`', 3)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "***,true",
        "- - -,true",
        "_____________________________________,true",
        "--,false",
        "*-*,false",
        "_ _ _ _ a,false",
        "---a---,false"
    })
    void findsThematicBreaks(String text, boolean expected) {
        assertThat(BlockStarts.isRule(line(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "- one,-,-1,2,true",
                "\"  10.  foo\",.,10,7,false",
                "1. foo,.,1,3,true",
                "123456789. ok,.,123456789,11,false",
                "003. ok,.,3,5,false",
                "0) ok,),0,3,false",
                "-,-,-1,2,false",
                "1.      indented code,.,1,3,true",
                "\"*\tfoo\",*,-1,4,true",
                "\"+\t\tfoo\",+,-1,2,true",
            })
    void findsMarkersOfListItems(String text, char kind, int number, int contentColumn, boolean interrupts) {
        ListMarker marker = new ListMarker();

        assertThat(marker.read(line(text))).isTrue();
        assertThat((char) marker.kind()).isEqualTo(kind);
        assertThat(marker.number()).isEqualTo(number);
        assertThat(marker.contentColumn()).isEqualTo(contentColumn);
        assertThat(marker.interrupts()).isEqualTo(interrupts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-one", "2.two", "1234567890. not ok", "1 foo", "1", "-1. not ok"})
    void findsNoListItem(String text) {
        assertThat(new ListMarker().read(line(text))).isFalse();
    }

    @Test
    void readsATabInParts() {
        LineCursor line = line("\t\ta");

        line.goToColumn(1);
        assertThat(line.index()).isEqualTo(2);
        assertThat(line.columnsLeftOfTab()).isEqualTo(3);

        line.findNextNonSpace();
        assertThat(line.indent()).isEqualTo(7);

        line.goToColumn(4);
        assertThat(line.index()).isEqualTo(3);
        assertThat(line.columnsLeftOfTab()).isZero();

        line.skipIndent();
        assertThat(line.index()).isEqualTo(4);
        assertThat(line.column()).isEqualTo(8);
        assertThat(line.isNext('a')).isTrue();
    }

    @Test
    void readsNoMoreSpacesThanAskedFor() {
        LineCursor line = line("   a");

        line.skipSpaces(2);
        assertThat(line.column()).isEqualTo(2);

        line.skipSpaces(5);
        assertThat(line.column()).isEqualTo(3);
        assertThat(line.index()).isEqualTo(5);
    }
}
