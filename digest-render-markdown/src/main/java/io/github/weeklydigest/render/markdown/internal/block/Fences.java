package io.github.weeklydigest.render.markdown.internal.block;

import io.github.weeklydigest.render.markdown.internal.inline.InlineMarkdown;

/** Writes code between fences. */
final class Fences {
    private Fences() {}

    static String of(String info, String code) {
        char mark = info.indexOf('`') < 0 ? '`' : '~';
        String fence = String.valueOf(mark).repeat(Math.max(3, InlineMarkdown.longestRun(code, mark) + 1));
        String text = code.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
        String lines = text.isEmpty() || text.endsWith("\n") ? text : text + '\n';
        String oneLine = info.replaceAll("[\r\n]", " ")
                .replace('\0', '\uFFFD')
                .replaceAll("[\\\\&]", "\\\\$0")
                .replaceAll("^ | $", "&#32;")
                .replaceAll("^\t|\t$", "&#9;");
        // Without the space, the info would lengthen the fence.
        String space = oneLine.indexOf(mark) == 0 ? " " : "";
        return fence + space + oneLine + '\n' + lines + fence;
    }
}
