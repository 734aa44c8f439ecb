package io.github.weeklydigest.parser.internal.source;

/** The characters of a text. */
final class EncodedText extends EncodedCharacters {
    private static final int PIECE = 1 << 12;

    private final String text;
    private int copied;

    EncodedText(String text) {
        super(Math.min(PIECE, text.length() + 1));
        this.text = text;
    }

    /** Whether the text may have link reference definitions, as far as that is known without looking for its blocks. */
    boolean mayDefine() {
        for (int end = text.indexOf(']'); end >= 0; end = text.indexOf(']', end + 1)) {
            if (text.startsWith(":", end + 1)) {
                return true;
            }
        }
        return false;
    }

    @Override
    int next(char[] target, int from) {
        int count = Math.min(target.length - from, text.length() - copied);
        text.getChars(copied, copied + count, target, from);
        copied += count;
        return count > 0 ? count : -1;
    }

    /** There are at least as many: each character takes a byte or more. */
    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, (long) super.available() + text.length() - copied);
    }
}
