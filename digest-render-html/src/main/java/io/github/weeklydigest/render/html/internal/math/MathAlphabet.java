package io.github.weeklydigest.render.html.internal.math;

/** The alphabets of mathematics: a letter in a font is a character of its own. */
public enum MathAlphabet {
    UPRIGHT(0, 0, 0, ""),
    BOLD(0x1D400, 0x1D41A, 0x1D7CE, ""),
    ITALIC(0x1D434, 0x1D44E, 0, "hℎ"),
    SCRIPT(0x1D49C, 0x1D4B6, 0, "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ"),
    FRAKTUR(0x1D504, 0x1D51E, 0, "CℭHℌIℑRℜZℨ"),
    DOUBLE_STRUCK(0x1D538, 0x1D552, 0x1D7D8, "CℂHℍNℕPℙQℚRℝZℤ"),
    SANS_SERIF(0x1D5A0, 0x1D5BA, 0x1D7E2, ""),
    MONOSPACE(0x1D670, 0x1D68A, 0x1D7F6, "");

    private final int upper;
    private final int lower;
    private final int digit;
    private final String exceptions;

    MathAlphabet(int upper, int lower, int digit, String exceptions) {
        this.upper = upper;
        this.lower = lower;
        this.digit = digit;
        this.exceptions = exceptions;
    }

    /** The letters and digits of a formula in this alphabet. */
    public MathNode applied(MathNode node) {
        if (!node.children().isEmpty()) {
            return isWord(node)
                    ? word(node)
                    : new MathNode(
                            node.element(),
                            "",
                            node.children().stream().map(this::applied).toList(),
                            node.attributes());
        }
        boolean letters = node.element().equals("mi");
        if (this == UPRIGHT) {
            return letters ? MathNode.token("mi", node.text(), "mathvariant", "normal") : node;
        }
        return letters || node.element().equals("mn") ? MathNode.token(node.element(), of(node.text())) : node;
    }

    /** Upright letters in a row are one name. */
    private boolean isWord(MathNode node) {
        return this == UPRIGHT
                && node.element().equals("mrow")
                && node.children().stream().allMatch(child -> child.element().equals("mi"));
    }

    private static MathNode word(MathNode node) {
        StringBuilder letters = new StringBuilder();
        node.children().forEach(child -> letters.append(child.text()));
        return MathNode.token("mi", letters.toString(), "mathvariant", "normal");
    }

    private String of(String text) {
        StringBuilder mapped = new StringBuilder(text.length() * 2);
        text.codePoints().forEach(c -> mapped.appendCodePoint(of(c)));
        return mapped.toString();
    }

    private int of(int c) {
        for (int i = 0; i < exceptions.length(); i += 2) {
            if (exceptions.charAt(i) == c) {
                return exceptions.charAt(i + 1);
            }
        }
        if (upper != 0 && c >= 'A' && c <= 'Z') {
            return upper + c - 'A';
        }
        if (lower != 0 && c >= 'a' && c <= 'z') {
            return lower + c - 'a';
        }
        return digit != 0 && c >= '0' && c <= '9' ? digit + c - '0' : c;
    }
}
