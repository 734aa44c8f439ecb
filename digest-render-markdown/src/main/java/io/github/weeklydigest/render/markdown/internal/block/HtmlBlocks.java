package io.github.weeklydigest.render.markdown.internal.block;

import java.util.List;
import java.util.regex.Pattern;

/** Tells whether raw HTML is read back as one HTML block, by the rules of CommonMark. */
final class HtmlBlocks {
    private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t]*(?:\n|$)");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

    /** Blocks that end with a mark: nothing may follow the line of the first one. */
    private static final List<Pattern> ENDED_BY_MARK = List.of(
            Pattern.compile(
                    " {0,3}<(?:script|pre|style|textarea)(?:\\s|>|$)(?>.*?</(?:script|pre|style|textarea)>)[^\n]*",
                    FLAGS),
            Pattern.compile(" {0,3}<!--(?>-?>|.*?-->)[^\n]*", FLAGS),
            Pattern.compile(" {0,3}<\\?(?>.*?\\?>)[^\n]*", FLAGS),
            Pattern.compile(" {0,3}<![A-Za-z][^>]*>[^\n]*", FLAGS),
            Pattern.compile(" {0,3}<!\\[CDATA\\[(?>.*?]]>)[^\n]*", FLAGS));

    private static final Pattern BLOCK_TAG = Pattern.compile(
            " {0,3}</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir"
                    + "|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe"
                    + "|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary"
                    + "|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\\s|/?>|$).*",
            FLAGS);

    private static final Pattern LONE_TAG = Pattern.compile(
            " {0,3}(?:<[A-Za-z][A-Za-z0-9-]*(?:\\s++[A-Za-z_:][A-Za-z0-9_.:-]*+(?:\\s*+=\\s*+(?:[^\\s\"'=<>`]++|'[^']*'|\"[^\"]*\"))?+)*+"
                    + "\\s*/?>|</[A-Za-z][A-Za-z0-9-]*\\s*>)[ \t]*(?:\n.*)?",
            FLAGS);

    private static final Pattern ENDLESS = Pattern.compile(
            " {0,3}(?:<(?:script|pre|style|textarea)(?:\\s|>|$)(?!.*</(?:script|pre|style|textarea)>)"
                    + "|<!--(?!.*-->|-?>)|<\\?(?!.*\\?>)|<![A-Za-z](?!.*>)|<!\\[CDATA\\[(?!.*]]>)).*",
            FLAGS);

    private static final Pattern OPENING = Pattern.compile(
            "<(?:script|pre|style|textarea)(?:\\s|>|$).*|<!--.*|<\\?.*|<![A-Za-z].*|<!\\[CDATA\\[.*", FLAGS);

    private HtmlBlocks() {}

    /** Whether the first line of a paragraph would begin an HTML block. */
    static boolean isOpening(String paragraph) {
        if (!paragraph.startsWith("<")) {
            return false;
        }
        int end = paragraph.indexOf('\n');
        String line = end < 0 ? paragraph : paragraph.substring(0, end);
        return OPENING.matcher(line).matches()
                || BLOCK_TAG.matcher(line).matches()
                || LONE_TAG.matcher(line).matches();
    }

    /** Whether raw HTML has no end mark and takes all that follows, up to the end of its container. */
    static boolean isEndless(String html) {
        return html.indexOf('\0') < 0
                && html.indexOf('\r') < 0
                && ENDLESS.matcher(html).matches();
    }

    static boolean isOneBlock(String html) {
        String lines = html.endsWith("\n") ? html.substring(0, html.length() - 1) : html;
        if (lines.isEmpty() || lines.indexOf('\0') >= 0 || lines.indexOf('\r') >= 0) {
            return false;
        }
        return endsWithMark(lines)
                || !BLANK_LINE.matcher(lines).find()
                        && (BLOCK_TAG.matcher(lines).matches()
                                || LONE_TAG.matcher(lines).matches());
    }

    /** Whether raw HTML ends with its last line, without a blank line after it. */
    static boolean endsWithMark(String html) {
        return ENDED_BY_MARK.stream().anyMatch(pattern -> pattern.matcher(html).matches());
    }

    /** Whether raw HTML begins a block on the line after a paragraph. */
    static boolean interrupts(String html) {
        return OPENING.matcher(html.stripLeading()).matches()
                || BLOCK_TAG.matcher(html).matches();
    }
}
