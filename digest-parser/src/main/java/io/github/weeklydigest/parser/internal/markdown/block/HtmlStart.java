package io.github.weeklydigest.parser.internal.markdown.block;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The seven kinds of HTML blocks: how they begin and end. */
final class HtmlStart {
    /** From this kind on, a block ends at a blank line; before, at a line that holds its end. */
    static final int UNTIL_BLANK = 6;

    private static final int TAG = 7;

    private static final int[] TAGS = {1, UNTIL_BLANK, TAG};
    private static final int[] DECLARATIONS = {2, 4, 5};
    private static final int[] INSTRUCTIONS = {3};

    private static final String VERBATIM = "(?:script|pre|style|textarea)";
    private static final String NAME = "[A-Za-z][A-Za-z0-9-]*";
    private static final String VALUE = "(?:[^\"'=<>`\\x00-\\x20]+|'[^']*'|\"[^\"]*\")";
    private static final String ATTRIBUTE = "\\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\\s*=\\s*" + VALUE + ")?";
    private static final String BLOCK_NAMES = "address|article|aside|base|basefont|blockquote|body|caption|center|col"
            + "|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]"
            + "|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param"
            + "|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul";

    private static final Pattern[] BEGINNINGS = {
        Pattern.compile("<" + VERBATIM + "(?:\\s|>|$)", Pattern.CASE_INSENSITIVE),
        Pattern.compile("<!--"),
        Pattern.compile("<\\?"),
        Pattern.compile("<![A-Za-z]"),
        Pattern.compile("<!\\[CDATA\\["),
        Pattern.compile("</?(?:" + BLOCK_NAMES + ")(?:\\s|/?>|$)", Pattern.CASE_INSENSITIVE),
        Pattern.compile(
                "(?:<" + NAME + "(?:" + ATTRIBUTE + ")*+\\s*/?>|</" + NAME + "\\s*>)\\s*$", Pattern.CASE_INSENSITIVE)
    };

    private static final Pattern[] ENDS = {
        Pattern.compile("</" + VERBATIM + ">", Pattern.CASE_INSENSITIVE),
        Pattern.compile("-->"),
        Pattern.compile("\\?>"),
        Pattern.compile(">"),
        Pattern.compile("]]>")
    };

    private HtmlStart() {}

    /**
     * The kind of the block that begins here, from 1, or 0 for none.
     *
     * @param inParagraph whether the line would go on with a paragraph, which the last kind may not interrupt
     */
    static int find(byte[] bytes, int from, int to, boolean inParagraph) {
        String line = text(bytes, from, to);
        // The second character says which kinds it can be.
        int[] kinds = switch (line.length() > 1 ? line.charAt(1) : ' ') {
            case '!' -> DECLARATIONS;
            case '?' -> INSTRUCTIONS;
            default -> TAGS;
        };
        for (int kind : kinds) {
            if (!(inParagraph && kind == TAG)
                    && BEGINNINGS[kind - 1].matcher(line).lookingAt()) {
                return kind;
            }
        }
        return 0;
    }

    /** Whether a line holds the end of its block. */
    static boolean ends(int kind, byte[] bytes, int from, int to) {
        return ENDS[kind - 1].matcher(text(bytes, from, to)).find();
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }
}
