package io.github.weeklydigest.render.html.internal.markup;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where text is collected in blocks: to be kept, or to be written to a target whenever a block is full.
 *
 * <p>A pair of surrogates is never parted between two blocks, so that a target may encode each piece on its own. An
 * {@link IOException} of the target comes out as {@link TargetException}, for the visitors of the model can't throw it.
 */
public final class OutputBuffer implements Appendable {
    private static final int BLOCK = 8192;

    private final @Nullable Appendable target;
    private final List<CharBuffer> full = new ArrayList<>();
    private char[] block = {};
    private int used;
    private int lengthOfFull;
    private int blocksPassedOn;

    private OutputBuffer(@Nullable Appendable target) {
        this.target = target;
    }

    /** One that keeps everything until it is {@linkplain #moveTo moved}. */
    public static OutputBuffer keeping() {
        return new OutputBuffer(null);
    }

    /** Creates a buffer that writes each full block to a target, and the rest when it is {@linkplain #flush flushed}. */
    public static OutputBuffer before(Appendable target) {
        return new OutputBuffer(target);
    }

    @Override
    public OutputBuffer append(CharSequence text) {
        return append(text.toString());
    }

    @Override
    public OutputBuffer append(CharSequence text, int start, int end) {
        return append(text.toString(), start, end);
    }

    public OutputBuffer append(String text) {
        int length = text.length();
        if (length > block.length - used) {
            return append(text, 0, length);
        }
        text.getChars(0, length, block, used);
        used += length;
        return this;
    }

    private OutputBuffer append(String text, int start, int end) {
        int from = start;
        while (end - from > block.length - used) {
            int part = block.length - used;
            text.getChars(from, from + part, block, used);
            used += part;
            from += part;
            nextBlock();
        }
        text.getChars(from, end, block, used);
        used += end - from;
        return this;
    }

    @Override
    public OutputBuffer append(char character) {
        if (used == block.length) {
            nextBlock();
        }
        block[used++] = character;
        return this;
    }

    private void nextBlock() {
        if (used == 0) {
            block = new char[BLOCK];
            return;
        }
        char last = block[used - 1];
        boolean begun = Character.isHighSurrogate(last);
        int length = begun ? used - 1 : used;
        if (target != null) {
            passOn(block, length, target);
        } else {
            full.add(CharBuffer.wrap(block, 0, length));
            lengthOfFull += length;
            block = new char[BLOCK];
        }
        used = 0;
        if (begun) {
            block[used++] = last;
        }
    }

    /**
     * Writes a character that may still change while it is in the buffer.
     *
     * @return sets the character; without effect once the block it is in has been passed on to a target
     */
    public CharSetter appendChangeable(char character) {
        append(character);
        char[] place = block;
        int index = used - 1;
        int passedOn = blocksPassedOn;
        return changed -> {
            if (passedOn == blocksPassedOn) {
                place[index] = changed;
            }
        };
    }

    /** Sets a character that was written before. */
    public interface CharSetter {
        /** Sets it. */
        void set(char character);
    }

    /** How much is kept. */
    public int length() {
        return lengthOfFull + used;
    }

    /** Hands on all there is to the target. */
    public void flush() {
        if (target != null && used > 0) {
            passOn(block, used, target);
            used = 0;
        }
    }

    /** Moves the content to the target of another buffer, after the content of that buffer. */
    public void moveTo(OutputBuffer other) {
        other.flush();
        Appendable end = other.target;
        if (end == null) {
            throw new IllegalArgumentException("text moves on to a target only");
        }
        for (CharBuffer ready : full) {
            passOn(ready.array(), ready.length(), end);
        }
        if (used > 0) {
            passOn(block, used, end);
        }
        full.clear();
        lengthOfFull = 0;
        block = new char[0];
        used = 0;
    }

    private void passOn(char[] characters, int length, Appendable end) {
        blocksPassedOn++;
        try {
            if (end instanceof Writer writer) {
                writer.write(characters, 0, length);
            } else if (end instanceof StringBuilder text) {
                text.append(characters, 0, length);
            } else {
                end.append(CharBuffer.wrap(characters, 0, length).asReadOnlyBuffer());
            }
        } catch (IOException problem) {
            throw new TargetException(problem);
        }
    }

    /** The target has thrown. */
    public static final class TargetException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final IOException problem;

        TargetException(IOException problem) {
            super(problem);
            this.problem = problem;
        }

        public IOException problem() {
            return problem;
        }
    }
}
