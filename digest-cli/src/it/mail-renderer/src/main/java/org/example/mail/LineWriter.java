package org.example.mail;

import io.github.weeklydigest.render.spi.Escaper;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes lines that are no longer than they may be, with marks before them. */
final class LineWriter {
    private final Appendable target;
    private final int width;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private boolean afterBlank = true;
    private int lastWidth;

    /** Stands before lines: {@code > } of a quote, {@code - } of a list. */
    private static final class Mark {
        private String next;
        private final String later;

        Mark(String first, String later) {
            this.next = first;
            this.later = later;
        }

        String take() {
            String taken = next;
            next = later;
            return taken;
        }
    }

    LineWriter(Appendable target, int width) {
        this.target = target;
        this.width = width;
    }

    void push(String first, String later) {
        marks.addLast(new Mark(first, later));
    }

    void pop() {
        marks.removeLast();
    }

    /** Writes a blank line, unless there is one already. */
    void blank() throws IOException {
        if (!afterBlank) {
            target.append('\n');
            afterBlank = true;
        }
    }

    /** Draws a line below the last one. */
    void rule(char character) throws IOException {
        line(String.valueOf(character).repeat(Math.max(1, lastWidth)));
    }

    /** Writes an address, which is never broken. */
    void address(String uri) throws IOException {
        if (!uri.isEmpty()) {
            line("<" + uri + ">");
        }
    }

    void verbatim(String text) throws IOException {
        line(text);
    }

    /** Writes text, broken where its language allows: between Chinese characters, but not before a full stop. */
    void paragraph(String text) throws IOException {
        for (String hard : text.split("\n")) {
            int room = Math.max(20, width - marks.stream().mapToInt(mark -> mark.later.length()).sum());
            BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
            breaks.setText(hard);
            StringBuilder line = new StringBuilder();
            int columns = 0;
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                String piece = hard.substring(start, end);
                if (!line.isEmpty() && columns + columns(piece.stripTrailing()) > room) {
                    line(line.toString());
                    line.setLength(0);
                    columns = 0;
                }
                line.append(piece);
                columns += columns(piece);
                start = end;
            }
            if (!line.isEmpty()) {
                line(line.toString());
            }
        }
    }

    private void line(String text) throws IOException {
        String visible = text.stripTrailing();
        StringBuilder before = new StringBuilder();
        marks.forEach(mark -> before.append(mark.take()));
        target.append(before);
        Escaper.PLAIN_TEXT.append(visible.replace('\n', ' '), target);
        target.append('\n');
        lastWidth = columns(visible);
        afterBlank = false;
    }

    private static int columns(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) || c >= 0x3000 && c <= 0x30FF || c >= 0xFF00 && c <= 0xFF60 ? 2 : 1)
                .sum();
    }
}
