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
                    " {0,3}<(?:script|pre|style|textarea)(?:\\s|>|$).*?</(?:script|pre|style|textarea)>[^\n]*", FLAGS),
            Pattern.compile(" {0,3}<!--(?:-?>|.*?-->)[^\n]*", FLAGS),
            Pattern.compile(" {0,3}<\\?.*?\\?>[^\n]*", FLAGS),
            Pattern.compile(" {0,3}<![A-Za-z][^>]*>[^\n]*", FLAGS),
            Pattern.compile(" {0,3}<!\\[CDATA\\[.*?]]>[^\n]*", FLAGS));

    private static final Pattern BLOCK_TAG = Pattern.compile(
            " {0,3}</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir"
                    + "|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe"
                    + "|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary"
                    + "|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\\s|/?>|$).*",
            FLAGS);

    private static final Pattern LONE_TAG = Pattern.compile(
            " {0,3}(?:<[A-Za-z][A-Za-z0-9-]*(?:\\s+[A-Za-z_:][A-Za-z0-9_.:-]*(?:\\s*=\\s*(?:[^\\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?)*"
                    + "\\s*/?>|</[A-Za-z][A-Za-z0-9-]*\\s*>)[ \t]*(?:\n.*)?",
            FLAGS);

    private HtmlBlocks() {}

    static boolean isOneBlock(String html) {
        String lines = html.endsWith("\n") ? html.substring(0, html.length() - 1) : html;
        if (lines.isEmpty() || lines.indexOf('\0') >= 0 || lines.indexOf('\r') >= 0) {
            return false;
        }
        for (Pattern pattern : ENDED_BY_MARK) {
            if (pattern.matcher(lines).matches()) {
                return true;
            }
        }
        return !BLANK_LINE.matcher(lines).find()
                && (BLOCK_TAG.matcher(lines).matches()
                        || LONE_TAG.matcher(lines).matches());
    }
}
