package io.github.weeklydigest.model;

import java.util.Objects;

/**
 * The author of a source, as the line names them.
 *
 * @param text as written on the source's line: {@code by Ann Example} after the source, or {@code show：} before it
 * @since 0.1
 */
public record Attribution(String text) {
    public Attribution {
        Objects.requireNonNull(text, "text");
    }

    /** {@return whether it precedes the source ({@code show：[[episode]]}) rather than follows it ({@code [[episode]] by show})} */
    public boolean leading() {
        return text.endsWith("：") || text.endsWith(":");
    }

    /** {@return the name of the author or show, without {@code by} or the colon} */
    public String name() {
        return leading() ? text.substring(0, text.length() - 1).strip() : text.replaceFirst("^by\\s+", "");
    }
}
