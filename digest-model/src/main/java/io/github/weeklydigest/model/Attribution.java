package io.github.weeklydigest.model;

import java.util.Objects;

/**
 * Who made a source, as written on its line.
 *
 * @param name a name or the title of a show, without {@code by} or the colon
 * @param leading whether it stands before the source ({@code show：[[episode]]}) and not behind it ({@code [[episode]] by show})
 * @since 0.1
 */
public record Attribution(String name, boolean leading) {
    public Attribution {
        Objects.requireNonNull(name, "name");
    }
}
